import { constants } from 'node:os';
import type { AttemptResult } from './execution.ts';

/** Why an attempt has ended. */
export type Cause = 'itself' | 'cancel' | 'timeout' | 'platform';

/** `google.rpc.Code`, and the platform's words. */
const STATUS = {
  cancel: { code: 1, message: 'The task was cancelled.' },
  timeout: { code: 4, message: 'The configured timeout was reached.' },
  platform: { code: 14, message: 'The container was terminated: the instance that ran it was shut down.' },
} as const;

/** Signals that a program dies of by its own doing; a container runtime gives them as 128 and the signal. */
const OWN_SIGNALS: readonly number[] = [constants.signals.SIGABRT, constants.signals.SIGFPE, constants.signals.SIGSEGV];

/** Source: `TaskAttemptResult` in the discovery document of run v2: at most one of exit code and signal is set. */
export function toAttemptResult(cause: Cause, exitCode: number, wasKilled: boolean): AttemptResult {
  if (cause === 'platform') return { status: STATUS.platform, termSignal: constants.signals.SIGTERM };
  if (cause !== 'itself') {
    return { status: STATUS[cause], ...(wasKilled ? { termSignal: constants.signals.SIGKILL } : { exitCode }) };
  }
  if (exitCode === 0) return { status: { code: 0, message: '' }, exitCode };
  const signal = exitCode - 128;
  if (OWN_SIGNALS.includes(signal)) {
    return { status: { code: 2, message: `Container terminated on signal ${signal}.` }, termSignal: signal };
  }
  return { status: { code: 2, message: 'The container exited with an error.' }, exitCode };
}
