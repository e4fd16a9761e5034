import { isAbsolute, resolve } from 'node:path';
import type { Arguments } from '../arguments.ts';
import { isFolder } from '../config/is-folder.ts';
import type { Settings } from '../config/settings.ts';
import type { Io } from '../io.ts';
import { findPlainly } from '../quick/find-plainly.ts';
import { plural } from '../render/count.ts';
import { UsageError } from '../usage-error.ts';
import { REFERENCES_NOT_CHECKED } from './clean-line.ts';
import { displayName } from './display-name.ts';
import { expandName } from './expand-name.ts';
import { type JobFile, namedFile } from './job-file.ts';
import { createRealNames } from './real-name.ts';

/** The job files that a call is about. */
export interface JobList {
  /** In the order they were named, what folders and globs give in order of name, each file once. */
  readonly files: readonly JobFile[];
  /** True for several names, a folder, a glob or a list, even where that is one file in the end. */
  readonly isMany: boolean;
  /** What a reader should know of how the list came about. */
  readonly notes: readonly string[];
}

/**
 * The job files that a command is told of: by name, folder, glob and `--files-from`, and of those with `--changed-since` the ones
 * that changed. `names` stand in for the positionals. Throws {@link UsageError}, also where nobody named a job.
 */
export async function listJobs(
  io: Io,
  args: Arguments,
  settings: Settings,
  names: readonly string[] = args.positionals,
): Promise<JobList> {
  const listed = args.takes('files-from') ? args.text('files-from') : undefined;
  const isNarrowed = args.takes('changed-since') && args.has('changed-since');
  if (names.length === 0 && listed === undefined)
    throw new UsageError('JOB is missing', 'Name job files, a folder or a glob, or list them: --files-from FILE.');
  if (names.includes('-') && listed === '-')
    throw new UsageError('the job and the list of files cannot both come from standard input', 'Name a file for one.');
  const expanded = expandPlainly(io, names, listed) ?? (await expandAll(io, names));
  const files = expanded.isUnique
    ? expanded.files
    : uniqueFiles([...expanded.files, ...(await readListed(io, listed))]);
  const isMany = expanded.isMany || listed !== undefined || isNarrowed;
  if (!isNarrowed) return { files, isMany, notes: [] };
  const changed = await keepChanged(io, args, settings, files);
  const notes = [`${changed.length} of ${plural(files.length, 'file')} changed`];
  return { files: changed, isMany, notes: settings.roots.length > 0 ? notes : [...notes, REFERENCES_NOT_CHECKED] };
}

interface Expanded {
  readonly files: readonly JobFile[];
  readonly isMany: boolean;
  readonly isUnique?: boolean;
}

/** One folder without links and the like: large ones are found in a fraction of the time. `undefined` for all else. */
function expandPlainly({ cwd }: Io, names: readonly string[], listed: string | undefined): Expanded | undefined {
  const [name = ''] = names;
  if (names.length !== 1 || name === '-' || listed !== undefined || !isFolder(resolve(cwd, name))) return undefined;
  const paths = findPlainly(cwd, names);
  if (paths === undefined) return undefined;
  const nameOf = (path: string) => (isAbsolute(name) ? path : displayName(cwd, path));
  const files = [...paths].sort().map((path) => ({ file: nameOf(path), path, isStdin: false, isFound: true }));
  return { files, isMany: true, isUnique: true };
}

/** Of what a glob gives only files that may be jobs; a file by its own name is taken whatever it is called. */
async function expandAll(io: Io, names: readonly string[]): Promise<Expanded> {
  const expansion = { folder: io.cwd, cwd: io.cwd, isResolved: false, realName: createRealNames() };
  const files: JobFile[] = [];
  let isMany = names.length > 1;
  for (const name of names) {
    if (name === '-') {
      files.push({ file: '-', path: undefined, isStdin: true });
      continue;
    }
    const own = namedFile(io.cwd, name);
    const found = await expandName(name, expansion);
    isMany ||= found.length !== 1 || found[0]?.file !== own.file;
    files.push(...found.filter(({ file }) => file === own.file || /\.ya?ml$/i.test(file)));
  }
  return { files, isMany };
}

/** The first name of each file, also where a symbolic link leads to it. */
function uniqueFiles(files: readonly JobFile[]): readonly JobFile[] {
  if (files.length < 2) return files;
  const realName = createRealNames();
  const seen = new Set<string>();
  return files.filter(({ file, path }) => {
    const key = path === undefined ? file : realName(path);
    return !seen.has(key) && seen.add(key);
  });
}

async function readListed(io: Io, listed: string | undefined): Promise<readonly JobFile[]> {
  if (listed === undefined) return [];
  const { readFileList } = await import('./file-list.ts');
  return (await readFileList(io, listed)).map((name) => namedFile(io.cwd, name));
}

/** A job changed when its file did, or one that it refers to. */
async function keepChanged(
  io: Io,
  args: Arguments,
  settings: Settings,
  files: readonly JobFile[],
): Promise<readonly JobFile[]> {
  const [{ createScope }, { checkJobs, createJobCheck }] = await Promise.all([
    import('./scope.ts'),
    import('./check-jobs.ts'),
  ]);
  const { isTouched } = await createScope(io, args);
  const check = createJobCheck(io, settings, false);
  const kept: JobFile[] = [];
  for (const file of files) {
    const isOwn = isTouched(file, []);
    const [job] = isOwn || check.references === undefined ? [] : await checkJobs(check, [file]);
    if (isOwn || (job !== undefined && isTouched(file, job.referred))) kept.push(file);
  }
  return kept;
}
