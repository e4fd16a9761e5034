import { textOf } from '../wire/input.ts';
import type { Moment, Task, TaskContainer } from './task.ts';
import type { World } from './world.ts';

/** A task as ECS shows it now. */
export function toWire(task: Task, { account, lies }: World, withTags = true): Record<string, unknown> {
  const { definition, order, cluster } = task;
  const sidecar = lies.find('sidecar');
  const own = task.containers.map((each) => toWireContainer(task, each, lies.find('no_exit_code') !== undefined));
  return {
    attachments: [toNetworkInterface(task)],
    attributes: [{ name: 'ecs.cpu-architecture', value: 'x86_64' }],
    availabilityZone: `${account.region}a`,
    ...(order.capacityProvider && { capacityProviderName: order.capacityProvider }),
    clusterArn: cluster.arn,
    ...(task.moments.connectivityAt && { connectivity: 'CONNECTED' }),
    containers: sidecar === undefined ? own : addSidecars(task, own, sidecar.exitCode),
    ...(definition.cpu && { cpu: definition.cpu }),
    ...(definition.memory && { memory: definition.memory }),
    desiredStatus: task.desiredStatus,
    enableExecuteCommand: false,
    ephemeralStorage: { sizeInGiB: 20 },
    group: order.group,
    healthStatus: 'UNKNOWN',
    lastStatus: task.lastStatus,
    launchType: 'FARGATE',
    overrides: toWireOverrides(task),
    platformFamily: 'Linux',
    platformVersion: '1.4.0',
    ...(order.startedBy !== undefined && { startedBy: order.startedBy }),
    ...task.ending,
    tags: withTags ? task.tags : [],
    taskArn: task.arn,
    taskDefinitionArn: definition.arn,
    version: task.version,
    ...toStamps(task.moments, account.toStamp.bind(account)),
  };
}

function toStamps(moments: Task['moments'], toStamp: (moment: Date) => number): Partial<Record<Moment, number>> {
  const entries = Object.entries(moments) as [Moment, Date][];
  return Object.fromEntries(entries.map(([name, moment]) => [name, toStamp(moment)]));
}

function toWireContainer(task: Task, container: TaskContainer, hidesExitCode: boolean): object {
  const { definition, arn, lastStatus, exitCode, reason, runtimeId } = container;
  return {
    containerArn: arn,
    taskArn: task.arn,
    name: definition.name,
    image: definition.image,
    ...(task.moments.startedAt && { runtimeId }),
    lastStatus,
    ...(exitCode !== undefined && !hidesExitCode && { exitCode }),
    ...(reason !== undefined && { reason }),
    networkBindings: [],
    networkInterfaces: [{ attachmentId: toAttachmentId(task), privateIpv4Address: '10.0.0.10' }],
    healthStatus: 'UNKNOWN',
    cpu: '0',
  };
}

/** Neither the first nor the last container is the declared one then. */
function addSidecars(task: Task, own: readonly object[], exitCode: number): readonly object[] {
  return [toSidecar(task, 'sidecar-before', exitCode), ...own, toSidecar(task, 'sidecar-after', exitCode)];
}

/** A container that nobody declared, ended as soon as the task runs. */
function toSidecar(task: Task, name: string, exitCode: number): object {
  const hasEnded = task.moments.startedAt !== undefined;
  return {
    containerArn: `${task.arn}/${name}`.replace(':task/', ':container/'),
    taskArn: task.arn,
    name,
    image: 'sidecar',
    lastStatus: hasEnded ? 'STOPPED' : 'PENDING',
    ...(hasEnded && { exitCode }),
    networkInterfaces: [],
    healthStatus: 'UNKNOWN',
    cpu: '0',
  };
}

function toWireOverrides({ order, definition }: Task): object {
  const given = new Set(order.containerOverrides.map((each) => textOf(each, 'name')));
  const others = definition.containers.filter(({ name }) => !given.has(name)).map(({ name }) => ({ name }));
  const containerOverrides = [...order.containerOverrides, ...others];
  return { inferenceAcceleratorOverrides: [], ...order.overrides, containerOverrides };
}

/** Status of a network interface by that of its task. */
const ATTACHMENT_STATUS = { PROVISIONING: 'PRECREATED', DEPROVISIONING: 'DELETED', STOPPED: 'DELETED' } as const;

function toNetworkInterface(task: Task): object {
  const statuses: Readonly<Record<string, string>> = ATTACHMENT_STATUS;
  const details = [{ name: 'privateIPv4Address', value: '10.0.0.10' }];
  return {
    id: toAttachmentId(task),
    type: 'ElasticNetworkInterface',
    status: statuses[task.lastStatus] ?? 'ATTACHED',
    details,
  };
}

function toAttachmentId({ id }: Task): string {
  return [id.slice(0, 8), id.slice(8, 12), id.slice(12, 16), id.slice(16, 20), id.slice(20)].join('-');
}
