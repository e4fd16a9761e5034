import type { Execution } from './execution.ts';
import { toWireExecution } from './to-wire.ts';
import type { World } from './world.ts';

type Shown = Readonly<Record<string, unknown>>;

/** Whether anybody may see the execution now: it is not new under a lie, and not forgotten. */
export function isVisible(execution: Execution, { subscription, lies }: World): boolean {
  const now = subscription.clock.now().getTime();
  const hidden = lies.find('invisible')?.seconds ?? 0;
  if (!execution.isStranger && now - execution.createdAt.getTime() < hidden * 1000) return false;
  const kept = lies.find('forget')?.afterSeconds ?? Number.POSITIVE_INFINITY;
  return execution.endedAt === undefined || now - execution.endedAt.getTime() < kept * 1000;
}

/** Shows executions as they are or, under a lie, again as they were before they changed. */
export class Sight {
  readonly #world: World;
  readonly #shown = new Map<string, { state: string; now: Shown; before: Shown | undefined; looksBack: number }>();

  constructor(world: World) {
    this.#world = world;
  }

  look(execution: Execution): Shown {
    const now = toWireExecution(execution, this.#world);
    const looks = this.#world.lies.find('out_of_order')?.looks ?? 0;
    if (looks === 0) return now;
    const known = this.#shown.get(execution.name);
    if (known?.before !== undefined && known.looksBack > 0) {
      known.looksBack -= 1;
      return known.before;
    }
    const state = [execution.status, ...execution.containers.map((each) => each.state)].join(' ');
    const hasChanged = known !== undefined && known.state !== state;
    this.#shown.set(execution.name, {
      state,
      now,
      before: hasChanged ? known.now : known?.before,
      looksBack: hasChanged ? looks : 0,
    });
    return now;
  }
}
