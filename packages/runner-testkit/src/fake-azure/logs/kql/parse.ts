import { syntaxFault } from './kql-faults.ts';
import { parseExpression } from './parse-expression.ts';
import type { NamedExpression, Operator, OrderKey, Query, Source } from './query.ts';
import { Reader } from './reader.ts';
import { tokenize } from './tokenize.ts';

/** Understands a query of the part of KQL that the fake speaks. */
export function parseQuery(text: string): Query {
  const reader = new Reader(tokenize(text));
  const query = parsePipeline(reader);
  reader.take(';');
  if (!reader.isAtEnd) throw reader.fault();
  return query;
}

function parsePipeline(reader: Reader): Query {
  const source = parseSource(reader);
  const operators: Operator[] = [];
  while (reader.take('|')) operators.push(parseOperator(reader));
  return { source, operators };
}

function parseSource(reader: Reader): Source {
  if (!reader.takeName('union')) {
    if (!reader.take('(')) return { kind: 'table', name: reader.expectName() };
    const query = parsePipeline(reader);
    reader.expect(')');
    return { kind: 'union', isFuzzy: false, parts: [query] };
  }
  const options = parseOptions(reader);
  const parts = [parsePart(reader)];
  while (reader.take(',')) parts.push(parsePart(reader));
  return { kind: 'union', isFuzzy: options['isfuzzy'] === 'true', parts };
}

function parsePart(reader: Reader): Query {
  if (!reader.take('(')) return { source: { kind: 'table', name: reader.expectName() }, operators: [] };
  const query = parsePipeline(reader);
  reader.expect(')');
  return query;
}

function parseOptions(reader: Reader): Readonly<Record<string, string>> {
  const options: Record<string, string> = {};
  while (reader.isName('isfuzzy') || reader.isName('kind') || reader.isName('withsource')) {
    const name = reader.expectName();
    reader.expect('=');
    options[name] = reader.expectName();
  }
  return options;
}

function parseOperator(reader: Reader): Operator {
  const token = reader.next;
  const name = reader.expectName();
  switch (name) {
    case 'where':
    case 'filter':
      return { kind: 'where', condition: parseExpression(reader) };
    case 'extend':
      return { kind: 'extend', columns: parseColumns(reader) };
    case 'project':
      return { kind: 'project', columns: parseColumns(reader) };
    case 'order':
    case 'sort':
      reader.expectThisName('by');
      return { kind: 'order', by: parseOrder(reader) };
    case 'take':
    case 'limit':
      return { kind: 'take', count: reader.expectNumber() };
    case 'top': {
      const count = reader.expectNumber();
      reader.expectThisName('by');
      return { kind: 'top', count, by: parseOrder(reader) };
    }
    case 'count':
      return { kind: 'count' };
    default:
      throw syntaxFault(name, token.at);
  }
}

function parseColumns(reader: Reader): readonly NamedExpression[] {
  const columns: NamedExpression[] = [];
  do {
    const isNamed = reader.next.kind === 'name' && reader.isNextButOne('=');
    const name = isNamed ? reader.expectName() : undefined;
    if (isNamed) reader.expect('=');
    const value = parseExpression(reader);
    const own = value.kind === 'column' ? value.name : `Column${columns.length + 1}`;
    columns.push({ name: name ?? own, value });
  } while (reader.take(','));
  return columns;
}

/** Without a direction the largest comes first, as in KQL. */
function parseOrder(reader: Reader): readonly OrderKey[] {
  const by: OrderKey[] = [];
  do {
    const value = parseExpression(reader);
    const isAscending = reader.takeName('asc');
    if (!isAscending) reader.takeName('desc');
    by.push({ value, isAscending });
  } while (reader.take(','));
  return by;
}
