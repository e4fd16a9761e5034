import type { VerifyCheck } from '@dativo/runner';
import { runChecks } from '@dativo/runner/drivers';
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

/** The checks of {@link runChecks} for this runtime. */
export function verifyFargate({ signal, ...options }: VerifyFargateOptions): AsyncGenerator<VerifyCheck> {
  return runChecks(CHECKS, createFacts(options), signal);
}
