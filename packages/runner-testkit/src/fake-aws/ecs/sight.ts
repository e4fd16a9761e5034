import { Sight } from '../../fake-cloud/sight.ts';
import { FORGET_AFTER_SECONDS } from './life-cycle.ts';
import type { Task } from './task.ts';
import { toWire } from './to-wire.ts';
import type { World } from './world.ts';

/** Whether anybody may see the task now. */
export function isVisible({ isStranger, moments }: Task, { lies }: World): boolean {
  const { createdAt, stoppedAt } = moments;
  return lies.isVisible({ isStranger, createdAt, endedAt: stoppedAt }, FORGET_AFTER_SECONDS);
}

/** Shows tasks to whoever describes them. */
export function createSight(world: World): (task: Task, withTags: boolean) => object {
  const sight = new Sight();
  return (task, withTags) => {
    const looks = world.lies.find('out_of_order')?.looks;
    return sight.look(task.id, task.lastStatus, toWire(task, world, withTags), looks);
  };
}
