import type { VerifyCheck } from '@dativo/runner';
import { checkOf } from '@dativo/runner/drivers';
import type { Facts } from '../facts.ts';
import { readImageName } from '../image-name.ts';
import type { RouteTable, Subnet, VerifiedContainer, VpcEndpoint } from '../verify-api.ts';
import { findWayOut, type WayOut } from '../way-out.ts';

/** From every subnet there is a way to what the start needs: the internet, or endpoints within the network. */
export async function checkRoutes(facts: Facts): Promise<readonly VerifyCheck[]> {
  const found = await facts.subnets();
  if (found.kind !== 'found' || found.value.length === 0)
    return [checkOf('route', 'subnets').skipped('the subnets are not known')];
  const container = await facts.container();
  return Promise.all(
    found.value.map((subnet) => checkSubnet(facts, subnet, container.kind === 'found' ? container.value : undefined)),
  );
}

async function checkSubnet(
  facts: Facts,
  subnet: Subnet,
  container: VerifiedContainer | undefined,
): Promise<VerifyCheck> {
  const check = checkOf('route', subnet.id);
  const tables = await facts.routeTables(subnet.vpcId);
  if (tables.kind === 'unknown') return check.unknown(tables.why);
  const table = findTable(subnet.id, tables.kind === 'found' ? tables.value : []);
  if (table === undefined) return check.unknown('its route table was not found');
  const way = findWayOut(table, facts.target.assignPublicIp);
  if (way.kind === 'open') return check.ok(`to the internet through ${way.target}`);
  const endpoints = await facts.endpoints(subnet.vpcId);
  if (endpoints.kind === 'unknown') return check.unknown(endpoints.why);
  return judgeEndpoints(
    check,
    way,
    listNeeded(container),
    toReachable(endpoints.kind === 'found' ? endpoints.value : [], table),
  );
}

function judgeEndpoints(
  check: ReturnType<typeof checkOf>,
  way: WayOut,
  needed: readonly string[],
  reachable: readonly string[],
): VerifyCheck {
  const absent = needed.filter((service) => !reachable.some((name) => name.endsWith(`.${service}`)));
  if (absent.length === 0) return check.ok(`to AWS through endpoints: ${needed.join(', ')}`);
  const why =
    way.kind === 'no_address'
      ? `its way to the internet (${way.target}) needs a public address, which tasks do not get`
      : 'it has no way to the internet';
  const help =
    way.kind === 'no_address'
      ? 'Set assign_public_ip of the platform, use subnets behind a NAT gateway, or make the endpoints.'
      : 'Use subnets behind a NAT gateway, or make the endpoints in their network.';
  return check.failed(`${why}, and no endpoint for ${absent.join(', ')}`, help);
}

/** An explicit association wins; other subnets use the main table of the network. */
function findTable(subnetId: string, tables: readonly RouteTable[]): RouteTable | undefined {
  return tables.find(({ subnetIds }) => subnetIds.includes(subnetId)) ?? tables.find(({ isMain }) => isMain);
}

/**
 * Services that a start calls from within the network; `registry` stands for one that has no endpoint.
 * Source: https://docs.aws.amazon.com/AmazonECR/latest/userguide/vpc-endpoints.html
 */
function listNeeded(container: VerifiedContainer | undefined): readonly string[] {
  const { ecr } = readImageName(container?.image ?? '');
  const references = (container?.secrets ?? []).map(({ valueFrom }) => valueFrom.split(':')[2] ?? 'ssm');
  return [
    ...(ecr === undefined ? ['registry'] : ['ecr.api', 'ecr.dkr', 's3']),
    ...(container?.log?.driver === 'awslogs' ? ['logs'] : []),
    ...(references.includes('secretsmanager') ? ['secretsmanager'] : []),
    ...(references.some((service) => service !== 'secretsmanager') ? ['ssm'] : []),
  ];
}

/** An endpoint with route tables (gateway) serves only these; one with interfaces serves the whole network. */
function toReachable(endpoints: readonly VpcEndpoint[], table: RouteTable): readonly string[] {
  return endpoints
    .filter(
      ({ isAvailable, routeTableIds }) =>
        isAvailable && (routeTableIds.length === 0 || routeTableIds.includes(table.id)),
    )
    .map(({ service }) => service);
}
