import { renderScoreboard, SCOREBOARD_ROWS } from '@dativo/runner-testkit';
import { expect, test } from 'vitest';

const BEGIN = '<!-- scoreboard: written by the contract tests, `npx vitest run packages/runner-*/test/contract -u` -->';
const EMPTY = `# Runners\n\n${BEGIN}\n\n<!-- end of scoreboard -->\n\nThe rest.\n`;
const row = (document: string, id: string) => document.split('\n').find((line) => line.startsWith(`| ${id} |`));

test('every row is in the table, with what was counted', () => {
  const document = renderScoreboard(EMPTY, 'one', { S1: { tests: 2, passed: 2 }, S2: { tests: 3, passed: 1 } });
  expect(row(document, 'S1')).toBe(`| S1 | ${SCOREBOARD_ROWS.S1} | ✔ 2 |`);
  expect(row(document, 'S2')).toBe(`| S2 | ${SCOREBOARD_ROWS.S2} | ✘ 1 of 3 |`);
  expect(row(document, 'S3')).toBe(`| S3 | ${SCOREBOARD_ROWS.S3} | – |`);
  expect(document.startsWith('# Runners\n')).toBe(true);
  expect(document.endsWith('\n\nThe rest.\n')).toBe(true);
});

test('another runtime gets a column, and the first one keeps its own', () => {
  const one = renderScoreboard(EMPTY, 'one', { S1: { tests: 2, passed: 2 } });
  const both = renderScoreboard(one, 'other', { S1: { tests: 5, passed: 5 } });
  expect(both).toContain('| `one` | `other` |');
  expect(row(both, 'S1')).toBe(`| S1 | ${SCOREBOARD_ROWS.S1} | ✔ 2 | ✔ 5 |`);
});

test('a column is replaced as a whole, and writing twice changes nothing', () => {
  const before = renderScoreboard(EMPTY, 'one', { S1: { tests: 2, passed: 2 }, S2: { tests: 1, passed: 1 } });
  const after = renderScoreboard(before, 'one', { S1: { tests: 3, passed: 3 } });
  expect(row(after, 'S2')).toContain('| – |');
  expect(renderScoreboard(after, 'one', { S1: { tests: 3, passed: 3 } })).toBe(after);
});

test('a document without its markers is refused', () => {
  expect(() => renderScoreboard('# Runners\n', 'one', {})).toThrow(/lacks the markers/);
});
