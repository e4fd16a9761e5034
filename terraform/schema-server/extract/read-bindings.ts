import type { Attribute, Block, Flags, NestedBlock, ValueType } from '../schema.ts';

export interface Binding {
  readonly providerVersion: string;
  readonly block: Block;
}

/**
 * Reads one type's schema out of the generator's TypeScript, which the npm packages carry in their source maps: a comment for each attribute says
 * computed, optional and required; the getter and the table of HCL attributes say the type.
 */
export function readBindings(source: string): Binding {
  const main = classesOf(source).find(({ base }) => /^Terraform(Resource|DataSource|Provider)$/.test(base));
  if (main === undefined) throw new Error('no class of a resource, a data source or a provider');
  const reader = new Reader(source);
  const block =
    main.base === 'TerraformProvider'
      ? reader.providerBlock(main.body)
      : reader.block(main.body, reader.tableOfClass(main.body));
  return {
    providerVersion: matched(source, /providerVersion: '([^']+)'|\/providers\/hashicorp\/\w+\/([\d.]+)\/docs/),
    block,
  };
}

interface Class {
  readonly name: string;
  readonly base: string;
  readonly body: string;
}

interface Member {
  readonly name: string;
  readonly flags: Flags;
  readonly body: string;
}

/** One line of the table a binding makes HCL from. */
interface HclEntry {
  readonly isBlock: boolean;
  readonly shape: string;
  readonly storage: string;
  readonly value: string;
}

type Table = ReadonlyMap<string, HclEntry>;

function classesOf(source: string): Class[] {
  return [...source.matchAll(/^export class (\w+) extends cdkt[fn]\.(\w+) \{\n([\s\S]*?)\n\}$/gm)].map(
    ([, name = '', base = '', body = '']) => ({ name, base, body }),
  );
}

class Reader {
  readonly #source: string;
  readonly #classes: ReadonlyMap<string, Class>;

  constructor(source: string) {
    this.#source = source;
    this.#classes = new Map(classesOf(source).map((found) => [found.name, found]));
  }

  block(body: string, table: Table): Block {
    const attributes: Record<string, Attribute> = {};
    const blocks: Record<string, NestedBlock> = {};
    for (const member of membersOf(body)) {
      const nested = this.#nestedBlock(member, table);
      if (nested === undefined) attributes[member.name] = [member.flags, this.#typeOf(member, table)];
      else blocks[member.name] = nested;
    }
    return { attributes, ...(Object.keys(blocks).length > 0 && { blocks }) };
  }

  tableOfClass(body: string): Table {
    return entriesOf(
      matched(`${body}\n`, /synthesizeHclAttributes\(\)[^{]*\{ \[name: string\]: any \} \{\n([\s\S]*?)\n {2}\}\n/, ''),
    );
  }

  /** A provider's own configuration has no classes for its blocks, only tables and interfaces. */
  providerBlock(body: string): Block {
    const table = this.tableOfClass(body);
    const flags = new Map(membersOf(body).map((member) => [member.name, member.flags]));
    return this.#blockOfTable(table, (name) => flags.get(name) ?? 'o');
  }

  #nestedBlock({ name, flags, body }: Member, table: Table): NestedBlock | undefined {
    const made = /new (\w+?)(OutputReference|List|Map)\(this, "\w+"/.exec(body);
    const entry = table.get(name);
    if (made === null || entry === undefined || !entry.isBlock || flags.includes('c')) return undefined;
    const [, struct = '', kind] = made;
    const nesting = entry.shape === 'struct' ? 'single' : entry.shape === 'set' ? 'set' : 'list';
    return {
      nesting,
      ...(flags === 'r' && { min: 1 }),
      ...(kind === 'OutputReference' && nesting !== 'single' && { max: 1 }),
      block: this.#structBlock(struct),
    };
  }

  #structBlock(struct: string): Block {
    return this.block(this.#classBody(struct), this.#tableOfStruct(struct));
  }

  #classBody(struct: string): string {
    const found = this.#classes.get(`${struct}OutputReference`);
    if (found === undefined) throw new Error(`no class for the block ${struct}`);
    return found.body;
  }

  #tableOfStruct(struct: string): Table {
    const name = `${struct.charAt(0).toLowerCase()}${struct.slice(1)}ToHclTerraform`;
    return entriesOf(
      matched(this.#source, new RegExp(`^export function ${name}\\([^\\n]*\\n([\\s\\S]*?)\\n\\}$`, 'm'), ''),
    );
  }

  #typeOf(member: Member, table: Table): ValueType {
    const made = /new (\w+?)(OutputReference|List|Map)\(this, "\w+"(?:, (true|false))?\)/.exec(member.body);
    if (made === null) return simpleType(member);
    const [, struct = '', kind, isSet] = made;
    const fields = this.#objectType(struct);
    if (kind === 'Map') return ['map', fields];
    const entry = table.get(member.name);
    if (kind === 'OutputReference' && (entry === undefined || entry.shape === 'struct')) return fields;
    return [isSet === 'true' || entry?.shape === 'set' ? 'set' : 'list', fields];
  }

