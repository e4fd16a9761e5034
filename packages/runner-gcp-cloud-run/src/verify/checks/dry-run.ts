import { DriverError, type VerifyCheck } from '@dativo/runner';
import { checkOf } from '@dativo/runner/drivers';
import type { CloudRunJob } from '../../gcp-api.ts';
import { toRunJobInput } from '../../run-job-input.ts';
import type { Facts } from '../facts.ts';

/** Cloud Run would take this very start: it is asked to judge it (`validateOnly`), which begins nothing. */
export async function checkDryRun({ job, binding, request, api }: Facts): Promise<VerifyCheck[]> {
  const check = checkOf('dry-run', binding.job);
  const found = await job();
  if (found.kind !== 'found') return [check.skipped('the job is not known')];
  try {
    const input = toRunJobInput({ ...request, attempt: 1, rung: null }, binding, withoutEtag(found.value));
    await api.tryRun(input);
    return [check.ok('Cloud Run accepts the start')];
  } catch (thrown) {
    if (!(thrown instanceof DriverError)) throw thrown;
    if (['INVALID', 'REFUSED', 'CAPACITY', 'NOT_FOUND'].includes(thrown.code)) {
      return [check.failed(thrown.message, thrown.help ?? 'Read the words of Cloud Run.')];
    }
    return [check.unknown(thrown.message)];
  }
}

/** Any execution changes it; the dry run is about the settings. */
function withoutEtag({ etag: _, ...job }: CloudRunJob): CloudRunJob {
  return job;
}
