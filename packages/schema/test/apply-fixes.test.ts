import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { applyFixes, createDiagnostic, type Diagnostic, parseJob } from '@dativo/schema';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

type Edit = readonly [start: number, end: number, newText: string];

/** A finding whose fix makes these edits. */
function fixing(...edits: readonly Edit[]): Diagnostic {
  const at = (offset: number) => ({ line: 1, column: offset + 1, offset, byteOffset: offset });
  const fix = {
    title: 'Mend it',
    edits: edits.map(([start, end, newText]) => ({ range: { start: at(start), end: at(end) }, newText })),
  };
  return createDiagnostic({ ruleId: 'JOB205', message: 'wrong', file: 'job.yaml', fix });
}

const unfixable = createDiagnostic({ ruleId: 'JOB201', message: 'missing', file: 'job.yaml' });

describe('fixes of "0123456789"', () => {
  const rows: [name: string, findings: Diagnostic[], text: string, applied: number[], skipped: number[]][] = [
    ['no finding', [], '0123456789', [], []],
    ['a finding without a fix', [unfixable], '0123456789', [], []],
    ['one replacement', [fixing([2, 4, 'ab'])], '01ab456789', [0], []],
    ['a longer text', [fixing([2, 3, 'long'])], '01long3456789', [0], []],
    ['a removal', [fixing([0, 5, ''])], '56789', [0], []],
    ['an insertion at the end', [fixing([10, 10, '!'])], '0123456789!', [0], []],
    ['two apart, in any order', [fixing([8, 9, 'b']), fixing([1, 2, 'a'])], '0a234567b9', [1, 0], []],
    ['two side by side', [fixing([1, 3, 'a']), fixing([3, 5, 'b'])], '0ab56789', [0, 1], []],
    ['two that overlap: the first by place', [fixing([3, 6, 'b']), fixing([2, 4, 'a'])], '01a456789', [1], [0]],
    ['two insertions at one place', [fixing([4, 4, 'a']), fixing([4, 4, 'b'])], '0123a456789', [0], [1]],
    ['the same edit twice', [fixing([4, 5, 'x']), fixing([4, 5, 'x'])], '0123x56789', [0, 1], []],
    ['two edits of one fix', [fixing([7, 8, 'b'], [1, 2, 'a'])], '0a23456b89', [0], []],
    [
      'all or nothing: one edit of two overlaps',
      [fixing([1, 3, 'a']), fixing([2, 4, 'b'], [8, 9, 'c'])],
      '0a3456789',
      [0],
      [1],
    ],
    ['an edit behind the end', [fixing([9, 11, 'x'])], '0123456789', [], [0]],
  ];
  test.each(rows)('%s', (_name, findings, text, applied, skipped) => {
    const result = applyFixes('0123456789', findings);
    expect(result).toEqual({
      text,
      applied: applied.map((index) => findings[index]),
      skipped: skipped.map((index) => findings[index]),
    });
    expect(result.applied.every((one, index) => one === findings[applied[index] ?? -1])).toBe(true);
  });
});

const FIXTURES = join(import.meta.dirname, 'fixtures', 'rules');
const fixtures = readdirSync(FIXTURES).flatMap((rule) =>
  readdirSync(join(FIXTURES, rule))
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => ({ name: `${rule}/${name}`, text: readFileSync(join(FIXTURES, rule, name), 'utf8') })),
);

const check = (text: string) => parseJob(text).diagnostics;

/** Until nothing is left to apply; fails where the fixes never come to an end. */
function mended(text: string): string {
  let current = text;
  for (let round = 0; round < 10; round++) {
    const { text: next, applied } = applyFixes(current, check(current));
    if (applied.length === 0) return current;
    current = next;
  }
  throw new Error('the fixes never come to an end');
}

/** What stands between the edits, piece by piece. */
function kept(text: string, applied: readonly Diagnostic[]): string[] {
  const edits = applied.flatMap(({ fix }) => fix?.edits ?? []);
  const pieces: string[] = [];
  let end = 0;
  for (const { range } of edits.sort((a, b) => a.range.start.offset - b.range.start.offset)) {
    if (range.start.offset >= end) pieces.push(text.slice(end, range.start.offset));
    end = range.end.offset;
  }
  return [...pieces, text.slice(end)];
}

const variants: [name: string, change: (text: string) => string][] = [
  ['as it is', (text) => text],
  ['with CRLF', (text) => text.replace(/\r?\n/g, '\r\n')],
  ['with a byte order mark', (text) => `\uFEFF${text}`],
  ['with comments', (text) => `# über 🙂 one\n${text}# the end\n`],
  ['without a last line break', (text) => text.replace(/\r?\n$/, '')],
];

describe.each(variants)('every fixture %s', (_name, change) => {
  test('is the same after fixing twice as after fixing once', () => {
    for (const { name, text } of fixtures) {
      const once = mended(change(text));
      expect({ name, text: mended(once) }).toEqual({ name, text: once });
    }
  });

  test('keeps what stands outside of the edits', () => {
    let changed = 0;
    for (const { name, text } of fixtures) {
      const before = change(text);
      const { text: after, applied } = applyFixes(before, check(before));
      changed += applied.length;
      let rest = after;
      for (const piece of kept(before, applied)) {
        const at = rest.indexOf(piece);
        expect({ name, piece, isThere: at >= 0 }).toEqual({ name, piece, isThere: true });
        rest = rest.slice(at + piece.length);
      }
      if (applied.length === 0) expect(after).toBe(before);
    }
    expect(changed).toBeGreaterThan(0);
  });
});

test('edits at any places give a text that holds all that was not edited', () => {
  const edit = fc.tuple(fc.nat(20), fc.nat(5), fc.string({ maxLength: 4 }));
  fc.assert(
    fc.property(fc.string({ minLength: 20, maxLength: 40 }), fc.array(edit, { maxLength: 8 }), (text, edits) => {
      const findings = edits.map(([start, length, newText]) => fixing([start, start + length, newText]));
      const { text: after, applied, skipped } = applyFixes(text, findings);
      expect(new Set([...applied, ...skipped])).toEqual(new Set(findings.filter(({ fix }) => fix !== undefined)));
      const lengths = new Map(
        applied.flatMap(({ fix }) =>
          (fix?.edits ?? []).map(({ range: { start, end }, newText }): [string, number] => [
            `${start.offset} ${end.offset} ${newText}`,
            newText.length - (end.offset - start.offset),
          ]),
        ),
      );
      expect(after.length).toBe(text.length + [...lengths.values()].reduce((sum, one) => sum + one, 0));
    }),
  );
});
