import type { VerifyCheck } from '@dativo/runner';
import { checkOf } from '@dativo/runner/drivers';
import type { Facts } from '../facts.ts';

/** Every secret that the container refers to is one of the job's; by name only, values are never read. */
export async function checkSecrets({ job, container }: Facts): Promise<VerifyCheck[]> {
  const found = await container();
  const known = await job();
  if (found.kind !== 'found' || known.kind !== 'found') {
    return [checkOf('secret', 'secrets').skipped('the container is not known')];
  }
  const secrets = known.value.properties?.configuration?.secrets ?? [];
  const referred = [...new Set((found.value.env ?? []).flatMap(({ secretRef }) => secretRef || []))];
  return referred.map((name) => {
    const check = checkOf('secret', name);
    const secret = secrets.find((each) => each.name === name);
    if (secret === undefined) {
      return check.failed(
        'the container refers to it, but the job has no such secret',
        'Correct secrets of the module and apply.',
      );
    }
    return check.ok(secret.keyVaultUrl ? `read from ${secret.keyVaultUrl}` : 'kept in the job');
  });
}
