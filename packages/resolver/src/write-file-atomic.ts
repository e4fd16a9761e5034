// Not `node:fs/promises`: this one loads what is behind it when it is first used.
import { promises, type Stats } from 'node:fs';
import type * as nodeFileSystem from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { toErrorCode, toResolverError } from './write-failure.ts';

/** The calls that writing needs, so that a test can let each of them fail. */
export type WriteFileSystem = Pick<typeof nodeFileSystem, 'open' | 'readlink' | 'rename' | 'rm' | 'stat'>;

/** How to write. */
export interface WriteOptions {
  /** Permission bits of the file; by default those of the file that is replaced, or `0o666` less the umask. */
  readonly mode?: number;
  /** Default: `node:fs/promises`. */
  readonly fileSystem?: WriteFileSystem;
}

/**
 * Writes a text so that the file holds the old or the new text at any moment, never a mix: a temporary file beside it is written, synced and
 * renamed. A symbolic link stays and its target is replaced; mode and (where allowed) owner stay.
 * @throws {ResolverError} `WRITE_FAILED`: the old file is untouched and no temporary file is left.
 *
 * @example
 * import { readFileSync } from 'node:fs';
 * import { writeFileAtomic } from '@dativo/resolver';
 *
 * await writeFileAtomic('ready.yaml', 'tenant_id: acme\n', { mode: 0o600 });
 * readFileSync('ready.yaml', 'utf8'); // => 'tenant_id: acme\n'
 */
export async function writeFileAtomic(path: string, text: string, options: WriteOptions = {}): Promise<void> {
  const fileSystem = options.fileSystem ?? promises;
  try {
    const target = await followLinks(path, fileSystem);
    const old = await statIfThere(target, fileSystem);
    if (old?.isDirectory())
      throw Object.assign(new Error('A directory is in the place of the file.'), { code: 'EISDIR' });
    await replaceFile(target, { text, old, mode: options.mode }, fileSystem);
  } catch (cause) {
    throw toResolverError(path, cause);
  }
}

/** Linux gives up at the same number. Source: https://man7.org/linux/man-pages/man7/path_resolution.7.html */
const MOST_LINKS = 40;

/** Where a symbolic link leads, also when nothing is there yet. */
async function followLinks(path: string, { readlink }: WriteFileSystem): Promise<string> {
  let target = path;
  for (let links = 0; links <= MOST_LINKS; links += 1) {
    try {
      target = resolve(dirname(target), await readlink(target));
    } catch (error) {
      const code = toErrorCode(error);
      // EINVAL: there, and not a link. ENOENT: nothing there yet.
      if (code === 'EINVAL' || code === 'ENOENT') return target;
      throw error;
    }
  }
  throw Object.assign(new Error('The symbolic links form a circle.'), { code: 'ELOOP' });
}

async function statIfThere(path: string, { stat }: WriteFileSystem): Promise<Stats | undefined> {
  try {
    return await stat(path);
  } catch (error) {
    if (toErrorCode(error) === 'ENOENT') return undefined;
    throw error;
  }
}

interface Content {
  readonly text: string;
  readonly old: Stats | undefined;
  readonly mode: number | undefined;
}

async function replaceFile(target: string, content: Content, fileSystem: WriteFileSystem): Promise<void> {
  const temporary = join(dirname(target), `.${basename(target)}.${crypto.randomUUID()}.tmp`);
  try {
    await writeNewFile(temporary, content, fileSystem);
    await fileSystem.rename(temporary, target);
  } catch (error) {
    await fileSystem.rm(temporary, { force: true });
    throw error;
  }
  await syncDirectory(dirname(target), fileSystem);
}

async function writeNewFile(path: string, { text, old, mode }: Content, { open }: WriteFileSystem): Promise<void> {
  const exactMode = mode ?? (old === undefined ? undefined : old.mode & 0o7777);
  // Nobody else may read the text before the mode is set.
  const handle = await open(path, 'wx', exactMode === undefined ? 0o666 : 0o600);
  try {
    await handle.writeFile(text, 'utf8');
    if (old !== undefined) await keepOwner(handle, old);
    if (exactMode !== undefined) await handle.chmod(exactMode);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function keepOwner(handle: nodeFileSystem.FileHandle, old: Stats): Promise<void> {
  const now = await handle.stat();
  if (now.uid === old.uid && now.gid === old.gid) return;
  try {
    await handle.chown(old.uid, old.gid);
  } catch (error) {
    // Only a privileged user may give files away; the new file then belongs to whoever wrote it.
    if (toErrorCode(error) !== 'EPERM') throw error;
  }
}

/** Makes the rename itself durable. Not every file system can do it, and the file is in its place already. */
async function syncDirectory(path: string, { open }: WriteFileSystem): Promise<void> {
  const handle = await open(path, 'r').catch(() => undefined);
  await handle?.sync().catch(() => undefined);
  await handle?.close();
}
