import { resolveText } from '@dativo/resolver';
import { type JsonValue, listPlaceholders, readYaml } from '@dativo/schema';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { anyText, anyValue, type GeneratedFile, generatedFile, jsonNumber, toPlain } from './generated-file.ts';
import { outputsOf } from './outputs-of.ts';
import { readWithPython } from './python-yaml.ts';

function fill(text: string, values: Readonly<Record<string, JsonValue>>): string {
  const resolved = resolveText(text, outputsOf(values));
  if (!resolved.ok)
    throw new Error(resolved.diagnostics.map(({ ruleId, message }) => `${ruleId} ${message}`).join('\n'));
  return resolved.text;
}

/** The fixed stretches stand in the result one behind the other, the first at its start and the last at its end. */
function keepsFixed(result: string, { fixed }: GeneratedFile): boolean {
  let at = 0;
  return fixed.every((stretch, index) => {
    const found = index === fixed.length - 1 ? result.length - stretch.length : result.indexOf(stretch, at);
    const isKept = found >= at && result.startsWith(stretch, found) && (index > 0 || found === 0);
    at = found + stretch.length;
    return isKept;
  });
}

test('outside the sites every byte stays, the values read back, and resolving again changes nothing', () => {
  fc.assert(
    fc.property(generatedFile, (file) => {
      const result = fill(file.text, file.values);
      expect(keepsFixed(result, file), JSON.stringify([file.text, result])).toBe(true);
      expect(fill(result, {})).toBe(result);
    }),
    { numRuns: 10_000 },
  );
});

test('an independent reader finds the intended values', () => {
  fc.assert(
    fc.property(generatedFile, (file) => {
      const result = fill(file.text, file.values);
      const read = parse(result, { logLevel: 'error', version: '1.2' }) as Record<string, unknown>;
      for (const [key, value] of Object.entries(file.expected)) expect(read[key], result).toEqual(value);
    }),
    { numRuns: 3000 },
  );
});

test('resolving then listing finds no placeholder', () => {
  fc.assert(
    fc.property(generatedFile, (file) => {
      const reading = readYaml(fill(file.text, file.values));
      expect(reading.ok && reading.documents.flatMap((document) => listPlaceholders(document).sites)).toEqual([]);
    }),
    { numRuns: 1000 },
  );
});

test('only the bytes of the placeholder change where the value needs no escapes', () => {
  const scalar = fc.constantFrom(
    ['"', '"'],
    ["'", "'"],
    ['x', ''],
    ['|\n  ', '\n'],
    ['|\n   a\n   ', '\n'],
    ['>\n  b ', '\n'],
    ['"\\u00e9 \\\n   ', '"'],
    ["'a\n\n  ''", "'"],
  );
  const word = fc.stringMatching(/^[a-z]{1,8}$/);
  fc.assert(
    fc.property(scalar, word, word, ([open = '', close = ''], around, value) => {
      const source = `k: ${open}${around}{{terraform_outputs.v}}${close} `;
      expect(fill(source, { v: value })).toBe(`k: ${open}${around}${value}${close} `);
    }),
    { numRuns: 1000 },
  );
});

test('numbers read back exactly by YAML 1.1 and 1.2, and keep their digits', () => {
  const numbers = fc.sample(jsonNumber, { numRuns: 3000, seed: 7 });
  const texts = numbers.map((number) => fill('k: "{{terraform_outputs.v}}"', { v: number }));
  texts.forEach((text, index) => {
    const number = numbers[index]?.toNumber();
    expect(parse(text, { version: '1.2' }).k, text).toBe(number);
    expect(parse(text, { version: '1.1' }).k, text).toBe(number);
    const digits = (source = ''): string => source.replace(/^k: /, '').replace(/(?<=^-?\d+)\.0(?=[eE])|\+/g, '');
    expect(digits(text)).toBe(digits(numbers[index]?.source));
  });
  const sources = numbers.map(({ source }) => (/^-?\d+$/.test(source) ? BigInt(source).toString() : source));
  const read = readWithPython(texts);
  read?.forEach((value, index) => {
    const found = String((value as { k: unknown }).k);
    expect(found, texts[index]).toMatch(/^number:/);
    const isInteger = /^-?\d+$/.test(sources[index] ?? '');
    if (isInteger) expect(found).toBe(`number:${sources[index]}`);
    else expect(Number(found.slice('number:'.length).replace('inf', 'Infinity'))).toBe(Number(sources[index]));
  });
});

test('any value anywhere: a result that reads back, or a diagnostic, but never a crash', () => {
  const piece = fc.constantFrom(
    ...[
      'k',
      ': ',
      '- ',
      '\n',
      '\r\n',
      '  ',
      ' ',
      '"',
      "'",
      '{',
      '}',
      '[',
      ']',
      ',',
      '|',
      '>',
      '-',
      '#',
      '&a ',
      '*a',
      '!!str ',
      '!!map ',
      '! ',
      '<<',
      '\t',
      '\ufeff',
    ],
    ...[
      '{{terraform_outputs.v}}',
      '"{{terraform_outputs.v}}"',
      '{{!terraform_outputs.v}}',
      '{{terraform_outputs.m}}',
      'a: {{terraform_outputs.m}}',
    ],
    ...[
      '{{terraform_outputs.l[0]}}',
      '{{terraform_outputs.x ?? 1}}',
      '\'{{terraform_outputs.x ?? "a"}}\'',
      '{{terraform_outputs.v | json}}',
      '|-\n  ',
      '\\',
    ],
  );
  const source = fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join(''));
  fc.assert(
    fc.property(source, anyValue, anyText, (text, value, first) => {
      const outputs = outputsOf({ v: value, m: new Map([['k', value]]), l: [first] });
      const resolved = resolveText(text, outputs);
      if (!resolved.ok) {
        expect(resolved.diagnostics.length).toBeGreaterThan(0);
        return;
      }
      expect(resolveText(resolved.text, outputs)).toMatchObject({ ok: true, text: resolved.text });
    }),
    { numRuns: 20_000 },
  );
});

test('lists and maps read back in every reader', () => {
  fc.assert(
    fc.property(anyValue, (value) => {
      const resolved = resolveText('k: {{terraform_outputs.v}}\n', outputsOf({ v: value }));
      if (!resolved.ok) {
        expect(resolved.diagnostics[0]?.message).toContain('__proto__');
        return;
      }
      for (const version of ['1.1', '1.2'] as const) {
        expect(parse(resolved.text, { version, logLevel: 'error' }).k, resolved.text).toEqual(toPlain(value));
      }
    }),
    { numRuns: 3000 },
  );
});
