import { toHarmlessText } from '@dativo/runner';
import fc from 'fast-check';
import { expect, test } from 'vitest';

test.each([
  ['plain text', 'grüße\t😀', 'grüße\t😀'],
  ['colours', '\u001b[1;38;5;208mhot\u001b[0m', 'hot'],
  ['cursor moves', 'a\u001b[2J\u001b[Hb', 'ab'],
  ['a window title', 'a\u001b]0;owned\u0007b', 'ab'],
  ['a link', '\u001b]8;;http://x\u001b\\text\u001b]8;;\u001b\\', 'text'],
  ['a sequence without an end', 'a\u001b]0;open', 'a␛]0;open'],
  ['control characters', '\0\b\r\u007f', '␀␈␍␡'],
  ['C1 controls', 'a\u009b31mb', 'a\ufffd31mb'],
])('%s', (_name, text, expected) => {
  expect(toHarmlessText(text)).toBe(expected);
});

test('nothing that a terminal obeys is left', () => {
  const nasty = fc.string({
    unit: fc.constantFrom('\u001b', '[', ']', ';', '3', 'm', '\u0007', '\u009b', '\\', 'a', '\n'),
  });
  fc.assert(
    fc.property(nasty, (text) => {
      expect(toHarmlessText(text)).not.toMatch(/[^\P{Cc}\t]/u);
    }),
  );
});

test('a long line of half sequences takes no long time', () => {
  const startedMs = performance.now();
  for (const half of ['\u001b[1;', '\u001b]0;', '\u001b']) toHarmlessText(half.repeat(20_000));
  expect(performance.now() - startedMs).toBeLessThan(500);
});
