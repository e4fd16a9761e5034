import { toImageFault, toSecretFault } from './endings.ts';
import type { Ending, Execution } from './execution.ts';
import type { Job, JobSecret } from './job.ts';
import type { World } from './world.ts';

/** How the platform ends an execution whose containers it cannot start. */
export function findStartFault({ containers }: Execution, { secrets }: Job, world: World): Ending | undefined {
  for (const { spec } of containers) {
    const wanted = (spec.env ?? []).flatMap(({ secretRef }) => secretRef ?? []);
    const lacking = secrets.find((secret) => wanted.includes(secret.name) && readSecret(secret, world) === undefined);
    if (lacking !== undefined) return toSecretFault(lacking.name);
    if (!world.images.has(spec.image)) return toImageFault(spec.image);
  }
  return undefined;
}

export function readSecret({ value, keyVaultUrl }: JobSecret, { vault }: World): string | undefined {
  return keyVaultUrl === undefined ? value : vault.get(keyVaultUrl);
}
