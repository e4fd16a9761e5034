import type { Service, ServiceLook, VerifyCheck } from '@dativo/runner';
import { checkOf, look, REAPPLY, toServiceCheck, toServiceLook } from '@dativo/runner/drivers';
import type { EcsService, VerifyApi } from '../verify/verify-api.ts';
import { type FargateService, toServiceWords } from './fargate-service.ts';

type ServiceApi = Pick<VerifyApi, 'describeService'>;

export function createService(target: FargateService, api: ServiceApi): Service {
  return { ...toServiceWords(target), look: () => lookAtService(target, api) };
}

async function lookAtService(target: FargateService, api: ServiceApi): Promise<ServiceLook> {
  const words = toServiceWords(target);
  const check = checkOf('service-state', target.service);
  const what = toServiceCheck(words);
  const found = await look(() => api.describeService(target.cluster, target.service));
  if (found.kind === 'unknown') return { state: 'unknown', checks: [what, check.unknown(found.why)] };
  const { value: service } = found.kind === 'found' ? found : { value: undefined };
  if (service === undefined || service.status === 'INACTIVE') {
    return { state: 'failed', checks: [what, check.failed('there is no such service in its cluster', REAPPLY)] };
  }
  if (service.status !== 'ACTIVE') {
    return { state: 'failed', checks: [what, check.failed(`it is ${service.status}: somebody deletes it`, REAPPLY)] };
  }
  const help = toHelp(service, words.commands.look);
  const checks = [what, check.ok(service.status), checkRollout(target, service, help)];
  return toServiceLook([...checks, checkReplicas(target, service, help)], { isChanging: isRollingOut(service) });
}

/** Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Deployment.html (rolloutState; other controllers give none) */
function checkRollout({ service }: FargateService, { rollout }: EcsService, help: string): VerifyCheck {
  const check = checkOf('revision', rollout?.taskDefinition ?? service);
  if (rollout === undefined) return check.warning('no deployment of it is under way or done', help);
  const { state, reason, failedTasks } = rollout;
  const words = [reason, failedTasks > 0 ? `${failedTasks} of its tasks have failed` : undefined];
  const told = words.filter((each) => each !== undefined && each !== '').join('; ');
  if (state === 'FAILED') return check.failed(`its deployment has failed: ${told || 'no reason given'}`, help);
  if (state === 'IN_PROGRESS') return check.warning(`it is being rolled out${told ? `: ${told}` : ''}`, help);
  return check.ok(state === 'COMPLETED' ? 'rolled out' : 'deployed; its controller tells no more');
}

function checkReplicas({ service }: FargateService, found: EcsService, help: string): VerifyCheck {
  const { desired, running, pending } = found;
  const check = checkOf('replicas', service);
  const counts = `${running} of ${desired} wanted tasks ${running === 1 ? 'runs' : 'run'}`;
  if (desired === 0) return check.warning('no task is wanted: the service is scaled to nothing', help);
  if (running >= desired) return check.ok(counts);
  const more = pending > 0 ? `${counts}, ${pending} more start` : counts;
  return running === 0 && !isRollingOut(found) ? check.failed(more, help) : check.warning(more, help);
}

function isRollingOut({ rollout }: EcsService): boolean {
  return rollout?.state === 'IN_PROGRESS';
}

/** Events say why tasks do not come up: no capacity, a health check, an image. The newest come first. */
const SHOWN_EVENTS = 3;

function toHelp({ events }: EcsService, command: string): string {
  const shown = events.slice(0, SHOWN_EVENTS);
  return `${shown.length === 0 ? '' : `Its last events: ${shown.join(' | ')}. `}To see more: ${command}`;
}
