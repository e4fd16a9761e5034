import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Position, parseJob } from '@dativo/schema';
import { describe, expect, test } from 'vitest';

const FIXTURES = join(import.meta.dirname, 'fixtures', 'positions');
const names = readdirSync(FIXTURES).sort();

/** A mark, written by hand around the text that a finding must cover: `⟦JOB203|LOUD⟧`. */
const MARK = /⟦(JOB\d{3})\||⟧/gu;

interface Mark {
  readonly ruleId: string;
  readonly start: Position;
  readonly end: Position;
}

/** The job without its marks, and the places of the marks, counted without any code of the package. */
function withoutMarks(marked: string): { text: string; marks: Mark[] } {
  const open: { ruleId: string; start: number }[] = [];
  const spans: { ruleId: string; start: number; end: number }[] = [];
  let text = '';
  let from = 0;
  for (const match of marked.matchAll(MARK)) {
    text += marked.slice(from, match.index);
    from = match.index + match[0].length;
    if (match[1] !== undefined) open.push({ ruleId: match[1], start: text.length });
    else {
      const mark = open.pop();
      if (mark === undefined) throw new Error(`a mark is closed that was not opened: ${marked}`);
      spans.push({ ...mark, end: text.length });
    }
  }
  text += marked.slice(from);
  const marks = spans.map(({ ruleId, start, end }) => ({ ruleId, start: count(text, start), end: count(text, end) }));
  return { text, marks: marks.sort((a, b) => a.start.offset - b.start.offset) };
}

function count(text: string, offset: number): Position {
  const before = text.slice(0, offset);
  // A CRLF that is cut in the middle has not ended its line yet.
  const lines = before.split(text.charAt(offset) === '\n' ? /\r\n|\n|\r(?!$)/ : /\r\n|\n|\r/);
  const last = lines.at(-1) ?? '';
  const column = (lines.length === 1 ? last.replace(/^\ufeff/, '') : last).length + 1;
  return { line: lines.length, column, offset, byteOffset: Buffer.byteLength(before) };
}

test('there are many files, and each has a mark', () => {
  expect(names.length).toBeGreaterThanOrEqual(100);
  for (const name of names) expect(readMarked(name).marks, name).not.toEqual([]);
});

describe.each(names)('%s', (name) => {
  const { text, marks } = readMarked(name);

  test('has its findings where the marks are, and no others', () => {
    const found = parseJob(text, { file: name }).diagnostics;
    expect(found.map(({ ruleId, range }) => ({ ruleId, ...range }))).toEqual(marks);
  });

  test('keeps the places when lines are put before it', () => {
    const shift = '# 😀\n'.repeat(3);
    const bom = text.startsWith('\ufeff') ? '\ufeff' : '';
    const lower = bom + shift + text.slice(bom.length);
    const places = parseJob(lower, { file: name }).diagnostics.map(
      ({ ruleId, range }) => `${ruleId} ${range?.start.line}`,
    );
    const moved = marks.map(({ ruleId, start }) => `${ruleId} ${start.line + 3}`);
    expect(places).toEqual(name === 'only-a-comment.yaml' ? ['JOB102 1'] : moved);
  });
});

function readMarked(name: string): ReturnType<typeof withoutMarks> {
  return withoutMarks(readFileSync(join(FIXTURES, name), 'utf8'));
}
