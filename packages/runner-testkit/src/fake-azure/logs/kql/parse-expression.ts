import type { Expression } from './query.ts';
import type { Reader } from './reader.ts';
import { unquote } from './tokenize.ts';

/** Comparisons; those with letters are in {@link WORDS}. */
const SIGNS = ['==', '!=', '=~', '!~', '>=', '<=', '>', '<'] as const;
const WORDS = /^!?(?:has|contains|startswith|endswith)(?:_cs)?$/;
const MEMBERSHIP = /^!?in~?$/;

export function parseExpression(reader: Reader): Expression {
  let left = parseAnd(reader);
  while (reader.takeName('or')) left = { kind: 'binary', sign: 'or', left, right: parseAnd(reader) };
  return left;
}

function parseAnd(reader: Reader): Expression {
  let left = parseComparison(reader);
  while (reader.takeName('and')) left = { kind: 'binary', sign: 'and', left, right: parseComparison(reader) };
  return left;
}

function parseComparison(reader: Reader): Expression {
  const left = parseSum(reader);
  const sign = SIGNS.find((each) => reader.take(each));
  if (sign !== undefined) return { kind: 'binary', sign, left, right: parseSum(reader) };
  const { kind, text } = reader.next;
  if (kind !== 'name') return left;
  if (WORDS.test(text)) return { kind: 'binary', sign: reader.expectName(), left, right: parseSum(reader) };
  if (MEMBERSHIP.test(text)) return { kind: 'in', sign: reader.expectName(), left, among: parseInputs(reader) };
  return left;
}

function parseSum(reader: Reader): Expression {
  let left = parsePrimary(reader);
  for (;;) {
    const sign = (['+', '-'] as const).find((each) => reader.take(each));
    if (sign === undefined) return left;
    left = { kind: 'binary', sign, left, right: parsePrimary(reader) };
  }
}

function parsePrimary(reader: Reader): Expression {
  if (reader.take('(')) {
    const inner = parseExpression(reader);
    reader.expect(')');
    return inner;
  }
  const text = reader.takeAny('text');
  if (text) return { kind: 'literal', value: unquote(text.text) };
  const number = reader.takeAny('number');
  if (number) return { kind: 'literal', value: Number(number.text) };
  const span = reader.takeAny('span');
  if (span) return { kind: 'call', name: 'timespan', inputs: [{ kind: 'literal', value: toMs(span.text) }] };
  const name = reader.expectName();
  if (name === 'true' || name === 'false') return { kind: 'literal', value: name === 'true' };
  if (reader.next.text !== '(') return { kind: 'column', name };
  if (name === 'datetime') return parseTime(reader);
  return { kind: 'call', name, inputs: parseInputs(reader) };
}

function parseInputs(reader: Reader): readonly Expression[] {
  reader.expect('(');
  const inputs: Expression[] = [];
  while (!reader.take(')')) {
    inputs.push(parseExpression(reader));
    if (!reader.take(',') && reader.next.text !== ')') throw reader.fault();
  }
  return inputs;
}

/** What stands in `datetime(...)` is no expression: its words are put together again as they were. */
function parseTime(reader: Reader): Expression {
  reader.expect('(');
  let value = '';
  while (!reader.take(')')) {
    const token = reader.takeWord();
    value += token.kind === 'text' ? unquote(token.text) : token.text;
  }
  return { kind: 'call', name: 'todatetime', inputs: [{ kind: 'literal', value }] };
}

const UNITS: Readonly<Record<string, number>> = { ms: 1, s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 };

function toMs(span: string): number {
  const [, count = '0', unit = 's'] = /^([\d.]+)(\w+)$/.exec(span) ?? [];
  return Number(count) * (UNITS[unit] ?? 0);
}
