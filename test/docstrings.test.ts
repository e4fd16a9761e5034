import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { collectExamples, listEntries } from './docstrings/collect-examples.ts';
import { checkTypes, runExamples, withComparisons, writeExamples } from './docstrings/example-folder.ts';

const ROOT = resolve(import.meta.dirname, '..');
const ENTRIES = listEntries(ROOT);
const EXAMPLES = collectExamples(ENTRIES);

/** Not API, or a kit for tests, whose examples are the suites of the drivers. */
const WITHOUT_EXAMPLES = /\/quick$|\/runner\/drivers$|\/runner-testkit$/;

const NOT_RUN = /^\/\/ Not run: (.+)\.$/m;
const NEEDS = /^\/\/ Needs (\w+) on PATH\.$/m;

describe('the examples in docstrings', () => {
  let folder: string;
  let faults: ReturnType<typeof checkTypes>;
  let failed: ReturnType<typeof runExamples>;

  beforeAll(() => {
    folder = writeExamples(ROOT, EXAMPLES);
    faults = checkTypes(ROOT, folder);
    const runnable = EXAMPLES.flatMap(({ code }, index) => (reasonNotToRun(code) === undefined ? [index] : []));
    failed = runExamples(folder, runnable);
  }, 120_000);
  afterAll(() => rmSync(folder, { recursive: true }));

  test.each(EXAMPLES.map(({ title, code }, index) => ({ title, code, index })))('$title', ({ code, index }) => {
    expect(faults.get(index) ?? []).toEqual([]);
    expect(failed[index]).toBeUndefined();
    if (NOT_RUN.test(code)) return;
    expect(code, 'an example shows what comes out, or that it is written to a file').toMatch(
      / \/\/ => |process\.exitCode/,
    );
  });
});

test('every function of an entry is called in an example', () => {
  const called = new Set(EXAMPLES.flatMap(({ code }) => [...code.matchAll(/\b(\w+)\(/g)].map(([, name]) => name)));
  const functions = ENTRIES.filter(({ name }) => !WITHOUT_EXAMPLES.test(name)).flatMap(({ name, declarations }) =>
    declarations
      .filter(({ text }) => /^(?:async )?function\b/.test(text))
      .flatMap(({ exported }) => exported.map((alias) => ({ entry: name, alias }))),
  );
  expect(functions.length).toBeGreaterThan(80);
  expect(functions.filter(({ alias }) => !called.has(alias)).map(({ entry, alias }) => `${entry} ${alias}`)).toEqual(
    [],
  );
});

test('a comment with an arrow is compared with what the line gives', () => {
  expect(withComparisons('const a = f(1); // => 2\na.b; // => { c: 3 }\ng(); // no arrow')).toBe(
    `const a = f(1); (await import('node:assert')).deepStrictEqual(a, 2);
(await import('node:assert')).deepStrictEqual(a.b, { c: 3 });
g(); // no arrow
export {};
`,
  );
});

/** Why an example is only checked for its types: it says so itself, or the machine lacks what it needs. */
function reasonNotToRun(code: string): string | undefined {
  const [, reason] = NOT_RUN.exec(code) ?? [];
  if (reason !== undefined) return reason;
  const [, program] = NEEDS.exec(code) ?? [];
  if (program === undefined || spawnSync(program, ['-version']).status === 0) return undefined;
  process.stdout.write(`SKIPPED: an example of a docstring needs ${program}\n`);
  return `${program} is missing`;
}
