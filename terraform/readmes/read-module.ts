import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from '@cdktn/hcl2json';

export interface Variable {
  readonly name: string;
  readonly file: string;
  /** As it is written, with its comments; undefined where the module leaves the type out. */
  readonly type: string | undefined;
  readonly description: string | undefined;
  /** Undefined where the input is required. */
  readonly default: { readonly value: unknown } | undefined;
  readonly isSensitive: boolean;
  readonly allowed: readonly Allowed[];
}

/** What a validation asks for, as its message says it after what was found: `PATH is "x"; use a or b.` */
export interface Allowed {
  /** The variable itself, or an attribute: `service.kind`. */
  readonly path: string;
  readonly words: string;
}

export interface Output {
  readonly name: string;
  readonly file: string;
  readonly description: string | undefined;
  readonly isSensitive: boolean;
}

export interface Resource {
  readonly kind: 'resource' | 'data';
  readonly type: string;
  readonly name: string;
  readonly repeatedBy: 'count' | 'for_each' | undefined;
}

export interface ModuleCall {
  readonly name: string;
  readonly source: string;
  readonly repeatedBy: 'count' | 'for_each' | undefined;
}

export interface TerraformModule {
  readonly requiredVersion: string | undefined;
  readonly providers: readonly { readonly name: string; readonly source: string; readonly version: string }[];
  readonly variables: readonly Variable[];
  readonly outputs: readonly Output[];
  readonly resources: readonly Resource[];
  readonly calls: readonly ModuleCall[];
  /** What every file says, as JSON: for questions that the lists above do not answer. */
  readonly files: ReadonlyMap<string, Tree>;
}

type Tree = Readonly<Record<string, unknown>>;

interface SourceFile {
  readonly name: string;
  readonly text: string;
  readonly tree: Tree;
}

/** What stands in the *.tf files of one folder, in the order in which it is declared. */
export async function readModule(folder: string): Promise<TerraformModule> {
  const files = await Promise.all(
    readdirSync(folder)
      .filter((name) => name.endsWith('.tf'))
      .sort()
      .map((name) => readSource(folder, name)),
  );
  const settings = files.flatMap(({ tree }) => list(tree['terraform']).map(toTree));
  return {
    requiredVersion: settings.map((one) => text(one['required_version'])).find((version) => version !== undefined),
    providers: settings.flatMap((one) => list(one['required_providers']).flatMap((some) => providersOf(toTree(some)))),
    variables: files.flatMap((file) => named(file, 'variable').map(([name, body]) => variable(file.name, name, body))),
    outputs: files.flatMap((file) => named(file, 'output').map(([name, body]) => output(file.name, name, body))),
    resources: files.flatMap((file) => [...resources(file, 'resource'), ...resources(file, 'data')]),
    calls: files.flatMap((file) => named(file, 'module').map(([name, body]) => call(name, body))),
    files: new Map(files.map(({ name, tree }) => [name, tree])),
  };
}

async function readSource(folder: string, name: string): Promise<SourceFile> {
  const content = readFileSync(join(folder, name), 'utf8');
  return { name, text: content, tree: toTree(await parse(join(folder, name), content)) };
}

/** The parser sorts by name; the order of the file says what belongs together. */
function named(file: SourceFile, kind: string): [string, Tree][] {
  const bodies = toTree(file.tree[kind]);
  const order = [...file.text.matchAll(new RegExp(`^${kind}\\s+"([^"]+)"`, 'gm'))].map((match) => match[1] ?? '');
  const names = [...new Set(order)].filter((name) => name in bodies);
  expectAll(file, kind, Object.keys(bodies), names);
  return names.map((name) => [name, toTree(list(bodies[name])[0])]);
}

function resources(file: SourceFile, kind: 'resource' | 'data'): Resource[] {
  const bodies = toTree(file.tree[kind]);
  const order = [...file.text.matchAll(new RegExp(`^${kind}\\s+"([^"]+)"\\s+"([^"]+)"`, 'gm'))];
  const found = order.map(([, type = '', name = '']) => ({ type, name }));
  const declared = Object.entries(bodies).flatMap(([type, some]) =>
    Object.keys(toTree(some)).map((name) => `${type}.${name}`),
  );
  expectAll(
    file,
    kind,
    declared,
    found.map(({ type, name }) => `${type}.${name}`),
  );
  return found.map(({ type, name }) => {
    const body = toTree(list(toTree(bodies[type])[name])[0]);
    return { kind, type, name, repeatedBy: repeatedBy(body) };
  });
}

function expectAll(file: SourceFile, kind: string, declared: readonly string[], found: readonly string[]): void {
  const lost = declared.filter((name) => !found.includes(name));
  if (lost.length > 0)
    throw new Error(`${file.name}: ${kind} ${lost.join(', ')} must begin at the start of its own line.`);
}

function variable(file: string, name: string, body: Tree): Variable {
  return {
    name,
    file,
    type: expression(body['type']),
    description: text(body['description']),
    default: 'default' in body ? { value: body['default'] } : undefined,
    isSensitive: body['sensitive'] === true,
    allowed: list(body['validation']).flatMap((one) => allowed(name, text(toTree(one)['error_message']) ?? '')),
  };
}

/** What depends on other inputs, or on limits that are read from a file, is left to the description. */
function allowed(name: string, message: string): Allowed[] {
  const [, path = '', words = ''] = /^([\w.]+) is [^;]*; ((?:use|write|it must|allowed) [^;$]+)$/.exec(message) ?? [];
  return path.split('.')[0] === name ? [{ path, words }] : [];
}

function output(file: string, name: string, body: Tree): Output {
  return { name, file, description: text(body['description']), isSensitive: body['sensitive'] === true };
}

function call(name: string, body: Tree): ModuleCall {
  return { name, source: text(body['source']) ?? '', repeatedBy: repeatedBy(body) };
}

function repeatedBy(body: Tree): 'count' | 'for_each' | undefined {
  if ('for_each' in body) return 'for_each';
  return 'count' in body ? 'count' : undefined;
}

function providersOf(some: Tree): { name: string; source: string; version: string }[] {
  return Object.entries(some).map(([name, body]) => {
    const { source, version } = toTree(body);
    return { name, source: text(source) ?? '', version: text(version) ?? '' };
  });
}

/** `${…}` is how the parser marks what is not plain text. */
function expression(value: unknown): string | undefined {
  return text(value)?.replace(/^\$\{([\s\S]*)\}$/, '$1');
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' ? value.trim().replaceAll('$${', '${').replaceAll('%%{', '%{') : undefined;
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function toTree(value: unknown): Tree {
  return typeof value === 'object' && value !== null ? (value as Tree) : {};
}
