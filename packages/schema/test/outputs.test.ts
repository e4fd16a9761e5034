import { firstJsonObject, JsonNumber, type JsonValue, type Outputs, parseOutputs, stringifyJson } from '@dativo/schema';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

function outputsOf(text: string): Outputs {
  const reading = parseOutputs(text, { file: 'outputs.json' });
  if (!reading.ok) throw new Error(JSON.stringify(reading.diagnostics));
  return reading.outputs;
}

function findings(text: string): string[] {
  return parseOutputs(text, { file: 'outputs.json' }).diagnostics.map(
    ({ ruleId, range, message }) => `${ruleId} ${range?.start.line}:${range?.start.column} ${message}`,
  );
}

const wrapped = `{
  "bucket": {
    "sensitive": false,
    "type": "string",
    "value": "raw-data"
  },
  "count": {
    "sensitive": false,
    "type": "number",
    "value": 12345678901234567890
  },
  "password": {
    "sensitive": true,
    "type": "string",
    "value": "canary-7f3a"
  }
}
`;

describe('parseOutputs', () => {
  test('keeps values, exact numbers, order and the sensitive marks', () => {
    const outputs = outputsOf(wrapped);
    expect([...outputs]).toEqual([
      ['bucket', { value: 'raw-data', isSensitive: false }],
      ['count', { value: new JsonNumber('12345678901234567890'), isSensitive: false }],
      ['password', { value: 'canary-7f3a', isSensitive: true }],
    ]);
    expect(findings(wrapped)).toEqual([]);
  });

  test.each([
    ['an object of plain values', '{"a": "x", "b": [1, null]}', { a: 'x', b: '[1,null]' }],
    ['no outputs at all', '{}\n', {}],
    ['a wrapped null', '{"a":{"value":null,"type":"string","sensitive":false}}', { a: 'null' }],
    ['a wrapped value without a type', '{"a":{"value":1,"sensitive":false}}', { a: '1' }],
    ['a wrapped value without a mark', '{"a":{"value":1,"type":"number"}}', { a: '1' }],
    ['plain objects that have a member called value', '{"a":{"value":1}}', { a: '{"value":1}' }],
    [
      'names that JavaScript gives a meaning',
      '{"__proto__":1,"constructor":2}',
      { ['__proto__']: '1', constructor: '2' },
    ],
    ['the last of two equal names', '{"a":1,"b":2,"a":3}', { a: '3', b: '2' }],
    ['a byte order mark', '\uFEFF{"a":1}', { a: '1' }],
  ])('reads %s', (_, text, expected) => {
    const values = [...outputsOf(text)].map(([name, { value, isSensitive }]) => {
      expect(isSensitive).toBe(false);
      return [name, typeof value === 'string' ? value : stringifyJson(value)];
    });
    expect(values).toEqual(Object.entries(expected));
  });

  test('takes a mark only where it is true', () => {
    const text =
      '{"a":{"value":1,"sensitive":true},"b":{"value":1,"type":"number"},"c":{"value":{"sensitive":true},"sensitive":false}}';
    expect([...outputsOf(text).values()].map(({ isSensitive }) => isSensitive)).toEqual([true, false, false]);
  });
});

