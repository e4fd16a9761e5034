import type { VerifyCheck } from '@dativo/runner';
import { runChecks } from '@dativo/runner/drivers';
import { checkEnvironment } from './checks/environment.ts';
import { checkIdentity } from './checks/identity.ts';
import { checkImage } from './checks/image.ts';
import { checkImagePlatform } from './checks/image-platform.ts';
import { checkJob } from './checks/job.ts';
import { checkLog } from './checks/log.ts';
import { checkNetwork } from './checks/network.ts';
import { checkPermissions } from './checks/permissions.ts';
import { checkRegistry } from './checks/registry.ts';
import { checkSecrets } from './checks/secrets.ts';
import { checkTemplate } from './checks/template.ts';
import { checkTimeout } from './checks/timeout.ts';
import { createFacts, type Facts, type FactsOptions } from './facts.ts';

/** What is checked, in the order in which it is told. No check needs another one; they share look-ups through `Facts`. */
const CHECKS: readonly ((facts: Facts) => Promise<readonly VerifyCheck[]>)[] = [
  checkPermissions,
  checkJob,
  checkTemplate,
  checkEnvironment,
  checkNetwork,
  checkIdentity,
  checkImage,
  checkImagePlatform,
  checkRegistry,
  checkSecrets,
  checkTimeout,
  checkLog,
];

export interface VerifyContainerAppsOptions extends FactsOptions {
  readonly signal?: AbortSignal | undefined;
}

/** The checks of {@link runChecks} for this runtime. */
export function verifyContainerApps({ signal, ...options }: VerifyContainerAppsOptions): AsyncGenerator<VerifyCheck> {
  return runChecks(CHECKS, createFacts(options), signal);
}
