import type { VerifyCheck } from '@dativo/runner';
import { checkOf, look, REAPPLY } from '@dativo/runner/drivers';
import type { Facts } from '../facts.ts';

/** The job runs as an account of its own, which is there and enabled, and the one that Terraform gave it. */
export async function checkServiceAccount({ job, binding, api }: Facts): Promise<VerifyCheck[]> {
  const found = await job();
  if (found.kind !== 'found') return [checkOf('service-account', 'account').skipped('the job is not known')];
  const email = found.value.template?.template?.serviceAccount;
  if (email === undefined) {
    return [
      checkOf('service-account', 'account').warning(
        'the job runs as the default account of Compute Engine, which may do far too much',
        'Leave service_account of the module null, so that it makes an account for the job.',
      ),
    ];
  }
  const check = checkOf('service-account', email);
  if (binding.serviceAccount !== undefined && binding.serviceAccount !== email) {
    return [check.failed(`the job runs as it, but its binding says ${binding.serviceAccount}`, REAPPLY)];
  }
  const account = await look(() => api.getServiceAccount(email));
  if (account.kind === 'unknown') return [check.unknown(account.why)];
  if (account.kind === 'missing') return [check.failed('there is no such service account', REAPPLY)];
  if (!account.value.isDisabled) return [check.ok('enabled')];
  return [check.failed('it is disabled', `Enable it: gcloud iam service-accounts enable ${email}`)];
}
