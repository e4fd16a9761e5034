import type { Execution, ExecutionContainer } from './execution.ts';
import type { World } from './world.ts';

/** An execution as Azure shows it now. Shape: examples of the public specification (Microsoft.App, JobsExecutions_List). */
export function toWireExecution(execution: Execution, world: World): Readonly<Record<string, unknown>> {
  const { subscription } = world;
  const { id, name, status, createdAt, endedAt, ending, containers } = execution;
  const isOver = endedAt !== undefined;
  return {
    id,
    name,
    type: 'Microsoft.App/jobs/executions',
    properties: {
      status,
      startTime: subscription.toStamp(createdAt),
      ...(isOver && { endTime: subscription.toStamp(endedAt) }),
      template: { containers: containers.map(({ spec }) => spec), initContainers: null },
      ...(execution.replica !== undefined && { detailedStatus: toDetails(execution, world) }),
      ...(isOver && ending?.reason && !isMute(execution, world) && { reason: ending.reason, message: ending.message }),
    },
  };
}

/** Whether nothing is told of why the execution failed before its containers ran. */
function isMute({ startedAt, ending }: Execution, { lies }: World): boolean {
  return startedAt === undefined && ending?.status === 'Failed' && lies.find('mute_failures') !== undefined;
}

function toDetails(execution: Execution, world: World): object {
  const { lies } = world;
  const { replica, containers, ending, endedAt, status } = execution;
  const hidesCode =
    lies.find('no_exit_code') !== undefined ||
    (status === 'Succeeded' && lies.find('succeeded_without_code') !== undefined);
  const isSilent = isMute(execution, world);
  const neverRan = isSilent
    ? undefined
    : endedAt !== undefined || ending?.information !== undefined
      ? ending?.information
      : undefined;
  const own = containers.map((each) => toWireContainer(each, hidesCode, neverRan));
  const sidecar = lies.find('sidecar');
  const beside = sidecar === undefined ? [] : [toSidecar(execution, sidecar.exitCode)];
  return { replicas: [{ name: replica, containers: [...beside, ...own] }] };
}

function toWireContainer(
  { spec, state, exitCode, information }: ExecutionContainer,
  hidesCode: boolean,
  neverRan?: string,
) {
  const { name } = spec;
  if (state === 'Waiting') return { name, status: 'Waiting', additionalInformation: neverRan ?? 'ContainerCreating' };
  if (state === 'Running') return { name, status: 'Running' };
  const hasSucceeded = exitCode === 0;
  return {
    name,
    ...(hidesCode || exitCode === undefined ? {} : { code: exitCode }),
    status: hasSucceeded ? 'Succeeded' : 'Failed',
    additionalInformation: information ?? (hasSucceeded ? 'Completed' : 'Error'),
  };
}

/** A container that nobody declared, before the others in the list, and ended as soon as they run. */
function toSidecar({ containers }: Execution, code: number): object {
  const hasEnded = containers.some(({ state }) => state !== 'Waiting');
  if (!hasEnded) return { name: 'sidecar', status: 'Waiting', additionalInformation: 'ContainerCreating' };
  const isGood = code === 0;
  return {
    name: 'sidecar',
    code,
    status: isGood ? 'Succeeded' : 'Failed',
    additionalInformation: isGood ? 'Completed' : 'Error',
  };
}
