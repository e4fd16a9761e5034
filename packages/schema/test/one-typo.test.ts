import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type Diagnostic,
  nodeAt,
  parseJob,
  pointerStep,
  REQUIRED_TAGS,
  readYaml,
  type YamlDocument,
  type YamlNode,
  type YamlScalar,
} from '@dativo/schema';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { factsAt } from '../src/rules/facts-at.ts';

const FIXTURES = join(import.meta.dirname, 'fixtures', 'jobs');
const RUNS = Number(process.env['TYPO_RUNS'] ?? 4000);

/** A word of a job that only one of a few words can stand for: a key that is known, or a value of a list. */
interface Site {
  readonly kind: 'key' | 'value';
  readonly node: YamlScalar;
  readonly pointer: string;
  /** What would be no typo. */
  readonly others: readonly string[];
}

interface Job {
  readonly name: string;
  readonly text: string;
  readonly sites: readonly Site[];
  readonly before: readonly Diagnostic[];
}

const jobs = readdirSync(FIXTURES).map((name): Job => {
  const text = readFileSync(join(FIXTURES, name), 'utf8');
  const reading = readYaml(text);
  const document = reading.ok ? reading.documents[0] : undefined;
  if (document === undefined) throw new Error(`${name} cannot be read`);
  return { name, text, sites: sitesOf(document), before: parseJob(text).diagnostics };
});

test('the jobs have words of both kinds to misspell', () => {
  const all = jobs.flatMap(({ sites }) => sites);
  expect(all.filter(({ kind }) => kind === 'key').length).toBeGreaterThan(200);
  expect(all.filter(({ kind }) => kind === 'value').length).toBeGreaterThan(20);
});

const EDITS = {
  drop: (word: string, at: number) => word.slice(0, at) + word.slice(at + 1),
  double: (word: string, at: number) => word.slice(0, at + 1) + word.slice(at),
  swap: (word: string, at: number) => word.slice(0, at) + (word[at + 1] ?? '') + (word[at] ?? '') + word.slice(at + 2),
  replace: (word: string, at: number) => `${word.slice(0, at)}q${word.slice(at + 1)}`,
} as const;

const places = jobs.flatMap((job) => job.sites.map((site) => ({ job, site })));
const typo = fc.record({
  place: fc.nat(places.length - 1),
  edit: fc.constantFrom(...(Object.keys(EDITS) as (keyof typeof EDITS)[])),
  at: fc.nat(30),
});

test(`one misspelt word gives one finding more, at this word (${RUNS} times)`, { timeout: 60_000 }, () => {
  let tried = 0;
  fc.assert(
    fc.property(typo, ({ place, edit, at }) => {
      const { job, site } = placeOf(place);
      const { node, pointer, others } = site;
      const misspelt = EDITS[edit](node.text, at % node.text.length);
      fc.pre(misspelt.length > 2 && !others.includes(misspelt) && misspelt.toLowerCase() !== node.text.toLowerCase());
      tried++;
      const quote = node.style === 'plain' ? '' : job.text.charAt(node.start);
      const text = job.text.slice(0, node.start) + quote + misspelt + quote + job.text.slice(node.end);
      const found = parseJob(text).diagnostics.filter((one) => !isKnown(one, job.before));
      expect(found.length, `${job.name} ${pointer} → ${misspelt}\n${found.map(shown).join('\n')}`).toBe(1);
      const { start, end } = found[0]?.range ?? {};
      expect([start?.offset, end?.offset], shown(found[0])).toEqual([
        node.start,
        node.end + misspelt.length - node.text.length,
      ]);
    }),
    { numRuns: RUNS },
  );
  expect(tried).toBeGreaterThan(RUNS / 2);
});

function placeOf(index: number): (typeof places)[number] {
  const place = places[index];
  if (place === undefined) throw new Error(`there is no place ${index}`);
  return place;
}

function isKnown({ ruleId, message }: Diagnostic, before: readonly Diagnostic[]): boolean {
  return before.some((one) => one.ruleId === ruleId && one.message === message);
}

function shown(diagnostic: Diagnostic | undefined): string {
  return `${diagnostic?.ruleId} ${diagnostic?.pointer} ${diagnostic?.message}`;
}

function sitesOf(document: YamlDocument): Site[] {
  const sites: Site[] = [];

  function visit(node: YamlNode, pointer: string): void {
    if (node.kind === 'list')
      for (const [index, item] of node.items.entries()) visit(item, pointer + pointerStep(index));
    if (node.kind === 'scalar') addValue(node, pointer);
    if (node.kind !== 'map') return;
    const names = node.entries.map(({ key }) => (key.kind === 'scalar' ? key.text : ''));
    for (const { key, value } of node.entries) {
      if (key.kind !== 'scalar' || key.text === '<<') continue;
      addKey(key, pointer, names);
      visit(value, pointer + pointerStep(key.text));
    }
  }

  function addKey(key: YamlScalar, parent: string, present: readonly string[]): void {
    const { keys = [], unknownKeys } = factsAt(parent) ?? {};
    const isTag = parent === '/infrastructure/tags' && (REQUIRED_TAGS as readonly string[]).includes(key.text);
    const isJudged = keys.includes(key.text) && (unknownKeys !== undefined || isTag);
    // What came in through an alias stands at two places, and is judged at both.
    if (!isJudged || nodeAt(document, parent)?.kind === 'alias') return;
    sites.push({ kind: 'key', node: key, pointer: parent + pointerStep(key.text), others: [...keys, ...present] });
  }

  function addValue(node: YamlScalar, pointer: string): void {
    const allowed = /^one of (.*?)(?: or .*)?$/.exec(factsAt(pointer)?.expected ?? '')?.[1]?.split(', ') ?? [];
    if (typeof node.value === 'string' && allowed.includes(node.text))
      sites.push({ kind: 'value', node, pointer, others: allowed });
  }

  visit(document.root, '');
  return sites;
}
