import type { Database } from './database.ts';
import type { Source } from './source.ts';
import { listSourceFiles } from './source-files.ts';

const WORDS: Readonly<Record<Source['type'], 'file' | 'object' | 'table'>> = {
  csv: 'file',
  json: 'file',
  ndjson: 'file',
  stripe: 'object',
  hubspot: 'object',
  postgres: 'table',
};

/** What a source is read in, each after the other; rows are counted within one. */
export async function listParts(source: Source, database: Database): Promise<readonly string[]> {
  if ('paths' in source) return await listSourceFiles(source.paths, database);
  return 'tables' in source ? source.tables : source.objects;
}

/** What the parts are called, for messages. */
export function wordOf({ type }: Source): string {
  return WORDS[type];
}
