import { toCauseText } from '../attempt/stop-cause-text.ts';
import type { RunStatus } from '../driver.ts';
import type { DriverError, DriverErrorCode } from '../driver-error.ts';
import type { Report } from '../log/report.ts';
import type { DeadlineName } from '../loop/deadlines.ts';
import type { CancelSignal, EarlyCause } from '../loop/interruption.ts';
import { toEndedOutcome } from './ended-outcome.ts';
import { EXIT_CODES } from './exit-codes.ts';

/**
 * How a run ended.
 *
 * - `succeeded`: the container's exit code 0 was seen
 * - `partial`: the job says that it finished, and left some of its rows aside (exit code 1 with a `job_finished` event)
 * - `failed`: the run ended in any other way, or was never started
 * - `canceled`: somebody ended it
 * - `timed_out`: a deadline ended it
 * - `unknown`: the end was not seen; the run may still be alive
 */
export type Verdict = 'succeeded' | 'partial' | 'failed' | 'canceled' | 'timed_out' | 'unknown';

/** Who decided the end: the container itself, the platform it ran on, this program, or the person who started it. */
export type Origin = 'container' | 'platform' | 'runner' | 'user';

/** The verdict on a run, and what it rests on. */
export interface Outcome {
  readonly verdict: Verdict;
  readonly origin: Origin;
  readonly reason: string;
  /** What a command line exits with. */
  readonly processExitCode: number;
  /** The deadline that ended the run. */
  readonly deadline?: DeadlineName;
}

/** Why the runner asked the run to stop. */
export type StopCause =
  | { readonly kind: 'signal'; readonly signal: CancelSignal }
  | { readonly kind: 'deadline'; readonly deadline: DeadlineName; readonly seconds: number };

/** How the watching ended. */
export type Ending =
  /** There is no handle: the run was not started, or nobody can tell whether it was. */
  | { readonly kind: 'not_submitted'; readonly error: DriverError; readonly mayHaveStarted: boolean }
  | { readonly kind: 'submit_expired'; readonly seconds: number; readonly mayHaveStarted: boolean }
  /** Before the start; after `attempts` earlier ones, all of them surely ended. */
  | {
      readonly kind: 'canceled_early';
      readonly cause: EarlyCause;
      readonly mayHaveStarted: boolean;
      readonly attempts?: number;
    }
  /** Nothing more is waited for: the second cancel signal, or the caller's wish without any. */
  | { readonly kind: 'left'; readonly signal?: CancelSignal }
  /** The platform showed the end. */
  | { readonly kind: 'ended'; readonly status: RunStatus; readonly stop?: StopCause }
  /** A deadline passed without proof of the end. */
  | {
      readonly kind: 'expired';
      readonly deadline: 'stop' | 'missing' | 'blind';
      readonly seconds: number;
      readonly stop?: StopCause;
    };

/** What counts beside the ending itself. */
export interface OutcomeFacts {
  /** The container's limit, as the request set it. */
  readonly timeoutSeconds?: number | undefined;
  /** How long the container ran, for platforms that do not say it. */
  readonly observedSeconds?: number | undefined;
}

/**
 * The verdict on a run: pure, and never success without proof.
 *
 * @example
 * import { toOutcome } from '@dativo/runner';
 *
 * // The platform shows an end without an exit code: no proof of success.
 * const { verdict, origin } = toOutcome({ kind: 'ended', status: { phase: 'ended' } }, undefined);
 * `${verdict} ${origin}`; // => 'failed platform'
 */
export function toOutcome(ending: Ending, report: Report | undefined, facts: OutcomeFacts = {}): Outcome {
  switch (ending.kind) {
    case 'not_submitted':
      return toStartFailure(ending);
    case 'submit_expired':
      return toSubmitExpired(ending);
    case 'canceled_early':
      return toCanceledEarly(ending);
    case 'left':
      return toLeft(ending);
    case 'expired':
      return { ...toExpiredOutcome(ending), deadline: ending.deadline };
    case 'ended':
      return toEndedOutcome(ending.status, ending.stop, report, facts);
  }
}

const REFUSALS: ReadonlySet<DriverErrorCode> = new Set(['REFUSED', 'INVALID']);

function toStartFailure({ error, mayHaveStarted }: Extract<Ending, { kind: 'not_submitted' }>): Outcome {
  if (mayHaveStarted) return unknown('runner', `the run may or may not have begun: ${error.message}`);
  const reason = `the run could not be started: ${error.message}`;
  const isRefusal = REFUSALS.has(error.code);
  return {
    verdict: 'failed',
    origin: error.code === 'CAPACITY' ? 'platform' : 'runner',
    reason: isRefusal ? `not started: ${error.message}` : reason,
    processExitCode: isRefusal ? EXIT_CODES.refused : EXIT_CODES.runner,
  };
}

function toSubmitExpired({ seconds, mayHaveStarted }: Extract<Ending, { kind: 'submit_expired' }>): Outcome {
  const outcome: Outcome = mayHaveStarted
    ? unknown('runner', `the start was not answered within ${seconds} s; the run may have begun`)
    : {
        verdict: 'timed_out',
        origin: 'runner',
        reason: `the run could not be started within ${seconds} s; nothing was started`,
        processExitCode: EXIT_CODES.deadline,
      };
  return { ...outcome, deadline: 'submit' };
}

function toCanceledEarly(ending: Extract<Ending, { kind: 'canceled_early' }>): Outcome {
  const { cause, mayHaveStarted, attempts = 0 } = ending;
  const isSignal = cause.kind === 'signal';
  const what = isSignal ? `${cause.signal} came` : `the time of all runs together, ${cause.seconds} s, was over`;
  const origin = isSignal ? 'user' : 'runner';
  if (mayHaveStarted) return unknown(origin, `${what} while the start was unanswered; the run may have begun`);
  const reason =
    attempts === 0
      ? `${what} before the run was started; nothing was started`
      : `${what} before attempt ${attempts + 1} was started; nothing of the run is alive`;
  if (isSignal) return { verdict: 'canceled', origin, reason, processExitCode: EXIT_CODES[cause.signal] };
  return { verdict: 'timed_out', origin, reason, processExitCode: EXIT_CODES.deadline, deadline: 'call' };
}

function toLeft({ signal }: Extract<Ending, { kind: 'left' }>): Outcome {
  if (signal === undefined) return unknown('user', 'left without waiting for the end of the run, which goes on');
  const reason = 'a second signal came; left without waiting for the end of the run';
  return { ...unknown('user', reason), processExitCode: EXIT_CODES[signal] };
}

function toExpiredOutcome(ending: Extract<Ending, { kind: 'expired' }>): Outcome {
  const { seconds } = ending;
  const why = ending.stop ? ` (asked to stop: ${toCauseText(ending.stop)})` : '';
  if (ending.deadline === 'missing')
    return unknown('platform', `the platform could not find the run for ${seconds} s${why}`);
  if (ending.deadline === 'blind') return unknown('runner', `the run could not be looked at for ${seconds} s${why}`);
  return unknown('runner', `the end of the run was not confirmed within ${seconds} s of the stop${why}`);
}

function unknown(origin: Origin, reason: string): Outcome {
  return { verdict: 'unknown', origin, reason, processExitCode: EXIT_CODES.unknown };
}