describe('text around the outputs is passed over and reported once:', () => {
  const deprecation =
    '\nWarning: Deprecated Parameter\n\n  on main.tf line 3, in terraform:\n   3:     dynamodb_table = "lock"\n';

  test.each([
    [
      'a warning behind, as terraform 1.15 prints it',
      wrapped + deprecation,
      '19:1',
      '"Warning: Deprecated Parameter on main.tf line 3, in terraform: 3: dynamodb_table =…"',
    ],
    [
      'a time-stamped log line before',
      `2026/05/18 10:11:12 [INFO] Enabling CSM\n${wrapped}`,
      '1:1',
      '"2026/05/18 10:11:12 [INFO] Enabling CSM"',
    ],
    ['a log line in JSON before', `{"@level":"info","@message":"csm: secret-1"}\n${wrapped}`, '1:1', 'other JSON'],
    ['a log line with JSON in it before', `10:11 csm {"client":"secret-1"} on\n${wrapped}`, '1:1', '"10:11 csm…"'],
    ['a log line with a brace before', `10:11 csm {enabled\n${wrapped}`, '1:1', '"10:11 csm…"'],
    [
      'the command line of a wrapper before',
      `[command]/usr/bin/terraform output -json\n${wrapped}`,
      '1:1',
      '"[command]/usr/bin/terraform output -json"',
    ],
    ['text on both sides', `before\n${wrapped}after\n`, '1:1', '"before" and "after"'],
    ['a second object behind', `${wrapped}{"z":1}`, '18:1', 'other JSON'],
  ])('%s', (_, text, place, stray) => {
    expect(outputsOf(text)).toEqual(outputsOf(wrapped));
    const message = `There is text beside the JSON of the outputs file, which is passed over: ${stray}.`;
    expect(findings(text)).toEqual([`JOB511 ${place} ${message}`]);
    expect(parseOutputs(text).diagnostics[0]?.severity).toBe('warning');
  });

  test.each([
    ['around', `\u001b[0m${wrapped}\u001b[0m\n`],
    ['inside', wrapped.replaceAll('"value"', '\u001b[1;34m"value"\u001b[0m')],
    ['and links', `\u001b]8;;https://x\u0007${wrapped}\u001b]8;;\u0007`],
  ])('but colour codes %s are not worth a word', (_, text) => {
    expect(outputsOf(text)).toEqual(outputsOf(wrapped));
    expect(findings(text)).toEqual([]);
  });
});

describe('parseOutputs refuses', () => {
  test.each([
    ['an empty file', '', 'JOB512 1:1', 'empty'],
    ['a blank file', ' \n\uFEFF', 'JOB512 1:1', 'empty'],
    ['null, which some readers print for a missing output', 'null\n', 'JOB513 1:1', 'holds null'],
    ['a list', '[{"a":{"value":1,"type":"number"}}]', 'JOB513 1:1', 'holds a list'],
    ['a text, which -raw or a name prints', '"x"', 'JOB513 1:1', 'holds a text'],
    ['a number', '\n 5', 'JOB513 2:2', 'holds a number'],
    ['a boolean', 'true', 'JOB513 1:1', 'holds a boolean'],
    ['both forms in one file', '{"a":{"value":1,"type":"number"},"b":"canary"}', 'JOB513 1:1', 'but not `b`'],
    [
      'a mark that is no boolean',
      '{"a":{"value":"canary","sensitive":"true"}}',
      'JOB513 1:1',
      'neither true nor false in `a`',
    ],
    ['HTML', '<html>\n<body>canary</body>', 'JOB510 1:1', 'no JSON object'],
    ['an error message', '\nError: Backend initialization required', 'JOB510 2:1', 'no JSON object'],
    ['HCL', 'a = "canary"\n', 'JOB510 1:1', 'no JSON object'],
    ['a file cut short', '{"a":{"value":1,"type":"number"},\n"b":{"value":"canary', 'JOB510 2:21', 'ends too early'],
    ['a comma too many', '{"a":{"value":1,"type":"number"},\n}', 'JOB510 2:1', 'a name in double quotes is expected'],
    ['single quotes', "{'a': 'canary'}", 'JOB510 1:2', 'a name in double quotes is expected'],
    ['comments', '{\n // canary\n "a": 1}', 'JOB510 2:2', 'a name in double quotes'],
    ['NaN', '{"a": NaN}', 'JOB510 1:7', 'a JSON value is expected'],
    ['UTF-16 read as UTF-8', '\uFFFD\uFFFD{\0"\0a\0"\0', 'JOB510 1:4', 'a name in double quotes'],
    ['very deep nesting', `{"a":${'['.repeat(100_000)}`, 'JOB510 1:506', 'nested more than 500 levels'],
  ])('%s', (_, text, place, part) => {
    const [finding, ...others] = findings(text);
    expect(others).toEqual([]);
    expect(finding?.startsWith(place) ? place : finding).toBe(place);
    expect(finding).toContain(part);
    expect(finding).not.toContain('canary');
  });

  test('and says how the file is written', () => {
    expect(parseOutputs('').diagnostics[0]?.help).toContain('terraform output -json');
    expect(parseOutputs('\uFFFD{\0').diagnostics[0]?.help).toContain('UTF-8');
  });

  test('in linear time', () => {
    for (const piece of [
      '{',
      '{"a":',
      '{"a":[',
      '{"a":"x',
      '{"a":1}',
      '{"a":{"value":1,"type":"x"},}',
      '[[',
      '"',
      '\u001b[',
      '\u001b]',
    ]) {
      const start = performance.now();
      parseOutputs(piece.repeat(Math.ceil(1_000_000 / piece.length)));
      expect(performance.now() - start, piece).toBeLessThan(3000);
    }
  });
});

