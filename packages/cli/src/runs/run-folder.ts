import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';

/** The files of one run; all of them private. */
export interface RunFolder {
  readonly path: string;
  readonly runId: string;
  /** Everything that the process saw that watched the run last, its log included. */
  readonly events: string;
  readonly result: string;
  /** There where the record has stars in the place of sensitive values of the job, so that nobody can start it from the record. */
  readonly masked: string;
  /** There while the run was left alone on purpose, so that nobody takes it for an orphan. */
  readonly left: string;
}

/** The paths only; nothing is made. */
export function toRunFolder(path: string): RunFolder {
  return {
    path,
    runId: basename(path),
    events: join(path, 'events.ndjson'),
    result: join(path, 'result.json'),
    masked: join(path, 'masked'),
    left: join(path, 'left'),
  };
}

/** Makes the folder of a run where there is none. */
export async function makeRunFolder(runs: string, runId: string): Promise<RunFolder> {
  const folder = toRunFolder(join(runs, runId));
  await mkdir(folder.path, { recursive: true, mode: 0o700 });
  return folder;
}

/** Puts the events of an earlier watcher aside: whoever takes over reads the log from its first line again. */
export async function setEventsAside({ path, events }: RunFolder): Promise<void> {
  const earlier = (await readdir(path)).filter((name) => /^events(\.\d+)?\.ndjson$/.test(name));
  if (earlier.length > 0) await rename(events, join(path, `events.${earlier.length}.ndjson`));
}

export async function markLeft({ left }: RunFolder): Promise<void> {
  await writeFile(left, '');
}

export async function unmarkLeft({ left }: RunFolder): Promise<void> {
  await rm(left, { force: true });
}
