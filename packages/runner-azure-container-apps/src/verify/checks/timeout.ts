import type { VerifyCheck } from '@dativo/runner';
import { checkOf } from '@dativo/runner/drivers';
import { toShortTimeout } from '../../timeout.ts';
import type { Facts } from '../facts.ts';

/** Which limit ends a run: the platform's own (`replicaTimeout`) or the job's. */
export async function checkTimeout({ job, request }: Facts): Promise<VerifyCheck[]> {
  const check = checkOf('timeout', 'replicaTimeout');
  const found = await job();
  const seconds = found.kind === 'found' ? found.value.properties?.configuration?.replicaTimeout : undefined;
  if (found.kind !== 'found' || seconds === undefined) {
    return [check.skipped('the job is not known, or names no timeout')];
  }
  const { timeoutSeconds } = request;
  if (timeoutSeconds === undefined) {
    return [check.ok(`the platform ends a run after ${seconds} s; the job has no limit of its own`)];
  }
  const short = toShortTimeout(found.value, request);
  if (short) return [check.warning(short.message, short.help)];
  return [check.ok(`a run is ended after ${timeoutSeconds} s, by the platform after ${seconds} s`)];
}
