import { isList, isObject, type ObjectValue, Unknown, type Value } from './message-pack.ts';
import type { Attribute, Block, ValueType } from './schema.ts';

/** The values that tell one resource of a type from the next, and how to make up those that nobody has listed. */
export interface Made {
  readonly values: { readonly [name: string]: Value };
  text(attribute: string): string;
}

/** Fills in what was unknown at plan, so that the state holds known values only. */
export function applyChange(block: Block, planned: Value, made: Made): Value {
  return isObject(planned) ? filled(block, planned, made, made.values) : null;
}

function filled(
  block: Block,
  planned: ObjectValue,
  made: Made,
  values: { readonly [name: string]: Value },
): ObjectValue {
  const attributes = Object.entries(block.attributes).map(([name, attribute]) => {
    const current = planned[name] ?? null;
    return [name, current instanceof Unknown ? (values[name] ?? madeUp(name, attribute, made)) : current] as const;
  });
  const blocks = Object.entries(block.blocks ?? {}).map(([name, nested]) => {
    const current = planned[name] ?? null;
    const fill = (element: Value) => (isObject(element) ? filled(nested.block, element, made, {}) : element);
    return [name, isList(current) ? current.map(fill) : fill(current)] as const;
  });
  return Object.fromEntries([...attributes, ...blocks]);
}

/** Clouds leave an optional value empty that nobody set; what only they fill is always there. */
function madeUp(name: string, [flags, type]: Attribute, made: Made): Value {
  if (type !== 'string') return emptyOf(type);
  return flags.startsWith('o') && name !== 'id' ? '' : made.text(name);
}

export function emptyOf(type: ValueType): Value {
  if (type === 'string') return '';
  if (type === 'number') return 0;
  if (type === 'bool') return false;
  if (type[0] === 'map') return {};
  if (type[0] !== 'object') return [];
  return Object.fromEntries(Object.entries(type[1]).map(([name, field]) => [name, emptyOf(field)]));
}
