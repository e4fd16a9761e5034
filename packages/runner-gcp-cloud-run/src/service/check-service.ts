import type { VerifyCheck } from '@dativo/runner';
import { checkOf, REAPPLY } from '@dativo/runner/drivers';
import type { Condition } from '../gcp-api.ts';
import { toShortName } from '../job-name.ts';
import type { CloudRunService } from './cloud-run-service.ts';
import type { ServiceResource, Share } from './service-api.ts';

/** What there is to say of a service, and the command that shows more of it. */
export interface SeenService {
  readonly target: CloudRunService;
  readonly found: ServiceResource;
  readonly command: string;
}

/** Its settings are newer than what runs, or Cloud Run is at work on it. */
export function isChanging({
  reconciling,
  generation,
  observedGeneration,
  terminalCondition,
}: ServiceResource): boolean {
  if (reconciling === true || /RECONCILING|PENDING/.test(terminalCondition?.state ?? '')) return true;
  return generation !== undefined && observedGeneration !== undefined && generation !== observedGeneration;
}

export function checkState({ target, found, command }: SeenService): VerifyCheck {
  const check = checkOf('service-state', target.service);
  if (found.deleteTime !== undefined) return check.failed(`it was deleted at ${found.deleteTime}`, REAPPLY);
  const { terminalCondition } = found;
  const words = toWords(terminalCondition);
  if (isChanging(found))
    return check.warning(`Cloud Run is still at work on it${words && `: ${words}`}`, toHelp(command));
  if (terminalCondition?.state === 'CONDITION_SUCCEEDED') return check.ok('ready');
  return check.failed(`it is not ready: ${words || 'no reason given'}`, toHelp(command));
}

/** A revision that does not come up leaves the one before it at work, so a service may answer and its newest program may not. */
export function checkRevision({ target, found, command }: SeenService): VerifyCheck {
  const [newest, ready] = [found.latestCreatedRevision, found.latestReadyRevision].map(
    (name) => name && toShortName(name),
  );
  const check = checkOf('revision', newest ?? target.service);
  if (newest === undefined || newest === '') return check.failed('it has no revision', REAPPLY);
  if (newest === ready) return check.ok('the newest revision is ready');
  const instead = ready ? `${ready} is still in its place` : 'there is none in its place';
  const message = `the newest revision is not ready; ${instead}`;
  if (isChanging(found)) return check.warning(message, toHelp(command));
  return check.failed(message, `Its log says why it does not start. ${toHelp(command)}`);
}

export function checkShares({ target, found }: SeenService): VerifyCheck[] {
  const isPool = target.kind === 'worker pool';
  const check = checkOf(isPool ? 'instances' : 'traffic', target.service);
  const shares = (isPool ? found.instanceSplitStatuses : found.trafficStatuses) ?? [];
  const ready = found.latestReadyRevision && toShortName(found.latestReadyRevision);
  const given = shares.filter(({ percent }) => percent !== undefined && percent > 0);
  if (given.length === 0 || ready === undefined) return [];
  const others = given.filter((share) => toRevision(share, ready) !== ready);
  const what = isPool ? 'instances' : 'requests';
  if (others.length === 0) return [check.ok(`all ${what} are of ${ready}`)];
  const told = others.map((share) => `${share.percent} % of ${toRevision(share, ready)}`).join(', ');
  const help = `To give all to the newest one: ${toShareCommand(target)}`;
  return [check.warning(`not all ${what} are of ${ready}: ${told}`, help)];
}

/** Cloud Run's API tells how many instances are wanted, and never how many there are. */
export function checkReplicas({ target, found }: SeenService): VerifyCheck {
  const check = checkOf('replicas', target.service);
  const { scalingMode, manualInstanceCount, minInstanceCount } = found.scaling ?? {};
  const isManual = scalingMode === 'MANUAL' || manualInstanceCount !== undefined;
  const least = isManual
    ? (manualInstanceCount ?? 0)
    : (minInstanceCount ?? found.template?.scaling?.minInstanceCount ?? 0);
  const unseen = 'Cloud Run does not tell how many there are';
  if (least > 0) return check.ok(`${least} ${least === 1 ? 'instance is' : 'instances are'} always wanted; ${unseen}`);
  if (isManual) return check.warning('no instance is wanted: it is scaled to nothing', REAPPLY);
  return check.ok(`as many instances as there is work, none without; ${unseen}`);
}

function toRevision({ type = '', revision }: Share, ready: string): string {
  return revision === undefined && type.endsWith('_LATEST') ? ready : toShortName(revision ?? 'an unnamed revision');
}

function toShareCommand({ kind, project, location, service }: CloudRunService): string {
  const verb =
    kind === 'service' ? 'gcloud run services update-traffic' : 'gcloud beta run worker-pools update-instance-split';
  return `${verb} ${service} --project ${project} --region ${location} --to-latest`;
}

function toHelp(command: string): string {
  return `To see more: ${command}`;
}

function toWords(condition: Condition | undefined): string {
  const { message, reason } = condition ?? {};
  return [message, reason].filter((each) => each !== undefined && each !== '').join('; ');
}
