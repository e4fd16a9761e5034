import { isDeepStrictEqual } from 'node:util';
import { isList, isObject, type ObjectValue, UNKNOWN, type Value } from './message-pack.ts';
import { type Block, isComputed, type NestedBlock } from './schema.ts';

/** What the provider already knows while planning: computed values, and defaults of optional ones. */
export type KnownAtPlan = (proposed: ObjectValue) => { readonly [name: string]: Value };

/** Proposed is what Terraform merged from the configuration and the prior state; null means the resource goes away. */
export function planChange(block: Block, prior: Value, proposed: Value, config: Value, known: KnownAtPlan): Value {
  if (!isObject(proposed) || !isObject(config)) return null;
  const expected = { ...proposed, ...unconfigured(block, known(proposed), config) };
  if (isDeepStrictEqual(expected, prior)) return expected;
  return withUnknowns(block, expected);
}

/** An older schema may lack an attribute. */
function unconfigured(
  { attributes }: Block,
  known: { readonly [name: string]: Value },
  config: ObjectValue,
): ObjectValue {
  return Object.fromEntries(
    Object.entries(known).filter(([name]) => attributes[name] !== undefined && (config[name] ?? null) === null),
  );
}

/** A computed value that nobody has given yet is known only after apply. */
function withUnknowns(block: Block, value: Value): Value {
  if (!isObject(value)) return value;
  const attributes = Object.entries(block.attributes).map(([name, attribute]) => {
    const current = value[name] ?? null;
    return [name, current === null && isComputed(attribute) ? UNKNOWN : current] as const;
  });
  const blocks = Object.entries(block.blocks ?? {}).map(
    ([name, nested]) => [name, nestedWithUnknowns(nested, value[name] ?? null)] as const,
  );
  return Object.fromEntries([...attributes, ...blocks]);
}

function nestedWithUnknowns({ block }: NestedBlock, value: Value): Value {
  return isList(value) ? value.map((element) => withUnknowns(block, element)) : withUnknowns(block, value);
}
