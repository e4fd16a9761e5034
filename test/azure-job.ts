import type { ObjectValue, Value } from '../terraform/schema-server/message-pack.ts';
import { blockOf, blocksOf, textOf, textsOf } from './terraform-values.ts';
import { type Worker, withWorker } from './worker.ts';

export interface JobResource {
  /** Of the resource, in Azure Resource Manager. */
  readonly id: string;
  readonly body: Readonly<Record<string, unknown>>;
}

/** What Terraform keeps of an `azurerm_container_app_job`, as the body of its PUT, with the worker as its program. */
export function toContainerAppsJob(state: Value, worker: Worker): JobResource {
  const resource = state as ObjectValue;
  const template = blockOf(resource, 'template');
  const { type, identity_ids: ids } = blockOf(resource, 'identity');
  const identities = (ids as readonly string[]).map((id) => [id, {}]);
  return {
    id: textOf(resource, 'id'),
    body: {
      location: resource['location'],
      tags: resource['tags'],
      identity: { type, userAssignedIdentities: Object.fromEntries(identities) },
      properties: {
        environmentId: resource['container_app_environment_id'],
        workloadProfileName: resource['workload_profile_name'],
        configuration: {
          triggerType: 'Manual',
          replicaTimeout: Number(resource['replica_timeout_in_seconds']),
          replicaRetryLimit: Number(resource['replica_retry_limit']),
          manualTriggerConfig: { parallelism: 1, replicaCompletionCount: 1 },
          secrets: blocksOf(resource, 'secret').map(toSecret),
          registries: blocksOf(resource, 'registry').map(({ server, identity }) => ({ server, identity })),
        },
        template: {
          containers: blocksOf(template, 'container').map((container) => toContainer(container, worker)),
          volumes: blocksOf(template, 'volume').map((volume) => ({
            name: volume['name'],
            storageType: volume['storage_type'],
          })),
        },
      },
    },
  };
}

function toSecret({ name, key_vault_secret_id: keyVaultUrl, identity, value }: ObjectValue): object {
  return keyVaultUrl ? { name, keyVaultUrl, identity } : { name, value };
}

function toContainer(container: ObjectValue, worker: Worker): object {
  return {
    name: container['name'],
    image: 'process',
    command: withWorker(textsOf(container, 'command'), worker),
    args: textsOf(container, 'args'),
    env: blocksOf(container, 'env').map(({ name, value, secret_name: secretRef }) =>
      secretRef ? { name, secretRef } : { name, value },
    ),
    resources: { cpu: Number(container['cpu']), memory: container['memory'] },
    volumeMounts: blocksOf(container, 'volume_mounts').map(({ name, path }) => ({ volumeName: name, mountPath: path })),
  };
}
