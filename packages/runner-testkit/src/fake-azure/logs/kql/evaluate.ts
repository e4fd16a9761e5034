import { type Cell, type ColumnType, INGESTED, type Row } from '../tables.ts';
import { normalizeTime, toIsoTicks } from '../ticks.ts';
import { unresolvedFault } from './kql-faults.ts';
import type { Expression } from './query.ts';

/** Where an expression is worked out. */
export interface Scope {
  readonly columns: Readonly<Record<string, ColumnType>>;
  readonly nowMs: number;
  /** The operator that it belongs to, for what is said of unknown columns. */
  readonly operator: string;
}

export interface Value {
  readonly type: ColumnType;
  readonly of: (row: Row) => Cell;
}

/** Makes a function of an expression, with its type. Throws what Log Analytics says to unknown names. */
export function compile(expression: Expression, scope: Scope): Value {
  switch (expression.kind) {
    case 'literal':
      return { type: toType(expression.value), of: () => expression.value };
    case 'column': {
      const type = scope.columns[expression.name];
      if (type === undefined) throw unresolvedFault(scope.operator, expression.name);
      return { type, of: (row) => row[expression.name] ?? null };
    }
    case 'in': {
      const left = compile(expression.left, scope);
      const among = expression.among.map((each) => compile(each, scope));
      const [isNegated, ignoresCase] = [expression.sign.startsWith('!'), expression.sign.endsWith('~')];
      const fold = (cell: Cell) => (ignoresCase ? String(cell).toLowerCase() : cell);
      return {
        type: 'bool',
        of: (row) => among.some((each) => fold(each.of(row)) === fold(left.of(row))) !== isNegated,
      };
    }
    case 'binary':
      return compileBinary(expression.sign, compile(expression.left, scope), compile(expression.right, scope), scope);
    case 'call':
      return compileCall(expression.name.toLowerCase(), expression.inputs, scope);
  }
}

function toType(value: Cell): ColumnType {
  if (typeof value === 'boolean') return 'bool';
  return typeof value === 'number' ? 'real' : 'string';
}

type Test = (left: string, right: string) => boolean;

const words = (text: string) => text.split(/[^\p{L}\p{N}]+/u);
const lower =
  (test: Test): Test =>
  (left, right) =>
    test(left.toLowerCase(), right.toLowerCase());
const hasWords: Test = (left, right) =>
  ` ${words(left).join(' ')} `.includes(` ${words(right).filter(Boolean).join(' ')} `);

/** Tests of texts; without `_cs` they do not heed case. */
const TEXT_TESTS: Readonly<Record<string, Test>> = {
  '=~': lower((left, right) => left === right),
  has: lower(hasWords),
  has_cs: hasWords,
  contains: lower((left, right) => left.includes(right)),
  contains_cs: (left, right) => left.includes(right),
  startswith: lower((left, right) => left.startsWith(right)),
  startswith_cs: (left, right) => left.startsWith(right),
  endswith: lower((left, right) => left.endsWith(right)),
  endswith_cs: (left, right) => left.endsWith(right),
};

const ORDER_TESTS: Readonly<Record<string, (left: string | number, right: string | number) => boolean>> = {
  '>': (left, right) => left > right,
  '>=': (left, right) => left >= right,
  '<': (left, right) => left < right,
  '<=': (left, right) => left <= right,
};

function compileBinary(sign: string, left: Value, right: Value, { operator }: Scope): Value {
  if (sign === 'and') return { type: 'bool', of: (row) => left.of(row) === true && right.of(row) === true };
  if (sign === 'or') return { type: 'bool', of: (row) => left.of(row) === true || right.of(row) === true };
  if (sign === '==') return { type: 'bool', of: (row) => left.of(row) === right.of(row) };
  if (sign === '!=') return { type: 'bool', of: (row) => left.of(row) !== right.of(row) };
  if (sign === '!~') return negate(compileBinary('=~', left, right, { operator } as Scope));
  const order = ORDER_TESTS[sign];
  if (order) return { type: 'bool', of: (row) => compare(order, left.of(row), right.of(row)) };
  const test = TEXT_TESTS[sign.replace(/^!/, '')];
  if (test === undefined) return addTime(sign, left, right);
  const plain: Value = { type: 'bool', of: (row) => test(String(left.of(row) ?? ''), String(right.of(row) ?? '')) };
  return sign.startsWith('!') ? negate(plain) : plain;
}

function negate({ of }: Value): Value {
  return { type: 'bool', of: (row) => of(row) !== true };
}

/** Nothing is smaller or larger than null. */
function compare(order: (left: string | number, right: string | number) => boolean, left: Cell, right: Cell): boolean {
  return left !== null && right !== null && order(left as string | number, right as string | number);
}

/** A time and a span, or two numbers. */
function addTime(sign: string, left: Value, right: Value): Value {
  const factor = sign === '-' ? -1 : 1;
  if (left.type !== 'datetime')
    return { type: 'real', of: (row) => Number(left.of(row)) + factor * Number(right.of(row)) };
  return { type: 'datetime', of: (row) => shift(left.of(row), factor * Number(right.of(row))) };
}

function shift(time: Cell, ms: number): Cell {
  if (typeof time !== 'string') return null;
  return toIsoTicks(Date.parse(time) + ms, Number(time.slice(23, 27)));
}

function compileCall(name: string, inputs: readonly Expression[], scope: Scope): Value {
  const [first, second] = inputs;
  if (name === 'column_ifexists' && first?.kind === 'literal' && second) {
    const isKnown = scope.columns[String(first.value)] !== undefined;
    return isKnown ? compile({ kind: 'column', name: String(first.value) }, scope) : compile(second, scope);
  }
  const values = inputs.map((each) => compile(each, scope));
  const [input] = values;
  switch (name) {
    case 'now':
      return { type: 'datetime', of: () => toIsoTicks(scope.nowMs, 0) };
    case 'ingestion_time':
      return { type: 'datetime', of: (row) => row[INGESTED] ?? null };
  }
  if (input === undefined) throw unresolvedFault(scope.operator, name);
  switch (name) {
    case 'timespan':
      return { type: 'real', of: input.of };
    case 'ago':
      return { type: 'datetime', of: (row) => toIsoTicks(scope.nowMs - Number(input.of(row)), 0) };
    case 'todatetime':
      return { type: 'datetime', of: (row) => normalizeTime(String(input.of(row))) ?? null };
    case 'tostring':
      return { type: 'string', of: (row) => String(input.of(row) ?? '') };
    case 'tolower':
      return { type: 'string', of: (row) => String(input.of(row) ?? '').toLowerCase() };
    case 'not':
      return negate(input);
    case 'isempty':
      return { type: 'bool', of: (row) => (input.of(row) ?? '') === '' };
    case 'isnotempty':
      return { type: 'bool', of: (row) => (input.of(row) ?? '') !== '' };
    case 'coalesce':
      return {
        type: input.type,
        of: (row) => values.map(({ of }) => of(row)).find((cell) => (cell ?? '') !== '') ?? null,
      };
    case 'strcat':
      return { type: 'string', of: (row) => values.map(({ of }) => String(of(row) ?? '')).join('') };
  }
  throw unresolvedFault(scope.operator, name);
}
