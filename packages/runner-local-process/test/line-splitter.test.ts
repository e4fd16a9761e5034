import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LineSplitter } from '../src/line-splitter.ts';

const split = (chunks: readonly (string | Buffer)[], limit?: number) => {
  const splitter = new LineSplitter(limit);
  const lines = chunks.flatMap((chunk) => [...splitter.push(Buffer.from(chunk))]);
  return [...lines, ...splitter.end()].map(({ text, isTruncated }) => (isTruncated ? `${text}…` : text));
};

describe('LineSplitter', () => {
  test.each([
    ['nothing', [''], []],
    ['one line', ['a\n'], ['a']],
    ['no final line ending', ['a\nb'], ['a', 'b']],
    ['empty lines', ['\n\na\n'], ['', '', 'a']],
    ['CRLF', ['a\r\nb\r\n'], ['a', 'b']],
    ['CR and LF in two chunks', ['a\r', '\nb'], ['a', 'b']],
    ['a CR inside a line', ['10%\r20%\n'], ['10%␍20%']],
    ['a character in two chunks', [Buffer.from([0xe2, 0x82]), Buffer.from([0xac, 0x0a])], ['€']],
    ['invalid UTF-8', [Buffer.from([0x61, 0xff, 0x62, 0x0a])], ['a\ufffdb']],
    ['NUL and bell', ['a\0b\u0007\n'], ['a␀b␇']],
    ['colours', ['\u001b[1;31mred\u001b[0m\n'], ['red']],
    ['a tab', ['a\tb\n'], ['a\tb']],
  ])('%s', (_name, chunks, expected) => {
    expect(split(chunks)).toEqual(expected);
  });

  test.each([
    ['as long as the limit', ['12345\n'], ['12345']],
    ['as long as the limit, with CRLF', ['12345\r\n'], ['12345']],
    ['one longer', ['123456\n'], ['12345…']],
    ['much longer, then a short one', ['1234567', '89', '0\nab\n'], ['12345…', 'ab']],
    ['endless', ['1234567', '890'], ['12345…']],
    ['cut inside a character', ['abc€\n'], ['abc…']],
    ['cut behind a character', ['ab€x\n'], ['ab€…']],
    [
      'cut in bytes that are no character',
      [Buffer.from([0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x0a])],
      ['\ufffd\ufffd\ufffd\ufffd\ufffd…'],
    ],
  ])('with a limit of five bytes: %s', (_name, chunks, expected) => {
    expect(split(chunks, 5)).toEqual(expected);
  });

  test('where the chunks are cut makes no difference', () => {
    const bytes = fc
      .uint8Array({ maxLength: 60 })
      .map((array) => array.map((byte) => [10, 13, 97, 0xe2, 0x82, 0xac][byte % 7] ?? byte));
    fc.assert(
      fc.property(
        bytes,
        fc.array(fc.nat(60), { maxLength: 6 }),
        fc.integer({ min: 1, max: 12 }),
        (array, cuts, limit) => {
          const whole = Buffer.from(array);
          const points = [0, ...[...cuts].sort((a, b) => a - b), whole.length];
          const chunks = points.slice(1).map((point, index) => whole.subarray(points[index], point));
          expect(split(chunks, limit)).toEqual(split([whole], limit));
        },
      ),
    );
  });

  test('no line is lost or made up', () => {
    const line = fc.string({ unit: fc.constantFrom('a', 'é', '€', '😀', ' '), maxLength: 8 });
    fc.assert(
      fc.property(fc.array(line, { maxLength: 8 }), (lines) => {
        expect(split([lines.map((text) => `${text}\n`).join('')])).toEqual(lines);
      }),
    );
  });
});
