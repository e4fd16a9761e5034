import {
  type DriverError,
  type JournalRecord,
  listSecretValues,
  look,
  type RunResult,
  resume,
  type SignalSource,
  systemClock,
  toRunRequest,
} from '@dativo/runner';
import type { Io } from '../io.ts';
import type { Report } from '../report.ts';
import { openDriver } from '../runtimes.ts';
import type { Outlet } from '../stages/session.ts';
import { claimRun } from './claim-run.ts';
import { watchInterruption } from './interrupted.ts';
import { guardMasked } from './masked-record.ts';
import { type KnownRun, readRun } from './read-run.ts';
import { stopRun } from './stop-run.ts';
import { watchRun } from './watch-run.ts';

export interface CancelRun extends Outlet {
  readonly io: Io;
  readonly report: Report;
  /** Seconds; without it as long as the run was started with. */
  readonly graceSeconds: number | undefined;
}

export interface Canceled {
  readonly state: 'was_over' | 'canceled' | 'unconfirmed';
  /** Null while the process that watches the run has not given its verdict. */
  readonly result: RunResult | null;
  readonly error: DriverError | null;
}

/** Stops a run and makes sure that it ended: in the place of the process that watched it, or beside it. */
export async function cancelRun(known: KnownRun, cancel: CancelRun): Promise<Canceled> {
  const { result } = known.state;
  if (result !== undefined) return { state: 'was_over', result, error: null };
  const claim = await claimRun(known.folder);
  if (claim === undefined) return stopBeside(known, cancel);
  return stopInstead(known, cancel).finally(() => claim.release());
}

/** Nobody watches the run: its end, its log and its verdict are taken care of here. */
async function stopInstead(
  known: KnownRun,
  { io, report, progress, events, graceSeconds }: CancelRun,
): Promise<Canceled> {
  const fresh = (await readRun(known.folder)) ?? known;
  const driver = guardMasked(await openDriver(io, fresh.state.request.runtime), fresh.folder);
  const { status } = await look(fresh.records, driver);
  const isOver = status?.phase === 'ended' && status.isMissing !== true;
  const watch = {
    io,
    report,
    events,
    // Nobody asked for the log.
    progress: { ...progress, log: () => {} },
    folder: fresh.folder,
    choices: { retry: {}, deadlines: {} },
    secrets: [...listSecretValues(io.env), ...fresh.hidden],
    signals: isOver ? io.signals : canceledAtOnce(io.signals),
  };
  const records = graceSeconds === undefined ? fresh.records : withGrace(fresh.records, graceSeconds);
  const result = await watchRun(watch, (options) => resume(records, driver, options));
  if (result.verdict === 'unknown') return { state: 'unconfirmed', result, error: null };
  return { state: result.verdict === 'canceled' ? 'canceled' : 'was_over', result, error: null };
}

/** As if the signal had come to the process that started the run; the next real one is the second. */
function canceledAtOnce(signals: SignalSource): SignalSource {
  return {
    on(signal, listener) {
      if (signal === 'SIGTERM') queueMicrotask(listener);
      return signals.on(signal, listener);
    },
  };
}

function withGrace(records: readonly JournalRecord[], graceSeconds: number): readonly JournalRecord[] {
  return records.map((record) =>
    record.type === 'intent' ? { ...record, request: { ...record.request, grace_seconds: graceSeconds } } : record,
  );
}

/** How long the process that watches the run may take for its verdict. */
const VERDICT_MS = 10_000;
const LOOK_MS = 200;

async function stopBeside(known: KnownRun, { io, graceSeconds }: CancelRun): Promise<Canceled> {
  const interruption = watchInterruption(io);
  try {
    const { request } = known.state;
    const driver = await openDriver(io, request.runtime);
    const stop = { known, driver, request: toRunRequest(request), signal: interruption.signal };
    const stopped = await stopRun({ ...stop, graceSeconds: graceSeconds ?? request.grace_seconds });
    if (!stopped.isEnded) return { state: 'unconfirmed', result: null, error: stopped.error ?? null };
    return { state: 'canceled', result: await waitForVerdict(known, interruption.signal), error: null };
  } finally {
    interruption.close();
  }
}

async function waitForVerdict({ folder }: KnownRun, signal: AbortSignal): Promise<RunResult | null> {
  for (let waitedMs = 0; waitedMs < VERDICT_MS && !signal.aborted; waitedMs += LOOK_MS) {
    const now = await readRun(folder);
    if (now?.state.result !== undefined || now?.owner === undefined) return now?.state.result ?? null;
    await systemClock.sleep(LOOK_MS, signal);
  }
  return null;
}
