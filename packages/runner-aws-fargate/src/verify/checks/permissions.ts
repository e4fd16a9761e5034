import type { DriverAction, VerifyCheck } from '@dativo/runner';
import { checkOf, look } from '@dativo/runner/drivers';
import { toCallResources } from '../caller-resources.ts';
import type { Facts } from '../facts.ts';
import { toPrincipal } from '../place.ts';
import { type Asked, simulateAll } from '../simulated.ts';

/**
 * Whether these credentials may call every action that the driver can call: asked of IAM's simulator, which decides as AWS would
 * without calling anything. Where the simulator may not be asked, the stop is probed and the rest is unknown.
 */
export async function checkPermissions(facts: Facts): Promise<readonly VerifyCheck[]> {
  const caller = await facts.caller();
  const place = await facts.place();
  const actions = listOnce(facts.actions);
  if (caller.kind !== 'found' || place === undefined) {
    return [checkOf('permission', toNames(actions)).skipped('it is not known who calls')];
  }
  const principal = await findPrincipal(facts, caller.value.arn);
  if (principal === undefined) {
    return [checkOf('permission', toNames(actions)).unknown('this kind of credentials cannot be simulated')];
  }
  const called = await Promise.all(actions.map((action) => toCallResources(action, facts, place)));
  const asked = actions.flatMap((action, index): Asked<DriverAction>[] => {
    const resources = called[index];
    return resources === undefined ? [] : [{ ...resources, action: action.action, of: action }];
  });
  const skipped = actions.filter((_action, index) => called[index] === undefined);
  const answers = await simulateAll(facts, principal, asked);
  const unanswered = answers.filter(({ denial }) => denial.kind === 'unknown');
  return [
    ...answers.filter(({ denial }) => denial.kind !== 'unknown').map((each) => toCheck(each, principal)),
    ...(unanswered.length === 0 ? [] : await probe(unanswered, facts)),
    ...skipped.map(({ action }) => checkOf('permission', action).skipped('what it is called on is not known here')),
  ];
}

type Answer = Awaited<ReturnType<typeof simulateAll<DriverAction>>>[number];

function toCheck({ asked, denial }: Answer, principal: string): VerifyCheck {
  const resources = asked.resources.join(', ');
  const check = checkOf('permission', `${asked.action} on ${resources}`);
  if (denial.kind === 'allowed') return check.ok('allowed');
  const help = `Allow ${asked.action} on ${resources} to ${principal}.`;
  if (denial.kind === 'denied' && NEEDED.includes(asked.of.for)) return check.failed('not allowed', help);
  return check.warning(denial.kind === 'denied' ? 'not allowed' : denial.why, help);
}

/** Without these a run cannot be started, watched or ended; the others only cost what they are for. */
const NEEDED: readonly DriverAction['for'][] = ['run', 'cancel', 'logs'];

/** The path of a role is only in IAM, and the simulator wants the whole ARN. */
async function findPrincipal(facts: Facts, callerArn: string): Promise<string | undefined> {
  const principal = toPrincipal(callerArn);
  if (principal?.roleName === undefined) return principal?.arn;
  const role = await facts.role(principal.arn);
  return role.kind === 'found' ? role.value.arn : principal.arn;
}

/** AWS judges the permission to stop a task before it looks for the task, so a task that cannot exist tells which it is. */
async function probe(open: readonly Answer[], facts: Facts): Promise<readonly VerifyCheck[]> {
  const why = open.flatMap(({ denial }) => (denial.kind === 'unknown' ? [denial.why] : []))[0] ?? '';
  const stop = open.find(({ asked }) => asked.action === STOP);
  const answer = stop === undefined ? undefined : await look(() => facts.api.probeStop(facts.target.cluster));
  const isDenied = answer?.kind === 'unknown' && answer.isDenied;
  const isKnown = answer?.kind === 'missing' || isDenied;
  const rest = open.filter(({ asked }) => !isKnown || asked.action !== STOP).map(({ asked }) => asked);
  const unknown = rest.length === 0 ? [] : [checkOf('permission', toNames(rest)).unknown(why)];
  if (!isKnown) return unknown;
  const check = checkOf('permission', `${STOP} in ${facts.target.cluster}`);
  const probed = isDenied
    ? check.failed('not allowed', `Allow ${STOP} on the tasks of the cluster; without it a run cannot be ended.`)
    : check.ok('allowed');
  return [probed, ...unknown];
}

const STOP = 'ecs:StopTask';

function toNames(actions: readonly { readonly action: string }[]): string {
  return actions.map(({ action }) => action).join(', ');
}

function listOnce(actions: readonly DriverAction[]): readonly DriverAction[] {
  return actions.filter((each, index) => actions.findIndex(({ action }) => action === each.action) === index);
}
