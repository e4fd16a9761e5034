import type { Arguments } from '../arguments.ts';
import { SETTINGS_FILE } from '../config/find-settings.ts';
import type { Settings } from '../config/settings.ts';
import type { Io } from '../io.ts';
import { UsageError } from '../usage-error.ts';
import { displayName } from './display-name.ts';
import { expandName } from './expand-name.ts';
import { type JobFile, namedFile } from './job-file.ts';
import { createRealNames } from './real-name.ts';

/** The job files of one call: as named, what folders and globs give in order of name, each once. */
export async function listJobFiles(io: Io, args: Arguments, settings: Settings): Promise<readonly JobFile[]> {
  checkStdin(args);
  const listed = args.text('files-from');
  const realName = createRealNames();
  const found: (readonly JobFile[])[] = [];
  for (const name of args.positionals) found.push(await filesOf(io, args, name, realName));
  if (listed !== undefined) found.push((await readListed(io, listed)).map((name) => namedFile(io.cwd, name)));
  if (listed === undefined && args.positionals.length === 0)
    found.push(await filesOfSettings(io, args, settings, realName));
  return onlyOnce(found.flat(), realName);
}

/** The first of each file, also where a symbolic link leads to a folder that is searched anyway. */
function onlyOnce(files: readonly JobFile[], realName: RealName): readonly JobFile[] {
  const keyOf = ({ file, path }: JobFile) => (path === undefined ? file : realName(path));
  const named = new Set(files.filter(({ isFound = false }) => !isFound).map(keyOf));
  const seen = new Set<string>();
  return files
    .filter((file) => !seen.has(keyOf(file)) && seen.add(keyOf(file)))
    .map((file) => (named.size > 0 && named.has(keyOf(file)) ? { ...file, isFound: false } : file));
}

function checkStdin(args: Arguments): void {
  const isNamed = args.positionals.includes('-');
  if (isNamed && args.text('files-from') === '-')
    throw new UsageError('the job and the list of files cannot both come from standard input', 'Name a file for one.');
  if (args.has('stdin-filename') && !isNamed)
    throw new UsageError('--stdin-filename is for a job from standard input', 'Add - as FILE, or take it away.');
}

type RealName = (path: string) => string;

async function filesOf(io: Io, args: Arguments, name: string, realName: RealName): Promise<readonly JobFile[]> {
  if (name === '-') return [stdinFile(io, args.text('stdin-filename'))];
  return expandName(name, { folder: io.cwd, cwd: io.cwd, isResolved: args.has('resolved'), realName });
}

function stdinFile(io: Io, name: string | undefined): JobFile {
  if (name === undefined) return { file: '-', path: undefined, isStdin: true };
  return { ...namedFile(io.cwd, name), isStdin: true };
}

async function filesOfSettings(
  io: Io,
  args: Arguments,
  { files, folder, source }: Settings,
  realName: RealName,
): Promise<readonly JobFile[]> {
  if (files.length === 0) {
    const help = `Name job files, a folder or a glob, or write \`files\` into ${source?.file ?? SETTINGS_FILE}.`;
    throw new UsageError('there is nothing to check: FILE is missing', help);
  }
  const found: (readonly JobFile[])[] = [];
  for (const name of files) {
    const expansion = await expandName(name, { folder, cwd: io.cwd, isResolved: args.has('resolved'), realName });
    found.push(expansion.map(({ path, ...file }) => ({ ...file, path, file: displayName(io.cwd, path ?? '') })));
  }
  return found.flat();
}

async function readListed(io: Io, listed: string): Promise<readonly string[]> {
  const { readFileList } = await import('./file-list.ts');
  return readFileList(io, listed);
}
