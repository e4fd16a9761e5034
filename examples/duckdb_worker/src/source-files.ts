import { stat } from 'node:fs/promises';
import { normalize, resolve } from 'node:path';
import type { Database } from './database.ts';
import { JobError } from './job-error.ts';
import { quoteText } from './sql.ts';

/** The files that the paths stand for, in a fixed order, each once. A path that names an existing file is no pattern. */
export async function listSourceFiles(paths: readonly string[], database: Database): Promise<readonly string[]> {
  const files = new Map<string, string>();
  for (const path of paths) {
    for (const file of await listMatches(path, database)) files.set(resolve(file), file);
  }
  return [...files.values()];
}

async function listMatches(path: string, database: Database): Promise<readonly string[]> {
  const found = await stat(path).catch(ignoreAbsence);
  if (found?.isFile()) return [path];
  if (found?.isDirectory()) {
    throw new JobError(
      'SOURCE',
      `The source path ${path} is a directory; name a file or a pattern such as ${path}/*.csv.`,
    );
  }
  if (found !== undefined) throw new JobError('SOURCE', `The source path ${path} is not a regular file.`);
  const matches = await database.rows(`select file from glob(${quoteText(path)}) order by file`, {
    failure: 'SOURCE',
    action: `The source path ${path} cannot be listed`,
  });
  if (matches.length > 0) return matches.map(([file]) => normalize(String(file)));
  const kind = /[*?[]/.test(path) ? 'No source file matches' : 'The source file does not exist:';
  throw new JobError('SOURCE', `${kind} ${path} (relative to the current directory).`);
}

function ignoreAbsence(error: NodeJS.ErrnoException): undefined {
  if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return undefined;
  throw new JobError('SOURCE', `A source path cannot be read: ${error.message}`, { cause: error });
}
