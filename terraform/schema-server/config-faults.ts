import type { Fault, PathStep } from './diagnostic.ts';
import { isList, isObject, type ObjectValue, type Value } from './message-pack.ts';
import { type Block, isConfigurable } from './schema.ts';

/** Terraform leaves it to the provider to refuse a value for an attribute that only the provider fills. */
export function configFaults(block: Block, config: Value, path: readonly PathStep[] = []): Fault[] {
  if (!isObject(config)) return [];
  return [...computedOnlyFaults(block, config, path), ...nestedFaults(block, config, path)];
}

function computedOnlyFaults({ attributes }: Block, config: ObjectValue, path: readonly PathStep[]): Fault[] {
  return Object.entries(attributes)
    .filter(([name, attribute]) => !isConfigurable(attribute) && (config[name] ?? null) !== null)
    .map(([name]) => ({
      summary: 'Value for unconfigurable attribute',
      detail: `Can't configure a value for "${name}": its value will be decided automatically based on the result of applying this configuration.`,
      path: [...path, name],
    }));
}

function nestedFaults({ blocks = {} }: Block, config: ObjectValue, path: readonly PathStep[]): Fault[] {
  return Object.entries(blocks).flatMap(([name, { nesting, block }]) => {
    const value = config[name];
    if (!isList(value)) return configFaults(block, value ?? null, [...path, name]);
    // An element of a set has no place of its own that a path could name.
    return value.flatMap((element, index) =>
      configFaults(block, element, nesting === 'set' ? [...path, name] : [...path, name, index]),
    );
  });
}
