import type { VerifyCheck } from '@dativo/runner';
import { checkOf, REAPPLY } from '@dativo/runner/drivers';
import type { Facts } from '../facts.ts';

/** The declared container is in the job, and takes the job as the driver sends it. */
export async function checkContainer(facts: Facts): Promise<VerifyCheck[]> {
  const { containerName } = facts.binding;
  const check = checkOf('container', containerName);
  const job = await facts.job();
  if (job.kind !== 'found') return [check.skipped('the job is not known')];
  const found = await facts.container();
  if (found.kind !== 'found') {
    return [
      check.failed(found.kind === 'unknown' ? found.why : 'it is not there', `Correct container_name. ${REAPPLY}`),
    ];
  }
  const entryPoint = checkOf('entry-point', containerName);
  const command = found.value.command ?? [];
  if (command.some((part) => part.includes('DATIVO_JOB_CONFIG'))) {
    return [check.ok('there'), entryPoint.ok('unpacks the job file')];
  }
  return [
    check.ok('there'),
    entryPoint.warning(
      command.length === 0
        ? "the image's own entry point is used; it must unpack DATIVO_JOB_CONFIG by itself"
        : `the entry point ${command[0]} is not the shim of the module; it must unpack DATIVO_JOB_CONFIG by itself`,
      'Leave use_entry_point of the module on, unless the image reads DATIVO_JOB_CONFIG (gzip, base64) or holds the job file.',
    ),
  ];
}
