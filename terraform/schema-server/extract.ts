// Writes schemas/generated/*/*.json: the schema facts of the providers' published npm bindings, corrected by extract/overlay.ts.
// Usage: node terraform/schema-server/extract.ts [aws|azurerm|google …]   (needs the npm registry; see README.md)
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fetchPackage } from './extract/fetch-package.ts';
import { applyOverlay } from './extract/overlay.ts';
import { type Binding, readBindings } from './extract/read-bindings.ts';
import { SERVED_TYPES } from './extract/served-types.ts';
import {
  type Block,
  PROVIDER_NAMES,
  type ProviderName,
  type ProviderSchema,
  SCHEMA_AGES,
  type SchemaAge,
} from './schema.ts';

const wanted = process.argv.slice(2);
for (const provider of PROVIDER_NAMES) {
  if (wanted.length > 0 && !wanted.includes(provider)) continue;
  for (const age of SCHEMA_AGES) writeSchema(provider, age);
}

function writeSchema(provider: ProviderName, age: SchemaAge): void {
  const folder = mkdtempSync(join(tmpdir(), `schema-${provider}-`));
  try {
    const target = join(import.meta.dirname, 'schemas', 'generated', age);
    mkdirSync(target, { recursive: true });
    writeFileSync(
      join(target, `${provider}.json`),
      stringify(applyOverlay(provider, age, extract(provider, age, folder))),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function extract(provider: ProviderName, age: SchemaAge, folder: string): ProviderSchema {
  const { packages, resources, dataSources } = SERVED_TYPES[provider];
  const files = new Map([
    ...resources.map((type) => [type, fileOf(type.slice(provider.length + 1))] as const),
    ...dataSources.map((type) => [`data ${type}`, fileOf(`data-${type}`)] as const),
  ]);
  const providerFile = fileOf('provider');
  const fetched = fetchPackage(packages[age], [providerFile, ...files.values()], folder);
  const read = (file: string): Binding => readBindings(sourceOf(fetched.read(file), file));
  const blockOf = (key: string) => read(files.get(key) ?? '').block;
  const own = read(providerFile);
  return {
    package: packages[age],
    integrity: fetched.integrity,
    version: own.providerVersion,
    provider: withoutAlias(own.block),
    resources: Object.fromEntries(resources.map((type) => [type, blockOf(type)])),
    data_sources: Object.fromEntries(dataSources.map((type) => [type, blockOf(`data ${type}`)])),
  };
}

/** Terraform's own argument of a provider block, which the bindings list among the provider's. */
function withoutAlias({ attributes: { alias: _, ...attributes }, ...block }: Block): Block {
  return { attributes, ...block };
}

function fileOf(folder: string): string {
  return `lib/${folder.replaceAll('_', '-')}/index.js`;
}

function sourceOf(compiled: string, file: string): string {
  const map = /sourceMappingURL=data:application\/json;base64,(\S+)/.exec(compiled)?.[1];
  if (map === undefined) throw new Error(`${file} has no source map`);
  const { sourcesContent } = JSON.parse(Buffer.from(map, 'base64').toString('utf8')) as {
    sourcesContent?: readonly string[];
  };
  const source = sourcesContent?.[0];
  if (source === undefined) throw new Error(`${file}: the source map holds no source`);
  return source;
}

/** One line for each type, so that a changed schema shows as changed lines. */
function stringify({ provider, resources, data_sources, ...head }: ProviderSchema): string {
  const section = (name: string, blocks: { readonly [type: string]: Block }) => {
    const lines = Object.keys(blocks)
      .sort()
      .map((type) => `    ${JSON.stringify(type)}: ${JSON.stringify(sorted(blocks[type]))}`);
    return `  ${JSON.stringify(name)}: {\n${lines.join(',\n')}\n  }`;
  };
  const parts = [
    ...Object.entries(head).map(([key, value]) => `  ${JSON.stringify(key)}: ${JSON.stringify(value)}`),
    `  "provider": ${JSON.stringify(sorted(provider))}`,
    section('resources', resources),
    section('data_sources', data_sources),
  ];
  return `{\n${parts.join(',\n')}\n}\n`;
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([left], [right]) => (left < right ? -1 : 1));
  return Object.fromEntries(entries.map(([key, inner]) => [key, sorted(inner)]));
}
