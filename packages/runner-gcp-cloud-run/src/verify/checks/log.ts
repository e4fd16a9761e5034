import type { VerifyCheck } from '@dativo/runner';
import { checkOf, look, REAPPLY } from '@dativo/runner/drivers';
import type { Facts } from '../facts.ts';

/** `projects/P/locations/L/buckets/B`. Source: https://cloud.google.com/logging/docs/reference/v2/rest/v2/projects.locations.buckets */
const BUCKET = /^projects\/[^/\s]+\/locations\/[^/\s]+\/buckets\/[^/\s]+$/;

/** The bucket that the log is kept in is there: without it a run has no lines, whatever it writes. */
export async function checkLog({ binding, api }: Facts): Promise<VerifyCheck[]> {
  const name = binding.logBucket;
  if (name === undefined || !BUCKET.test(name)) {
    return [checkOf('log', name ?? 'log').skipped('the binding names no log bucket (log_destination)')];
  }
  const check = checkOf('log', name);
  const found = await look(() => api.getLogBucket(name));
  if (found.kind === 'unknown') return [check.unknown(found.why)];
  if (found.kind === 'missing') return [check.failed('there is no such log bucket', REAPPLY)];
  const { state, retentionDays } = found.value;
  if (state !== 'ACTIVE') return [check.failed(`its state is ${state}`, REAPPLY)];
  return [check.ok(retentionDays === undefined ? 'there' : `keeps lines ${retentionDays} days`)];
}
