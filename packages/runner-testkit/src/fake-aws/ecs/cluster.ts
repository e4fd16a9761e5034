import type { Account } from '../account.ts';
import type { Handlers } from '../registry.ts';
import { Fault } from '../wire/fault.ts';
import { type Input, objectsOf, textOf, textsOf } from '../wire/input.ts';
import type { Task } from './task.ts';

export interface Cluster {
  readonly name: string;
  readonly arn: string;
  readonly capacityProviders: readonly string[];
  readonly tags: readonly Input[];
}

export type Clusters = Map<string, Cluster>;

/** The cluster that the input names, by name or ARN; without one, that with the name `default`. */
export function findCluster(clusters: Clusters, input: Input): Cluster {
  const found = clusters.get(toName(textOf(input, 'cluster') ?? 'default'));
  if (found === undefined) throw new Fault('ClusterNotFoundException', 'Cluster not found.');
  return found;
}

export function clusterHandlers(account: Account, clusters: Clusters, tasks: ReadonlyMap<string, Task>): Handlers {
  return {
    CreateCluster: (input) => {
      const name = textOf(input, 'clusterName') ?? 'default';
      const known = clusters.get(name);
      const cluster = known ?? {
        name,
        arn: account.arn('ecs', `cluster/${name}`),
        capacityProviders: textsOf(input, 'capacityProviders'),
        tags: objectsOf(input, 'tags'),
      };
      clusters.set(name, cluster);
      return { cluster: toWire(cluster, tasks) };
    },
    DescribeClusters: (input) => {
      const wanted = textsOf(input, 'clusters');
      const names = wanted.length === 0 ? ['default'] : wanted.map(toName);
      const found = names.flatMap((name) => clusters.get(name) ?? []);
      const failures = names
        .filter((name) => !clusters.has(name))
        .map((name) => ({ arn: account.arn('ecs', `cluster/${name}`), reason: 'MISSING' }));
      return { clusters: found.map((cluster) => toWire(cluster, tasks)), failures };
    },
  };
}

function toName(nameOrArn: string): string {
  return nameOrArn.replace(/^arn:.*:cluster\//, '');
}

function toWire(cluster: Cluster, tasks: ReadonlyMap<string, Task>): object {
  const statuses = [...tasks.values()].filter((task) => task.cluster === cluster).map(({ lastStatus }) => lastStatus);
  return {
    clusterArn: cluster.arn,
    clusterName: cluster.name,
    status: 'ACTIVE',
    registeredContainerInstancesCount: 0,
    runningTasksCount: statuses.filter((status) => status === 'RUNNING').length,
    pendingTasksCount: statuses.filter((status) => status === 'PENDING' || status === 'PROVISIONING').length,
    activeServicesCount: 0,
    statistics: [],
    settings: [],
    capacityProviders: cluster.capacityProviders,
    defaultCapacityProviderStrategy: [],
    tags: cluster.tags,
  };
}
