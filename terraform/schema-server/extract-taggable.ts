// Writes packages/terraform/src/generated/taggable-types.ts: which resource types of a provider carry tags, and in which attribute, read from the
// declarations of the providers' published npm bindings.
// Usage: node terraform/schema-server/extract-taggable.ts   (needs the npm registry; see README.md)
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fetchAll } from './extract/fetch-package.ts';
import { SERVED_TYPES } from './extract/served-types.ts';
import { PROVIDER_NAMES, type ProviderName } from './schema.ts';

const TARGET = resolve(import.meta.dirname, '../../packages/terraform/src/generated/taggable-types.ts');
/** Attributes that a bill is grouped by, the first that a type has. `labels` beside `user_labels` are settings of their own. */
const PLACES: { readonly [provider in ProviderName]: readonly string[] } = {
  aws: ['tags', 'tag'],
  azurerm: ['tags'],
  google: ['user_labels', 'resource_labels', 'labels'],
};
/** Maps of the same name that say something else. */
const OTHER_LABELS = new Set(['google_cloud_identity_group']);
/**
 * Set inside a block. Sources: https://registry.terraform.io/providers/hashicorp/google/latest/docs/resources/sql_database_instance#user_labels,
 * https://registry.terraform.io/providers/hashicorp/google/latest/docs/resources/cloud_run_service#labels
 */
const NESTED: Readonly<Record<string, string>> = {
  google_cloud_run_domain_mapping: 'metadata.labels',
  google_cloud_run_service: 'metadata.labels',
  google_sql_database_instance: 'settings.user_labels',
};

const read = PROVIDER_NAMES.map((provider) => [provider, readProvider(provider)] as const);
writeFileSync(TARGET, stringify(read));

interface Taggable {
  readonly source: string;
  /** Types without the provider's prefix, by the attribute that holds their tags. */
  readonly places: ReadonlyMap<string, string[]>;
}

function readProvider(provider: ProviderName): Taggable {
  const source = SERVED_TYPES[provider].packages.newest;
  const folder = mkdtempSync(join(tmpdir(), `taggable-${provider}-`));
  try {
    const places = new Map<string, string[]>();
    for (const text of fetchAll(source, 'lib/*/index.d.ts', folder)) {
      const type = /static readonly tfResourceType = "([^"]+)"/.exec(text)?.[1];
      if (type === undefined || !/extends cdkt[fn]\.TerraformResource /.test(text)) continue;
      const place = NESTED[type] ?? placeOf(type, text, provider);
      if (place !== undefined) places.set(place, [...(places.get(place) ?? []), type.slice(provider.length + 1)]);
    }
    return { source, places };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function placeOf(type: string, text: string, provider: ProviderName): string | undefined {
  if (OTHER_LABELS.has(type)) return undefined;
  const [, settings = ''] = /^export interface \w+Config extends [\w.]+ \{\n([\s\S]*?)\n\}$/m.exec(text) ?? [];
  const attributes = new Map(
    [...settings.matchAll(/#(\w+) [^\n]*\n\s*\*\/\n\s*readonly \w+\??: ([\s\S]*?);(?=\n\s*\/\*\*|$)/g)].map(
      ([, name = '', kind = '']) => [name, kind.replace(/\s+/g, ' ')] as const,
    ),
  );
  return PLACES[provider].find((name) => isTags(name, attributes.get(name)));
}

/** Lists are network tags and words; a block `tag` holds key, value and whether it is passed on. */
function isTags(name: string, kind: string | undefined): boolean {
  return name === 'tag' ? kind !== undefined && /\[\]/.test(kind) : kind === '{ [key: string]: string; }';
}

function stringify(providers: readonly (readonly [ProviderName, Taggable])[]): string {
  const entries = providers.map(([provider, { source, places }]) => {
    const lines = [...places]
      .sort(([left], [right]) => (left < right ? -1 : 1))
      .map(([place, types]) => `    '${place}':\n      '${types.sort().join(' ')}',\n`);
    return `  // ${source}\n  ${provider}: {\n${lines.join('')}  },\n`;
  });
  return [
    '// Written by terraform/schema-server/extract-taggable.ts; do not edit.\n',
    '/** Types that carry tags, without the prefix of their provider, by the attribute that holds them. */\n',
    `export const TAGGABLE_TYPES = {\n${entries.join('')}} as const;\n`,
  ].join('\n');
}
