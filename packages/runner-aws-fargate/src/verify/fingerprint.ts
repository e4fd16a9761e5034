import { look } from '@dativo/runner/drivers';
import { readImageName } from './image-name.ts';
import type { VerifyApi } from './verify-api.ts';
import type { VerifyTarget } from './verify-target.ts';

/**
 * What a run depends on, as of now: if any of it differs later, something was changed in between. What cannot be looked up is left out.
 * Throws nothing.
 */
export async function toFingerprint(options: {
  readonly target: VerifyTarget;
  readonly api: VerifyApi;
}): Promise<Readonly<Record<string, string>>> {
  const { target, api } = options;
  const network = {
    subnets: [...target.subnetIds].sort().join(','),
    security_groups: [...target.securityGroupIds].sort().join(','),
    assign_public_ip: String(target.assignPublicIp),
  };
  const definition = await look(() => api.describeTaskDefinition(target.taskDefinition));
  if (definition.kind !== 'found') return { cluster: target.cluster, ...network };
  const { arn, executionRoleArn, taskRoleArn, containers } = definition.value;
  const image = containers.find(({ name }) => name === target.containerName)?.image;
  const digest = image === undefined ? undefined : await findDigest(api, image);
  return {
    cluster: target.cluster,
    task_definition: arn,
    ...(image === undefined ? {} : { image }),
    ...(digest === undefined ? {} : { image_digest: digest }),
    ...(executionRoleArn === undefined ? {} : { execution_role: executionRoleArn }),
    ...(taskRoleArn === undefined ? {} : { task_role: taskRoleArn }),
    ...network,
  };
}

async function findDigest(api: VerifyApi, image: string): Promise<string | undefined> {
  const { digest, ecr } = readImageName(image);
  if (digest !== undefined || ecr === undefined) return digest;
  const manifest = await look(() => api.getManifest(ecr));
  return manifest.kind === 'found' ? manifest.value.digest : undefined;
}
