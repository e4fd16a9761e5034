import { Sight } from '../../fake-cloud/sight.ts';
import type { Execution } from './execution.ts';
import { toWireExecution } from './to-wire.ts';
import type { World } from './world.ts';

/** Whether anybody may see the execution now; Azure itself forgets none. */
export function isVisible({ isStranger, createdAt, endedAt }: Execution, { lies }: World): boolean {
  return lies.isVisible({ isStranger, createdAt, endedAt }, Number.POSITIVE_INFINITY);
}

/** Shows executions to whoever looks at them. */
export function createSight(world: World): (execution: Execution) => object {
  const sight = new Sight();
  return (execution) => {
    const { name, status, containers } = execution;
    const state = [status, ...containers.map((each) => each.state)].join(' ');
    return sight.look(name, state, toWireExecution(execution, world), world.lies.find('out_of_order')?.looks);
  };
}
