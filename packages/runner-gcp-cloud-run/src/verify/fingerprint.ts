import { look } from '@dativo/runner/drivers';
import type { CloudRunBinding } from '../binding.ts';
import { toDeclaredContainer, toMaxRetries } from '../fit-job.ts';
import { readImageName } from './image-name.ts';
import type { VerifyApi } from './verify-api.ts';

/**
 * What a run depends on, as of now: if any of it differs later, somebody changed it in between. The etag is not in it: an execution
 * changes that as well. What cannot be looked up is left out. Throws nothing.
 */
export async function toFingerprint(
  api: VerifyApi,
  binding: CloudRunBinding,
): Promise<Readonly<Record<string, string>>> {
  const job = await look(() => api.getJob(binding.job));
  if (job.kind !== 'found') return { job: binding.job };
  const { generation, template } = job.value;
  const serviceAccount = template?.template?.serviceAccount;
  const container = await look(async () => toDeclaredContainer(job.value, binding));
  const image = container.kind === 'found' ? container.value.image : undefined;
  const digest = image === undefined ? undefined : await findDigest(api, image);
  return {
    job: binding.job,
    ...(generation === undefined ? {} : { generation }),
    max_retries: String(toMaxRetries(job.value)),
    ...(serviceAccount === undefined ? {} : { service_account: serviceAccount }),
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
