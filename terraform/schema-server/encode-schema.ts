import type { Attribute, Block, NestedBlock, ProviderSchema } from './schema.ts';
import { bytes, mapEntry, number } from './wire-format.ts';

const NESTING = { single: 1, list: 2, set: 3 } as const;

/** The answer to GetProviderSchema. */
export function encodeProviderSchema({ provider, resources, data_sources }: ProviderSchema): Buffer {
  const capabilities = number(2, 1);
  return Buffer.concat([
    bytes(1, schemaOf(provider)),
    ...Object.entries(resources).map(([type, block]) => mapEntry(2, type, schemaOf(block))),
    ...Object.entries(data_sources).map(([type, block]) => mapEntry(3, type, schemaOf(block))),
    bytes(6, capabilities),
  ]);
}

function schemaOf(block: Block): Buffer {
  return bytes(2, blockOf(block));
}

function blockOf({ attributes, blocks = {} }: Block): Buffer {
  return Buffer.concat([
    ...Object.entries(attributes).map(([name, attribute]) => bytes(2, attributeOf(name, attribute))),
    ...Object.entries(blocks).map(([name, nested]) => bytes(3, nestedOf(name, nested))),
  ]);
}

function attributeOf(name: string, [flags, type]: Attribute): Buffer {
  const isSet = (flag: string) => Number(flags.includes(flag));
  return Buffer.concat([
    bytes(1, name),
    bytes(2, JSON.stringify(type)),
    number(4, isSet('r')),
    number(5, isSet('o')),
    number(6, isSet('c')),
    number(7, isSet('s')),
  ]);
}

function nestedOf(name: string, { nesting, min = 0, max = 0, block }: NestedBlock): Buffer {
  return Buffer.concat([
    bytes(1, name),
    bytes(2, blockOf(block)),
    number(3, NESTING[nesting]),
    number(4, min),
    number(5, max),
  ]);
}
