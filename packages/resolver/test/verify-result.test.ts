import { JsonNumber, readYaml, type YamlDocument, type YamlNode } from '@dativo/schema';
import { expect, test } from 'vitest';
// The last safety net has no way in from outside: it only ever sees what the resolver itself wrote.
import { type Intended, verifyResult } from '../src/verify-result.ts';

function documentsOf(text: string): readonly YamlDocument[] {
  const reading = readYaml(text);
  if (!reading.ok) throw new Error(reading.diagnostics[0]?.message);
  return reading.documents;
}

/** Compares with the first value of the source filled in. */
function verify(source: string, result: string, meant?: Intended): void {
  const documents = documentsOf(source);
  const root = documents[0]?.root;
  const site = root?.kind === 'map' ? root.entries[0]?.value : undefined;
  verifyResult(documents, documentsOf(result), new Map<YamlNode, Intended>(site && meant ? [[site, meant]] : []));
}

const typed = (value: Extract<Intended, { kind: 'typed' }>['value']): Intended => ({ kind: 'typed', value });

test.each<[string, string, Intended]>([
  ['k: x', 'k: "a"', typed('a')],
  ['k: x', 'k: 1.10', typed(new JsonNumber('1.10'))],
  ['k: x', 'k: null', typed(null)],
  ['k: x', 'k: [1, {"a": true}]', typed([new JsonNumber('1'), new Map([['a', true]])])],
  ['k: x', 'k: a b', { kind: 'text', text: 'a b' }],
  ['k: x\nl: &a [1]\nm: *a', 'k: a b\nl: &a [1]\nm: *a', { kind: 'text', text: 'a b' }],
])('a result that is as meant passes: %s → %s', (source, result, meant) => {
  expect(() => verify(source, result, meant)).not.toThrow();
});

test.each<[string, string, Intended | undefined]>([
  ['k: x', 'k: y', undefined],
  ['k: x', 'k: "x"', undefined],
  ['k: x', 'k: x\n---\nl: 1', undefined],
  ['k: x\nl: 1', 'k: x', undefined],
  ['k: x\nl: 1', 'k: x\nm: 1', undefined],
  ['k: x\nl: [1]', 'k: x\nl: [1, 2]', undefined],
  ['k: x\nl: [1]', 'k: x\nl: [2]', undefined],
  ['k: x\nl: &a [1]\nm: &b [2]\nn: *a', 'k: x\nl: &a [1]\nm: &b [2]\nn: *b', undefined],
  ['k: x\nl: &a [1]\nn: *a', 'k: x\nl: &a [1]\nn: [1]', undefined],
  ['k: x', 'k: "b"', typed('a')],
  ['k: x', 'k: yes', typed('no')],
  ['k: x', 'k: 8080', typed('8080')],
  ['k: x', 'k: "8080"', typed(new JsonNumber('8080'))],
  ['k: x', 'k: 12345678901234567891', typed(new JsonNumber('12345678901234567890'))],
  ['k: x', 'k: "null"', typed(null)],
  ['k: x', 'k:', typed(false)],
  ['k: x', 'k: ["a"]', typed(['b'])],
  ['k: x', 'k: ["a", "b"]', typed(['a'])],
  ['k: x', 'k: {"a": 1}', typed(['a'])],
  ['k: x', 'k: {"a": "b"}', typed(new Map([['a', 'c']]))],
  ['k: x', 'k: {"c": "b"}', typed(new Map([['a', 'b']]))],
  ['k: x', 'k: {"a": "b", "c": "d"}', typed(new Map([['a', 'b']]))],
  ['k: x', 'k: a', { kind: 'text', text: 'b' }],
  ['k: x', 'k: 1', { kind: 'text', text: '1' }],
])('a result that is not as meant is a fault of ours: %s → %s', (source, result, meant) => {
  expect(() => verify(source, result, meant)).toThrow(/not what was meant\. This is a fault of the resolver/);
});
