import type { VerifyCheck } from '@dativo/runner';
import { checkOf, REAPPLY } from '@dativo/runner/drivers';
import type { Facts } from '../facts.ts';

/** The cluster is there, takes tasks, and has the capacity providers that the driver may start on. */
export async function checkCluster({ cluster, target }: Facts): Promise<VerifyCheck[]> {
  const found = await cluster();
  const check = checkOf('cluster', target.cluster);
  if (found.kind === 'unknown') return [check.unknown(found.why)];
  if (found.kind === 'missing') return [check.failed(`there is no such cluster in ${target.region}`, REAPPLY)];
  const { status, capacityProviders } = found.value;
  if (status !== 'ACTIVE')
    return [check.failed(`its status is ${status}; tasks start only while it is ACTIVE`, REAPPLY)];
  // FARGATE itself is started by launch type, which needs no provider.
  const absent = target.capacity.filter((name) => name !== 'FARGATE' && !capacityProviders.includes(name));
  if (absent.length === 0) return [check.ok('ACTIVE')];
  return [
    check.failed(
      `it has no capacity provider ${absent.join(', ')}, only ${capacityProviders.join(', ') || 'none'}`,
      'Attach it to the cluster (the platform module does), or leave it out of capacity.',
    ),
  ];
}
