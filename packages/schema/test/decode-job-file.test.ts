import { decodeJobFile, readYaml } from '@dativo/schema';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

function bytes(...parts: (string | number)[]): Uint8Array {
  return Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from([part]))));
}

describe('decodeJobFile', () => {
  test.each(['', 'a: 1\n', 'ä: 😀\r\n', '\uFEFFa: 1\n', '\uFFFD'])('gives %j as it is', (text) => {
    expect(decodeJobFile(Buffer.from(text))).toEqual({ ok: true, text });
  });

  test('keeps the byte order mark, which the YAML reader copes with', () => {
    const decoded = decodeJobFile(bytes(0xef, 0xbb, 0xbf, 'a: 1'));
    const reading = decoded.ok ? readYaml(decoded.text) : undefined;
    expect(reading?.ok && reading.documents[0]?.toValue()).toEqual({ a: 1 });
  });

  test.each([
    ['a NUL byte', bytes('a: x\nb', 0, 'c'), 6, '2:2', 'NUL'],
    ['a lone continuation byte', bytes('a: ', 0x80), 3, '1:4', 'not UTF-8'],
    ['Latin-1', bytes('ä\na: M', 0xfc, 'ller'), 7, '2:5', 'not UTF-8'],
    ['an overlong form', bytes('x', 0xc0, 0xaf), 1, '1:2', 'not UTF-8'],
    ['an overlong form of three bytes', bytes('x', 0xe0, 0x80, 0xaf), 1, '1:2', 'not UTF-8'],
    ['a surrogate', bytes('x', 0xed, 0xa0, 0x80), 1, '1:2', 'not UTF-8'],
    ['a code point beyond the last', bytes('x', 0xf4, 0x90, 0x80, 0x80), 1, '1:2', 'not UTF-8'],
    ['a sequence cut off by the end', bytes('x', 0xf0, 0x9f, 0x98), 1, '1:2', 'not UTF-8'],
    ['the earlier of two, invalid first', bytes('x', 0xff, 0), 1, '1:2', 'not UTF-8'],
    ['the earlier of two, NUL first', bytes('x', 0, 0xff), 1, '1:2', 'NUL'],
    ['UTF-16, little endian', bytes(0xff, 0xfe, 'a', 0), 0, '1:1', 'UTF-16 (little endian)'],
    ['UTF-16, big endian', bytes(0xfe, 0xff, 0, 'a'), 0, '1:1', 'UTF-16 (big endian)'],
    ['gzip', bytes(0x1f, 0x8b, 8, 0), 1, '1:2', 'not UTF-8'],
  ])('refuses %s', (_, file, offset, place, part) => {
    const decoded = decodeJobFile(file, { file: 'job.yaml' });
    const [finding, ...others] = decoded.ok ? [] : decoded.diagnostics;
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      ruleId: 'JOB107',
      severity: 'error',
      file: 'job.yaml',
      help: 'Save the file as UTF-8.',
    });
    expect(finding?.message).toContain(part);
    expect(finding?.message).toContain(`at byte offset ${offset}.`);
    expect(`${finding?.range?.start.line}:${finding?.range?.start.column}`).toBe(place);
  });

  test('refuses more than 10 MiB and takes exactly that', () => {
    const limit = 10 * 1024 * 1024;
    expect(decodeJobFile(Buffer.alloc(limit, 'a')).ok).toBe(true);
    const decoded = decodeJobFile(Buffer.alloc(limit + 1, 'a'));
    expect(decoded.ok ? [] : decoded.diagnostics).toMatchObject([
      { ruleId: 'JOB106', message: expect.stringContaining('10485761 bytes') },
    ]);
  });

  test('agrees with the platform about what UTF-8 is', () => {
    const byte = fc.oneof(
      fc.integer({ min: 1, max: 255 }),
      fc.constantFrom(0x80, 0xbf, 0xc2, 0xe0, 0xa0, 0xed, 0x9f, 0xf0, 0x90, 0xf4, 0x8f),
    );
    fc.assert(
      fc.property(fc.array(byte, { maxLength: 12 }), (values) => {
        const file = Buffer.from([0x61, ...values]);
        const decoded = decodeJobFile(file);
        const offset = decoded.ok
          ? file.length
          : Number(/offset (\d+)/.exec(decoded.diagnostics[0]?.message ?? '')?.[1]);
        expect(decoded.ok).toBe(Buffer.from(file.toString()).equals(file));
        // Everything before the place is text; with any byte more it is not.
        const before = file.subarray(0, offset);
        expect(Buffer.from(before.toString()).equals(before)).toBe(true);
      }),
      { numRuns: 5000 },
    );
  });
});
