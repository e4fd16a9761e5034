import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { evaluateAzure } from './azure-conditions.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

export interface AzureStep {
  readonly checkout?: string;
  readonly fetchDepth?: string;
  readonly task?: string;
  readonly inputs?: Readonly<Record<string, unknown>>;
  readonly script?: string;
  readonly name?: string;
  readonly publish?: string;
  readonly download?: string;
  readonly artifact?: string;
  readonly env?: Readonly<Record<string, string>>;
}

export interface AzureStage {
  readonly stage: string;
  readonly dependsOn?: string | readonly string[];
  readonly condition?: string;
  readonly jobs: readonly {
    readonly job?: string;
    readonly deployment?: string;
    readonly steps?: readonly AzureStep[];
    readonly strategy?: { readonly runOnce: { readonly deploy: { readonly steps: readonly AzureStep[] } } };
  }[];
}

export interface AzurePipeline {
  readonly stages: readonly AzureStage[];
}

type Parameters = Readonly<Record<string, unknown>>;

/** The pipeline with all templates in it, as the host makes it before anything runs. */
export function expandAzure(text: string): AzurePipeline {
  const pipeline = parse(text);
  const [own] = pipeline.resources.repositories;
  if (own.name !== 'dativo-io/dativo-job-tooling' || !/^refs\/tags\/v\d/.test(own.ref))
    throw new Error('the stand-in knows our templates only');
  return expand(pipeline, { folder: ROOT, alias: `@${own.repository}`, parameters: {} }) as AzurePipeline;
}

interface Place {
  readonly folder: string;
  readonly alias: string;
  readonly parameters: Parameters;
}

function expand(value: unknown, place: Place): unknown {
  if (typeof value === 'string') return fill(value, place.parameters);
  if (Array.isArray(value)) return value.flatMap((item) => expandItem(item, place));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, expand(item, place)]));
}

/** An item may be several, or none: `${{ if … }}:` and templates. */
function expandItem(item: unknown, place: Place): unknown[] {
  if (typeof item !== 'object' || item === null) return [expand(item, place)];
  const [[key = '', inner] = []] = Object.entries(item);
  const [, condition] = /^\$\{\{ if (.*) \}\}$/.exec(key) ?? [];
  if (condition !== undefined) {
    return evaluateAzure(condition, { parameters: place.parameters }) === true
      ? (inner as unknown[]).flatMap((one) => expandItem(one, place))
      : [];
  }
  return 'template' in item
    ? include(item as { template: string; parameters?: Parameters }, place)
    : [expand(item, place)];
}

function include(
  { template, parameters = {} }: { template: string; parameters?: Parameters },
  place: Place,
): unknown[] {
  const path = join(place.folder, template.replace(place.alias, ''));
  const { parameters: declared, ...body } = parse(readFileSync(path, 'utf8'));
  const given = expand(parameters, place) as Parameters;
  const names: string[] = declared.map(({ name }: { name: string }) => name);
  const strange = Object.keys(given).filter((name) => !names.includes(name));
  if (strange.length > 0) throw new Error(`${template} has no parameter ${strange}`);
  const missing = declared.filter(
    (one: { name: string; default?: string }) => one.default === undefined && !(one.name in given),
  );
  if (missing.length > 0) throw new Error(`${template} needs ${missing.map(({ name }: { name: string }) => name)}`);
  const defaults = declared.map((one: { name: string; default?: string }) => [one.name, one.default]);
  const inner = { ...place, folder: dirname(path), parameters: { ...Object.fromEntries(defaults), ...given } };
  return Object.values(body).flatMap((list) => expand(list, inner) as unknown[]);
}

function fill(text: string, parameters: Parameters): string {
  return text.replace(/\$\{\{ (.*?) \}\}/g, (_all, expression: string) =>
    String(evaluateAzure(expression, { parameters })),
  );
}
