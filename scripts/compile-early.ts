// Marks the functions of a bundle that every call runs, so that the engine compiles them together with the file: compiling each
// when it is called first takes longer, and only what is compiled with the file gets into Node's compile cache.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseAst } from 'rolldown/parseAst';

interface Coverage {
  readonly result: readonly { readonly url: string; readonly functions: readonly CoveredFunction[] }[];
}

interface CoveredFunction {
  readonly ranges: readonly { readonly startOffset: number; readonly count: number }[];
}

/** Rewrites CommonJS files by what calls of Node with these arguments run of them. What the files do stays the same. */
export function compileEarly(files: readonly string[], calls: readonly (readonly string[])[]): void {
  const ran = functionsThatRan(calls);
  for (const file of files) {
    const isCalledAt = ran.get(pathToFileURL(file).href);
    if (isCalledAt !== undefined) writeFileSync(file, marked(readFileSync(file, 'utf8'), isCalledAt));
  }
}

/** For each file, by its address, the offsets at which functions begin that were called. */
function functionsThatRan(calls: readonly (readonly string[])[]): ReadonlyMap<string, ReadonlySet<number>> {
  const folder = mkdtempSync(join(tmpdir(), 'dativo-coverage-'));
  // Nothing of the builder's environment may count, or two builds would differ.
  const env = { NODE_V8_COVERAGE: folder };
  for (const args of calls) spawnSync(process.execPath, args, { cwd: folder, env, stdio: 'ignore' });
  const ran = new Map<string, Set<number>>();
  for (const name of readdirSync(folder)) {
    const { result }: Coverage = JSON.parse(readFileSync(join(folder, name), 'utf8'));
    for (const { url, functions } of result) {
      const offsets = ran.get(url) ?? new Set();
      ran.set(url, offsets);
      for (const { ranges } of functions)
        if (ranges[0] !== undefined && ranges[0].count > 0) offsets.add(ranges[0].startOffset);
    }
  }
  rmSync(folder, { recursive: true });
  return ran;
}

interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
}

interface Marks {
  /** Functions in the midst of the text, which need no more than parentheses. */
  readonly expressions: Node[];
  /** Declarations of the file itself, which become variables at its top. */
  readonly declarations: (Node & { readonly id: { readonly name: string } })[];
}

/** The engine takes parentheses around a function for a promise that it is called at once. */
function marked(text: string, isCalledAt: ReadonlySet<number>): string {
  const marks: Marks = { expressions: [], declarations: [] };
  collect(parseAst(text), undefined, isCalledAt, marks);
  const inserts = marks.expressions
    .flatMap(({ start, end }) => [
      { at: start, order: 1, sign: '(' },
      { at: end, order: 0, sign: ')' },
    ])
    .sort((a, b) => a.at - b.at || a.order - b.order);
  const slice = (from: number, to: number): string => {
    const inside = inserts.filter(({ at, order }) => (order === 1 ? at >= from && at < to : at > from && at <= to));
    let done = from;
    let result = '';
    for (const { at, sign } of inside) {
      result += text.slice(done, at) + sign;
      done = at;
    }
    return result + text.slice(done, to);
  };
  const variables = marks.declarations.map(({ id, start, end }) => `${id.name}=(${slice(start, end)})`);
  let rest = '';
  let done = 0;
  for (const { start, end } of marks.declarations) {
    rest += slice(done, start);
    done = end;
  }
  const top = variables.length === 0 ? '' : `var ${variables.join(',')};`;
  return top + rest + slice(done, text.length);
}

/** Methods stay as they are: they have no place for parentheses. */
function collect(value: unknown, parent: Node | undefined, isCalledAt: ReadonlySet<number>, marks: Marks): void {
  if (Array.isArray(value)) for (const one of value) collect(one, parent, isCalledAt, marks);
  if (!isNode(value)) return;
  if (isCalledAt.has(value.start)) {
    const isFunction = value.type === 'ArrowFunctionExpression' || value.type === 'FunctionExpression';
    if (isFunction && !isMethod(parent)) marks.expressions.push(value);
    if (value.type === 'FunctionDeclaration' && parent?.type === 'Program') marks.declarations.push(value as never);
  }
  for (const member of Object.values(value)) collect(member, value, isCalledAt, marks);
}

function isMethod(parent: (Node & { readonly method?: boolean; readonly kind?: string }) | undefined): boolean {
  if (parent?.type === 'MethodDefinition') return true;
  return parent?.type === 'Property' && (parent.method === true || parent.kind !== 'init');
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}
