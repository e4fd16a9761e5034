import type { EgressRule, Route } from './verify-api.ts';

export interface RawRoute {
  readonly DestinationCidrBlock?: string | undefined;
  readonly DestinationIpv6CidrBlock?: string | undefined;
  readonly DestinationPrefixListId?: string | undefined;
  readonly GatewayId?: string | undefined;
  readonly NatGatewayId?: string | undefined;
  readonly TransitGatewayId?: string | undefined;
  readonly VpcPeeringConnectionId?: string | undefined;
  readonly NetworkInterfaceId?: string | undefined;
  readonly InstanceId?: string | undefined;
  readonly State?: string | undefined;
}

/** Source: https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_Route.html */
export function toRoute(raw: RawRoute): Route {
  return {
    destination: raw.DestinationCidrBlock ?? raw.DestinationIpv6CidrBlock ?? raw.DestinationPrefixListId ?? '',
    target:
      raw.NatGatewayId ??
      raw.TransitGatewayId ??
      raw.VpcPeeringConnectionId ??
      raw.GatewayId ??
      raw.NetworkInterfaceId ??
      raw.InstanceId ??
      '',
    isActive: raw.State !== 'blackhole',
  };
}

export interface RawEgress {
  readonly IpProtocol?: string | undefined;
  readonly FromPort?: number | undefined;
  readonly ToPort?: number | undefined;
  readonly IpRanges?: readonly { readonly CidrIp?: string | undefined }[] | undefined;
  readonly Ipv6Ranges?: readonly { readonly CidrIpv6?: string | undefined }[] | undefined;
  readonly PrefixListIds?: readonly { readonly PrefixListId?: string | undefined }[] | undefined;
  readonly UserIdGroupPairs?: readonly { readonly GroupId?: string | undefined }[] | undefined;
}

/** Source: https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_IpPermission.html */
export function toEgressRule(raw: RawEgress): EgressRule {
  return {
    protocol: raw.IpProtocol ?? '-1',
    fromPort: raw.FromPort,
    toPort: raw.ToPort,
    destinations: [
      ...(raw.IpRanges ?? []).flatMap(({ CidrIp }) => CidrIp ?? []),
      ...(raw.Ipv6Ranges ?? []).flatMap(({ CidrIpv6 }) => CidrIpv6 ?? []),
      ...(raw.PrefixListIds ?? []).flatMap(({ PrefixListId }) => PrefixListId ?? []),
      ...(raw.UserIdGroupPairs ?? []).flatMap(({ GroupId }) => GroupId ?? []),
    ],
  };
}
