import { type RawEgress, type RawRoute, toEgressRule, toRoute } from './ec2-rules.ts';
import type { SendToAws } from './send-to-aws.ts';
import type { VerifyApi } from './verify-api.ts';

/**
 * Networks. Filters are used instead of ids: then one that is not there is simply absent, and the others are still seen. All pages are
 * read, though a network seldom has more than one.
 */
export function lookAtEc2(
  send: SendToAws,
): Pick<VerifyApi, 'describeSubnets' | 'describeRouteTables' | 'describeEndpoints' | 'describeSecurityGroups'> {
  return {
    describeSubnets: async (ids) =>
      (await listAll(send, 'DescribeSubnets', 'subnet-id', ids, (page: RawSubnets) => page.Subnets)).map((raw) => ({
        id: raw.SubnetId ?? '',
        vpcId: raw.VpcId ?? '',
        zone: raw.AvailabilityZone ?? '',
        freeAddresses: raw.AvailableIpAddressCount ?? 0,
      })),
    describeRouteTables: async (vpcId) =>
      (await listAll(send, 'DescribeRouteTables', 'vpc-id', [vpcId], (page: RawRouteTables) => page.RouteTables)).map(
        (raw) => ({
          id: raw.RouteTableId ?? '',
          isMain: (raw.Associations ?? []).some(({ Main }) => Main === true),
          subnetIds: (raw.Associations ?? []).flatMap(({ SubnetId }) => SubnetId ?? []),
          routes: (raw.Routes ?? []).map(toRoute),
        }),
      ),
    describeEndpoints: async (vpcId) =>
      (await listAll(send, 'DescribeVpcEndpoints', 'vpc-id', [vpcId], (page: RawEndpoints) => page.VpcEndpoints)).map(
        (raw) => ({
          service: raw.ServiceName ?? '',
          isAvailable: raw.State?.toLowerCase() === 'available',
          routeTableIds: raw.RouteTableIds ?? [],
        }),
      ),
    describeSecurityGroups: async (ids) =>
      (await listAll(send, 'DescribeSecurityGroups', 'group-id', ids, (page: RawGroups) => page.SecurityGroups)).map(
        (raw) => ({
          id: raw.GroupId ?? '',
          vpcId: raw.VpcId ?? '',
          egress: (raw.IpPermissionsEgress ?? []).map(toEgressRule),
        }),
      ),
  };
}

async function listAll<P extends { readonly NextToken?: string | undefined }, T>(
  send: SendToAws,
  operation: string,
  filter: string,
  values: readonly string[],
  read: (page: P) => readonly T[] | undefined,
): Promise<readonly T[]> {
  const all: T[] = [];
  let token: string | undefined;
  do {
    const page = (await send('ec2', operation, {
      Filters: [{ Name: filter, Values: values }],
      ...(token === undefined ? {} : { NextToken: token }),
    })) as P;
    all.push(...(read(page) ?? []));
    token = page.NextToken;
  } while (token !== undefined && token !== '');
  return all;
}

interface Paged {
  readonly NextToken?: string | undefined;
}

export interface RawSubnets extends Paged {
  readonly Subnets?:
    | readonly {
        readonly SubnetId?: string | undefined;
        readonly VpcId?: string | undefined;
        readonly AvailabilityZone?: string | undefined;
        readonly AvailableIpAddressCount?: number | undefined;
      }[]
    | undefined;
}

export interface RawRouteTables extends Paged {
  readonly RouteTables?:
    | readonly {
        readonly RouteTableId?: string | undefined;
        readonly Associations?:
          | readonly { readonly Main?: boolean | undefined; readonly SubnetId?: string | undefined }[]
          | undefined;
        readonly Routes?: readonly RawRoute[] | undefined;
      }[]
    | undefined;
}

export interface RawEndpoints extends Paged {
  readonly VpcEndpoints?:
    | readonly {
        readonly ServiceName?: string | undefined;
        readonly State?: string | undefined;
        readonly RouteTableIds?: readonly string[] | undefined;
      }[]
    | undefined;
}

export interface RawGroups extends Paged {
  readonly SecurityGroups?:
    | readonly {
        readonly GroupId?: string | undefined;
        readonly VpcId?: string | undefined;
        readonly IpPermissionsEgress?: readonly RawEgress[] | undefined;
      }[]
    | undefined;
}
