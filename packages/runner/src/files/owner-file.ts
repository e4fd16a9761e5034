import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { type Clock, systemClock } from '../loop/clock.ts';
import { isProcessAlive, readBootId, readStartTicks } from './process-identity.ts';

const NAME = 'owner.json';
const BEAT_SECONDS = 10;
/** Beats that may be missing before an owner on another machine counts as dead. */
const MISSED_BEATS = 6;

/** The process that looks after a run, as `owner.json` says. Times are ISO 8601 in UTC. */
export interface Owner {
  readonly pid: number;
  readonly host: string;
  /** Null where the system gives none (it is not Linux). */
  readonly boot_id: string | null;
  /** When the process began, in the kernel's ticks since its boot; tells it from a later process with the same id. */
  readonly start_ticks: number | null;
  readonly started_at: string;
  readonly beat_at: string;
}

/** How often the owner shows that it lives. */
export interface OwnerFileOptions {
  readonly clock?: Clock;
  readonly beatSeconds?: number;
}

/** The file that says who watches a run, for as long as it is kept. */
export interface OwnerFile {
  /** Takes the file away; the run has no owner any more. */
  close(): Promise<void>;
}

/**
 * Writes `owner.json` into a folder and renews it every 10 seconds until it is closed. Throws what the file system throws.
 *
 * @example
 * import { isOwnerAlive, keepOwnerFile, readOwnerFile } from '@dativo/runner/files';
 *
 * const file = await keepOwnerFile('.');
 * const owner = await readOwnerFile('.');
 * owner !== undefined && (await isOwnerAlive(owner)); // => true
 * await file.close();
 * await readOwnerFile('.'); // => undefined
 */
export async function keepOwnerFile(folder: string, options: OwnerFileOptions = {}): Promise<OwnerFile> {
  const { clock = systemClock, beatSeconds = BEAT_SECONDS } = options;
  const closed = new AbortController();
  const startedAt = clock.now().toISOString();
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await writeOwner(folder, startedAt, clock);
  const beating = (async () => {
    while (!closed.signal.aborted) {
      await clock.sleep(beatSeconds * 1000, closed.signal);
      // A beat that cannot be written is made up for by the next one.
      if (!closed.signal.aborted) await writeOwner(folder, startedAt, clock).catch(() => {});
    }
  })();
  return {
    async close() {
      closed.abort();
      await beating;
      await rm(join(folder, NAME), { force: true });
    },
  };
}

/** Who looks after the run in a folder; undefined where nobody does or the file is not an owner's. */
export async function readOwnerFile(folder: string): Promise<Owner | undefined> {
  const text = await readFile(join(folder, NAME), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '';
    throw error;
  });
  try {
    const owner: Partial<Owner> = JSON.parse(text);
    return Number.isInteger(owner?.pid) && typeof owner.host === 'string' ? (owner as Owner) : undefined;
  } catch {
    return undefined;
  }
}

/** On this machine the process itself is looked for; elsewhere a minute without a beat counts as its end. */
export async function isOwnerAlive(owner: Owner, clock: Clock = systemClock): Promise<boolean> {
  if (owner.host !== hostname()) {
    return clock.now().getTime() - Date.parse(owner.beat_at) < BEAT_SECONDS * MISSED_BEATS * 1000;
  }
  const bootId = await readBootId();
  if (bootId !== null && owner.boot_id !== null && bootId !== owner.boot_id) return false;
  if (!isProcessAlive(owner.pid)) return false;
  const ticks = await readStartTicks(owner.pid);
  return ticks === null || owner.start_ticks === null || ticks === owner.start_ticks;
}

async function writeOwner(folder: string, startedAt: string, clock: Clock): Promise<void> {
  const owner: Owner = {
    pid: process.pid,
    host: hostname(),
    boot_id: await readBootId(),
    start_ticks: await readStartTicks(process.pid),
    started_at: startedAt,
    beat_at: clock.now().toISOString(),
  };
  const draft = join(folder, `${NAME}.${randomUUID()}`);
  await writeFile(draft, `${JSON.stringify(owner)}\n`, { mode: 0o600 });
  await rename(draft, join(folder, NAME));
}
