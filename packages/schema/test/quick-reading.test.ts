import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { decodeJobFile, findYaml11Differences, listPlaceholders, readYaml } from '@dativo/schema';
import { describe, expect, test } from 'vitest';
import { inspectClosely, inspectJob } from '../src/inspect-job.ts';
import { readQuickly } from '../src/yaml/read-quickly.ts';
import { fuzzInput } from './fuzz/inputs.ts';
import { createRandom } from './fuzz/random.ts';
import { yamlLines } from './fuzz/yaml-lines.ts';

const FIXTURES = join(import.meta.dirname, 'fixtures');
const RUNS = Number(process.env['QUICK_RUNS'] ?? 20_000);

const LINES_RUNS = Number(process.env['QUICK_LINES_RUNS'] ?? 150_000);

const files = readdirSync(FIXTURES, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.yaml'));

test.each(files)('%s: reading quickly gives what reading closely gives, or nothing', (name) => {
  expectSame(readFileSync(join(FIXTURES, name), 'utf8'));
});

test(`${RUNS} random and mutated texts: reading quickly gives what reading closely gives, or nothing`, {
  timeout: 300_000,
}, () => {
  let quick = 0;
  for (let index = 0; index < RUNS; index++) {
    const decoded = decodeJobFile(fuzzInput(index, createRandom(7_000_003 + index)));
    if (decoded.ok && expectSame(decoded.text)) quick++;
  }
  // Answers that are never given would prove nothing.
  expect(quick).toBeGreaterThan(RUNS / 50);
});

test(`${LINES_RUNS} texts of YAML-like lines: the value is that of the full reader, and nothing is amiss`, {
  timeout: 300_000,
}, () => {
  let quick = 0;
  for (let index = 0; index < LINES_RUNS; index++) {
    const text = yamlLines(createRandom(11_000_003 + index));
    const value = readQuickly(text);
    if (value === undefined) continue;
    quick++;
    const reading = readYaml(text);
    const [document, second] = reading.ok ? reading.documents : [];
    const isSame =
      document !== undefined &&
      second === undefined &&
      isDeepStrictEqual(document.toValue(), value) &&
      findYaml11Differences(document).length === 0 &&
      listPlaceholders(document).diagnostics.length === 0;
    if (!isSame) throw new Error(`reads ${JSON.stringify(text)} as ${JSON.stringify(value)}`);
  }
  expect(quick).toBeGreaterThan(LINES_RUNS / 50);
});

describe('what is unusual is left to the close look', () => {
  test.each([
    ['an anchor', 'a: &x 1\nb: 2\n'],
    ['an alias', 'a: &x 1\nb: *x\n'],
    ['a tag', 'a: !!str 1\n'],
    ['a merge key', 'a: {b: 1}\n<<: {c: 1}\n'],
    ['a key twice', 'a: 1\na: 2\n'],
    ['a word that YAML 1.1 reads otherwise', 'a: yes\n'],
    ['such a word as a key', 'on: 1\n'],
    ['a number as a key', '1: a\n'],
    ['a placeholder without quotes', 'a: {{terraform_outputs.x}}\n'],
    ['a broken placeholder', 'a: "{{terraform_outputs.}}"\n'],
    ['braces from escapes', 'a: "\\x7B{terraform_outputs.x}}"\n'],
    ['a placeholder in a key', '"{{terraform_outputs.x}}": a\n'],
    ['a forbidden key', '__proto__: a\n'],
    ['two documents', 'a: 1\n---\nb: 1\n'],
    ['a directive', '%YAML 1.2\n---\na: 1\n'],
    ['a list', '- a\n'],
    ['a fault', 'a: [\n'],
    ['nothing', ''],
    ['text on the line of its mark', 'a: |   x\n'],
    ['a mark with more to it', 'a: |+\n  x\n'],
    ['no blank before a comment', 'a: "b"#c\n'],
    ['a line deeper than its value', 'a: b\n  c: d\n'],
    ['a line between two depths', 'a:\n    b: c\n  d: e\n'],
    ['text over two lines', 'a: b\n  c\n'],
    ['nesting beyond the limit', `a: ${'['.repeat(101)}${']'.repeat(101)}\n`],
  ])('%s', (_name, text) => {
    expect(readQuickly(text)).toBeUndefined();
  });
});

/** True where there was an answer to compare. */
function expectSame(text: string): boolean {
  const value = readQuickly(text);
  if (value !== undefined) {
    const reading = readYaml(text);
    expect(reading.ok && reading.documents.length).toBe(1);
    expect(reading.ok && reading.documents[0]?.toValue()).toStrictEqual(value);
  }
  const closely = inspectClosely(text, { file: 'job.yaml' });
  const inspected = inspectJob(text, { file: 'job.yaml' });
  expect(inspected.findings).toEqual(closely.findings);
  expect(inspected.ignores).toEqual(closely.ignores);
  expect(inspected.view?.value).toStrictEqual(closely.view?.value);
  expect(inspected.view?.document.root).toEqual(closely.view?.document.root);
  return value !== undefined;
}
