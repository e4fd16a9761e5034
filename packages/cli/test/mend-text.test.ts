import { createDiagnostic, type Diagnostic, type RuleId, type Severity } from '@dativo/schema';
import { describe, expect, test } from 'vitest';
import { mendText, type TextVerdict } from '../src/validate/mend-text.ts';

/** What is wrong with a word, and the word to put in its place. */
interface WordFault {
  readonly ruleId?: RuleId;
  readonly severity?: Severity;
  readonly better?: string;
}

/** A check that knows words; `!` in the text makes it unreadable. */
function checkWords(faults: Readonly<Record<string, WordFault>>) {
  return async (text: string): Promise<TextVerdict> => ({
    isReadable: !text.includes('!'),
    diagnostics: [...text.matchAll(/\S+/g)].flatMap(({ 0: word, index }, place) => {
      const fault = faults[word];
      return fault === undefined ? [] : [toDiagnostic(word, index, place, fault)];
    }),
  });
}

function toDiagnostic(word: string, offset: number, place: number, fault: WordFault): Diagnostic {
  const { ruleId = 'JOB204', severity = 'error', better } = fault;
  const at = (position: number) => ({ line: 1, column: position + 1, offset: position, byteOffset: position });
  const range = { start: at(offset), end: at(offset + word.length) };
  const fix = better === undefined ? undefined : { title: better, edits: [{ range, newText: better }] };
  return createDiagnostic({
    ruleId,
    severity,
    message: word,
    file: 'x',
    range,
    pointer: `/${place}`,
    subject: word,
    fix,
  });
}

describe('mending', () => {
  const rows: [name: string, text: string, faults: Record<string, WordFault>, result: string, refused: string[]][] = [
    ['nothing to mend', 'a b', {}, 'a b', []],
    ['nothing that can be mended', 'a b', { a: {} }, 'a b', []],
    ['every fix', 'a b a', { a: { better: 'x' }, b: { better: 'y' } }, 'x y x', []],
    ['a fix that shows the next fault', 'a', { a: { better: 'b' }, b: { better: 'c' } }, 'c', []],
    ['a fix that brings another error', 'a', { a: { better: 'b' }, b: { ruleId: 'JOB205' } }, 'a', ['a']],
    [
      'a good fix beside a bad one',
      'a c',
      { a: { better: 'b' }, b: { ruleId: 'JOB205' }, c: { better: 'd' } },
      'd'.padStart(3, 'a '),
      ['a'],
    ],
    ['a fix that brings a warning', 'a', { a: { better: 'b' }, b: { ruleId: 'JOB205', severity: 'warning' } }, 'b', []],
    ['a fix that makes it unreadable', 'a', { a: { better: 'a!' } }, 'a', ['a']],
    ['errors that could not be seen before', 'a!', { 'a!': { better: 'b' }, b: { ruleId: 'JOB205' } }, 'b', []],
    ['a fix that mends nothing', 'a', { a: { better: 'a' } }, 'a', []],
  ];
  test.each(rows)('%s', async (_name, text, faults, result, refused) => {
    const mended = await mendText(text, checkWords(faults));
    expect({ text: mended.text, refused: mended.refused.map(({ message }) => message) }).toEqual({
      text: result,
      refused,
    });
    expect(await mendText(mended.text, checkWords(faults))).toMatchObject({ text: mended.text, applied: [] });
  });

  test('comes to an end where two fixes undo each other', async () => {
    const { applied } = await mendText('a', checkWords({ a: { better: 'b' }, b: { better: 'a' } }));
    expect(applied).toHaveLength(10);
  });
});
