import { stringifyDeterministic } from '@dativo/metadata';
import fc from 'fast-check';
import { expect, test } from 'vitest';

test.each([
  [{}, '{}\n'],
  [[], '[]\n'],
  [
    { b: 1, a: [{ d: null, c: 'x' }, []] },
    '{\n  "a": [\n    {\n      "c": "x",\n      "d": null\n    },\n    []\n  ],\n  "b": 1\n}\n',
  ],
  [{ 10: 'ten', 9: 'nine', A: 1, a: 2 }, '{\n  "10": "ten",\n  "9": "nine",\n  "A": 1,\n  "a": 2\n}\n'],
  [{ a: undefined, b: 2 }, '{\n  "b": 2\n}\n'],
  ['tab\tquote"', '"tab\\tquote\\""\n'],
])('%j', (value, text) => {
  expect(stringifyDeterministic(value)).toBe(text);
});

/** The same value with the keys of every object in the opposite order of insertion. */
function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, each]) => [key, reversed(each)]),
  );
}

test('the order of keys in memory does not show, and the value can be read back', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const text = stringifyDeterministic(value);
      expect(stringifyDeterministic(reversed(value))).toBe(text);
      expect(text.endsWith('\n')).toBe(true);
      expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
});

test.each([[undefined], [() => 1], [Symbol('x')], [1n]])('%s is not JSON', (value) => {
  expect(() => stringifyDeterministic(value)).toThrow(TypeError);
});

test('a key called __proto__ is a key like any other', () => {
  expect(stringifyDeterministic(JSON.parse('{"b":1,"__proto__":{"a":2}}'))).toBe(
    '{\n  "__proto__": {\n    "a": 2\n  },\n  "b": 1\n}\n',
  );
});
