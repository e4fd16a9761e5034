import { DriverError, type DriverErrorCode } from '../driver-error.ts';
import type { ErrorRule } from './error-rule.ts';

/** What a cloud said to a call that it rejected. */
export interface Rejection {
  readonly action: string;
  readonly name: string;
  readonly message: string;
  /** Shown where it is given. */
  readonly status?: number | undefined;
}

/** A rejected call as the error that drivers throw; the vendor's error is its `cause`. */
export function toCallError(
  { action, name, message, status }: Rejection,
  rule: ErrorRule,
  cause: unknown,
): DriverError {
  const told = [name, message].filter((part) => part !== '' && part !== 'Error').join(': ');
  return new DriverError(rule.code, `${action} failed${status === undefined ? '' : ` (HTTP ${status})`}: ${told}`, {
    cause,
    ...(rule.help === undefined ? {} : { help: rule.help }),
  });
}

/** For answers without a name that a rule knows. One without a status was not understood, so it proves nothing. */
export function toCodeOfStatus(status: number | undefined): DriverErrorCode {
  if (status === undefined) return 'INTERNAL';
  if (status === 429) return 'THROTTLED';
  if (status === 401 || status === 403) return 'AUTH';
  if (status === 404) return 'NOT_FOUND';
  if (status === 409 || status === 412) return 'CONFLICT';
  return status >= 400 && status < 500 ? 'INVALID' : 'UNAVAILABLE';
}

const LONGEST_MESSAGE = 600;

/** Messages of proxies, SDKs and credentials run over many lines; what stands behind the first is hints to their own users. */
export function toFirstLine(message: string): string {
  return (message.split('\n')[0] ?? '').slice(0, LONGEST_MESSAGE);
}
