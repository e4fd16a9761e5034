import { isRecord } from '../is-record.ts';
import { fieldsAt, records, textAt } from './fields.ts';
import type { Fields } from './resource.ts';

/** What a plan says of the code that it was made of, by address without indexes. */
export interface Code {
  /** Where the code of a module is. */
  readonly sources: Map<string, string>;
  /** What each resource sets: expressions by name, blocks as lists of them. */
  readonly settings: Map<string, Fields>;
}

export function readCode(root: Fields): Code {
  const code: Code = { sources: new Map(), settings: new Map() };
  readModule(root, '', code);
  return code;
}

function readModule(module: Fields, path: string, code: Code): void {
  for (const resource of records(module['resources'])) {
    if (!isRecord(resource['expressions'])) continue;
    code.settings.set(path + textAt(resource, 'address'), resource['expressions']);
  }
  for (const [name, call] of Object.entries(fieldsAt(module, 'module_calls'))) {
    if (!isRecord(call)) continue;
    const address = `${path}module.${name}`;
    code.sources.set(address, textAt(call, 'source'));
    readModule(fieldsAt(call, 'module'), `${address}.`, code);
  }
}
