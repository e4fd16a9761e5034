import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The type of a value as Terraform writes it: `"string"`, `["list", "string"]`, `["object", {…}]`. */
export type ValueType =
  | 'string'
  | 'number'
  | 'bool'
  | readonly ['list' | 'set' | 'map', ValueType]
  | readonly ['object', { readonly [name: string]: ValueType }];

/** r = required, o = optional, c = computed; a further s = sensitive. */
export type Flags = 'r' | 'o' | 'c' | 'oc' | 'rs' | 'os' | 'cs' | 'ocs';

export type Attribute = readonly [flags: Flags, type: ValueType];

export interface NestedBlock {
  readonly nesting: 'single' | 'list' | 'set';
  readonly min?: number;
  readonly max?: number;
  readonly block: Block;
}

export interface Block {
  readonly attributes: { readonly [name: string]: Attribute };
  readonly blocks?: { readonly [name: string]: NestedBlock };
}

export interface ProviderSchema {
  /** The npm package the facts were read from, with its exact version and npm's integrity hash. */
  readonly package: string;
  readonly integrity: string;
  /** The provider's own version that the package was made for. */
  readonly version: string;
  /** The version that version-differences.json changes it to, where npm has no package made for that. */
  readonly changed_to?: string;
  readonly provider: Block;
  readonly resources: { readonly [type: string]: Block };
  readonly data_sources: { readonly [type: string]: Block };
}

export const PROVIDER_NAMES = ['aws', 'azurerm', 'google'] as const;
export type ProviderName = (typeof PROVIDER_NAMES)[number];

/** Which end of the range of provider versions that the modules allow. */
export const SCHEMA_AGES = ['oldest', 'newest'] as const;
export type SchemaAge = (typeof SCHEMA_AGES)[number];

export function readProviderSchema(name: ProviderName, age: SchemaAge = 'newest'): ProviderSchema {
  return JSON.parse(
    readFileSync(join(import.meta.dirname, 'schemas', 'generated', age, `${name}.json`), 'utf8'),
  ) as ProviderSchema;
}

export function isComputed([flags]: Attribute): boolean {
  return flags.includes('c');
}

export function isConfigurable([flags]: Attribute): boolean {
  return flags.startsWith('r') || flags.startsWith('o');
}
