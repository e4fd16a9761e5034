import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseSync } from 'rolldown/utils';

/** A name in another file, by its path, or in a package. */
export interface Foreign {
  readonly file?: string;
  readonly package?: string;
  readonly name: string;
}

export interface Declaration {
  readonly start: number;
  /** Without comments, `export` and `declare`. */
  readonly text: string;
  /** Every name that is in it, whatever it stands for. */
  readonly names: ReadonlySet<string>;
  /** What `import("…").Name` stands for. */
  readonly foreign: readonly Foreign[];
}

export interface Declarations {
  readonly imports: ReadonlyMap<string, Foreign>;
  /** Overloads have one name. */
  readonly declared: ReadonlyMap<string, readonly Declaration[]>;
  /** By public name: a name of this file, or one of another. */
  readonly exports: ReadonlyMap<string, string | Foreign>;
}

interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly name?: string;
  readonly value?: string;
  readonly [field: string]: unknown;
}

/** What a declaration file (`.d.ts`, as `tsc` writes it) imports, declares and exports. Throws on a form that `tsc` does not write here. */
export function readDeclarations(file: string): Declarations {
  const text = readFileSync(file, 'utf8');
  const { program, comments } = parseSync(file, text, { lang: 'dts' });
  const found = {
    imports: new Map<string, Foreign>(),
    declared: new Map<string, Declaration[]>(),
    exports: new Map<string, string | Foreign>(),
  };
  const bare = text.split('');
  for (const { start, end } of comments) bare.fill('', start, end);
  for (const node of program.body as unknown as readonly Node[]) {
    if (node.type === 'ImportDeclaration') addImports(node, file, found.imports);
    else if (node.type === 'ExportNamedDeclaration' && node['declaration'] === null)
      addExports(node, file, found.exports);
    else addDeclarations(node, file, bare, found);
  }
  return found;
}

function addImports(node: Node, file: string, imports: Map<string, Foreign>): void {
  for (const specifier of node['specifiers'] as readonly Node[]) {
    const name = specifier.type === 'ImportSpecifier' ? nameIn(specifier, 'imported') : '*';
    imports.set(nameIn(specifier, 'local'), foreign(node['source'] as Node, file, name));
  }
}

function addExports(node: Node, file: string, exports: Map<string, string | Foreign>): void {
  const source = node['source'] as Node | null;
  for (const specifier of node['specifiers'] as readonly Node[]) {
    const local = nameIn(specifier, 'local');
    exports.set(nameIn(specifier, 'exported'), source === null ? local : foreign(source, file, local));
  }
}

function addDeclarations(
  node: Node,
  file: string,
  bare: readonly string[],
  { declared, exports }: { declared: Map<string, Declaration[]>; exports: Map<string, string | Foreign> },
): void {
  const isExported = node.type === 'ExportNamedDeclaration';
  const inner = isExported ? (node['declaration'] as Node) : node;
  const declarators = (inner['declarations'] ?? [inner]) as readonly Node[];
  for (const one of declarators) {
    if (typeof (one['id'] as Node | undefined)?.name !== 'string')
      throw new Error(`${file}: cannot read a ${node.type}`);
    const name = nameIn(one, 'id');
    const all = declared.get(name) ?? [];
    all.push({ start: node.start, text: textOf(inner, bare), ...mentions(inner, file) });
    declared.set(name, all);
    if (isExported) exports.set(name, name);
  }
}

function textOf({ start, end }: Node, bare: readonly string[]): string {
  const lines = bare.slice(start, end).join('').split('\n');
  const code = lines.map((line) => line.trimEnd()).filter((line) => line !== '');
  return code.join('\n').replace(/^declare /, '');
}

function mentions(node: Node, file: string): Pick<Declaration, 'names' | 'foreign'> {
  const names = new Set<string>();
  const others: Foreign[] = [];
  const walk = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    const one = value as Node;
    if (one.type === 'Identifier' && one.name !== undefined) names.add(one.name);
    if (one.type === 'TSImportType') {
      const qualifier = one['qualifier'] as Node | null;
      others.push(foreign(one['source'] as Node, file, qualifier?.name ?? '*'));
    }
    for (const part of Object.values(one)) walk(part);
  };
  walk(node);
  return { names, foreign: others };
}

function foreign({ value = '' }: Node, file: string, name: string): Foreign {
  if (!value.startsWith('.')) return { package: value, name };
  return { file: join(dirname(file), value.replace(/\.[jt]s$/, '.d.ts')), name };
}

function nameIn(node: Node, field: string): string {
  return (node[field] as Node).name ?? '';
}
