import { DriverError } from '@dativo/runner';
import { AzureError } from '../azure-error.ts';
import type { Send } from '../send.ts';
import type { VerifyApi } from './verify-api.ts';

/** Source: https://learn.microsoft.com/rest/api/virtualnetwork/subnets/get */
const API_VERSION = '2024-05-01';
const ACTION = 'Microsoft.Network/virtualNetworks/subnets/read';

interface SubnetAnswer {
  readonly properties?: {
    readonly addressPrefix?: string | null;
    readonly addressPrefixes?: readonly string[] | null;
    readonly delegations?: readonly { readonly properties?: { readonly serviceName?: string } }[] | null;
    readonly networkSecurityGroup?: { readonly id?: string } | null;
    readonly routeTable?: { readonly id?: string } | null;
  };
}

export function lookAtNetwork(send: Send): Pick<VerifyApi, 'getSubnet'> {
  return {
    async getSubnet(subnetId) {
      const path = `${subnetId}?api-version=${API_VERSION}`;
      const answer = await send({ service: 'arm', action: ACTION, method: 'GET', path }).catch(refuseHidden);
      const { properties = {} } = answer.body as SubnetAnswer;
      const { addressPrefix, addressPrefixes, delegations, networkSecurityGroup, routeTable } = properties;
      return {
        prefixes: addressPrefixes ?? (addressPrefix ? [addressPrefix] : []),
        delegations: (delegations ?? []).flatMap((each) => each.properties?.serviceName ?? []),
        securityGroup: toName(networkSecurityGroup?.id),
        routeTable: toName(routeTable?.id),
      };
    },
  };
}

/**
 * A network may belong to another subscription, and one that the caller may not see at all is said not to be there.
 * Source: https://learn.microsoft.com/troubleshoot/azure/azure-resource-manager/deployment/error-subscription-not-found
 */
function refuseHidden(thrown: unknown): never {
  if (
    thrown instanceof DriverError &&
    thrown.cause instanceof AzureError &&
    /^(Invalid)?Subscription/.test(thrown.cause.code)
  )
    throw new DriverError('AUTH', thrown.message, { cause: thrown });
  throw thrown;
}

function toName(id: string | undefined): string | undefined {
  return id?.split('/').at(-1);
}
