import type { VerifyCheck } from '@dativo/runner';
import { checkOf, type Look, REAPPLY } from '@dativo/runner/drivers';
import type { ContainerApp, Revision } from '../verify/verify-api.ts';

/** What there is to say of a Container App, and the command that shows more of it. */
export interface SeenApp {
  readonly name: string;
  readonly app: ContainerApp;
  /** The newest one; undefined where there is none. */
  readonly revision: Look<Revision> | undefined;
  readonly command: string;
}

/** Azure is at work on it. */
export function isChanging({ app, revision }: SeenApp): boolean {
  if (app.provisioningState === 'InProgress' || app.runningStatus === 'Progressing') return true;
  if (revision?.kind !== 'found') return false;
  const { provisioningState, runningState } = revision.value;
  return provisioningState === 'Provisioning' || runningState === 'Processing';
}

/** Sources: the types ContainerAppProvisioningState and ContainerAppRunningStatus of https://learn.microsoft.com/rest/api/resource-manager/containerapps/container-apps/get */
export function checkState({ name, app, command }: SeenApp): VerifyCheck {
  const check = checkOf('service-state', name);
  const { provisioningState = 'unknown', runningStatus } = app;
  const told = `${provisioningState}${runningStatus === undefined ? '' : `, ${runningStatus}`}`;
  if (provisioningState === 'InProgress' || runningStatus === 'Progressing')
    return check.warning(`Azure is still at work on it (${told})`, toHelp(command));
  if (runningStatus === 'Stopped' || runningStatus === 'Suspended')
    return check.failed(`it is ${runningStatus}`, 'Start it: az containerapp start, with the same name and group.');
  if (provisioningState === 'Succeeded') return check.ok(told);
  return check.failed(`Azure could not make it as it is asked for (${told})`, REAPPLY);
}

/** A revision that does not come up leaves the one before it at work, so an app may answer and its newest program may not. */
export function checkRevision(seen: SeenApp): VerifyCheck {
  const { name, app, revision, command } = seen;
  const { latestRevision, latestReadyRevision } = app;
  const check = checkOf('revision', latestRevision ?? name);
  if (latestRevision === undefined || revision === undefined) return check.failed('it has no revision', REAPPLY);
  if (revision.kind === 'unknown') return check.unknown(revision.why);
  if (revision.kind === 'missing') return check.failed('its newest revision is not there', toHelp(command));
  const { provisioningError, healthState, runningState = 'Unknown' } = revision.value;
  const words = [runningState, healthState, provisioningError].filter((each) => each !== undefined && each !== '');
  const told = words.join(', ');
  const isFine = latestRevision === latestReadyRevision && !/^(Failed|Degraded|Stopped)$/.test(runningState);
  if (isFine && healthState !== 'Unhealthy' && !isChanging(seen))
    return check.ok(`the newest revision is ready (${told})`);
  const instead = latestReadyRevision === undefined ? 'none is' : `the newest that is: ${latestReadyRevision}`;
  const message = `the newest revision is not ready (${told}); ${instead}`;
  return isChanging(seen) ? check.warning(message, toHelp(command)) : check.failed(message, toHelp(command));
}

export function checkReplicas(seen: SeenApp): VerifyCheck[] {
  const { app, revision, command } = seen;
  if (revision?.kind !== 'found') return [];
  const { replicas = 0 } = revision.value;
  const check = checkOf('replicas', app.latestRevision ?? seen.name);
  const { minReplicas } = app;
  const counts = `${replicas} ${replicas === 1 ? 'replica runs' : 'replicas run'}, at least ${minReplicas} ${minReplicas === 1 ? 'is' : 'are'} wanted`;
  if (replicas >= minReplicas) return [check.ok(counts)];
  const isDown = replicas === 0 && !isChanging(seen);
  return [isDown ? check.failed(counts, toHelp(command)) : check.warning(counts, toHelp(command))];
}

/** Only with several active revisions is there a choice of which gets requests. */
export function checkTraffic({ name, app }: SeenApp): VerifyCheck[] {
  const weights = app.traffic.filter(({ weight = 0 }) => weight > 0);
  const isNewest = (each: (typeof weights)[number]) =>
    each.latestRevision === true || each.revisionName === app.latestRevision;
  const others = weights.filter((each) => !isNewest(each));
  if (weights.length === 0) return [];
  const check = checkOf('traffic', name);
  if (others.length === 0) return [check.ok('all requests go to the newest revision')];
  const told = others.map(({ weight, revisionName }) => `${weight} % to ${revisionName ?? 'another one'}`).join(', ');
  return [
    check.warning(
      `not all requests go to the newest revision: ${told}`,
      'Change the weights with az containerapp ingress traffic set, or in the Terraform module.',
    ),
  ];
}

function toHelp(command: string): string {
  return `To see more: ${command}`;
}
