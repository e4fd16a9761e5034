import type { Execution } from './execution.ts';
import { isHere, toMissing } from './job.ts';
import { KEPT } from './life-cycle.ts';
import type { Shown } from './to-wire.ts';
import type { World } from './world.ts';

/** Whether anybody may see the execution now: it is not new under a lie, and not forgotten. */
export function isVisible(execution: Execution, world: World): boolean {
  const { project, lies } = world;
  const now = project.clock.now().getTime();
  const { createdAt, completedAt, isStranger } = execution;
  const hidden = lies.find('invisible')?.seconds ?? 0;
  if (!isStranger && now - createdAt.getTime() < hidden * 1000) return false;
  const kept = lies.find('forget')?.afterSeconds ?? KEPT.seconds;
  return completedAt === undefined || now - completedAt.getTime() < kept * 1000;
}

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

interface Seen {
  readonly now: Shown;
  readonly before: Shown | undefined;
  readonly phase: string;
  readonly looksBack: number;
}

/** Shows things as they are or, under a lie, again as they were before they changed. */
export class Sight {
  readonly #world: World;
  readonly #seen = new Map<string, Seen>();

  constructor(world: World) {
    this.#world = world;
  }

  look(name: string, phase: string, now: Shown): Shown {
    const looks = this.#world.lies.find('out_of_order')?.looks ?? 0;
    if (looks === 0) return now;
    const seen = this.#seen.get(name);
    if (seen?.before !== undefined && seen.looksBack > 0) {
      this.#seen.set(name, { ...seen, looksBack: seen.looksBack - 1 });
      return seen.before;
    }
    const hasChanged = seen !== undefined && seen.phase !== phase;
    const before = hasChanged ? seen.now : seen?.before;
    this.#seen.set(name, { now, before, phase, looksBack: hasChanged ? looks : 0 });
    return now;
  }
}
