import type { CloudRunJob } from '../gcp-api.ts';
import type { Send, Service } from '../gcp-sdk.ts';
import type { ServiceResource } from '../service/service-api.ts';
import { lookAtNetwork } from './look-at-network.ts';
import { readRegistry } from './read-registry.ts';
import type { RegistryImage, VerifyApi } from './verify-api.ts';

/** `VerifyApi` over calls of Google's REST APIs. */
export function createVerifyApi(send: Send): VerifyApi {
  const get = <Answer>(service: Service, action: string, path: string) =>
    send<Answer>({ service, action, method: 'GET', path });
  const test = async (service: Service, action: string, path: string, permissions: readonly string[]) => {
    const body = { permissions };
    const answer = await send<{ permissions?: string[] }>({ service, action, method: 'POST', path, body });
    return answer.permissions ?? [];
  };
  return {
    getJob: (job) => get<CloudRunJob>('run', 'run.jobs.get', `/v2/${job}`),
    async tryRun({ job, ...body }) {
      const path = `/v2/${job}:run`;
      await send({
        service: 'run',
        action: 'run.jobs.run',
        method: 'POST',
        path,
        body: { ...body, validateOnly: true },
      });
      return true;
    },
    testJobPermissions: (job, permissions) =>
      test('run', 'run.jobs.testIamPermissions', `/v2/${job}:testIamPermissions`, permissions),
    testProjectPermissions: (project, permissions) =>
      test(
        'cloudresourcemanager',
        'resourcemanager.projects.testIamPermissions',
        `/v3/projects/${project}:testIamPermissions`,
        permissions,
      ),
    async getServiceAccount(email) {
      const path = `/v1/projects/-/serviceAccounts/${encodeURIComponent(email)}`;
      const { disabled = false } = await get<{ disabled?: boolean }>('iam', 'iam.serviceAccounts.get', path);
      return { email, isDisabled: disabled };
    },
    getImage: (image) => getImage(send, image),
    ...readRegistry(send),
    ...lookAtNetwork(send),
    getService: (name) => get<ServiceResource>('run', 'run.services.get', `/v2/${name}`),
    getWorkerPool: (name) => get<ServiceResource>('run', 'run.workerpools.get', `/v2/${name}`),
    async getLogBucket(name) {
      const { lifecycleState = 'ACTIVE', retentionDays } = await get<{
        lifecycleState?: string;
        retentionDays?: number;
      }>('logging', 'logging.buckets.get', `/v2/${name}`);
      return { state: lifecycleState, retentionDays };
    },
    async getSecretVersion(name) {
      const { state = 'STATE_UNSPECIFIED' } = await get<{ state?: string }>(
        'secretmanager',
        'secretmanager.versions.get',
        `/v1/${name}`,
      );
      return { state };
    },
  };
}

/** Source: https://cloud.google.com/artifact-registry/docs/reference/rest/v1/projects.locations.repositories.packages.tags */
async function getImage(send: Send, image: RegistryImage): Promise<{ digest: string } | undefined> {
  const { project, location, repository, name, digest, tag } = image;
  const parent = `/v1/projects/${project}/locations/${location}/repositories/${repository}`;
  const encoded = encodeURIComponent(name);
  const service = 'artifactregistry';
  if (digest !== undefined) {
    const path = `${parent}/dockerImages/${encoded}@${digest}`;
    await send({ service, action: 'artifactregistry.dockerimages.get', method: 'GET', path });
    return { digest };
  }
  const path = `${parent}/packages/${encoded}/tags/${encodeURIComponent(tag ?? 'latest')}`;
  const found = await send<{ version?: string }>({ service, action: 'artifactregistry.tags.get', method: 'GET', path });
  const version = found.version?.split('/versions/')[1];
  return version === undefined ? undefined : { digest: version };
}
