import type { VerifyCheck } from '@dativo/runner';
import { checkOf } from '@dativo/runner/drivers';
import type { Facts } from '../facts.ts';
import { toShortestGapSeconds } from '../schedule-gap.ts';

/** Runs of the schedule do not come so close that one begins while another may still be going on. */
export async function checkSchedule({ request }: Facts): Promise<VerifyCheck[]> {
  const schedule = request.job.infrastructure?.schedule;
  if (schedule === undefined) return [checkOf('overlap', 'schedule').skipped('the job has no schedule')];
  const check = checkOf('overlap', schedule.cron);
  const gap = toShortestGapSeconds(schedule.cron);
  if (gap === undefined) return [check.skipped('the schedule cannot be read here')];
  const { timeoutSeconds } = request;
  const help =
    'ECS starts every run of a schedule, whatever else is running: choose a longer interval, or a timeout_seconds below it.';
  if (timeoutSeconds === undefined) {
    return [check.warning(`runs may overlap: they begin ${gap} s apart, and nothing limits how long one takes`, help)];
  }
  if (timeoutSeconds < gap)
    return [check.ok(`a run ends after ${timeoutSeconds} s at the latest, the next begins after ${gap} s`)];
  return [check.warning(`runs may overlap: they begin ${gap} s apart, and one may take ${timeoutSeconds} s`, help)];
}
