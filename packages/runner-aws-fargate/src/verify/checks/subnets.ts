import type { VerifyCheck } from '@dativo/runner';
import { checkOf, REAPPLY } from '@dativo/runner/drivers';
import type { Facts } from '../facts.ts';

/** All subnets are there, in one network, and have an address to give. */
export async function checkSubnets({ subnets, target }: Facts): Promise<VerifyCheck[]> {
  const check = checkOf('subnets', target.subnetIds.join(', '));
  const found = await subnets();
  if (found.kind === 'unknown') return [check.unknown(found.why)];
  const present = found.kind === 'found' ? found.value : [];
  const absent = target.subnetIds.filter((id) => !present.some((subnet) => subnet.id === id));
  if (absent.length > 0) return [check.failed(`there is no subnet ${absent.join(', ')} in ${target.region}`, REAPPLY)];
  const networks = [...new Set(present.map(({ vpcId }) => vpcId))];
  if (networks.length > 1) {
    return [check.failed(`they belong to several networks: ${networks.join(', ')}`, 'Name subnets of one VPC.')];
  }
  const zones = new Set(present.map(({ zone }) => zone)).size;
  return [
    check.ok(`in ${networks[0] ?? 'no network'}, ${zones} availability zone${zones === 1 ? '' : 's'}`),
    toAddresses(present),
  ];
}

function toAddresses(subnets: readonly { readonly id: string; readonly freeAddresses: number }[]): VerifyCheck {
  const check = checkOf('addresses', subnets.map(({ id }) => id).join(', '));
  const full = subnets.filter(({ freeAddresses }) => freeAddresses === 0).map(({ id }) => id);
  const help = 'Every running task takes an address: free some, or name more or larger subnets.';
  if (full.length === subnets.length) return check.failed('no subnet has a free address', help);
  if (full.length > 0) return check.warning(`${full.join(', ')} has no free address; starts there fail`, help);
  return check.ok(`${subnets.reduce((sum, { freeAddresses }) => sum + freeAddresses, 0)} free`);
}
