import type { CancelSignal, RunResult } from '@dativo/runner';
import { EXIT } from '../../exit-codes.ts';

/** How one of several jobs came out; `skipped`: it succeeded in an earlier call. */
export type JobOutcome =
  | 'skipped'
  | 'succeeded'
  | 'partial'
  | 'timed_out'
  | 'failed'
  | 'not_started'
  | 'canceled'
  | 'unknown';

/** From the best to the worst, with the exit code that the whole call has when nothing is worse. `dativo help run` shows it. */
export const OUTCOME_CODES: readonly (readonly [outcome: JobOutcome, exitCode: number])[] = [
  ['skipped', 0],
  ['succeeded', 0],
  ['partial', 1],
  ['timed_out', EXIT.deadline],
  ['failed', 2],
  ['not_started', EXIT.runner],
  ['canceled', EXIT.interrupted],
  ['unknown', EXIT.unknownRun],
];

/** A run that ended, as one of several: what was never started is told apart from what failed by itself. */
export function outcomeOf({ verdict, attempts }: Pick<RunResult, 'verdict' | 'attempts'>): JobOutcome {
  const isStarted = attempts.some(({ outcome }) => outcome !== 'not_started');
  return verdict === 'failed' && !isStarted ? 'not_started' : verdict;
}

/** The exit code of several jobs: that of the worst one. `signal`: the one that ended the call. */
export function worstExitCode(outcomes: readonly JobOutcome[], signal: CancelSignal | undefined): number {
  const worst = Math.max(0, ...outcomes.map((one) => OUTCOME_CODES.findIndex(([outcome]) => outcome === one)));
  const [outcome, exitCode = EXIT.internal] = OUTCOME_CODES[worst] ?? [];
  if (outcome !== 'canceled' || signal === 'SIGINT') return exitCode;
  // Without a signal it was somebody else who ended it, as for a single run.
  return signal === 'SIGTERM' ? EXIT.terminated : EXIT.runner;
}
