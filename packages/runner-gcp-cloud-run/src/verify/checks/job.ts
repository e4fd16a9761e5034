import type { VerifyCheck } from '@dativo/runner';
import { checkOf, REAPPLY } from '@dativo/runner/drivers';
import type { Facts } from '../facts.ts';

/** The job is there, and Cloud Run has accepted its settings. */
export async function checkJob({ job, binding }: Facts): Promise<VerifyCheck[]> {
  const check = checkOf('job', binding.job);
  const found = await job();
  if (found.kind === 'unknown') return [check.unknown(found.why)];
  if (found.kind === 'missing') return [check.failed('there is no such Cloud Run job', REAPPLY)];
  const { terminalCondition, reconciling = false, deleteTime } = found.value;
  if (deleteTime !== undefined) return [check.failed(`it was deleted at ${deleteTime}`, REAPPLY)];
  if (reconciling) {
    return [check.warning('Cloud Run is still taking its settings in', 'Wait a moment, then verify again.')];
  }
  const { state, message, reason } = terminalCondition ?? {};
  if (state === undefined || state === 'CONDITION_SUCCEEDED') return [check.ok('ready')];
  const words = [message, reason].filter((each) => each !== undefined && each !== '').join('; ');
  return [check.failed(`it is not ready (${state}): ${words || 'no reason given'}`, REAPPLY)];
}
