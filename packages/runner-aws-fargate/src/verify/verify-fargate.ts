import type { VerifyCheck } from '@dativo/runner';
import { checkCaller } from './checks/caller.ts';
import { checkCluster } from './checks/cluster.ts';
import { checkContainer } from './checks/container.ts';
import { checkImage } from './checks/image.ts';
import { checkImagePlatform } from './checks/image-platform.ts';
import { checkLog } from './checks/log.ts';
import { checkPermissions } from './checks/permissions.ts';
import { checkRetries } from './checks/retries.ts';
import { checkExecutionRole, checkTaskRole } from './checks/roles.ts';
import { checkRoutes } from './checks/routes.ts';
import { checkSchedule } from './checks/schedule.ts';
import { checkSecrets } from './checks/secrets.ts';
import { checkSecurityGroups } from './checks/security-groups.ts';
import { checkSubnets } from './checks/subnets.ts';
import { checkTaskDefinition } from './checks/task-definition.ts';
import { createFacts, type Facts, type FactsOptions } from './facts.ts';

/** What is checked, in the order in which it is told. No check needs another one; they share look-ups through `Facts`. */
const CHECKS: readonly ((facts: Facts) => Promise<readonly VerifyCheck[]>)[] = [
  checkCaller,
  checkPermissions,
  checkCluster,
  checkTaskDefinition,
  checkContainer,
  checkExecutionRole,
  checkTaskRole,
  checkImage,
  checkImagePlatform,
  checkSecrets,
  checkLog,
  checkSubnets,
  checkRoutes,
  checkSecurityGroups,
  checkRetries,
  checkSchedule,
];

export interface VerifyFargateOptions extends FactsOptions {
  readonly signal?: AbortSignal | undefined;
}

/**
 * Checks everything that a run needs, without starting or changing anything. All look-ups begin at once; results come in a fixed
 * order. What could not be looked up is a warning that says so. Ends early when `signal` aborts.
 */
export async function* verifyFargate({ signal, ...options }: VerifyFargateOptions): AsyncGenerator<VerifyCheck> {
  const facts = createFacts(options);
  const running = CHECKS.map((check) => check(facts));
  // A later one must not count as unhandled while an earlier one is waited for.
  for (const each of running) each.catch(() => undefined);
  for (const results of running) {
    if (signal?.aborted) return;
    yield* await results;
  }
}
