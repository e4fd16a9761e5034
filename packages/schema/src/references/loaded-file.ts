import type { Range } from '../diagnostic.ts';
import type { YamlDocument } from '../yaml/nodes.ts';
import { readYaml } from '../yaml/read-yaml.ts';
import type { ReferenceReader } from './reference-reader.ts';

/** A file of the repository that should hold one YAML map. */
export type LoadedFile =
  | { readonly kind: 'missing'; readonly path: string }
  | { readonly kind: 'unreadable'; readonly path: string; readonly reason: string; readonly range?: Range }
  | ReadFile;

export interface ReadFile {
  readonly kind: 'read';
  readonly path: string;
  readonly document: YamlDocument;
  readonly value: Readonly<Record<string, unknown>>;
}

const loaded = new WeakMap<ReferenceReader, Map<string, Promise<LoadedFile>>>();

/** The first of the places that has a file, or the first place as missing; read once for each reader. */
export async function loadFirst(reader: ReferenceReader, places: readonly string[]): Promise<LoadedFile> {
  for (const path of places) {
    const file = await load(reader, path);
    if (file.kind !== 'missing') return file;
  }
  return { kind: 'missing', path: places[0] ?? '' };
}

/** Whether one of the places has a file, whatever is in it; what cannot be looked at is taken to be there. */
export async function isThere(reader: ReferenceReader, places: readonly string[]): Promise<boolean> {
  for (const path of places) {
    if (reader.exists === undefined ? (await load(reader, path)).kind !== 'missing' : await exists(reader, path))
      return true;
  }
  return false;
}

async function exists(reader: ReferenceReader, path: string): Promise<boolean> {
  try {
    return (await reader.exists?.(path)) ?? false;
  } catch {
    return true;
  }
}

function load(reader: ReferenceReader, path: string): Promise<LoadedFile> {
  const files = loaded.get(reader) ?? new Map<string, Promise<LoadedFile>>();
  loaded.set(reader, files);
  const file = files.get(path) ?? read(reader, path);
  files.set(path, file);
  return file;
}

async function read(reader: ReferenceReader, path: string): Promise<LoadedFile> {
  try {
    const text = await reader.read(path);
    return text === undefined ? { kind: 'missing', path } : parse(path, text);
  } catch (error) {
    return { kind: 'unreadable', path, reason: error instanceof Error ? error.message : String(error) };
  }
}

function parse(path: string, text: string): LoadedFile {
  const reading = readYaml(text, { file: path });
  if (!reading.ok) {
    const [first] = reading.diagnostics;
    const place = first?.range === undefined ? {} : { range: first.range };
    return { kind: 'unreadable', path, reason: first?.message ?? 'it is not YAML', ...place };
  }
  const [document, second] = reading.documents;
  if (document === undefined) return { kind: 'unreadable', path, reason: 'it is empty' };
  if (second !== undefined) {
    const reason = `it holds ${reading.documents.length} documents; it must hold one`;
    return { kind: 'unreadable', path, reason, range: second.rangeOf(second.root) };
  }
  const value = document.toValue();
  if (isMap(value)) return { kind: 'read', path, document, value };
  const kind = value === null ? 'empty' : Array.isArray(value) ? 'a list' : 'one value';
  return {
    kind: 'unreadable',
    path,
    reason: `it is ${kind}; it must be a map of keys and values`,
    range: document.rangeOf(document.root),
  };
}

export function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
