import type { Send } from '../gcp-sdk.ts';
import { toShortName } from '../job-name.ts';
import type { VerifyApi } from './verify-api.ts';

/**
 * Ways into a VPC network.
 * Sources: https://cloud.google.com/vpc/docs/reference/vpcaccess/rest/v1/projects.locations.connectors and
 * https://cloud.google.com/compute/docs/reference/rest/v1/subnetworks
 */
export function lookAtNetwork(send: Send): Pick<VerifyApi, 'getConnector' | 'getSubnetwork'> {
  return {
    async getConnector(name) {
      const { state = 'STATE_UNSPECIFIED', network } = await send<{ state?: string; network?: string }>({
        service: 'vpcaccess',
        action: 'vpcaccess.connectors.get',
        method: 'GET',
        path: `/v1/${name}`,
      });
      return { state, network };
    },
    async getSubnetwork({ project, region, subnetwork }) {
      const found = await send<{ ipCidrRange?: string; network?: string; privateIpGoogleAccess?: boolean }>({
        service: 'compute',
        action: 'compute.subnetworks.get',
        method: 'GET',
        path: `/compute/v1/projects/${project}/regions/${region}/subnetworks/${subnetwork}`,
      });
      return {
        ipCidrRange: found.ipCidrRange ?? '',
        network: toShortName(found.network ?? ''),
        hasPrivateGoogleAccess: found.privateIpGoogleAccess ?? false,
      };
    },
  };
}
