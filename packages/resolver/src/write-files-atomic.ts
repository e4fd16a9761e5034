import * as nodeFileSystem from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { ResolverError } from './resolver-error.ts';
import { toResolverError } from './write-failure.ts';

/** The calls that writing many files needs, so that a test can let each of them fail. */
export type SyncFileSystem = Pick<
  typeof nodeFileSystem,
  | 'closeSync'
  | 'fchmodSync'
  | 'fchownSync'
  | 'fsyncSync'
  | 'lstatSync'
  | 'openSync'
  | 'readFileSync'
  | 'readlinkSync'
  | 'renameSync'
  | 'rmSync'
  | 'writeFileSync'
>;

/** One file of those that are written together. */
export interface FileToWrite {
  /** Absolute. */
  readonly path: string;
  /** One text, or its parts one after the other, where it is so large that nobody wants it in one piece. They may be asked for twice. */
  readonly text: string | Iterable<string | Uint8Array>;
  /** Permission bits; by default those of the file that is replaced, or `0o666` less the umask. */
  readonly mode?: number;
  /** True where it must have reached the disk before it takes the place of another. Default: where it is the only one. */
  readonly isSynced?: boolean;
}

/**
 * Writes many texts, all or none: each into a temporary file beside its own, and only when all of these are there they are renamed.
 * Every file holds the old or the new text at any moment. A file that is right already is left alone, and a symbolic link stays while
 * its target is replaced. Several files are not synced to the disk: that would take longer than all else, so after a power failure the call
 * may have to be made again. A single one is.
 * @returns how many files had to be written
 * @throws {ResolverError} `WRITE_FAILED`, with the files that were renamed before, where a rename failed among others
 *
 * @example
 * import { readFileSync } from 'node:fs';
 * import { resolve } from 'node:path';
 * import { writeFilesAtomic } from '@dativo/resolver';
 *
 * writeFilesAtomic([
 *   { path: resolve('a.txt'), text: 'one\n' },
 *   { path: resolve('b.txt'), text: 'two\n' },
 * ]);
 * readFileSync('b.txt', 'utf8'); // => 'two\n'
 */
export function writeFilesAtomic(files: readonly FileToWrite[], fileSystem: SyncFileSystem = nodeFileSystem): number {
  const staged: StagedFile[] = [];
  try {
    for (const file of files) {
      const one = stage({ isSynced: files.length === 1, ...file }, fileSystem);
      if (one !== undefined) staged.push(one);
    }
    commit(staged, fileSystem);
    return staged.length;
  } finally {
    for (const { temporary, isInPlace } of staged) if (!isInPlace) fileSystem.rmSync(temporary, { force: true });
  }
}

interface StagedFile {
  readonly path: string;
  readonly target: string;
  readonly temporary: string;
  isInPlace: boolean;
}

/** `undefined` where there is nothing to write. */
function stage(
  { path, text, mode, isSynced = false }: FileToWrite,
  fileSystem: SyncFileSystem,
): StagedFile | undefined {
  try {
    const { target, old } = findTarget(path, fileSystem);
    const parts = typeof text === 'string' ? [text] : text;
    const isPrivateEnough = mode === undefined || (old !== undefined && (old.mode & 0o7777) === mode);
    if (old?.isFile() === true && isPrivateEnough && holds(target, old.size, text, fileSystem)) return undefined;
    const temporary = join(
      dirname(target),
      `.${basename(target)}.${process.pid}-${Math.random().toString(36).slice(2)}.tmp`,
    );
    try {
      writeNewFile(temporary, { parts, old, mode, isSynced }, fileSystem);
    } catch (error) {
      fileSystem.rmSync(temporary, { force: true });
      throw error;
    }
    return { path, target, temporary, isInPlace: false };
  } catch (cause) {
    throw toResolverError(path, cause);
  }
}

interface Target {
  readonly target: string;
  readonly old: nodeFileSystem.Stats | undefined;
}

/** Linux gives up at the same number. Source: https://man7.org/linux/man-pages/man7/path_resolution.7.html */
const MOST_LINKS = 40;

/** Where a symbolic link leads, also when nothing is there yet. */
function findTarget(path: string, { lstatSync, readlinkSync }: SyncFileSystem): Target {
  let target = path;
  for (let links = 0; links <= MOST_LINKS; links += 1) {
    const old = lstatSync(target, { throwIfNoEntry: false });
    if (old?.isDirectory()) throw Object.assign(new Error('A directory is in its place.'), { code: 'EISDIR' });
    if (old === undefined || !old.isSymbolicLink()) return { target, old };
    target = resolve(dirname(target), readlinkSync(target));
  }
  throw Object.assign(new Error('The symbolic links form a circle.'), { code: 'ELOOP' });
}

type Parts = Iterable<string | Uint8Array>;

function holds(path: string, size: number, text: string | Parts, { readFileSync }: SyncFileSystem): boolean {
  if (typeof text === 'string' && size !== Buffer.byteLength(text)) return false;
  const there = readFileSync(path);
  let offset = 0;
  for (const part of typeof text === 'string' ? [text] : text) {
    const bytes = typeof part === 'string' ? Buffer.from(part) : part;
    if (!there.subarray(offset, offset + bytes.length).equals(bytes)) return false;
    offset += bytes.length;
  }
  return offset === there.length;
}

interface Content {
  readonly parts: Parts;
  readonly old: nodeFileSystem.Stats | undefined;
  readonly mode: number | undefined;
  readonly isSynced: boolean;
}

function writeNewFile(path: string, { parts, old, mode, isSynced }: Content, fileSystem: SyncFileSystem): void {
  const { openSync, writeFileSync, fchmodSync, fsyncSync, closeSync } = fileSystem;
  const exactMode = mode ?? (old === undefined ? undefined : old.mode & 0o7777);
  // Nobody else may read the text before the mode is set.
  const descriptor = openSync(path, 'wx', exactMode === undefined ? 0o666 : 0o600);
  try {
    for (const part of parts) writeFileSync(descriptor, part);
    if (old !== undefined) keepOwner(descriptor, old, fileSystem);
    if (exactMode !== undefined) fchmodSync(descriptor, exactMode);
    if (isSynced) fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** Only a privileged user may give files away; for others the new file belongs to whoever wrote it. */
function keepOwner(descriptor: number, { uid, gid }: nodeFileSystem.Stats, { fchownSync }: SyncFileSystem): void {
  if (uid === process.getuid?.() && gid === process.getgid?.()) return;
  try {
    fchownSync(descriptor, uid, gid);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') throw error;
  }
}

function commit(staged: readonly StagedFile[], { renameSync }: SyncFileSystem): void {
  for (const file of staged) {
    try {
      renameSync(file.temporary, file.target);
      file.isInPlace = true;
    } catch (cause) {
      const before = staged.filter(({ isInPlace }) => isInPlace).map(({ path }) => path);
      throw withWritten(toResolverError(file.path, cause), before, staged.length);
    }
  }
}

const MOST_NAMED = 12;

function withWritten(error: ResolverError, before: readonly string[], count: number): ResolverError {
  if (before.length === 0) return error;
  const more = before.length > MOST_NAMED ? ` and ${before.length - MOST_NAMED} more` : '';
  const written = `${before.length} of ${count} files were written before: ${before.slice(0, MOST_NAMED).join(', ')}${more}.`;
  return new ResolverError(error.code, `${error.message} ${written}`, {
    cause: error.cause,
    help: `${error.help ?? ''} Then make the same call again.`.trim(),
  });
}
