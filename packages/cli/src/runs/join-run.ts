import { existsSync } from 'node:fs';
import { type CancelSignal, listSecretValues, type RunResult, resume } from '@dativo/runner';
import { openDriver } from '../runtimes.ts';
import type { Startable } from '../stages/resolve-stage.ts';
import { claimRun } from './claim-run.ts';
import { createDetach } from './detach.ts';
import { createEventTail } from './event-tail.ts';
import { type Interruption, watchInterruption } from './interrupted.ts';
import { guardMasked, withJobText } from './masked-record.ts';
import { type KnownRun, readRun } from './read-run.ts';
import { markLeft } from './run-folder.ts';
import { sensitiveTexts } from './run-secrets.ts';
import { showLine, type WatchRun, watchRun } from './watch-run.ts';

export interface JoinRun extends Omit<WatchRun, 'folder' | 'secrets' | 'signals' | 'leave'> {
  readonly capacity?: readonly string[] | undefined;
  /**
   * What a signal does to a run that nobody else watches: `cancel` it, or `leave` it alone; `detach`: it is left alone as soon
   * as it is started. A run that another process watches is always left alone.
   */
  readonly manner: 'cancel' | 'leave' | 'detach';
  /** The job with all its values, where they are at hand: only so can a run with masked values be started. */
  readonly startable?: Startable;
}

export type Joined =
  | { readonly kind: 'ended'; readonly result: RunResult }
  /** It was started, and that was all that was asked for. */
  | { readonly kind: 'detached' }
  /** The user went away; the run goes on. */
  | { readonly kind: 'left'; readonly signal: CancelSignal };

const LOOK_MS = 300;

/** Waits for the end of a run that was begun before: beside the process that watches it, or in its place. */
export async function joinRun(known: KnownRun, join: JoinRun): Promise<Joined> {
  const interruption = watchInterruption(join.io);
  const tail = createEventTail(known.folder.events, (text) => showLine(join, text));
  try {
    for (let current = known; ; current = (await readRun(known.folder)) ?? current) {
      const { result, ref } = current.state;
      if (result !== undefined) {
        await tail.read();
        return { kind: 'ended', result };
      }
      if (join.manner === 'detach' && ref !== undefined) return { kind: 'detached' };
      const claim = await claimRun(known.folder);
      if (claim !== undefined) return await takeOver(known, join, interruption).finally(() => claim.release());
      await tail.read();
      await interruption.pause(LOOK_MS);
      if (interruption.cause !== undefined) return { kind: 'left', signal: interruption.cause };
    }
  } finally {
    interruption.close();
  }
}

/** Nobody watches the run: this process does from now on. */
async function takeOver(known: KnownRun, join: JoinRun, interruption: Interruption): Promise<Joined> {
  const fresh = (await readRun(known.folder)) ?? known;
  const { startable } = join;
  const opened = await openDriver(join.io, fresh.state.request.runtime, { capacity: join.capacity });
  const driver = startable === undefined ? guardMasked(opened, fresh.folder) : opened;
  const isMasked = existsSync(fresh.folder.masked);
  const records =
    isMasked && startable !== undefined ? fresh.records.map((one) => withJobText(one, startable.text)) : fresh.records;
  const own = startable === undefined ? [] : sensitiveTexts(startable.outputs);
  const secrets = [...listSecretValues(join.io.env), ...fresh.hidden, ...own];
  const detach = createDetach();
  const manner = {
    cancel: { signals: join.io.signals, leave: undefined },
    leave: { signals: NO_SIGNALS, leave: interruption.signal },
    detach: { signals: join.io.signals, ...detach },
  }[join.manner];
  if (join.manner !== 'leave') interruption.close();
  const watch = { ...join, ...manner, folder: fresh.folder, secrets };
  const result = await watchRun(watch, (options) => resume(records, driver, options));
  if (result.verdict === 'unknown' && watch.leave?.aborted === true) {
    await markLeft(fresh.folder);
    const { cause } = interruption;
    return cause === undefined ? { kind: 'detached' } : { kind: 'left', signal: cause };
  }
  return { kind: 'ended', result };
}

/** For a watcher whose signals end the watching alone. */
const NO_SIGNALS = { on: () => () => {} };
