import { Fault } from '../../wire/fault.ts';
import { type ColumnType, INGESTED, type Row, type Table } from '../tables.ts';
import { compile, type Scope } from './evaluate.ts';
import { unresolvedFault } from './kql-faults.ts';
import type { NamedExpression, Operator, OrderKey, Query, Source } from './query.ts';

/** What a query reads from. */
export interface Database {
  readonly nowMs: number;
  readonly findTable: (name: string) => Table | undefined;
}

/** Works a query out. Throws what Log Analytics says to unknown tables and columns. */
export function runQuery({ source, operators }: Query, database: Database): Table {
  return operators.reduce((table, operator) => apply(operator, table, database), readSource(source, database));
}

function readSource(source: Source, database: Database): Table {
  if (source.kind === 'union') return unite(source, database);
  const table = database.findTable(source.name);
  if (table === undefined) throw unresolvedFault('where', source.name);
  return table;
}

/** A fuzzy union leaves out what cannot be resolved, as long as something can. */
function unite({ isFuzzy, parts }: Extract<Source, { kind: 'union' }>, database: Database): Table {
  const tables: Table[] = [];
  let fault: unknown;
  for (const part of parts) {
    try {
      tables.push(runQuery(part, database));
    } catch (error) {
      if (!isFuzzy || !(error instanceof Fault)) throw error;
      fault = error;
    }
  }
  if (tables.length === 0) throw fault;
  const columns: Record<string, ColumnType> = Object.assign({}, ...tables.map((table) => table.columns));
  return { columns, rows: tables.flatMap(({ rows }) => rows) };
}

function apply(operator: Operator, table: Table, { nowMs }: Database): Table {
  const scope = { columns: table.columns, nowMs, operator: operator.kind };
  switch (operator.kind) {
    case 'where': {
      const condition = compile(operator.condition, scope);
      return { ...table, rows: table.rows.filter((row) => condition.of(row) === true) };
    }
    case 'extend':
      return addColumns(table, table.columns, operator.columns, scope);
    case 'project':
      return addColumns(table, {}, operator.columns, scope);
    case 'order':
      return { ...table, rows: sort(table.rows, operator.by, scope) };
    case 'top':
      return { ...table, rows: sort(table.rows, operator.by, scope).slice(0, operator.count) };
    case 'take':
      return { ...table, rows: table.rows.slice(0, operator.count) };
    case 'count':
      return { columns: { Count: 'long' }, rows: [{ Count: table.rows.length }] };
  }
}

function addColumns(table: Table, kept: Table['columns'], named: readonly NamedExpression[], scope: Scope): Table {
  const values = named.map(({ name, value }) => ({ name, ...compile(value, scope) }));
  const columns = { ...kept, ...Object.fromEntries(values.map(({ name, type }) => [name, type])) };
  const names = [...Object.keys(kept), INGESTED];
  const rows = table.rows.map((row) => {
    const cells = Object.fromEntries(values.map(({ name, of }) => [name, of(row)]));
    return { ...Object.fromEntries(names.map((name) => [name, row[name] ?? null])), ...cells };
  });
  return { columns, rows };
}

function sort(rows: readonly Row[], by: readonly OrderKey[], scope: Scope): readonly Row[] {
  const keys = by.map(({ value, isAscending }) => ({ of: compile(value, scope).of, factor: isAscending ? 1 : -1 }));
  return [...rows].sort((one, other) => {
    for (const { of, factor } of keys) {
      const [left, right] = [of(one) ?? '', of(other) ?? ''];
      if (left !== right) return (left < right ? -1 : 1) * factor;
    }
    return 0;
  });
}
