import { createHash, randomUUID } from 'node:crypto';
import { link, mkdir, open, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { LockStore } from '../overlap/lock-store.ts';

/** A generation of a lock: each write makes the next one, and an empty one means that nobody holds the lock. */
interface Generation {
  readonly number: number;
  readonly value: string;
}

/**
 * Locks as files in a folder, for processes that share a file system. Each write links a new file, numbered one higher, into the
 * lock's folder; linking fails where the name is taken, so that of any number of writers one wins. Throws what the file system throws.
 *
 * @example
 * import { createFileLockStore } from '@dativo/runner/files';
 *
 * const store = createFileLockStore('locks');
 * await store.create('acme/orders', 'orders-1');
 * (await store.read('acme/orders'))?.value; // => 'orders-1'
 */
export function createFileLockStore(folder: string): LockStore {
  const open = (key: string) => new LockFolder(join(folder, toName(key)));
  return {
    async create(key, value) {
      const lock = open(key);
      const current = await lock.read();
      return current.value === '' ? lock.write(current, value) : undefined;
    },
    async replace(key, value, version) {
      const lock = open(key);
      const current = await lock.read();
      return current.value !== '' && toVersion(current) === version ? lock.write(current, value) : undefined;
    },
    async read(key) {
      const current = await open(key).read();
      return current.value === '' ? undefined : { value: current.value, version: toVersion(current) };
    },
    async remove(key, version) {
      const lock = open(key);
      const current = await lock.read();
      return toVersion(current) === version && (await lock.write(current, '')) !== undefined;
    },
  };
}

/** Readable where it can be, and different for different keys. */
function toName(key: string): string {
  return `${key.replace(/[^A-Za-z0-9._-]/g, '_').slice(0, 80)}.${hash(key).slice(0, 16)}`;
}

function toVersion({ number, value }: Generation): string {
  return `${number}-${hash(value)}`;
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

class LockFolder {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  async read(): Promise<Generation> {
    for (;;) {
      const number = await this.#newest();
      if (number === 0) return { number, value: '' };
      const value = await readFile(join(this.#folder, String(number)), 'utf8').catch(ignoreMissing);
      // A newer generation has taken its place meanwhile.
      if (value !== undefined) return { number, value };
    }
  }

  /** Makes the next generation, unless somebody else does; gives its version. */
  async write(current: Generation, value: string): Promise<string | undefined> {
    const next = { number: current.number + 1, value };
    await mkdir(this.#folder, { recursive: true, mode: 0o700 });
    const draft = join(this.#folder, `draft-${randomUUID()}`);
    try {
      await writeThrough(draft, value);
      const isLinked = await link(draft, join(this.#folder, String(next.number))).then(
        () => true,
        (error: NodeJS.ErrnoException) => {
          if (error.code === 'EEXIST') return false;
          throw error;
        },
      );
      return isLinked && (await this.#isNewest(next)) ? toVersion(next) : undefined;
    } finally {
      await rm(draft, { force: true });
    }
  }

  /** A writer that was slow may have taken a number that was there before and is tidied away: it has lost. */
  async #isNewest({ number }: Generation): Promise<boolean> {
    const newest = await this.#newest();
    const last = newest === number ? number - 1 : number;
    await rm(join(this.#folder, String(last)), { force: true });
    return newest === number;
  }

  async #newest(): Promise<number> {
    const names = await readdir(this.#folder).catch(ignoreMissing);
    return Math.max(0, ...(names ?? []).filter((name) => /^\d+$/.test(name)).map(Number));
  }
}

async function writeThrough(path: string, value: string): Promise<void> {
  const file = await open(path, 'wx', 0o600);
  try {
    await file.writeFile(value);
    await file.sync();
  } finally {
    await file.close();
  }
}

function ignoreMissing(error: NodeJS.ErrnoException): undefined {
  if (error.code === 'ENOENT') return undefined;
  throw error;
}
