import { Sight } from '../../fake-cloud/sight.ts';
import type { Handlers } from '../registry.ts';
import { Fault } from '../wire/fault.ts';
import { flagOf } from '../wire/input.ts';
import type { Execution, Task } from './execution.ts';
import { isHere, toMissing } from './job.ts';
import { findExecution, listVisible } from './sight.ts';
import { toOperation } from './to-operation.ts';
import { toPage } from './to-page.ts';
import { toWireExecution } from './to-wire.ts';
import { toWireTask } from './to-wire-task.ts';
import type { World } from './world.ts';

type Parts = Readonly<Record<string, string>>;

export function executionHandlers(world: World): Handlers {
  const sight = new Sight();
  const looks = () => world.lies.find('out_of_order')?.looks;
  const look = (execution: Execution) =>
    sight.look(execution.name, execution.phase, toWireExecution(execution, world), looks());
  const lookAtTask = ({ task, execution }: { task: Task; execution: Execution }) =>
    sight.look(task.name, task.phase, toWireTask(task, execution, world), looks());
  return {
    'executions.get': ({ parts }) => look(findExecution(parts, world)),
    'executions.list': (request) => {
      const all = listVisible(jobOf(request.parts, world), world);
      const { items, nextPageToken } = toPage(all, ({ number }) => number, request, world);
      return toList('executions', items.map(look), nextPageToken);
    },
    'executions.cancel': ({ parts, input }) => {
      const execution = findExecution(parts, world, true);
      if (flagOf(input, 'validateOnly') !== true) cancelExecution(execution, world);
      return toOperation(execution.operationId, execution, world);
    },
    'executions.delete': ({ parts }) => {
      const execution = findExecution(parts, world);
      execution.stop.abort();
      world.executions.delete(execution.name);
      return toOperation(execution.operationId, execution, world);
    },
    'tasks.list': (request) => {
      const all = tasksOf(request.parts, world);
      const { items, nextPageToken } = toPage(all, toTaskNumber, request, world);
      return toList('tasks', items.map(lookAtTask), nextPageToken);
    },
    'tasks.get': ({ parts }) => {
      const execution = findExecution(parts, world);
      const task = execution.tasks.find(({ name }) => name === parts['task']);
      if (task === undefined) throw toMissing('TASK', parts['task'] ?? '', world.project);
      return lookAtTask({ task, execution });
    },
    'operations.get': ({ parts }) => findOperation(parts, world),
    'operations.wait': ({ parts }) => findOperation(parts, world),
  };
}

/** Asks the execution to end; throws where it has ended. */
export function cancelExecution(execution: Execution, { lies, project }: World): void {
  if (execution.phase === 'ended') {
    throw new Fault('FAILED_PRECONDITION', `Execution '${execution.name}' is already completed.`);
  }
  execution.isCancelAsked = true;
  execution.updatedAt = project.clock.now();
  if (lies.find('stop_ignored') === undefined || execution.isStranger) execution.stop.abort();
}

/** Undefined where the path means every job. */
function jobOf(parts: Parts, { jobs, project }: World): string | undefined {
  const job = parts['job'] ?? '';
  if (!isHere(parts, project) || (job !== '-' && !jobs.has(job))) throw toMissing('JOB', job, project);
  return job === '-' ? undefined : job;
}

/** Of one execution, or of all. The newest execution's first. */
function tasksOf(parts: Parts, world: World): readonly { task: Task; execution: Execution }[] {
  const isOne = parts['execution'] !== '-';
  const executions = isOne ? [findExecution(parts, world)] : listVisible(jobOf(parts, world), world);
  return executions.flatMap((execution) => execution.tasks.map((task) => ({ task, execution })));
}

/** Falls from one task to the next. */
function toTaskNumber({ task, execution }: { task: Task; execution: Execution }): number {
  return execution.number + 1 - (task.index + 1) / (execution.tasks.length + 1);
}

function toList(member: string, all: readonly object[], nextPageToken: string | undefined): object {
  return { ...(all.length > 0 && { [member]: all }), ...(nextPageToken !== undefined && { nextPageToken }) };
}

function findOperation(parts: Parts, world: World): object {
  const id = parts['operation'] ?? '';
  const execution = world.operations.get(id);
  if (execution === undefined) throw new Fault('NOT_FOUND', `Requested entity was not found: operation ${id}`);
  return toOperation(id, execution, world);
}
