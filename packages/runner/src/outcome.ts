import { constants } from 'node:os';
import type { DeadlineName } from './deadlines.ts';
import type { RunStatus } from './driver.ts';
import type { DriverError, DriverErrorCode } from './driver-error.ts';
import type { CancelSignal } from './interruption.ts';
import type { Report } from './report.ts';

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

export interface Outcome {
  readonly verdict: Verdict;
  readonly origin: Origin;
  readonly reason: string;
  /** What a command line exits with. */
  readonly processExitCode: number;
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
  | { readonly kind: 'canceled_early'; readonly signal: CancelSignal; readonly mayHaveStarted: boolean }
  /** The second cancel signal: nothing more is waited for. */
  | { readonly kind: 'left'; readonly signal: CancelSignal }
  /** The platform showed the end. */
  | { readonly kind: 'ended'; readonly status: RunStatus; readonly stop?: StopCause }
  /** A deadline passed without proof of the end. */
  | {
      readonly kind: 'expired';
      readonly deadline: 'stop' | 'missing' | 'blind';
      readonly seconds: number;
      readonly stop?: StopCause;
    };

/** Exit codes of a command line for what is not the container's own code. */
export const EXIT_CODES = { unknown: 75, deadline: 124, runner: 125, refused: 126, SIGINT: 130, SIGTERM: 143 } as const;

const REFUSALS: ReadonlySet<DriverErrorCode> = new Set(['REFUSED', 'INVALID']);

/** The verdict on a run: pure, and never success without proof. */
export function toOutcome(ending: Ending, report: Report | undefined): Outcome {
  switch (ending.kind) {
    case 'not_submitted':
      return toStartFailure(ending);
    case 'submit_expired':
      return ending.mayHaveStarted
        ? unknown('runner', `the start was not answered within ${ending.seconds} s; the run may have begun`)
        : timedOut(`the run could not be started within ${ending.seconds} s; nothing was started`);
    case 'canceled_early':
      return ending.mayHaveStarted
        ? unknown('user', `${ending.signal} came while the start was unanswered; the run may have begun`)
        : canceled(ending.signal, `${ending.signal} came before the run was started; nothing was started`);
    case 'left':
      return { ...unknown('user', LEFT), processExitCode: EXIT_CODES[ending.signal] };
    case 'expired':
      return toExpiredOutcome(ending);
    case 'ended':
      return toEndedOutcome(ending.status, ending.stop, report);
  }
}

const LEFT = 'a second signal came; left without waiting for the end of the run';

function toStartFailure({ error, mayHaveStarted }: Extract<Ending, { kind: 'not_submitted' }>): Outcome {
  if (mayHaveStarted) return unknown('runner', `the run may or may not have begun: ${error.message}`);
  if (REFUSALS.has(error.code)) return failed('runner', `not started: ${error.message}`, EXIT_CODES.refused);
  return failed('runner', `the run could not be started: ${error.message}`, EXIT_CODES.runner);
}

function toExpiredOutcome(ending: Extract<Ending, { kind: 'expired' }>): Outcome {
  const { seconds } = ending;
  const why = ending.stop ? ` (asked to stop: ${toCauseText(ending.stop)})` : '';
  if (ending.deadline === 'missing')
    return unknown('platform', `the platform could not find the run for ${seconds} s${why}`);
  if (ending.deadline === 'blind') return unknown('runner', `the run could not be looked at for ${seconds} s${why}`);
  return unknown('runner', `the end of the run was not confirmed within ${seconds} s of the stop${why}`);
}

function toEndedOutcome(status: RunStatus, stop: StopCause | undefined, report: Report | undefined): Outcome {
  const words = status.reason ? `; the platform says: ${status.reason}` : '';
  if (stop) return toStoppedOutcome(stop, `${toEndText(status)}${words}`);
  if (status.isCanceled)
    return { ...failed('platform', `ended by somebody else, ${toEndText(status)}${words}`), verdict: 'canceled' };
  if (status.signal !== undefined) {
    return failed('container', `the container was ended by ${status.signal}${words}`, toSignalExitCode(status.signal));
  }
  if (!isExitCode(status.exitCode)) return failed('platform', `the run ended without an exit code${words}`);
  if (status.exitCode === 0) return succeeded(report);
  if (status.exitCode === 1) return toExitOne(report, words);
  const signal = toSignalName(status.exitCode);
  const named = signal ? ` (${signal})` : '';
  return failed('container', `the container exited with code ${status.exitCode}${named}${words}`, status.exitCode);
}

function toStoppedOutcome(stop: StopCause, end: string): Outcome {
  if (stop.kind === 'deadline') return timedOut(`${toCauseText(stop)}; stopped, ${end}`);
  return canceled(stop.signal, `${toCauseText(stop)}; stopped, ${end}`);
}

function succeeded(report: Report | undefined): Outcome {
  const reason = `the container exited with code 0${toContradiction(0, report)}`;
  return { verdict: 'succeeded', origin: 'container', reason, processExitCode: 0 };
}

/** Exit code 1 is also what an uncaught exception gives; only the job's own `job_finished` tells the two apart. */
function toExitOne(report: Report | undefined, words: string): Outcome {
  if (report === undefined) {
    return failed(
      'container',
      `the container exited with code 1 and logged no job_finished event: it crashed${words}`,
      1,
    );
  }
  const contradiction = toContradiction(1, report);
  if (contradiction !== '') return failed('container', `the container exited with code 1${contradiction}${words}`, 1);
  const reason = `the job finished with some rows left aside (exit code 1)${words}`;
  return { verdict: 'partial', origin: 'container', reason, processExitCode: 1 };
}

/** The container's exit code is the contract; a report that says something else is put on record. */
function toContradiction(exitCode: number, report: Report | undefined): string {
  if (report?.exit_code === undefined || report.exit_code === exitCode) return '';
  return `, although its job_finished event says exit_code ${report.exit_code}`;
}

/** Why a run was asked to stop, in words. */
export function toCauseText(stop: StopCause): string {
  if (stop.kind === 'signal') return `canceled by ${stop.signal}`;
  if (stop.deadline === 'start') return `the container was not seen running within ${stop.seconds} s`;
  return `the run took longer than its limit of ${stop.seconds} s`;
}

function toEndText(status: RunStatus): string {
  if (status.signal !== undefined) return `the container was ended by ${status.signal}`;
  if (isExitCode(status.exitCode)) return `the container exited with code ${status.exitCode}`;
  return 'the container ended without an exit code';
}

/** Whether an ended status says how the container ended. */
export function hasProof(status: RunStatus): boolean {
  return status.signal !== undefined || isExitCode(status.exitCode) || status.isCanceled === true;
}

function isExitCode(code: number | undefined): code is number {
  return Number.isInteger(code) && Number(code) >= 0 && Number(code) <= 255;
}

function toSignalExitCode(name: string): number {
  const number = Object.entries(constants.signals).find(([signal]) => signal === name)?.[1];
  return number === undefined ? EXIT_CODES.runner : 128 + number;
}

/** Shells and container platforms report a signal as exit code 128 + its number. */
function toSignalName(exitCode: number): string | undefined {
  return Object.entries(constants.signals).find(([, number]) => number === exitCode - 128)?.[0];
}

function failed(origin: Origin, reason: string, processExitCode: number = EXIT_CODES.runner): Outcome {
  return { verdict: 'failed', origin, reason, processExitCode };
}

function unknown(origin: Origin, reason: string): Outcome {
  return { verdict: 'unknown', origin, reason, processExitCode: EXIT_CODES.unknown };
}

function timedOut(reason: string): Outcome {
  return { verdict: 'timed_out', origin: 'runner', reason, processExitCode: EXIT_CODES.deadline };
}

function canceled(signal: CancelSignal, reason: string): Outcome {
  return { verdict: 'canceled', origin: 'user', reason, processExitCode: EXIT_CODES[signal] };
}
