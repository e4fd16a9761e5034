import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseJob, readYaml } from '@dativo/schema';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';

type Json = Readonly<Record<string, unknown>>;

/** The parts that a job file of the original is made of, and how many files of its two lines are made so. */
interface Row {
  readonly source: string;
  readonly target: string;
  readonly others: readonly string[];
  readonly main?: number;
  readonly infra?: number;
  readonly warnings?: readonly string[];
}

interface Shapes {
  readonly base: Json;
  readonly sources: Readonly<Record<string, Json>>;
  readonly targets: Readonly<Record<string, Json>>;
  readonly others: Readonly<Record<string, Json>>;
  readonly jobs: readonly Row[];
  readonly counts: Readonly<Record<string, readonly [main: number, infra: number]>>;
}

const shapes = readShapes(join(import.meta.dirname, 'fixtures', 'original', 'jobs.yaml'));
const jobs = shapes.jobs.map((row) => ({ row, name: nameOf(row), job: jobOf(row), paths: pathsOf(jobOf(row)) }));
const isPublishedJob = new Ajv({ strict: false }).compile(
  JSON.parse(readFileSync(new URL('../job-config.schema.json', import.meta.url), 'utf8')) as object,
);

describe('the shapes of all job files that the original ships', () => {
  test.each(jobs)('$name is accepted', ({ row, job }) => {
    // JSON is YAML, so the job can be handed over as JSON.
    const found = parseJob(JSON.stringify(job)).diagnostics.map(({ severity, ruleId }) => `${severity} ${ruleId}`);
    expect(found).toEqual((row.warnings ?? []).map((ruleId) => `warning ${ruleId}`));
    expect(isPublishedJob(job), JSON.stringify(isPublishedJob.errors)).toBe(true);
  });

  test('are those of 47 files of main and 25 of infra', () => {
    expect([filesWith('tenant_id', 'main'), filesWith('tenant_id', 'infra')]).toEqual([47, 25]);
  });

  test('have each key as often as it was counted in those files', () => {
    const counted = Object.keys(shapes.counts).map((path) => [
      path,
      [filesWith(path, 'main'), filesWith(path, 'infra')],
    ]);
    expect(Object.fromEntries(counted)).toEqual(shapes.counts);
  });

  test('use every part', () => {
    expect(new Set(shapes.jobs.map(({ source }) => source))).toEqual(new Set(Object.keys(shapes.sources)));
    expect(new Set(shapes.jobs.map(({ target }) => target))).toEqual(new Set(Object.keys(shapes.targets)));
    expect(new Set(shapes.jobs.flatMap(({ others }) => others))).toEqual(new Set(Object.keys(shapes.others)));
  });

  test('stand once each', () => {
    expect(new Set(jobs.map(({ name }) => name)).size).toBe(jobs.length);
  });
});

function readShapes(path: string): Shapes {
  const reading = readYaml(readFileSync(path, 'utf8'), { file: path });
  if (!reading.ok || reading.documents[0] === undefined) throw new Error(`${path} cannot be read`);
  return reading.documents[0].toValue() as Shapes;
}

function nameOf({ source, target, others }: Row): string {
  return `${source} to ${target} with ${others.join(', ')}`;
}

function jobOf({ source, target, others }: Row): Json {
  const blocks = others.map((name) => shapes.others[name]);
  return Object.assign({ ...shapes.base, source: shapes.sources[source], target: shapes.targets[target] }, ...blocks);
}

/** Every path of keys in a value; `[]` stands for the entries of a list. */
function pathsOf(value: unknown, path = ''): ReadonlySet<string> {
  const inner = Array.isArray(value)
    ? value.map((entry) => [`${path}[]`, entry] as const)
    : Object.entries(typeof value === 'object' && value !== null ? value : {}).map(
        ([key, entry]) => [path === '' ? key : `${path}.${key}`, entry] as const,
      );
  return new Set([path, ...inner.flatMap(([innerPath, entry]) => [...pathsOf(entry, innerPath)])]);
}

function filesWith(path: string, line: 'main' | 'infra'): number {
  return jobs.reduce((sum, { row, paths }) => sum + (paths.has(path) ? (row[line] ?? 0) : 0), 0);
}
