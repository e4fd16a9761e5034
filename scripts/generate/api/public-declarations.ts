import { type Declaration, type Declarations, type Foreign, readDeclarations } from './read-declarations.ts';

export interface PublicDeclaration extends Declaration {
  readonly file: string;
  readonly name: string;
  /** The names under which a program imports it; none for a type that others mention. */
  readonly exported: readonly string[];
}

/** What the entry `file` (a `.d.ts`) exports and, since programs depend on it as well, every declaration that these mention. */
export function publicDeclarations(file: string): readonly PublicDeclaration[] {
  const files = new Map<string, Declarations>();
  const found = new Map<string, PublicDeclaration & { exported: string[] }>();
  const read = (path: string): Declarations => {
    const known = files.get(path) ?? readDeclarations(path);
    files.set(path, known);
    return known;
  };

  const visitForeign = (foreign: Foreign, exported?: string): void => {
    if (foreign.file === undefined) {
      const text = `import { ${foreign.name} } from '${foreign.package}';`;
      add({ start: 0, text, names: new Set(), foreign: [] }, foreign.package ?? '', foreign.name, 0, exported);
      return;
    }
    const target = read(foreign.file).exports.get(foreign.name);
    if (target === undefined) throw new Error(`${foreign.file} exports no ${foreign.name}`);
    if (typeof target === 'string') visit(foreign.file, target, exported);
    else visitForeign(target, exported);
  };

  const visit = (path: string, name: string, exported?: string): void => {
    const { declared, imports } = read(path);
    const foreign = imports.get(name);
    if (foreign !== undefined) visitForeign(foreign, exported);
    for (const [index, declaration] of (declared.get(name) ?? []).entries()) {
      if (!add(declaration, path, name, index, exported)) continue;
      for (const mentioned of declaration.names) visit(path, mentioned);
      for (const other of declaration.foreign) visitForeign(other);
    }
  };

  /** Whether it is new. */
  const add = (declaration: Declaration, path: string, name: string, index: number, exported?: string): boolean => {
    const key = `${path}\n${name}\n${index}`;
    const known = found.get(key);
    const entry = known ?? { ...declaration, file: path, name, exported: [] };
    if (exported !== undefined) entry.exported.push(exported);
    found.set(key, entry);
    return known === undefined;
  };

  for (const [name, target] of read(file).exports)
    if (typeof target === 'string') visit(file, target, name);
    else visitForeign(target, name);
  return [...found.values()].sort((left, right) => compare(left.file, right.file) || left.start - right.start);
}

function compare(left: string, right: string): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}
