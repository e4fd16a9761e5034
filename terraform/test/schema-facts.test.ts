import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { SERVED_TYPES } from '../schema-server/extract/served-types.ts';
import {
  type Block,
  PROVIDER_NAMES,
  type ProviderSchema,
  readProviderSchema,
  SCHEMA_AGES,
} from '../schema-server/schema.ts';

interface Differences {
  readonly version: string;
  readonly source: string;
  readonly removed: readonly string[];
  readonly flags: { readonly [path: string]: string };
  readonly types: { readonly [path: string]: unknown };
}

const DIFFERENCES = JSON.parse(
  readFileSync(resolve(import.meta.dirname, '../schema-server/version-differences.json'), 'utf8'),
) as {
  readonly [provider: string]: { readonly [age: string]: Differences } | undefined;
};

const schemas = PROVIDER_NAMES.flatMap((provider) =>
  SCHEMA_AGES.map((age) => [provider, age, readProviderSchema(provider, age)] as const),
);

test.each(schemas)(
  'T25: the committed facts of %s, %s, are those of the named package and of every served type',
  (provider, age, schema) => {
    const { packages, resources, dataSources } = SERVED_TYPES[provider];
    expect(schema.package).toBe(packages[age]);
    expect(schema.integrity).toMatch(/^sha512-[A-Za-z0-9+/]{86}==$/);
    expect(Object.keys(schema.resources)).toEqual(resources.toSorted());
    expect(Object.keys(schema.data_sources)).toEqual(dataSources.toSorted());
  },
);

const differences = schemas.flatMap(([provider, age, schema]) => {
  const found = DIFFERENCES[provider]?.[age];
  return found === undefined ? [] : [[provider, found.version, found, schema] as const];
});

test.each(differences)(
  'T25: what %s %s changes is in the committed facts, and has its source',
  (_provider, version, { source, removed, flags, types }, schema) => {
    expect(schema.changed_to).toBe(version);
    expect(source).toMatch(/^https:\/\/github\.com\/hashicorp\/terraform-provider-\w+\/blob\/[0-9a-f]{40}\//);
    expect(removed.filter((path) => has(schema, path))).toEqual([]);
    for (const [path, expected] of Object.entries(flags))
      expect([path, attributeAt(schema, path)?.[0]]).toEqual([path, expected]);
    for (const [path, expected] of Object.entries(types))
      expect([path, attributeAt(schema, path)?.[1]]).toEqual([path, expected]);
  },
);

function has(schema: ProviderSchema, path: string): boolean {
  const { block, name } = blockAt(schema, path);
  return block?.attributes[name] !== undefined || block?.blocks?.[name] !== undefined;
}

function attributeAt(schema: ProviderSchema, path: string) {
  const { block, name } = blockAt(schema, path);
  return block?.attributes[name];
}

function blockAt(
  { provider, resources, data_sources }: ProviderSchema,
  path: string,
): { block: Block | undefined; name: string } {
  const parts = path.split('.');
  const name = parts.pop() ?? '';
  const first = parts.shift() ?? '';
  const root =
    first === 'provider' ? provider : first === 'data' ? data_sources[parts.shift() ?? ''] : resources[first];
  return { block: parts.reduce<Block | undefined>((block, part) => block?.blocks?.[part]?.block, root), name };
}
