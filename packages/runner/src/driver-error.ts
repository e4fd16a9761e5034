import { CodedError } from '@dativo/schema';

/**
 * Why a driver could not do its work.
 *
 * - `REFUSED`: a rule of ours forbids the start (a limit, a missing program); nothing was touched
 * - `INVALID`: the request or its resource identifiers cannot be used as written
 * - `AUTH`: credentials are missing, expired or not allowed to do this
 * - `NOT_FOUND`: a resource or the run is not there (yet)
 * - `CONFLICT`: another actor changed or holds the resource
 * - `CAPACITY`: the platform has no room for the start now; it is certain that nothing was started
 * - `THROTTLED`: the platform asks to slow down
 * - `UNAVAILABLE`: a network failure, a timeout or a 5xx answer
 * - `AMBIGUOUS`: a submit may or may not have started the run, and the platform cannot tell
 * - `INTERNAL`: a fault in the driver
 */
export type DriverErrorCode =
  | 'REFUSED'
  | 'INVALID'
  | 'AUTH'
  | 'NOT_FOUND'
  | 'CONFLICT'
  | 'CAPACITY'
  | 'THROTTLED'
  | 'UNAVAILABLE'
  | 'AMBIGUOUS'
  | 'INTERNAL';

/** The only error a driver throws. The vendor's error travels as `cause`. */
export class DriverError extends CodedError<DriverErrorCode> {
  override readonly name = 'DriverError';
}

/**
 * Anything thrown by a driver as a `DriverError`; what is not one already is a fault in the driver: `INTERNAL`.
 *
 * @example
 * import { DriverError, toDriverError } from '@dativo/runner';
 *
 * toDriverError(new DriverError('THROTTLED', 'too many calls')).code; // => 'THROTTLED'
 * toDriverError(new TypeError('x is undefined')).code; // => 'INTERNAL'
 */
export function toDriverError(thrown: unknown): DriverError {
  if (thrown instanceof DriverError) return thrown;
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  return new DriverError('INTERNAL', `the driver failed unexpectedly: ${message}`, { cause: thrown });
}
