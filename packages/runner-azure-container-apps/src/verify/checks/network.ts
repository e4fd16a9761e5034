import type { VerifyCheck } from '@dativo/runner';
import { checkOf, look, REAPPLY } from '@dativo/runner/drivers';
import type { Facts } from '../facts.ts';
import type { Subnet } from '../verify-api.ts';
import { toUnknown } from './to-unknown.ts';

/** The subnet of the environment is there, and such as Container Apps ask for. */
export async function checkNetwork({ job, environment, api }: Facts): Promise<VerifyCheck[]> {
  const found = await job();
  const place = found.kind === 'found' ? await environment() : found;
  if (place.kind !== 'found') return [checkOf('network', 'network').skipped('the environment is not known')];
  const { subnetId, mode } = place.value;
  if (subnetId === undefined) return [checkOf('network', 'network').ok(NO_SUBNET)];
  const check = checkOf('network', subnetId);
  const subnet = await look(() => api.getSubnet(subnetId));
  if (subnet.kind === 'unknown') return [toUnknown(check, subnet, toAllow(subnetId))];
  if (subnet.kind === 'missing') return [check.failed('there is no such subnet', REAPPLY)];
  const faults = listFaults(subnet.value, mode).map((fault) => check.failed(fault, ANEW));
  return faults.length > 0 ? faults : [check.ok(toWords(subnet.value, subnetId))];
}

/** Source: https://learn.microsoft.com/azure/container-apps/networking */
const NO_SUBNET = 'no subnet of your own: what the job asks for is reached over the internet';
const ANEW =
  'Make the environment anew in a subnet that fits (infrastructure_subnet_id of the module); the subnet of one that is there cannot be changed.';

function toAllow(subnetId: string): string {
  return `Give these credentials Microsoft.Network/virtualNetworks/subnets/read on ${subnetId} to have this checked; the run itself does not need it.`;
}

interface SubnetRule {
  /** The smallest subnet, by the length of its prefix. */
  readonly longestPrefix: number;
  /** The one service that the subnet is delegated to; undefined: none may be. */
  readonly delegation: string | undefined;
}

/** By the kind of the environment; of others nothing is known. Source: https://learn.microsoft.com/azure/container-apps/custom-virtual-networks#subnet */
const RULES: Readonly<Record<string, SubnetRule>> = {
  WorkloadProfiles: { longestPrefix: 27, delegation: 'Microsoft.App/environments' },
  ConsumptionOnly: { longestPrefix: 23, delegation: undefined },
};

function listFaults({ prefixes, delegations }: Subnet, mode: string): string[] {
  const rule = RULES[mode];
  if (rule === undefined) return [];
  const { longestPrefix, delegation } = rule;
  const isTooSmall = prefixes.length > 0 && prefixes.every((prefix) => Number(prefix.split('/')[1]) > longestPrefix);
  const told = delegations.join(', ') || 'no service';
  const others = delegations.filter((service) => service.toLowerCase() !== delegation?.toLowerCase());
  const isOther = others.length > 0 || (delegation !== undefined && delegations.length === 0);
  return [
    ...(isTooSmall
      ? [`its range ${prefixes.join(', ')} is smaller than /${longestPrefix}, the smallest for ${mode}`]
      : []),
    ...(isOther ? [`it is delegated to ${told}, and must be to ${delegation ?? 'none'} for ${mode}`] : []),
  ];
}

/**
 * Azure shows every address of a delegated subnet as free, also of a full one, so nothing is said of them.
 * Source: https://github.com/Azure/azure-cli/issues/28745
 */
function toWords({ prefixes, securityGroup, routeTable }: Subnet, subnetId: string): string {
  const network = /\/virtualNetworks\/([^/]+)\//i.exec(subnetId)?.[1] ?? 'its network';
  const filters = [
    ...(securityGroup === undefined ? [] : [`the security group ${securityGroup}`]),
    ...(routeTable === undefined ? [] : [`the route table ${routeTable}`]),
  ];
  const unread = filters.length === 0 ? '' : `; what ${filters.join(' and ')} let through is not looked at`;
  return `${prefixes.join(', ') || 'a subnet'} in the virtual network ${network}${unread}`;
}
