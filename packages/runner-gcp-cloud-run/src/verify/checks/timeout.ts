import type { VerifyCheck } from '@dativo/runner';
import { checkOf } from '@dativo/runner/drivers';
import type { Facts } from '../facts.ts';
import { readSeconds } from '../seconds.ts';

/** Seconds of a task. Source: https://cloud.google.com/run/docs/configuring/task-timeout */
const LIMITS = { default: 600, longest: 168 * 3600 } as const;

/** Which limit ends a run first: the run's own travels with each start, and the job's holds where there is none. */
export async function checkTimeout({ job, binding, request }: Facts): Promise<VerifyCheck[]> {
  const check = checkOf('timeout', binding.job);
  const found = await job();
  if (found.kind !== 'found') return [check.skipped('the job is not known')];
  const own = readSeconds(found.value.template?.template?.timeout) ?? LIMITS.default;
  const { timeoutSeconds } = request;
  if (timeoutSeconds === undefined) {
    return [
      check.warning(
        `the run has no limit of its own, so Cloud Run ends it after ${own} s`,
        'Set timeout_seconds of the job, so that the runner ends it politely and says so.',
      ),
    ];
  }
  if (timeoutSeconds <= LIMITS.longest) return [check.ok(`the run's ${timeoutSeconds} s are sent with each start`)];
  return [
    check.warning(
      `the run may take ${timeoutSeconds} s, but Cloud Run ends every task after ${LIMITS.longest} s`,
      'Let the job do less at once.',
    ),
  ];
}