describe('firstJsonObject', () => {
  test.each([
    ['only the object', '{"a":1}', { json: '{"a":1}', stray: '' }],
    ['the object and what is around it', 'x\n{"a": 1}\n\ny\n', { json: '{"a": 1}', stray: 'x\ny' }],
    [
      'the object with the shape of outputs',
      '{"a":1}\n{"b":{"value":1,"type":"number"}}',
      { json: '{"b":{"value":1,"type":"number"}}', stray: '{"a":1}' },
    ],
    ['the first where none has', '{"a":1}\n{"b":2}', { json: '{"a":1}', stray: '{"b":2}' }],
    ['the text as it is, digits and blanks', '{ "a":1.10 }', { json: '{ "a":1.10 }', stray: '' }],
    ['nothing of a broken object', '{"a":{"b":1},', undefined],
    ['nothing', 'text', undefined],
  ])('finds %s', (_, text, expected) => {
    expect(firstJsonObject(text)).toEqual(expected);
  });
});

describe('the JSON reader', () => {
  /** Back to what JSON.parse gives, so that both can be compared. */
  function toPlain(value: JsonValue): unknown {
    if (value instanceof JsonNumber) return value.toNumber();
    if (value instanceof Map) {
      const entries: [string, JsonValue][] = [...value];
      return Object.fromEntries(entries.map(([name, member]) => [name, toPlain(member)]));
    }
    return Array.isArray(value) ? value.map(toPlain) : value;
  }

  function readValue(json: string): JsonValue | undefined {
    return outputsOf(`{"v":${json}}`).get('v')?.value;
  }

  test('reads what JSON.parse reads, and writes it back', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 6 }), fc.constantFrom(undefined, 1, 2), (json, indent) => {
        const value = readValue(JSON.stringify(JSON.parse(json), null, indent)) ?? null;
        expect(toPlain(value)).toEqual(JSON.parse(json));
        expect(stringifyJson(value)).toBe(JSON.stringify(JSON.parse(json)));
        expect(stringifyJson(value, { indent: 2 })).toBe(JSON.stringify(JSON.parse(json), null, 2));
      }),
      { numRuns: 2000 },
    );
  });

  test('refuses what JSON.parse refuses', () => {
    const piece = fc.constantFrom(
      ...'{}[],:"\\-+.eE019 \n\t'.split(''),
      'true',
      'null',
      'false',
      '"a"',
      '\\u00e9',
      '\\x',
      '\u0001',
      '\u2028',
      'ä',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const text = `{"v":${pieces.join('')}}`;
        let expected: unknown;
        try {
          expected = JSON.parse(text);
        } catch {
          expected = undefined;
        }
        const found = firstJsonObject(text);
        const isWhole = found?.json === text;
        expect(isWhole).toBe(expected !== undefined);
        if (isWhole)
          expect([...outputsOf(text)].map(([name, { value }]) => [name, toPlain(value)])).toEqual(
            Object.entries(expected ?? {}),
          );
      }),
      { numRuns: 20_000 },
    );
  });

  test.each([
    '0',
    '-0',
    '1.10',
    '1e21',
    '1E+400',
    '-1.5e-10',
    '12345678901234567890',
    '0.1000000000000000055511151231257827',
  ])('keeps %s digit for digit', (source) => {
    const value = readValue(source);
    expect(value).toEqual(new JsonNumber(source));
    expect(value instanceof JsonNumber && Object.is(value.toNumber(), Number(source))).toBe(true);
    expect(stringifyJson(value ?? null)).toBe(source);
  });
});
