import type { VerifyCheck } from '@dativo/runner';
import { checkOf, REAPPLY } from '@dativo/runner/drivers';
import type { Facts } from '../facts.ts';

const TRIGGERS: readonly string[] = ['manual', 'schedule'];

/** The job is there, was made without fault, and can be started by hand. */
export async function checkJob({ job, binding }: Facts): Promise<VerifyCheck[]> {
  const check = checkOf('job', binding.jobId);
  const found = await job();
  if (found.kind === 'unknown') return [check.unknown(found.why)];
  if (found.kind === 'missing') return [check.failed('there is no such job', REAPPLY)];
  const { provisioningState = 'unknown', configuration } = found.value.properties ?? {};
  const { triggerType = 'Manual', replicaRetryLimit = 0 } = configuration ?? {};
  const trigger = checkOf('trigger', triggerType);
  const retries = checkOf('retries', binding.name.job);
  return [
    provisioningState === 'Succeeded'
      ? check.ok('made without fault')
      : check.failed(
          `its provisioning state is ${provisioningState}; only one that has Succeeded can be started`,
          REAPPLY,
        ),
    TRIGGERS.includes(triggerType.toLowerCase())
      ? trigger.ok('can be started')
      : trigger.failed('events start it', 'Use a job whose trigger is Manual or Schedule.'),
    replicaRetryLimit === 0
      ? retries.ok('the platform starts nothing again')
      : retries.failed(
          `the platform starts a failed container again up to ${replicaRetryLimit} times`,
          'Set replica_retry_limit of the module to 0; whether a run is repeated is decided by its retry policy.',
        ),
  ];
}
