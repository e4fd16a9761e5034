import { isList, isObject, type ObjectValue } from '../terraform/schema-server/message-pack.ts';

/** Blocks of a resource, as Terraform keeps them. */
export function blocksOf(values: ObjectValue, name: string): ObjectValue[] {
  const blocks = values[name];
  return isList(blocks) ? blocks.filter(isObject) : [];
}

/** The only block of its name. */
export function blockOf(values: ObjectValue, name: string): ObjectValue {
  const [block, ...more] = blocksOf(values, name);
  if (block !== undefined && more.length === 0) return block;
  throw new Error(`there are ${blocksOf(values, name).length} blocks ${name}`);
}

export function textOf(values: ObjectValue, name: string): string {
  const text = values[name];
  if (typeof text === 'string') return text;
  throw new Error(`${name} is no text`);
}

export function textsOf(values: ObjectValue, name: string): string[] {
  const texts = values[name];
  return isList(texts) ? texts.filter((text) => typeof text === 'string') : [];
}
