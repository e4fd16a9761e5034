import { type Input, numberOf, objectOf, objectsOf, textOf, textsOf } from '../wire/input.ts';
import { containersOf, type JobTemplate } from './job.ts';

/**
 * The template of one execution: arguments replace, the environment merges by name, a timeout and a number of tasks replace.
 * Source: `Overrides` and `ContainerOverride` in the discovery document of run v2.
 */
export function mergeOverrides(template: JobTemplate, input: Input): JobTemplate {
  const overrides = objectOf(input, 'overrides') ?? {};
  const timeout = textOf(overrides, 'timeout');
  const containers = containersOf(template.task).map((container) => mergeContainer(container, overrides));
  return {
    taskCount: numberOf(overrides, 'taskCount') ?? template.taskCount,
    parallelism: template.parallelism,
    task: { ...template.task, containers, ...(timeout !== undefined && { timeout }) },
  };
}

function mergeContainer(container: Input, overrides: Input): Input {
  const override = objectsOf(overrides, 'containerOverrides').find((each) => isMeant(each, container));
  if (override === undefined) return container;
  const args = textsOf(override, 'args');
  const merged = args.length > 0 || override['clearArgs'] === true ? { ...container, args } : container;
  return { ...merged, env: mergeEnvironment(objectsOf(container, 'env'), objectsOf(override, 'env')) };
}

/** An override without a name is for the only container. */
function isMeant(override: Input, container: Input): boolean {
  const name = textOf(override, 'name') ?? '';
  return name === '' || name === textOf(container, 'name');
}

function mergeEnvironment(own: readonly Input[], more: readonly Input[]): readonly Input[] {
  const byName = new Map([...own, ...more].map((each) => [textOf(each, 'name') ?? '', each]));
  return [...byName.values()];
}
