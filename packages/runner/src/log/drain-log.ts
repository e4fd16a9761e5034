import type { LogQuiet } from '../driver.ts';
import type { Clock } from '../loop/clock.ts';
import { pause } from '../loop/settle.ts';
import type { LogFollower } from './log-follower.ts';
import type { LogRecord } from './log-record.ts';

export interface DrainLimits {
  readonly limitMs: number;
  /** Silence that counts as the end of the log, where the driver does not know better. */
  readonly quietMs: number;
  readonly logQuiet: LogQuiet | undefined;
  /** On the monotonic clock: when the end was seen, perhaps by another process. */
  readonly endedMs: number;
  /** An abort ends the reading at once. */
  readonly signals: readonly AbortSignal[];
}

/** Why the reading was ended before the log said that it has ended. */
export interface LogCut {
  readonly kind: 'quiet' | 'limit' | 'interrupted';
  readonly seconds: number;
}

/** Reads on after the end of the attempt, until the log ends, goes quiet, or has had its time. */
export async function drainLog(
  follower: LogFollower,
  record: LogRecord,
  limits: DrainLimits,
  clock: Clock,
): Promise<LogCut | undefined> {
  const startMs = clock.monotonicMs();
  let cut: LogCut | undefined;
  while (!follower.done.aborted && cut === undefined) {
    // Time in which the consumer holds a line is its own: neither silence of the log nor slowness of the platform.
    const nowMs = follower.isDelivering ? startMs : clock.monotonicMs();
    const quiet = toQuiet(follower, record, limits, startMs);
    const wakers = [follower.done, follower.nextCaughtUp, ...limits.signals];
    cut = toCut(follower, quiet, limits, startMs, nowMs);
    if (cut) break;
    const leftMs = startMs + limits.limitMs - nowMs;
    const quietLeftMs = quiet.endMs - nowMs;
    // Past its end, silence waits for the driver to say that it has listened until then.
    const restMs = follower.isDelivering ? quiet.ms : quietLeftMs > 0 ? Math.min(quietLeftMs, leftMs) : leftMs;
    await pause(clock, Math.max(1, restMs), wakers);
  }
  follower.leave();
  return cut;
}

interface Quiet {
  readonly ms: number;
  /** On the monotonic clock: when it has lasted long enough. */
  readonly endMs: number;
}

function toQuiet(follower: LogFollower, record: LogRecord, limits: DrainLimits, startMs: number): Quiet {
  const { logQuiet, limitMs, quietMs, endedMs } = limits;
  const wanted = logQuiet === undefined ? quietMs : toQuietMs(logQuiet, record, limitMs);
  // Of a run that ended long ago nothing comes late any more; what counts is to have read up to now.
  const ms = follower.caughtUpMs === undefined ? wanted : Math.max(0, wanted - (startMs - endedMs));
  return { ms, endMs: Math.max(follower.lastLineMs, startMs) + ms };
}

function toQuietMs({ seconds, unmarkedSeconds }: LogQuiet, record: LogRecord, limitMs: number): number {
  if (record.report !== null) return seconds * 1000;
  return record.lines > 0 ? unmarkedSeconds * 1000 : limitMs;
}

function toCut(
  follower: LogFollower,
  quiet: Quiet,
  { limitMs, signals }: DrainLimits,
  startMs: number,
  nowMs: number,
): LogCut | undefined {
  if (signals.some((signal) => signal.aborted)) return { kind: 'interrupted', seconds: 0 };
  if (follower.isDelivering) return undefined;
  if (nowMs >= startMs + limitMs) return { kind: 'limit', seconds: limitMs / 1000 };
  const hasListened = follower.caughtUpMs === undefined || follower.caughtUpMs >= quiet.endMs;
  return nowMs >= quiet.endMs && hasListened ? { kind: 'quiet', seconds: quiet.ms / 1000 } : undefined;
}
