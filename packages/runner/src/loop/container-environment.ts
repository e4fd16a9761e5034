import type { StartRequest } from '../driver.ts';

/**
 * What every container finds in its environment, whatever it runs on: the request's own variables, then the contract's, which
 * cannot be overridden. `DATIVO_TIMEOUT_SECONDS`, whole seconds, lets the container keep its limit when nobody watches it any more.
 *
 * @example
 * import { toContainerEnvironment } from '@dativo/runner';
 *
 * const request = { runId: 'orders-1', attempt: 1, environment: { TZ: 'UTC' }, timeoutSeconds: 90 };
 * toContainerEnvironment(request)['DATIVO_TIMEOUT_SECONDS']; // => '90'
 */
export function toContainerEnvironment(
  request: Pick<StartRequest, 'runId' | 'attempt' | 'environment' | 'timeoutSeconds'>,
): Record<string, string> {
  const { runId, attempt, environment, timeoutSeconds } = request;
  return {
    ...environment,
    DATIVO_RUN_ID: runId,
    DATIVO_ATTEMPT: String(attempt),
    ...(timeoutSeconds === undefined ? {} : { DATIVO_TIMEOUT_SECONDS: String(Math.max(1, Math.ceil(timeoutSeconds))) }),
  };
}
