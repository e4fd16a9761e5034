import type { VerifyCheck } from '../verify.ts';

/**
 * Checks everything that a run needs, without starting or changing anything. All checks begin at once; results come in their order.
 * What could not be looked up is a warning that says so. Ends early when `signal` aborts.
 */
export async function* runChecks<Facts>(
  checks: readonly ((facts: Facts) => Promise<readonly VerifyCheck[]>)[],
  facts: Facts,
  signal?: AbortSignal,
): AsyncGenerator<VerifyCheck> {
  const running = checks.map((check) => check(facts));
  // A later one must not count as unhandled while an earlier one is waited for.
  for (const each of running) each.catch(() => undefined);
  for (const results of running) {
    if (signal?.aborted) return;
    yield* await results;
  }
}
