import { isObject, type ObjectValue, type Value } from './message-pack.ts';
import type { Block } from './schema.ts';

/** A state that another version of the provider wrote: what this schema does not know goes, what it adds is empty. */
export function stateFromJson(block: Block, json: Buffer): ObjectValue {
  const state = JSON.parse(json.toString('utf8')) as Value;
  return fitted(block, isObject(state) ? state : {});
}

function fitted({ attributes, blocks = {} }: Block, state: ObjectValue): ObjectValue {
  const values = Object.keys(attributes).map((name) => [name, state[name] ?? null] as const);
  const nested = Object.entries(blocks).map(([name, { nesting, block }]) => {
    const value = state[name] ?? null;
    if (nesting === 'single') return [name, isObject(value) ? fitted(block, value) : null] as const;
    return [
      name,
      (Array.isArray(value) ? value : []).filter(isObject).map((element) => fitted(block, element)),
    ] as const;
  });
  return Object.fromEntries([...values, ...nested]);
}
