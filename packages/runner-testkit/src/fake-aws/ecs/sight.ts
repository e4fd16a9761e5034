import { FORGET_AFTER_SECONDS } from './life-cycle.ts';
import type { Task } from './task.ts';
import { toWire } from './to-wire.ts';
import type { World } from './world.ts';

type Shown = Record<string, unknown>;

/** Whether anybody may see the task now: it is not new under a lie, and not forgotten. */
export function isVisible(task: Task, { account, lies }: World): boolean {
  const now = account.clock.now().getTime();
  const { createdAt, stoppedAt } = task.moments;
  const hidden = lies.find('invisible')?.seconds ?? 0;
  if (!task.isStranger && createdAt && now - createdAt.getTime() < hidden * 1000) return false;
  const kept = lies.find('forget')?.afterSeconds ?? FORGET_AFTER_SECONDS;
  return stoppedAt === undefined || now - stoppedAt.getTime() < kept * 1000;
}

/** Shows tasks as they are or, under a lie, again as they were before they changed. */
export class Sight {
  readonly #world: World;
  readonly #shown = new Map<string, { now: Shown; before: Shown | undefined; looksBack: number }>();

  constructor(world: World) {
    this.#world = world;
  }

  look(task: Task, withTags: boolean): Shown {
    const now = toWire(task, this.#world, withTags);
    const looks = this.#world.lies.find('out_of_order')?.looks ?? 0;
    const known = this.#shown.get(task.id);
    if (looks === 0) return now;
    if (known?.before !== undefined && known.looksBack > 0) {
      known.looksBack -= 1;
      return known.before;
    }
    const hasChanged = known !== undefined && known.now['lastStatus'] !== now['lastStatus'];
    this.#shown.set(task.id, {
      now,
      before: hasChanged ? known.now : known?.before,
      looksBack: hasChanged ? looks : 0,
    });
    return now;
  }
}
