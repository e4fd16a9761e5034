import type { VerifyCheck } from '@dativo/runner';
import { checkOf, REAPPLY } from '@dativo/runner/drivers';
import type { Facts } from '../facts.ts';

/** The task definition is there, may be started, and is made for Fargate. */
export async function checkTaskDefinition({ definition, target }: Facts): Promise<VerifyCheck[]> {
  const found = await definition();
  const named = checkOf('task-definition', target.taskDefinition);
  if (found.kind === 'unknown') return [named.unknown(found.why)];
  if (found.kind === 'missing') return [named.failed(`there is no such task definition in ${target.region}`, REAPPLY)];
  const { arn, status, requiresCompatibilities, networkMode } = found.value;
  const active = checkOf('task-definition', arn);
  const fargate = checkOf('fargate', arn);
  const isFargate = requiresCompatibilities.includes('FARGATE');
  return [
    status === 'ACTIVE'
      ? active.ok('ACTIVE')
      : active.failed(`its status is ${status}; only an ACTIVE one can be started`, REAPPLY),
    isFargate && networkMode === 'awsvpc'
      ? fargate.ok('made for Fargate')
      : fargate.failed(
          `it is made for ${requiresCompatibilities.join(', ') || 'no launch type'} with network mode ${networkMode ?? 'bridge'}; Fargate needs FARGATE and awsvpc`,
          'Register it with requiresCompatibilities FARGATE and networkMode awsvpc.',
        ),
  ];
}
