import type { VerifyCheck } from '@dativo/runner';
import { checkOf } from '@dativo/runner/drivers';
import type { Facts } from '../facts.ts';

/** Who asks. Without credentials nothing else can be looked up. */
export async function checkCaller({ caller, target }: Facts): Promise<VerifyCheck[]> {
  const found = await caller();
  if (found.kind !== 'found') {
    const why = found.kind === 'unknown' ? found.why : 'AWS does not say who this is';
    return [
      checkOf('caller', 'credentials').failed(
        `these credentials do not work: ${why}`,
        'Renew the credentials (for example aws sso login) and check AWS_PROFILE.',
      ),
    ];
  }
  const check = checkOf('caller', found.value.arn);
  const account = [target.cluster, target.taskDefinition].find((arn) => arn.startsWith('arn:'))?.split(':')[4];
  if (account !== undefined && account !== found.value.account) {
    return [
      check.failed(
        `these credentials belong to account ${found.value.account}, but the target is in account ${account}`,
        'Choose the profile or role of that account.',
      ),
    ];
  }
  return [check.ok(`account ${found.value.account}`)];
}
