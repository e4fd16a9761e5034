import type { VerifyCheck } from '@dativo/runner';
import { checkOf, REAPPLY } from '@dativo/runner/drivers';
import type { Facts } from '../facts.ts';
import type { EgressRule, SecurityGroup } from '../verify-api.ts';

/** The security groups are there, in the network of the subnets, and let the task out to AWS. */
export async function checkSecurityGroups(facts: Facts): Promise<VerifyCheck[]> {
  const ids = facts.target.securityGroupIds;
  const check = checkOf('security-groups', ids.join(', ') || 'security groups');
  if (ids.length === 0) return [check.skipped("none are named; the network's default group applies")];
  const found = await facts.groups();
  if (found.kind === 'unknown') return [check.unknown(found.why)];
  const groups = found.kind === 'found' ? found.value : [];
  const absent = ids.filter((id) => !groups.some((group) => group.id === id));
  if (absent.length > 0)
    return [check.failed(`there is no security group ${absent.join(', ')} in ${facts.target.region}`, REAPPLY)];
  const subnets = await facts.subnets();
  const network = subnets.kind === 'found' ? subnets.value[0]?.vpcId : undefined;
  const strangers = groups.filter(({ vpcId }) => network !== undefined && vpcId !== network);
  if (strangers.length > 0) {
    const where = strangers.map(({ id, vpcId }) => `${id} is in ${vpcId}`).join(', ');
    return [check.failed(`${where}, but the subnets are in ${network}`, 'Name groups of the same VPC as the subnets.')];
  }
  return [check.ok(network === undefined ? 'there' : `in ${network}`), toEgress(groups)];
}

/** HTTPS is what image, secrets and log are fetched and written by. */
function toEgress(groups: readonly SecurityGroup[]): VerifyCheck {
  const check = checkOf('egress', groups.map(({ id }) => id).join(', '));
  const destinations = groups.flatMap(({ egress }) => egress.filter(letsHttpsOut)).flatMap((rule) => rule.destinations);
  if (destinations.length === 0) {
    return check.failed(
      'no rule lets TCP 443 out, so neither image nor log can be reached',
      'Allow egress on TCP 443.',
    );
  }
  return check.ok(`TCP 443 to ${[...new Set(destinations)].join(', ')}`);
}

function letsHttpsOut({ protocol, fromPort, toPort }: EgressRule): boolean {
  if (protocol === '-1') return true;
  return ['tcp', '6'].includes(protocol) && (fromPort ?? 0) <= 443 && (toPort ?? 65_535) >= 443;
}
