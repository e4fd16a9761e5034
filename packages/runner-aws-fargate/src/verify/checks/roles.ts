import type { VerifyCheck } from '@dativo/runner';
import { checkOf, REAPPLY } from '@dativo/runner/drivers';
import { toExecutionCalls } from '../execution-calls.ts';
import type { Facts } from '../facts.ts';
import { simulateAll } from '../simulated.ts';
import { trustsTasks } from '../trust-policy.ts';

/** The role that starts the task: it is there, lets ECS in, and may do all that the start needs. */
export async function checkExecutionRole(facts: Facts): Promise<readonly VerifyCheck[]> {
  const definition = await facts.definition();
  if (definition.kind !== 'found') return [checkOf('execution-role', 'execution role').skipped(UNKNOWN_DEFINITION)];
  const arn = definition.value.executionRoleArn;
  const calls = await toExecutionCalls(facts);
  if (arn === undefined) {
    const check = checkOf('execution-role', 'execution role');
    if (calls.length === 0) return [check.skipped('the task definition has none, and the start needs none')];
    const actions = [...new Set(calls.map(({ action }) => action))].join(', ');
    return [check.failed(`the task definition has none, but the start needs ${actions}`, REAPPLY)];
  }
  const role = await checkRole(facts, 'execution-role', arn);
  if (role.some(({ status }) => status === 'failed')) return role;
  const answers = await simulateAll(facts, arn, calls);
  return [
    ...role,
    ...answers.map(({ asked, denial }) => {
      const resource = asked.resources.join(', ');
      const check = checkOf('execution-role-permission', `${asked.action} on ${resource}`);
      if (denial.kind === 'allowed') return check.ok(`allowed, for ${asked.of}`);
      const help = `Allow ${asked.action} on ${resource} to ${arn}.`;
      if (denial.kind === 'denied') return check.failed(`${asked.of} needs it, and the execution role may not`, help);
      return denial.kind === 'doubtful' ? check.warning(denial.why, help) : check.unknown(denial.why);
    }),
  ];
}

/** The role that the job has while it runs. What it needs is the job's affair. */
export async function checkTaskRole(facts: Facts): Promise<readonly VerifyCheck[]> {
  const definition = await facts.definition();
  const check = checkOf('task-role', 'task role');
  if (definition.kind !== 'found') return [check.skipped(UNKNOWN_DEFINITION)];
  const arn = definition.value.taskRoleArn;
  if (arn === undefined) return [check.skipped('the task definition has none; the job calls AWS without a role')];
  return checkRole(facts, 'task-role', arn);
}

async function checkRole(facts: Facts, id: string, arn: string): Promise<readonly VerifyCheck[]> {
  const check = checkOf(id, arn);
  const found = await facts.role(arn);
  if (found.kind === 'unknown') return [check.unknown(found.why)];
  if (found.kind === 'missing') return [check.failed('there is no such role', REAPPLY)];
  if (found.value.arn !== arn) {
    return [check.failed(`the role of that name is ${found.value.arn}: another path or account`, REAPPLY)];
  }
  const trust = checkOf(`${id}-trust`, arn);
  return [
    check.ok('there'),
    trustsTasks(found.value.trustPolicy)
      ? trust.ok('lets ecs-tasks.amazonaws.com take it on')
      : trust.failed(
          'its trust policy does not let ecs-tasks.amazonaws.com take it on',
          'Allow sts:AssumeRole to the service ecs-tasks.amazonaws.com in the trust policy.',
        ),
  ];
}

const UNKNOWN_DEFINITION = 'the task definition is not known';
