import { readdirSync, readFileSync } from 'node:fs';
import { type Diagnostic, parseJob } from '@dativo/schema';
import { describe, expect, test } from 'vitest';

/** The jobs that docs/validation.md shows with the messages about them. */
const FOLDER = new URL('../../../docs/validation/faulty-jobs/', import.meta.url);
const names = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.fixed.yaml'))
  .map((name) => name.replace('.fixed.yaml', ''))
  .sort();

test('there are ten, each with the file that mends it', () => {
  expect(names).toHaveLength(10);
  expect(readdirSync(FOLDER).sort()).toEqual(names.flatMap((name) => [`${name}.fixed.yaml`, `${name}.yaml`]).sort());
});

test('they break different rules', () => {
  const rules = names.flatMap((name) => findings(read(`${name}.yaml`)).map(({ ruleId }) => ruleId));
  expect(new Set(rules).size).toBe(names.length);
});

describe.each(names)('%s', (name) => {
  const [faulty, fixed] = [read(`${name}.yaml`), read(`${name}.fixed.yaml`)];

  test('has one finding, and none when it is mended', () => {
    expect(findings(faulty)).toHaveLength(1);
    expect(findings(fixed)).toEqual([]);
  });

  test('was changed only where the finding points', () => {
    const [finding] = findings(faulty);
    const { start, end } = finding?.range ?? { start: { line: 0 }, end: { line: 0 } };
    const { from, removed, added } = change(faulty, fixed);
    // What is missing is added below the marked line; everything else is replaced on it.
    const isAdded = removed.length === 0;
    expect([removed.length, added.length]).toEqual(isAdded ? [0, 1] : [1, added.length]);
    if (!isAdded)
      expect(from >= start.line && from <= end.line, `line ${from} of ${start.line} to ${end.line}`).toBe(true);
    else expect(from).toBeGreaterThan(start.line);
  });

  test('was changed only to what the message says', () => {
    const { removed, added } = change(faulty, fixed);
    const said = findings(faulty)
      .map(({ message, help = '' }) => `${message} ${help}`)
      .join(' ');
    const known = new Set([...words(removed.join(' ')), ...words(said)]);
    expect(words(added.join(' ')).filter((word) => !known.has(word))).toEqual([]);
  });
});

function findings(text: string): readonly Diagnostic[] {
  return parseJob(text, { file: 'job.yaml' }).diagnostics;
}

/** The lines between the common start and the common end. */
function change(faulty: string, fixed: string): { from: number; removed: string[]; added: string[] } {
  const [before, after] = [faulty.split('\n'), fixed.split('\n')];
  let start = 0;
  while (before[start] === after[start]) start++;
  let end = 0;
  while (before.at(-1 - end) === after.at(-1 - end) && end < Math.min(before.length, after.length) - start) end++;
  return {
    from: start + 1,
    removed: before.slice(start, before.length - end),
    added: after.slice(start, after.length - end),
  };
}

/** Numbers, names and the like; quotes, braces and colons are left out. */
function words(text: string): string[] {
  return text.match(/[\w*]+(?:[-./]\w+)*/g) ?? [];
}

function read(name: string): string {
  return readFileSync(new URL(name, FOLDER), 'utf8');
}
