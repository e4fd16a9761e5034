import { DriverError, type VerifyCheck } from '@dativo/runner';
import { checkOf } from '@dativo/runner/drivers';
import type { JobTemplate } from '../../azure-api.ts';
import { toExecutionTemplate } from '../../execution-template.ts';
import { listMounts, refuseUnfitJob } from '../../fit-job.ts';
import type { Facts } from '../facts.ts';

/** The job can be started with everything that it has: the very start is put together here, and not sent. */
export async function checkTemplate({ job, request, binding }: Facts): Promise<VerifyCheck[]> {
  const check = checkOf('container', binding.containerName);
  const found = await job();
  if (found.kind !== 'found') return [check.skipped('the job is not known')];
  try {
    refuseUnfitJob(found.value);
    toExecutionTemplate({ ...request, attempt: 1, rung: null }, binding, found.value);
  } catch (thrown) {
    if (!(thrown instanceof DriverError)) throw thrown;
    return [check.failed(thrown.message, thrown.help ?? 'Correct the job and apply the Terraform module again.')];
  }
  return [check.ok('a start can hold all that the job has'), ...toScratch(found.value.properties?.template ?? {})];
}

/** Source: https://github.com/microsoft/azure-container-apps/issues/909 */
function toScratch(template: JobTemplate): VerifyCheck[] {
  const mounts = (template.containers ?? []).flatMap((container) => listMounts(template, container, true));
  if (mounts.length === 0) return [];
  return [
    checkOf('scratch', mounts.join(', ')).warning(
      'a start with a template of its own cannot name volumes; whether it gets the scratch volume of the job is not documented',
      'Nothing need be done where the image has that directory and may write to it.',
    ),
  ];
}
