import { isList, isObject, type ObjectValue, type Value } from '../message-pack.ts';
import { text } from './behaviour.ts';

/** The JSON of an aws_iam_policy_document, in the form and order that the real data source gives it. */
export function renderPolicyDocument(config: ObjectValue): string {
  const own: ObjectValue = {
    Version: text(config, 'version', '2012-10-17'),
    ...(text(config, 'policy_id') !== '' && { Id: text(config, 'policy_id') }),
    Statement: blocks(config, 'statement').map(statement),
  };
  const merged = [
    ...strings(config['source_policy_documents']).map(parse),
    own,
    ...strings(config['override_policy_documents']).map(parse),
  ];
  return JSON.stringify(merged.reduce(merge), undefined, 2);
}

/** A later statement takes the place of the one with the same Sid; every other one comes behind. */
function merge(left: ObjectValue, right: ObjectValue): ObjectValue {
  const statements = statementsOf(left).map(inKeyOrder);
  for (const statement of statementsOf(right).map(inKeyOrder)) {
    const place = statements.findIndex(({ Sid }) => Sid !== undefined && Sid === statement['Sid']);
    if (place === -1) statements.push(statement);
    else statements[place] = statement;
  }
  return { ...left, ...right, Statement: statements };
}

const KEYS = [
  'Sid',
  'Effect',
  'Action',
  'NotAction',
  'Resource',
  'NotResource',
  'Principal',
  'NotPrincipal',
  'Condition',
] as const;

function inKeyOrder(statement: ObjectValue): ObjectValue {
  return Object.fromEntries(KEYS.flatMap((key) => (statement[key] === undefined ? [] : [[key, statement[key]]])));
}

function statementsOf(document: ObjectValue): ObjectValue[] {
  const statements = document['Statement'];
  return (isList(statements) ? statements : [statements]).filter(isObject);
}

function parse(document: string): ObjectValue {
  return document.trim() === '' ? {} : (JSON.parse(document) as ObjectValue);
}

function statement(block: ObjectValue): ObjectValue {
  return {
    ...(text(block, 'sid') !== '' && { Sid: text(block, 'sid') }),
    Effect: text(block, 'effect', 'Allow'),
    ...oneOrMany('Action', block['actions']),
    ...oneOrMany('NotAction', block['not_actions']),
    ...oneOrMany('Resource', block['resources']),
    ...oneOrMany('NotResource', block['not_resources']),
    ...principals('Principal', blocks(block, 'principals')),
    ...principals('NotPrincipal', blocks(block, 'not_principals')),
    ...conditions(blocks(block, 'condition')),
  };
}

function oneOrMany(key: string, value: Value | undefined): ObjectValue {
  const items = strings(value);
  return items.length === 0 ? {} : { [key]: single(items) };
}

/** The real data source writes a list in reverse alphabetical order, and one value without brackets. */
function single(items: readonly string[]): Value {
  const [first = '', ...rest] = items.toSorted().reverse();
  return rest.length === 0 ? first : [first, ...rest];
}

function principals(key: string, found: readonly ObjectValue[]): ObjectValue {
  if (found.length === 0) return {};
  if (found.some((block) => text(block, 'type') === '*')) return { [key]: '*' };
  return { [key]: byKey(found, 'type', (group) => single(group.flatMap((block) => strings(block['identifiers'])))) };
}

function conditions(found: readonly ObjectValue[]): ObjectValue {
  if (found.length === 0) return {};
  const values = (group: readonly ObjectValue[]) => inOrder(group.flatMap((block) => strings(block['values'])));
  return { Condition: byKey(found, 'test', (group) => byKey(group, 'variable', values)) };
}

/** The real data source writes the keys of an object in alphabetical order. */
function byKey(
  found: readonly ObjectValue[],
  key: string,
  value: (group: readonly ObjectValue[]) => Value,
): ObjectValue {
  const groups = [...Map.groupBy(found, (block) => text(block, key))].toSorted(([left], [right]) =>
    left < right ? -1 : 1,
  );
  return Object.fromEntries(groups.map(([name, group]) => [name, value(group)]));
}

function inOrder([first = '', ...rest]: readonly string[]): Value {
  return rest.length === 0 ? first : [first, ...rest];
}

function blocks(config: ObjectValue, name: string): ObjectValue[] {
  const value = config[name];
  return isList(value) ? value.filter(isObject) : [];
}

function strings(value: Value | undefined): string[] {
  return isList(value) ? value.filter((item) => typeof item === 'string') : [];
}
