import type { VerifyCheck } from '@dativo/runner';
import { checkOf, REAPPLY } from '@dativo/runner/drivers';
import type { Facts } from '../facts.ts';

/** The environment that the job runs in is there and ready. */
export async function checkEnvironment({ job, environment, binding }: Facts): Promise<VerifyCheck[]> {
  const found = await job();
  const id = found.kind === 'found' ? found.value.properties?.environmentId : undefined;
  const check = checkOf('environment', id ?? binding.environmentName ?? 'environment');
  if (id === undefined) return [check.skipped('the job is not known')];
  const looked = await environment();
  if (looked.kind === 'unknown') return [check.unknown(looked.why)];
  if (looked.kind === 'missing') return [check.failed('there is no such environment', REAPPLY)];
  const { provisioningState = 'unknown' } = looked.value;
  return [
    provisioningState === 'Succeeded'
      ? check.ok('ready')
      : check.failed(`its provisioning state is ${provisioningState}; jobs start once it has Succeeded`, REAPPLY),
  ];
}
