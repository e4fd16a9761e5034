import type { Execution } from './execution.ts';
import { isHere, toMissing } from './job.ts';
import { KEPT } from './life-cycle.ts';
import type { World } from './world.ts';

/** The executions of one job, or of all where no job is named, that can be seen: the newest first. */
export function listVisible(job: string | undefined, world: World): readonly Execution[] {
  const ended = new Map<string, number>();
  return [...world.executions.values()].reverse().filter((execution) => {
    if (job !== undefined && execution.job.name !== job) return false;
    if (!isVisible(execution, world)) return false;
    if (execution.phase !== 'ended') return true;
    const count = (ended.get(execution.job.name) ?? 0) + 1;
    ended.set(execution.job.name, count);
    return count <= KEPT.perJob;
  });
}

/** The execution of that name; throws the fault where there is none to be seen. */
export function findExecution(parts: Readonly<Record<string, string>>, world: World, evenIfNew = false): Execution {
  const name = parts['execution'] ?? '';
  const execution = world.executions.get(name);
  const isOfJob = parts['job'] === undefined || execution?.job.name === parts['job'];
  if (execution !== undefined && isOfJob && isHere(parts, world.project) && (evenIfNew || isVisible(execution, world)))
    return execution;
  throw toMissing('EXECUTION', name, world.project);
}

/** Whether anybody may see the execution now. */
function isVisible({ isStranger, createdAt, completedAt }: Execution, { lies }: World): boolean {
  return lies.isVisible({ isStranger, createdAt, endedAt: completedAt }, KEPT.seconds);
}
