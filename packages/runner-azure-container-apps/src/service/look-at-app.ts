import type { Service, ServiceLook } from '@dativo/runner';
import { checkOf, look, REAPPLY, toServiceCheck, toServiceLook } from '@dativo/runner/drivers';
import type { VerifyApi } from '../verify/verify-api.ts';
import { checkReplicas, checkRevision, checkState, checkTraffic, isChanging } from './check-app.ts';
import { type ContainerAppName, toContainerAppId, toServiceWords } from './container-app.ts';

type ServiceApi = Pick<VerifyApi, 'getContainerApp' | 'getRevision'>;

export function createService(target: ContainerAppName, api: ServiceApi): Service {
  return { ...toServiceWords(target), look: () => lookAtApp(target, api) };
}

async function lookAtApp(target: ContainerAppName, api: ServiceApi): Promise<ServiceLook> {
  const words = toServiceWords(target);
  const id = toContainerAppId(target);
  const what = toServiceCheck(words);
  const check = checkOf('service-state', id);
  const found = await look(() => api.getContainerApp(id));
  if (found.kind === 'unknown') return { state: 'unknown', checks: [what, check.unknown(found.why)] };
  if (found.kind === 'missing') {
    return { state: 'failed', checks: [what, check.failed('there is no such Container App', REAPPLY)] };
  }
  const app = found.value;
  const newest = app.latestRevision;
  const revision = newest === undefined ? undefined : await look(() => api.getRevision(id, newest));
  const seen = { name: target.app, app, revision, command: words.commands.look };
  const checks = [what, checkState(seen), checkRevision(seen), ...checkReplicas(seen), ...checkTraffic(seen)];
  const summed = toServiceLook(checks, { isChanging: isChanging(seen) });
  return summed.state === 'ready' && revision?.kind === 'unknown' ? { ...summed, state: 'unknown' } : summed;
}
