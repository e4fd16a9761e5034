import type { Driver, RunRef, RunRequest, StartRequest } from '../driver.ts';
import { toJournaledStatus } from '../journal/journaled-status.ts';
import type { AttemptState } from '../journal/run-state.ts';
import { drainLog } from '../log/drain-log.ts';
import { LogFollower } from '../log/log-follower.ts';
import { LogRecord } from '../log/log-record.ts';
import { NO_LOGS, toRunLogs } from '../log/to-run-logs.ts';
import { toMonotonicMs } from '../loop/monotonic-time.ts';
import type { AttemptReason } from '../loop/run-event.ts';
import type { RunTools } from '../loop/run-tools.ts';
import { settle } from '../loop/settle.ts';
import type { Ending } from '../verdict/outcome.ts';
import { endLingering } from './end-lingering.ts';
import type { PlayedAttempt } from './played-attempt.ts';
import { startAttempt } from './start-attempt.ts';
import { Watch } from './watch.ts';

/** What every attempt of one run has in common. */
export interface RunSetting {
  readonly request: RunRequest;
  readonly driver: Driver;
  readonly tools: RunTools;
}

export interface AttemptPlan {
  readonly attempt: number;
  readonly rung: string | null;
  readonly why: AttemptReason;
  /** What another process has written down of this attempt. */
  readonly known?: AttemptState;
}

/** One attempt: start (tried until `submitUntilMs` on the monotonic clock), watch, drain. */
export async function playAttempt(
  plan: AttemptPlan,
  submitUntilMs: number,
  setting: RunSetting,
): Promise<PlayedAttempt> {
  const { attempt, rung, known } = plan;
  const { tools } = setting;
  const request = { ...setting.request, attempt, rung };
  tools.feed.emit({ type: 'attempt', attempt, rung, why: plan.why });
  if (known?.ended && known.submitted === undefined) return withoutRef(plan, known);
  const started = known?.submitted ?? (await startAttempt(request, known, submitUntilMs, setting));
  if ('ending' in started) return { attempt, rung, ending: started.ending };
  return follow(request, started.ref, started.at, plan, setting);
}

/** Its end is known, and how to find its log is not. */
function withoutRef({ attempt, rung }: AttemptPlan, { ended, stop }: AttemptState): PlayedAttempt {
  const ending: Ending | undefined = ended && {
    kind: 'ended',
    status: ended.status,
    ...(stop && { stop: stop.cause }),
  };
  return { attempt, rung, ending, endSeenAt: ended?.at, startedAt: ended?.status.startedAt };
}

async function follow(
  request: StartRequest,
  ref: RunRef,
  submittedAt: Date,
  { attempt, rung, known }: AttemptPlan,
  { driver, tools }: RunSetting,
): Promise<PlayedAttempt> {
  const record = new LogRecord(tools.redact);
  const follower = new LogFollower(driver, ref, { ...tools, record });
  const watch = new Watch({ request, driver, ref, known, logsDone: follower.done }, tools);
  if (known?.ended) watch.sightings.take(known.ended.status);
  const ending = await watch.untilEnd();
  const endSeenAt = known?.ended?.at ?? tools.clock.now();
  if (ending.kind === 'ended' && known?.ended === undefined) {
    await tools.journal.note({ type: 'ended', attempt, status: toJournaledStatus(ending.status) });
    await endLingering(ending.status, { driver, ref, graceSeconds: request.graceSeconds }, tools);
  }
  const log = await finishLog(follower, record, ending, endSeenAt, { driver, tools });
  await release(driver, ref, tools);
  return {
    attempt,
    rung,
    ending,
    ref,
    submittedAt,
    startedAt: watch.sightings.startedAt,
    stopRequestedAt: watch.stop.requestedAt,
    endSeenAt,
    log,
  };
}

/** Any new signal ends the reading; the attempt is over, its verdict stands. */
async function finishLog(
  follower: LogFollower,
  record: LogRecord,
  ending: Ending,
  endSeenAt: Date,
  { driver, tools }: Omit<RunSetting, 'request'>,
): Promise<NonNullable<PlayedAttempt['log']>> {
  const isOver = ending.kind === 'ended';
  if (isOver && ending.status.hasStarted === false && record.lines === 0) {
    follower.leave();
    return { logs: NO_LOGS, tail: [], report: null };
  }
  const { cancel, leave } = tools.interruption;
  const { drainQuietSeconds, drainSeconds } = tools.deadlines;
  const limits = {
    quietMs: drainQuietSeconds * 1000,
    // Without proof of the end there is no end of the log to wait for: only what is there already is read.
    limitMs: (isOver ? drainSeconds : drainQuietSeconds) * 1000,
    logQuiet: driver.logQuiet,
    endedMs: toMonotonicMs(tools.clock, endSeenAt),
    signals: cancel.aborted ? [leave] : [cancel, leave],
  };
  const cut = await drainLog(follower, record, limits, tools.clock);
  const logs = toRunLogs({ record, cut, error: follower.error, consumerFailure: tools.feed.failure });
  return { logs, tail: record.tail, report: record.report };
}

async function release(driver: Driver, ref: RunRef, tools: RunTools): Promise<void> {
  const settled = await settle(tools.clock, driver.release(ref), tools.deadlines.callSeconds * 1000);
  if (settled.kind !== 'value') tools.feed.warn('the driver could not free everything it held for the run');
}