  #objectType(struct: string): ValueType {
    const table = this.#tableOfStruct(struct);
    const members = membersOf(this.#classBody(struct));
    return ['object', Object.fromEntries(members.map((member) => [member.name, this.#typeOf(member, table)]))];
  }

  #blockOfTable(table: Table, flagsOf: (name: string) => Flags): Block {
    const attributes: Record<string, Attribute> = {};
    const blocks: Record<string, NestedBlock> = {};
    for (const [name, entry] of table) {
      const struct = /(\w+)ToHclTerraform(?!\w)/.exec(entry.value)?.[1] ?? '';
      if (entry.isBlock && !['string', 'number', 'boolean'].includes(struct))
        blocks[name] = this.#providerNested(struct, entry, flagsOf(name));
      else attributes[name] = [flagsOf(name), typeOfStorage(entry)];
    }
    return { attributes, ...(Object.keys(blocks).length > 0 && { blocks }) };
  }

  #providerNested(struct: string, { shape }: HclEntry, flags: Flags): NestedBlock {
    const name = `${struct.charAt(0).toUpperCase()}${struct.slice(1)}`;
    const fields = matched(this.#source, new RegExp(`^export interface ${name} \\{\\n([\\s\\S]*?)\\n\\}$`, 'm'));
    const required = new Set(
      [...fields.matchAll(/#(\w+) \w+\}\n\s*(?:\*\n(?:\s*\*.*\n)*)?\s*\*\/\n {2}readonly \w+:/g)].map(
        ([, field]) => field,
      ),
    );
    return {
      nesting: shape === 'struct' ? 'single' : shape === 'set' ? 'set' : 'list',
      ...(flags === 'r' && { min: 1 }),
      block: this.#blockOfTable(this.#tableOfStruct(name), (field) => (required.has(field) ? 'r' : 'o')),
    };
  }
}

function membersOf(body: string): Member[] {
  const found = [
    ...body.matchAll(/^ {2}\/\/ (\w+) - computed: (true|false), optional: (true|false), required: (true|false)$/gm),
  ];
  return found.map((match, index) => ({
    name: match[1] ?? '',
    flags: match[4] === 'true' ? 'r' : (`${match[3] === 'true' ? 'o' : ''}${match[2] === 'true' ? 'c' : ''}` as Flags),
    body: body.slice(match.index, found[index + 1]?.index ?? endOfMember(body, match.index)),
  }));
}

/** The last attribute of a class ends where the synthesis section begins. */
function endOfMember(body: string, from: number): number {
  const end = body.indexOf('// SYNTHESIS', from);
  return end === -1 ? body.length : end;
}

function entriesOf(table: string): Table {
  const entries = table.matchAll(
    /^\s+(\w+): \{\n\s+value: (.*),\n\s+isBlock: (true|false),\n\s+type: "(\w+)",\n\s+storageClassType: "(\w+)",/gm,
  );
  return new Map(
    [...entries].map(([, name = '', value = '', isBlock, shape = '', storage = '']) => [
      name,
      { value, isBlock: isBlock === 'true', shape, storage },
    ]),
  );
}

const GETTERS: ReadonlyMap<string, ValueType> = new Map<string, ValueType>([
  ['String', 'string'],
  ['Number', 'number'],
  ['Boolean', 'bool'],
  ['List', ['list', 'string']],
  ['NumberList', ['list', 'number']],
  ['StringMap', ['map', 'string']],
  ['NumberMap', ['map', 'number']],
  ['BooleanMap', ['map', 'bool']],
]);

function simpleType({ name, body }: Member): ValueType {
  // A map that only the provider fills is a field, not a getter.
  const field = /new cdkt[fn]\.(\w+Map)\(this, "/.exec(body)?.[1];
  const getter =
    /(Fn\.tolist\()?this\.get(\w+)Attribute\('/.exec(body) ?? (field === undefined ? null : ['', undefined, field]);
  const type = GETTERS.get(getter?.[2] ?? '');
  if (getter === null || type === undefined) throw new Error(`cannot tell the type of ${name}: ${body.slice(0, 300)}`);
  return getter[1] !== undefined && Array.isArray(type) ? (['set', type[1]] as ValueType) : type;
}

const STORAGE: ReadonlyMap<string, ValueType> = new Map<string, ValueType>([
  ['string', 'string'],
  ['number', 'number'],
  ['boolean', 'bool'],
  ['stringList', ['list', 'string']],
  ['numberList', ['list', 'number']],
  ['stringMap', ['map', 'string']],
]);

function typeOfStorage({ storage, shape }: HclEntry): ValueType {
  const type = STORAGE.get(storage);
  if (type === undefined) throw new Error(`cannot tell the type of the storage class ${storage}`);
  return shape === 'set' && Array.isArray(type) ? (['set', type[1]] as ValueType) : type;
}

function matched(text: string, pattern: RegExp, otherwise?: string): string {
  const found = pattern.exec(text);
  const group = found?.slice(1).find((part) => part !== undefined) ?? otherwise;
  if (group === undefined) throw new Error(`nothing matches ${pattern}`);
  return group;
}
