import { describe, expect, test } from 'vitest';
import { type ColorChoice, createStyle, decideColor } from '../src/style.ts';

describe('whether a stream gets colour', () => {
  const rows: [choice: ColorChoice, env: Record<string, string>, isTty: boolean, expected: boolean][] = [
    ['auto', {}, true, true],
    ['auto', {}, false, false],
    ['always', {}, false, true],
    ['always', { NO_COLOR: '1', TERM: 'dumb' }, false, true],
    ['never', { FORCE_COLOR: '1' }, true, false],
    ['auto', { NO_COLOR: '1' }, true, false],
    ['auto', { NO_COLOR: '0' }, true, false],
    ['auto', { NO_COLOR: '' }, true, true],
    ['auto', { NO_COLOR: '1', FORCE_COLOR: '1' }, true, false],
    ['auto', { FORCE_COLOR: '1' }, false, true],
    ['auto', { FORCE_COLOR: '3', TERM: 'dumb' }, false, true],
    ['auto', { FORCE_COLOR: '0' }, true, false],
    ['auto', { FORCE_COLOR: 'false' }, true, false],
    ['auto', { FORCE_COLOR: '' }, true, true],
    ['auto', { FORCE_COLOR: '' }, false, false],
    ['auto', { TERM: 'dumb' }, true, false],
    ['auto', { CI: '1' }, false, false],
  ];
  test.each(rows)('%s %j on a terminal: %s → %s', (choice, env, isTty, expected) => {
    expect(decideColor({ choice, env, isTty })).toBe(expected);
  });
});

test('a style without colour leaves text alone', () => {
  expect(createStyle(false).red('x')).toBe('x');
  expect(createStyle(true).red('x')).toBe('\u001b[31mx\u001b[39m');
});
