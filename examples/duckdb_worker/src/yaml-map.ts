import { readFile } from 'node:fs/promises';
import { load } from 'js-yaml';
import type { Environment } from './environment.ts';
import { expandVariables } from './expand-variables.ts';
import { firstLine, JobError } from './job-error.ts';

/** Largest YAML file that is read; real job files have a few kilobytes. */
const MAX_BYTES = 10 * 1024 * 1024;

/** A mapping of a YAML file, read by key with errors that name the file and the place. Only own keys count. */
export interface YamlMap {
  /** For messages: the file and the path inside it. */
  readonly place: string;
  keys(): readonly string[];
  value(key: string): unknown;
  /** The text under a key with its variables filled in, or undefined when absent or null. */
  text(key: string): string | undefined;
  requiredText(key: string): string;
  map(key: string): YamlMap | undefined;
  list(key: string): readonly unknown[] | undefined;
  /** An item of one of its lists, as a mapping. */
  item(value: unknown, name: string): YamlMap;
}

/** Reads a YAML file whose root is a mapping. `what` names it in messages: "job file", "asset". */
export async function readYamlMap(path: string, what: string, env: Environment): Promise<YamlMap> {
  const text = await readText(path, what);
  let document: unknown;
  try {
    document = load(text, { filename: path });
  } catch (error) {
    throw new JobError('CONFIG', `The ${what} ${path} is not valid YAML: ${firstLine(error)}`, { cause: error });
  }
  return toYamlMap(document, `${what} ${path}`, env);
}

async function readText(path: string, what: string): Promise<string> {
  let bytes: Buffer;
  try {
    bytes = await readFile(path);
  } catch (error) {
    throw new JobError('CONFIG', `The ${what} ${path} cannot be read: ${firstLine(error)}`, { cause: error });
  }
  if (bytes.length > MAX_BYTES) throw new JobError('CONFIG', `The ${what} ${path} is larger than 10 MiB.`);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    throw new JobError('CONFIG', `The ${what} ${path} is not UTF-8 text.`, { cause: error });
  }
}

function toYamlMap(value: unknown, place: string, env: Environment): YamlMap {
  if (!isMapping(value)) throw new JobError('CONFIG', `The ${place} must hold a mapping of keys to values.`);
  const read = (key: string): unknown => (Object.hasOwn(value, key) ? (value[key] ?? undefined) : undefined);
  const map: YamlMap = {
    place,
    keys: () => Object.keys(value),
    value: read,
    text: (key) => toText(read(key), `${place}: ${key}`, env),
    requiredText(key) {
      const text = map.text(key);
      if (text === undefined || text === '') throw new JobError('CONFIG', `${place}: ${key} is required.`);
      return text;
    },
    map: (key) => (read(key) === undefined ? undefined : toYamlMap(read(key), `${place}: ${key}`, env)),
    list(key) {
      const list = read(key);
      if (list === undefined || Array.isArray(list)) return list;
      throw new JobError('CONFIG', `${place}: ${key} must be a list.`);
    },
    item: (item, name) => toYamlMap(item, `${place}: ${name}`, env),
  };
  return map;
}

function toText(value: unknown, place: string, env: Environment): string | undefined {
  if (value === undefined) return undefined;
  if (typeof value !== 'string') throw new JobError('CONFIG', `${place} must be text.`);
  if (value.includes('{{')) {
    throw new JobError('CONFIG', `${place} still holds a placeholder ({{…}}); run the job with its resolved file.`);
  }
  const expanded = expandVariables(value, env);
  if (expanded.ok) return expanded.text;
  const names = expanded.missing.join(', ');
  throw new JobError('CONFIG', `${place} uses ${names}, which is not set; set it or write \${NAME:-default}.`);
}

function isMapping(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
