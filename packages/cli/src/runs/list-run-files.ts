import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Io } from '../io.ts';
import { expandName } from '../validate/expand-name.ts';
import { createRealNames } from '../validate/real-name.ts';

/** The job files that a call of `dativo run` names. */
export interface RunFiles {
  /** As named, folders and globs in order of name; each file once. */
  readonly names: readonly string[];
  /** True for several names, a folder or a glob, even where that is one file in the end. */
  readonly isMany: boolean;
}

/** Throws `UsageError` for a folder or a glob without a job file. */
export async function listRunFiles(io: Io, names: readonly string[]): Promise<RunFiles> {
  const [first = ''] = names;
  if (names.length === 1 && (first === '-' || isFile(resolve(io.cwd, first)))) return { names, isMany: false };
  const realName = createRealNames();
  const expansion = { folder: io.cwd, cwd: io.cwd, isResolved: false, realName };
  const found = new Map<string, string>();
  let isExpanded = false;
  for (const name of names) {
    const files = (await expandName(name, expansion)).filter(({ file }) => file === name || /\.ya?ml$/i.test(file));
    isExpanded ||= files.length !== 1 || files[0]?.file !== name;
    for (const { file, path } of files) {
      const key = path === undefined ? file : realName(path);
      if (!found.has(key)) found.set(key, file);
    }
  }
  return { names: [...found.values()], isMany: names.length > 1 || isExpanded };
}

function isFile(path: string): boolean {
  try {
    return !statSync(path).isDirectory();
  } catch {
    return false; // a folder, a glob, or a name that whoever reads it complains about
  }
}
