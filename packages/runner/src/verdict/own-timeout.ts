import type { RunStatus } from '../driver.ts';
import type { EndCause } from './diagnosis.ts';
import type { OutcomeFacts } from './outcome.ts';

/** What a container exits with whose own limit has passed: as coreutils' `timeout` gives it, or ended by SIGKILL or SIGTERM. */
const TIMEOUT_CODES: ReadonlySet<number> = new Set([124, 137, 143]);
const TIMEOUT_SIGNALS: ReadonlySet<string> = new Set(['SIGKILL', 'SIGTERM']);
/** With one of these the end has an explanation of its own. */
const OTHER_CAUSES: ReadonlySet<EndCause> = new Set(['memory', 'spot', 'platform', 'health']);
/** The platform notes the start a moment after the container's own clock has begun to run. */
const TOLERANCE_SECONDS = 2;
const TOLERANCE_SHARE = 0.1;

/** Whether a run that nobody stopped was ended by its own limit: inside the container, or by the platform. Pure. */
export function isOwnTimeout(status: RunStatus, { timeoutSeconds, observedSeconds }: OutcomeFacts): boolean {
  const cause = status.diagnosis?.cause;
  if (cause === 'timeout') return status.exitCode !== 0;
  if (timeoutSeconds === undefined || (cause !== undefined && OTHER_CAUSES.has(cause))) return false;
  const isCode = TIMEOUT_CODES.has(status.exitCode ?? 0) || TIMEOUT_SIGNALS.has(status.signal ?? '');
  const ranSeconds = toSeconds(status) ?? observedSeconds;
  if (!isCode || ranSeconds === undefined) return false;
  return ranSeconds >= timeoutSeconds - Math.min(TOLERANCE_SECONDS, timeoutSeconds * TOLERANCE_SHARE);
}

function toSeconds({ startedAt, endedAt }: RunStatus): number | undefined {
  return startedAt && endedAt ? (endedAt.getTime() - startedAt.getTime()) / 1000 : undefined;
}
