import { createHash } from 'node:crypto';
import { look } from '@dativo/runner/drivers';
import type { ContainerAppsJob } from '../azure-api.ts';
import type { ContainerAppsBinding } from '../binding.ts';
import { readImageName } from './image-name.ts';
import type { VerifyApi } from './verify-api.ts';

/**
 * What a run depends on, as of now: if any of it differs later, somebody changed it in between. What cannot be looked up is left out.
 * Throws nothing.
 */
export async function toFingerprint(
  api: VerifyApi,
  binding: ContainerAppsBinding,
): Promise<Readonly<Record<string, string>>> {
  const job = await look(() => api.getJob(binding.jobId));
  if (job.kind !== 'found') return { job: binding.jobId };
  const { template, environmentId } = job.value.properties ?? {};
  const image = template?.containers?.find(({ name }) => name === binding.containerName)?.image;
  const digest = image === undefined ? undefined : await findDigest(api, image);
  return {
    job: binding.jobId,
    template: toTemplateHash(job.value),
    ...(environmentId === undefined ? {} : { environment: environmentId }),
    ...(image === undefined ? {} : { image }),
    ...(digest === undefined ? {} : { image_digest: digest }),
  };
}

async function findDigest(api: VerifyApi, image: string): Promise<string | undefined> {
  const { digest, registry } = readImageName(image);
  if (digest !== undefined || registry === undefined) return digest;
  const found = await look(() => api.getImage(registry));
  return found.kind === 'found' ? found.value.digest : undefined;
}

/** One value for all that a start takes from the job: whatever the order of members, other content gives another hash. */
export function toTemplateHash({ properties }: ContainerAppsJob): string {
  const { template, configuration } = properties ?? {};
  const { replicaTimeout, replicaRetryLimit, triggerType } = configuration ?? {};
  const text = JSON.stringify(toSorted({ template, replicaTimeout, replicaRetryLimit, triggerType }));
  return `sha256:${createHash('sha256').update(text).digest('hex')}`;
}

function toSorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(toSorted);
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
  return Object.fromEntries(members.map(([name, member]) => [name, toSorted(member)]));
}
