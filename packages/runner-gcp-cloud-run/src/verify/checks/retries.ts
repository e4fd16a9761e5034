import type { VerifyCheck } from '@dativo/runner';
import { checkOf } from '@dativo/runner/drivers';
import { toMaxRetries } from '../../fit-job.ts';
import type { Facts } from '../facts.ts';

/**
 * Cloud Run does not start a job twice by itself, nor several times side by side.
 * Source: https://cloud.google.com/run/docs/jobs-retries
 */
export async function checkRetries({ job, binding }: Facts): Promise<VerifyCheck[]> {
  const retries = checkOf('platform-retries', binding.job);
  const found = await job();
  if (found.kind !== 'found') return [retries.skipped('the job is not known')];
  const maxRetries = toMaxRetries(found.value);
  const { taskCount = 1 } = found.value.template ?? {};
  const tasks = checkOf('tasks', binding.job);
  return [
    toRetries(retries, maxRetries, binding.maxRetries),
    taskCount <= 1
      ? tasks.ok('one task')
      : tasks.warning(
          `the job has ${taskCount} tasks, but a run of this tooling has one`,
          'Set job_task_count of the module to 1; a schedule that starts the job itself starts them all.',
        ),
  ];
}

function toRetries(check: ReturnType<typeof checkOf>, found: number, allowed: number): VerifyCheck {
  if (found === 0) return check.ok('none');
  if (found <= allowed) return check.ok(`${found}, as max_retries of the job allows`);
  return check.failed(
    `${found}: Cloud Run would start the job again after a failure, unseen by this tooling`,
    'Set job_max_retries of the module to 0; retry.on of the run repeats a job where that is safe.',
  );
}
