import type { VerifyCheck } from '@dativo/runner';
import { checkOf, look, REAPPLY } from '@dativo/runner/drivers';
import { toShortName } from '../../job-name.ts';
import type { Facts } from '../facts.ts';
import type { Subnetwork, SubnetworkName, VpcConnector } from '../verify-api.ts';

/** What the job needs to reach a VPC network is there: its connector, or the subnetwork of its interface. */
export async function checkNetwork({ job, binding, api }: Facts): Promise<VerifyCheck[]> {
  const found = await job();
  if (found.kind !== 'found') return [checkOf('network', 'network').skipped('the job is not known')];
  const { connector, egress, networkInterfaces = [] } = found.value.template?.template?.vpcAccess ?? {};
  const sendsAll = egress === 'ALL_TRAFFIC';
  if (connector) {
    const check = checkOf('network', connector);
    const state = await look(() => api.getConnector(connector));
    if (state.kind === 'unknown') return [check.unknown(state.why)];
    return [
      state.kind === 'missing' ? check.failed('there is no such connector', REAPPLY) : toConnector(state.value, check),
    ];
  }
  if (networkInterfaces.length === 0) {
    return [checkOf('network', 'network').ok('no VPC network: what the job asks for is reached over the internet')];
  }
  return Promise.all(
    networkInterfaces.map(async ({ network, subnetwork }) => {
      const name = toSubnetworkName(subnetwork ?? network ?? '', binding.name);
      const check = checkOf(
        'network',
        `projects/${name.project}/regions/${name.region}/subnetworks/${name.subnetwork}`,
      );
      const subnet = await look(() => api.getSubnetwork(name));
      if (subnet.kind === 'unknown') return check.unknown(subnet.why);
      if (subnet.kind === 'missing') return check.failed('there is no such subnetwork', REAPPLY);
      return toSubnetwork(subnet.value, { network: network && toShortName(network), sendsAll }, check);
    }),
  );
}

type Check = ReturnType<typeof checkOf>;

/** Source: https://cloud.google.com/vpc/docs/reference/vpcaccess/rest/v1/projects.locations.connectors#State */
function toConnector({ state, network }: VpcConnector, check: Check): VerifyCheck {
  if (state === 'READY') return check.ok(`ready${network === undefined ? '' : `, in the network ${network}`}`);
  if (state === 'UPDATING') return check.warning('it is being updated', 'Wait until it is ready.');
  return check.failed(`its state is ${state}`, 'Make it again; no traffic gets through it.');
}

/**
 * Cloud Run takes addresses in blocks of 16, so a smaller range holds no task at all.
 * Source: https://cloud.google.com/run/docs/configuring/vpc-direct-vpc#direct-vpc-ip-allocation
 */
const BLOCK_PREFIX = 28;

interface Interface {
  readonly network: string | undefined;
  readonly sendsAll: boolean;
}

function toSubnetwork(subnet: Subnetwork, { network, sendsAll }: Interface, check: Check): VerifyCheck {
  const { ipCidrRange, hasPrivateGoogleAccess } = subnet;
  if (network !== undefined && network !== '' && network !== subnet.network) {
    return check.failed(`it belongs to the network ${subnet.network}, but the job names ${network}`, REAPPLY);
  }
  const prefix = Number(ipCidrRange.split('/')[1]);
  if (prefix > BLOCK_PREFIX) {
    return check.failed(
      `its range ${ipCidrRange} is smaller than the block of 16 addresses that Cloud Run takes at a time`,
      'Take a larger range; four times as many addresses as tasks that run at once are enough.',
    );
  }
  if (sendsAll && !hasPrivateGoogleAccess) {
    return check.warning(
      `all traffic goes through it, and it has no Private Google Access: the APIs of Google and the internet are only reached over a Cloud NAT`,
      'Turn Private Google Access of the subnetwork on, or see to it that a Cloud NAT serves it.',
    );
  }
  return check.ok(`${ipCidrRange} in the network ${subnet.network}`);
}

const SUBNETWORK = /(?:projects\/(?<project>[^/]+)\/)?regions\/(?<region>[^/]+)\/subnetworks\/(?<subnetwork>[^/]+)$/;

/** In full, as a path within the project, or the last part alone; a network's subnetwork is named like it. */
function toSubnetworkName(text: string, { project, location }: { project: string; location: string }): SubnetworkName {
  const groups = SUBNETWORK.exec(text)?.groups;
  const inNetwork = /projects\/([^/]+)\/global\/networks\//.exec(text)?.[1];
  return {
    project: groups?.['project'] ?? inNetwork ?? project,
    region: groups?.['region'] ?? location,
    subnetwork: groups?.['subnetwork'] ?? toShortName(text),
  };
}
