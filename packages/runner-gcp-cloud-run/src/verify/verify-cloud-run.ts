import type { VerifyCheck } from '@dativo/runner';
import { checkContainer } from './checks/container.ts';
import { checkDryRun } from './checks/dry-run.ts';
import { checkImage } from './checks/image.ts';
import { checkImagePlatform } from './checks/image-platform.ts';
import { checkJob } from './checks/job.ts';
import { checkLog } from './checks/log.ts';
import { checkNetwork } from './checks/network.ts';
import { checkPermissions } from './checks/permissions.ts';
import { checkRetries } from './checks/retries.ts';
import { checkSecrets } from './checks/secrets.ts';
import { checkServiceAccount } from './checks/service-account.ts';
import { checkTimeout } from './checks/timeout.ts';
import { createFacts, type Facts, type FactsOptions } from './facts.ts';

/** What is checked, in the order in which it is told. No check needs another one; they share look-ups through `Facts`. */
const CHECKS: readonly ((facts: Facts) => Promise<readonly VerifyCheck[]>)[] = [
  checkPermissions,
  checkJob,
  checkContainer,
  checkServiceAccount,
  checkImage,
  checkImagePlatform,
  checkSecrets,
  checkLog,
  checkNetwork,
  checkRetries,
  checkTimeout,
  checkDryRun,
];

export interface VerifyCloudRunOptions extends FactsOptions {
  readonly signal?: AbortSignal | undefined;
}

/**
 * Checks everything that a run needs, without starting or changing anything. All look-ups begin at once; results come in a fixed
 * order. What could not be looked up is a warning that says so. Ends early when `signal` aborts.
 */
export async function* verifyCloudRun({ signal, ...options }: VerifyCloudRunOptions): AsyncGenerator<VerifyCheck> {
  const facts = createFacts(options);
  const running = CHECKS.map((check) => check(facts));
  // A later one must not count as unhandled while an earlier one is waited for.
  for (const each of running) each.catch(() => undefined);
  for (const results of running) {
    if (signal?.aborted) return;
    yield* await results;
  }
}
