import { toCauseText } from '../attempt/stop-cause-text.ts';
import type { RunStatus } from '../driver.ts';
import type { Report } from '../log/report.ts';
import type { EndCause } from './diagnosis.ts';
import { EXIT_CODES, toSignalExitCode, toSignalName } from './exit-codes.ts';
import type { Origin, Outcome, OutcomeFacts, StopCause } from './outcome.ts';
import { isOwnTimeout } from './own-timeout.ts';
import { isExitCode } from './proof.ts';

/** Ends that the platform brought about while the container was at work: its exit code then only says how it obeyed. */
const INTERRUPTIONS: ReadonlySet<EndCause> = new Set(['spot', 'platform', 'health']);

/** The verdict on a run whose end was seen. Pure. */
export function toEndedOutcome(
  status: RunStatus,
  stop: StopCause | undefined,
  report: Report | undefined,
  facts: OutcomeFacts,
): Outcome {
  const words = status.reason ? `; the platform says: ${status.reason}` : '';
  if (stop) return toStoppedOutcome(stop, `${toEndText(status)}${words}`);
  if (status.isCanceled || status.diagnosis?.cause === 'user')
    return { ...failed('platform', `ended by somebody else, ${toEndText(status)}${words}`), verdict: 'canceled' };
  if (status.hasStarted === false) return toNeverStarted(status, words);
  if (isOwnTimeout(status, facts)) return toTimedOut(status, facts, words);
  const cause = status.diagnosis?.cause;
  if (cause !== undefined && INTERRUPTIONS.has(cause)) return toInterrupted(status, report, words);
  return toContainerOutcome(status, report, words);
}

function toStoppedOutcome(stop: StopCause, end: string): Outcome {
  const reason = `${toCauseText(stop)}; stopped, ${end}`;
  if (stop.kind === 'signal') {
    return { verdict: 'canceled', origin: 'user', reason, processExitCode: EXIT_CODES[stop.signal] };
  }
  return {
    verdict: 'timed_out',
    origin: 'runner',
    reason,
    processExitCode: EXIT_CODES.deadline,
    deadline: stop.deadline,
  };
}

function toNeverStarted({ diagnosis }: RunStatus, words: string): Outcome {
  return failed('platform', `the container never started${diagnosis ? `: ${diagnosis.summary}` : ''}${words}`);
}

/** The limit travels into the container and to the platform, so it ends the run even when nobody watches. */
function toTimedOut(status: RunStatus, { timeoutSeconds }: OutcomeFacts, words: string): Outcome {
  const limit = timeoutSeconds === undefined ? 'its limit' : `its limit of ${timeoutSeconds} s`;
  return {
    verdict: 'timed_out',
    origin: status.diagnosis?.cause === 'timeout' ? 'platform' : 'container',
    reason: `the run took longer than ${limit}; ${toEndText(status)}${words}`,
    processExitCode: EXIT_CODES.deadline,
    deadline: 'run',
  };
}

/** A container that obeys the platform's stop may well exit with 0; only its own report proves that it had finished. */
function toInterrupted(status: RunStatus, report: Report | undefined, words: string): Outcome {
  const hasFinished = status.exitCode === 0 && status.signal === undefined && report?.exit_code === 0;
  if (hasFinished) return succeeded(status, report);
  const summary = status.diagnosis?.summary ?? 'the platform ended the run';
  return failed('platform', `${summary}; ${toEndText(status)}${words}`, toPassedCode(status));
}

function toContainerOutcome(status: RunStatus, report: Report | undefined, words: string): Outcome {
  if (status.signal !== undefined) {
    return failed('container', `the container was ended by ${status.signal}${words}`, toSignalExitCode(status.signal));
  }
  if (!isExitCode(status.exitCode)) return failed('platform', `the run ended without an exit code${words}`);
  if (status.exitCode === 0) return succeeded(status, report);
  if (status.exitCode === 1) return toExitOne(report, words);
  const signal = toSignalName(status.exitCode);
  const named = signal ? ` (${signal})` : '';
  return failed('container', `the container exited with code ${status.exitCode}${named}${words}`, status.exitCode);
}

function succeeded(status: RunStatus, report: Report | undefined): Outcome {
  const origin = status.isExitCodeInferred ? 'platform' : 'container';
  return {
    verdict: 'succeeded',
    origin,
    reason: `${toEndText(status)}${toContradiction(0, report)}`,
    processExitCode: 0,
  };
}

/** Exit code 1 is also what an uncaught exception gives; only the job's own `job_finished` tells the two apart. */
function toExitOne(report: Report | undefined, words: string): Outcome {
  if (report === undefined) {
    const crashed = 'the container exited with code 1 and logged no job_finished event: it crashed';
    return failed('container', `${crashed}${words}`, 1);
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

function toEndText(status: RunStatus): string {
  if (status.hasStarted === false) return 'the container never started';
  if (status.signal !== undefined) return `the container was ended by ${status.signal}`;
  if (status.isExitCodeInferred) return 'the platform says that the run succeeded, and names no exit code';
  if (isExitCode(status.exitCode)) return `the container exited with code ${status.exitCode}`;
  return 'the container ended without an exit code';
}

/** The container's own code where it has one that is no success. */
function toPassedCode({ signal, exitCode }: RunStatus): number {
  if (signal !== undefined) return toSignalExitCode(signal);
  return isExitCode(exitCode) && exitCode !== 0 ? exitCode : EXIT_CODES.runner;
}

function failed(origin: Origin, reason: string, processExitCode: number = EXIT_CODES.runner): Outcome {
  return { verdict: 'failed', origin, reason, processExitCode };
}
