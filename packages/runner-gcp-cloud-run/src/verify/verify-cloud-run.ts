import type { VerifyCheck } from '@dativo/runner';
import { runChecks } from '@dativo/runner/drivers';
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

/** The checks of {@link runChecks} for this runtime. */
export function verifyCloudRun({ signal, ...options }: VerifyCloudRunOptions): AsyncGenerator<VerifyCheck> {
  return runChecks(CHECKS, createFacts(options), signal);
}
