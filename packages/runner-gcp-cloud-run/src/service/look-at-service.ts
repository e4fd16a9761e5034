import type { Service, ServiceLook } from '@dativo/runner';
import { checkOf, look, REAPPLY, toServiceCheck, toServiceLook } from '@dativo/runner/drivers';
import type { VerifyApi } from '../verify/verify-api.ts';
import { checkReplicas, checkRevision, checkShares, checkState, isChanging } from './check-service.ts';
import { type CloudRunService, toServiceName, toServiceWords } from './cloud-run-service.ts';

type ServiceApi = Pick<VerifyApi, 'getService' | 'getWorkerPool'>;

export function createService(target: CloudRunService, api: ServiceApi): Service {
  return { ...toServiceWords(target), look: () => lookAtService(target, api) };
}

async function lookAtService(target: CloudRunService, api: ServiceApi): Promise<ServiceLook> {
  const words = toServiceWords(target);
  const what = toServiceCheck(words);
  const name = toServiceName(target);
  const check = checkOf('service-state', name);
  const found = await look(() => (target.kind === 'service' ? api.getService(name) : api.getWorkerPool(name)));
  if (found.kind === 'unknown') return { state: 'unknown', checks: [what, check.unknown(found.why)] };
  if (found.kind === 'missing') {
    return { state: 'failed', checks: [what, check.failed(`there is no such ${target.kind}`, REAPPLY)] };
  }
  const seen = { target, found: found.value, command: words.commands.look };
  const checks = [what, checkState(seen), checkRevision(seen), ...checkShares(seen), checkReplicas(seen)];
  return toServiceLook(checks, { isChanging: isChanging(found.value) });
}
