import type { JsonSchema } from '../../packages/schema/src/job/to-json-schema.ts';

/** What is known about one place. */
export interface Facts {
  /** Phrases for what may stand here, in the order of the schema. */
  expected: string[];
  keys?: string[];
  unknownKeys?: 'warn' | 'error';
  example?: unknown;
}

/** What messages need to know about each place of a job file: a table from pointer pattern to facts. */
export function fieldFactsModule(schema: JsonSchema, banner: string): string {
  const rows = [...tableOfFacts(schema)].map(([pointer, facts]) => [pointer, toRow(facts)]);
  return [
    banner,
    '/** What may stand at one place; `*` in a pointer stands for any item or any other key. */',
    'export interface FieldFacts {',
    '  readonly expected: string;',
    '  readonly keys?: readonly string[];',
    "  readonly unknownKeys?: 'warn' | 'error';",
    '  readonly example?: string | number | boolean;',
    '}',
    '',
    '// As text, since parsing it when it is needed takes less time than compiling it whenever the package is loaded.',
    'const TABLE =',
    ...rows.map(([pointer, facts], index) => {
      const text = `${index === 0 ? '{' : ''}${JSON.stringify(pointer)}:${JSON.stringify(facts)}${index === rows.length - 1 ? '}' : ','}`;
      return `  ${index === 0 ? '' : '+ '}${quoted(text)}`;
    }),
    ';',
    '',
    '/** Parents stand before their children. */',
    'export function readFieldFacts(): Readonly<Record<string, FieldFacts>> {',
    '  return JSON.parse(TABLE);',
    '}',
    '',
  ].join('\n');
}

/** The facts by pointer pattern; parents stand before their children. */
export function tableOfFacts(schema: JsonSchema): ReadonlyMap<string, Facts> {
  const table = new Map<string, Facts>();
  collect(schema, '', { root: schema, table });
  return new Map([...table].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** A text as TypeScript writes it. */
export function quoted(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
}

function toRow(facts: Facts): Record<string, unknown> {
  const { expected, ...rest } = facts;
  return { expected: joined(expected), ...rest };
}

function joined(phrases: readonly string[]): string {
  const oneOf = phrases
    .filter((phrase) => phrase.startsWith('one of '))
    .map((phrase) => phrase.slice('one of '.length));
  const others = phrases.filter((phrase) => !phrase.startsWith('one of '));
  const all = oneOf.length === 0 ? others : [`one of ${[...new Set(oneOf)].join(', ')}`, ...others];
  return all.length < 2 ? (all[0] ?? 'any value') : `${all.slice(0, -1).join(', ')} or ${all.at(-1)}`;
}

interface Walk {
  readonly root: JsonSchema;
  readonly table: Map<string, Facts>;
}

function collect(node: JsonSchema, pointer: string, walk: Walk): void {
  const facts = factsAt(pointer, walk);
  const [example] = Array.isArray(node['examples']) ? node['examples'] : [];
  if (isScalar(example)) facts.example ??= example;
  for (const part of alternatives(node, walk.root)) {
    const phrase = phraseOf(part);
    if (phrase !== undefined && !facts.expected.includes(phrase)) facts.expected.push(phrase);
    collectChildren(part, pointer, facts, walk);
  }
}

function factsAt(pointer: string, { table }: Walk): Facts {
  const known = table.get(pointer) ?? { expected: [] };
  table.set(pointer, known);
  return known;
}

function collectChildren(part: JsonSchema, pointer: string, facts: Facts, walk: Walk): void {
  const properties = part['properties'] as Record<string, JsonSchema> | undefined;
  if (properties !== undefined) {
    facts.keys = [...new Set([...(facts.keys ?? []), ...Object.keys(properties)])];
    if (part['additionalProperties'] === false) facts.unknownKeys = 'error';
    if (part['unknownKeys'] === 'warn') facts.unknownKeys = 'warn';
    for (const [key, child] of Object.entries(properties)) collect(child, `${pointer}/${key}`, walk);
  }
  for (const keyword of ['items', 'additionalProperties']) {
    const child = part[keyword];
    if (isNode(child) && Object.keys(child).length > 0) collect(child, `${pointer}/*`, walk);
  }
}

/** The parts of a schema node once references and unions are opened. */
function alternatives(node: JsonSchema, root: JsonSchema): JsonSchema[] {
  if (typeof node['$ref'] === 'string') return alternatives(definition(node['$ref'], root), root);
  const branches = (node['anyOf'] ?? node['oneOf'] ?? node['allOf']) as JsonSchema[] | undefined;
  if (branches !== undefined) return branches.flatMap((branch) => alternatives(branch, root));
  if (Array.isArray(node['type'])) return node['type'].map((type: unknown) => ({ ...node, type }));
  return [node];
}

function definition(ref: string, root: JsonSchema): JsonSchema {
  const found = (root['definitions'] as Record<string, JsonSchema>)[ref.slice('#/definitions/'.length)];
  if (found === undefined) throw new Error(`The schema refers to ${ref}, which it does not define.`);
  return found;
}

function phraseOf(part: JsonSchema): string | undefined {
  const values = part['const'] === undefined ? part['enum'] : [part['const']];
  if (Array.isArray(values)) return `one of ${values.join(', ')}`;
  const type = part['type'];
  if (type === 'string') return part['title'] === 'Placeholder' ? 'a placeholder' : 'text';
  if (type === 'integer') return `a whole number${bounds(part)}`;
  if (type === 'number') return `a number${bounds(part)}`;
  if (type === 'array') return `a list${isNode(part['items']) ? itemsPhrase(part['items']) : ''}`;
  return { boolean: 'true or false', object: 'a map' }[String(type)];
}

function itemsPhrase(items: JsonSchema): string {
  if (items['type'] === 'string') return ' of text';
  if (items['type'] === 'integer') return ' of whole numbers';
  return ' of maps';
}

function bounds(part: JsonSchema): string {
  if (part['exclusiveMinimum'] === 0) return ' above 0';
  const { minimum, maximum } = part as { minimum?: number; maximum?: number };
  const isTop = maximum === undefined || maximum === Number.MAX_SAFE_INTEGER;
  if (minimum === undefined || minimum === Number.MIN_SAFE_INTEGER) return '';
  return isTop ? ` from ${minimum} up` : ` from ${minimum} to ${maximum}`;
}

function isScalar(value: unknown): boolean {
  return ['string', 'number', 'boolean'].includes(typeof value);
}

function isNode(value: unknown): value is JsonSchema {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
