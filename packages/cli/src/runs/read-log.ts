import { existsSync } from 'node:fs';
import { DriverError, systemClock } from '@dativo/runner';
import type { Io } from '../io.ts';
import { HERE, openDriver } from '../runtimes.ts';
import type { Progress } from '../stages/progress.ts';
import { createEventTail } from './event-tail.ts';
import { type KnownRun, readRun } from './read-run.ts';
import { readRuntimeLog } from './runtime-log.ts';

export interface ReadLog {
  readonly io: Io;
  readonly progress: Progress;
  readonly known: KnownRun;
  /** Until the run ends; otherwise what is there now. */
  readonly isFollowed: boolean;
  readonly signal: AbortSignal;
  readonly onLine: (text: string) => void;
}

/** Where the lines came from. */
export type LogSource = 'record' | 'runtime';

const LOOK_MS = 300;

/**
 * Reads the log of a run, the logs of all attempts one after the other. The record is enough where it is complete, where a living
 * process keeps it, and on this machine, where there is nothing else; it also stands in for a runtime that has forgotten the log.
 */
export async function readLog(read: ReadLog): Promise<LogSource> {
  const { known, progress } = read;
  const { state, owner, folder } = known;
  const isKept = state.result?.logs.completeness === 'complete' || owner !== undefined;
  const hasRecord = existsSync(folder.events);
  if (state.request.runtime === HERE || (isKept && hasRecord)) return readRecord(read);
  try {
    return await readRuntime(read);
  } catch (error) {
    if (!(error instanceof DriverError) || !hasRecord) throw error;
    progress.complain(`the runtime gives no log (${error.message}); this is what was recorded of it`);
    return readRecord({ ...read, isFollowed: false });
  }
}

async function readRecord({ known, isFollowed, signal, onLine }: ReadLog): Promise<LogSource> {
  const tail = createEventTail(known.folder.events, onLine);
  await tail.read();
  while (isFollowed && !signal.aborted) {
    const now = await readRun(known.folder);
    // Read once more: what was written between the last reading and the end.
    await tail.read();
    if (now?.owner === undefined) break;
    await systemClock.sleep(LOOK_MS, signal);
  }
  return 'record';
}

async function readRuntime({ io, known, isFollowed, signal, onLine }: ReadLog): Promise<LogSource> {
  const { attempts, request } = known.state;
  const driver = await openDriver(io, request.runtime);
  const refs = attempts.flatMap(({ submitted }) => (submitted === undefined ? [] : [submitted.ref]));
  for (const [index, ref] of refs.entries()) {
    const isLast = index === refs.length - 1;
    if (!signal.aborted) await readRuntimeLog(driver, ref, { isFollowed: isFollowed && isLast, signal, onLine });
  }
  return 'runtime';
}
