import { type Clock, systemClock } from './clock.ts';
import { DEFAULT_DEADLINES, type Deadlines } from './deadlines.ts';
import type { Driver, LogLine, RunRef, RunRequest } from './driver.ts';
import { type SignalSource, watchSignals } from './interruption.ts';
import { LogFollower } from './log-follower.ts';
import { LogRecord } from './log-record.ts';
import type { Ending } from './outcome.ts';
import { createRedactor, type Redact } from './redact.ts';
import type { RunEvent } from './run-event.ts';
import { RunFeed } from './run-feed.ts';
import type { RunLogs, RunResult } from './run-result.ts';
import type { RunTools } from './run-tools.ts';
import { settle } from './settle.ts';
import { start } from './start.ts';
import { toRunHandle, toRunResult } from './to-run-result.ts';
import { Watch } from './watch.ts';

export interface RunOptions {
  readonly clock?: Clock;
  /** Where SIGINT and SIGTERM come from; without it a run cannot be canceled. */
  readonly signals?: SignalSource;
  readonly onEvent?: (event: RunEvent) => void;
  /** Gets every line, redacted. While its promise is pending no further line is read, down to the container's own pipe. */
  readonly onLog?: (line: LogLine) => void | Promise<void>;
  /** Milliseconds between two looks; the first looks come quicker. Default 2000. */
  readonly pollMs?: number;
  readonly deadlines?: Partial<Deadlines>;
  /** Values that must not appear in any event, line or result; those shorter than 8 characters are left alone. */
  readonly secrets?: Iterable<string>;
  /** Replaces the built-in redaction of `secrets`. */
  readonly redact?: Redact;
  /** 0 to 1, for the spread of retries. Default `Math.random`. */
  readonly random?: () => number;
}

/**
 * Runs a job to its end: check, submit, watch and follow the log, drain, verdict. Whatever happens to the run is a
 * result; nothing that a driver or a consumer does makes this throw.
 *
 * @example
 * const result = await run(request, createLocalProcessDriver(), { signals: processSignals, onLog: print });
 * process.exitCode = result.process_exit_code;
 */
export async function run(request: RunRequest, driver: Driver, options: RunOptions = {}): Promise<RunResult> {
  const tools = toTools(request, options);
  const requestedAt = tools.clock.now();
  const record = new LogRecord(tools.redact);
  try {
    const started = await start(request, driver, tools);
    if (started.kind !== 'started') {
      return finish({ request, driver, tools, record, requestedAt, ending: started, logs: NO_LOGS });
    }
    const submittedAt = tools.clock.now();
    const { ref } = started;
    tools.feed.emit({ type: 'submitted', ref: toRunHandle(ref) });
    const follower = new LogFollower(driver, ref, { ...tools, record });
    const watch = new Watch(request, driver, ref, tools, follower.done);
    const ending = await watch.untilEnd();
    await drain(follower, ending, tools);
    await release(driver, ref, tools);
    const seen = { ref, submittedAt, startedAt: watch.startedAt, stopRequestedAt: watch.stopRequestedAt };
    return finish({ request, driver, tools, record, requestedAt, ending, logs: follower.toLogs(), seen });
  } finally {
    tools.interruption.close();
  }
}

const NO_LOGS: RunLogs = {
  completeness: 'unavailable',
  reason: 'nothing was seen to start',
  lines: 0,
  bytes: 0,
  truncated_lines: 0,
};

function toTools(request: RunRequest, options: RunOptions): RunTools {
  const clock = options.clock ?? systemClock;
  const redact = options.redact ?? createRedactor(options.secrets ?? []);
  const { onEvent, onLog } = options;
  return {
    clock,
    redact,
    interruption: watchSignals(options.signals),
    deadlines: { ...DEFAULT_DEADLINES, ...options.deadlines },
    feed: new RunFeed(request.runId, clock, redact, { onEvent, onLog }),
    pollMs: options.pollMs ?? 2_000,
    random: options.random ?? Math.random,
  };
}

/** Any new signal ends the reading; the run is over, its verdict stands. */
async function drain(follower: LogFollower, ending: Ending, tools: RunTools): Promise<void> {
  const { cancel, leave } = tools.interruption;
  const signals = cancel.aborted ? [leave] : [cancel, leave];
  // Without proof of the end there is no end of the log to wait for: only what is there already is read.
  const isOver = ending.kind === 'ended';
  const { drainQuietSeconds, drainSeconds } = tools.deadlines;
  await follower.drain({
    quietMs: drainQuietSeconds * 1000,
    limitMs: (isOver ? drainSeconds : drainQuietSeconds) * 1000,
    signals,
  });
}

async function release(driver: Driver, ref: RunRef, tools: RunTools): Promise<void> {
  const settled = await settle(tools.clock, driver.release(ref), tools.deadlines.callSeconds * 1000);
  if (settled.kind !== 'value') tools.feed.warn('the driver could not free everything it held for the run');
}

interface Finished {
  readonly request: RunRequest;
  readonly driver: Driver;
  readonly tools: RunTools;
  readonly record: LogRecord;
  readonly requestedAt: Date;
  readonly ending: Ending;
  readonly logs: RunLogs;
  readonly seen?: { ref: RunRef; submittedAt: Date; startedAt: Date | undefined; stopRequestedAt: Date | undefined };
}

function finish({ request, driver, tools, record, requestedAt, ending, logs, seen }: Finished): RunResult {
  const result = toRunResult({
    request,
    runtime: driver.runtime,
    ending,
    redact: tools.redact,
    report: record.report,
    tail: record.tail,
    logs,
    warnings: tools.feed.warnings,
    recoveryHint: seen && driver.toRecoveryHint(seen.ref),
    ref: seen?.ref,
    times: { ...seen, requestedAt, finishedAt: tools.clock.now() },
  });
  const { verdict, origin, reason, exit_code, process_exit_code } = result;
  tools.feed.emit({ type: 'ended', verdict, origin, reason, exit_code, process_exit_code });
  return result;
}
