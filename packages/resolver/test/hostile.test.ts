import { resolveText } from '@dativo/resolver';
import { type JsonValue, readYaml } from '@dativo/schema';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { hostileStrings, lookAlikes } from './hostile-strings.ts';
import { outputsOf } from './outputs-of.ts';
import { readWithPython } from './python-yaml.ts';
import { siteKinds } from './site-kinds.ts';

const strings = [...hostileStrings, ...lookAlikes];

function fill(source: string, value: JsonValue): string {
  const resolved = resolveText(source, outputsOf({ v: value }));
  if (!resolved.ok) throw new Error(`${source}: ${resolved.diagnostics.map(({ message }) => message).join('\n')}`);
  return resolved.text;
}

function readWithOurs(text: string): unknown {
  const reading = readYaml(text);
  if (!reading.ok) throw new Error(reading.diagnostics.map(({ message }) => message).join('\n'));
  const [document] = reading.documents;
  const value = document?.toValue() as { readonly k?: unknown } | undefined;
  return value?.k;
}

test.each(siteKinds)('a hostile string is read back the same by three readers: $name', ({ source, expected }) => {
  for (const value of strings) {
    const text = fill(source, value);
    expect(readWithOurs(text), `ours, ${JSON.stringify(text)}`).toEqual(expected(value));
    for (const version of ['1.1', '1.2'] as const) {
      expect(parse(text, { version, logLevel: 'error' }).k, `yaml ${version}, ${JSON.stringify(text)}`).toEqual(
        expected(value),
      );
    }
  }
});

test.each(siteKinds)('no other byte of the line changes and nothing looks like a placeholder: $name', ({ source }) => {
  for (const value of strings) {
    const again = resolveText(fill(source, value), outputsOf({ y: 'wrong', v: 'wrong' }));
    expect(again.ok && again.text).toBe(fill(source, value));
  }
});

test.each(['[{{terraform_outputs.v}}]', '"{{terraform_outputs.v}}"'])(
  'lists, keys and members hold hostile strings: %s',
  (site) => {
    for (const value of strings.filter((one) => one !== '__proto__')) {
      const map = new Map<string, JsonValue>([[value, [value]]]);
      const expected = { [value]: [value] };
      const text = fill(`k: ${site}\n`, map);
      expect(readWithOurs(text)).toEqual(site.startsWith('[') ? [expected] : expected);
      for (const version of ['1.1', '1.2'] as const) {
        expect(parse(text, { version, logLevel: 'error' }).k, text).toEqual(
          site.startsWith('[') ? [expected] : expected,
        );
      }
    }
  },
);

test('PyYAML reads every hostile string back at every kind of site', () => {
  const cases = siteKinds.flatMap(({ source, expected }) =>
    strings.map((value) => ({ text: fill(source, value), expected: expected(value) })),
  );
  const maps = strings
    .filter((value) => value !== '__proto__')
    .map((value) => ({
      text: fill('k: {{terraform_outputs.v}}\n', new Map([[value, [value]]])),
      expected: { [value]: [value] },
    }));
  const all = [...cases, ...maps];
  const read = readWithPython(all.map(({ text }) => text));
  if (read === undefined) return;
  expect(read).toHaveLength(all.length);
  all.forEach(({ text, expected }, index) => {
    expect((read[index] as { k?: unknown })?.k ?? read[index], JSON.stringify(text)).toEqual(
      withPythonNumbers(expected),
    );
  });
});

function withPythonNumbers(value: unknown): unknown {
  if (typeof value === 'number') return `number:${value}`;
  if (Array.isArray(value)) return value.map(withPythonNumbers);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, withPythonNumbers(member)]));
}
