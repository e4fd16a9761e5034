import type { LingeringPolicy } from '../attempt/end-lingering.ts';
import { DEFAULT_RETRY_POLICY, type RetryPolicy } from '../attempt/retry-policy.ts';
import type { RunRequest } from '../driver.ts';
import { RunJournal } from '../journal/run-journal.ts';
import { createRedactor, type Redact } from '../log/redact.ts';
import type { RunOptions } from '../run-options.ts';
import { type Clock, systemClock } from './clock.ts';
import { DEFAULT_DEADLINES, type Deadlines } from './deadlines.ts';
import { type Interruption, watchSignals } from './interruption.ts';
import { RunFeed } from './run-feed.ts';

/** What every part of one run works with. */
export interface RunTools {
  readonly clock: Clock;
  readonly interruption: Interruption;
  readonly deadlines: Deadlines;
  readonly feed: RunFeed;
  readonly journal: RunJournal;
  readonly retry: RetryPolicy;
  readonly lingering: LingeringPolicy;
  readonly redact: Redact;
  readonly pollMs: number;
  readonly random: () => number;
}

export function toTools({ runId }: RunRequest, options: RunOptions): RunTools {
  const clock = options.clock ?? systemClock;
  const redact = options.redact ?? createRedactor(options.secrets ?? []);
  const interruption = watchSignals(options.signals, options);
  const deadlines = { ...DEFAULT_DEADLINES, ...options.deadlines };
  const { onEvent, onLog } = options;
  const feed = new RunFeed(runId, clock, redact, { onEvent, onLog });
  const limits = { callMs: deadlines.callSeconds * 1000, leave: interruption.leaveAtOnce };
  return {
    clock,
    redact,
    interruption,
    deadlines,
    feed,
    journal: new RunJournal(options.journal, { clock, redact, feed, ...limits }),
    retry: { ...DEFAULT_RETRY_POLICY, ...options.retry },
    lingering: options.lingering ?? 'report',
    pollMs: options.pollMs ?? 2_000,
    random: options.random ?? Math.random,
  };
}
