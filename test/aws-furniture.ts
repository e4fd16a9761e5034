import {
  AttachInternetGatewayCommand,
  CreateInternetGatewayCommand,
  CreateRouteCommand,
  DescribeRouteTablesCommand,
  DescribeVpcsCommand,
  EC2Client,
} from '@aws-sdk/client-ec2';
import { CreateRepositoryCommand, ECRClient, PutImageCommand } from '@aws-sdk/client-ecr';
import type { Moto } from '../terraform/testing/moto.ts';

/** What an example takes for granted. */
export interface Furniture {
  /** The repository of its image; the tag is 1.0.0. */
  readonly repository: string;
  /** Names and values in Secrets Manager. */
  readonly secrets?: Readonly<Record<string, string>>;
  readonly buckets?: readonly string[];
}

export const REGION = 'eu-west-1';

export const addressOf = ({ endpoint }: Moto) => ({
  endpoint,
  region: REGION,
  credentials: { accessKeyId: 'testing', secretAccessKey: 'testing' },
});

/** Makes it, and the gateway of the network that every account has. Gives the ARNs of the secrets by their names. */
export async function furnish(
  moto: Moto,
  { repository, secrets = {}, buckets = [] }: Furniture,
): Promise<Readonly<Record<string, string>>> {
  await pushImage(moto, repository);
  await openGateway(moto);
  for (const bucket of buckets) await fetch(`${moto.endpoint}/${bucket}`, { method: 'PUT' });
  const arns = Object.entries(secrets).map(async ([Name, SecretString]) => [
    Name,
    await createSecret(moto, { Name, SecretString }),
  ]);
  return Object.fromEntries(await Promise.all(arns));
}

/** For calls without a client: moto reads the service and the region from this header and checks no signature. */
export function authorizationFor(service: string): string {
  const scope = `testing/20261101/${REGION}/${service}/aws4_request`;
  return `AWS4-HMAC-SHA256 Credential=${scope}, SignedHeaders=host, Signature=0`;
}

async function createSecret({ endpoint }: Moto, secret: object): Promise<string> {
  const answer = await fetch(endpoint, {
    method: 'POST',
    headers: {
      'content-type': 'application/x-amz-json-1.1',
      'x-amz-target': 'secretsmanager.CreateSecret',
      authorization: authorizationFor('secretsmanager'),
    },
    body: JSON.stringify(secret),
  });
  const { ARN } = (await answer.json()) as { readonly ARN: string };
  return ARN;
}

async function pushImage(moto: Moto, repositoryName: string): Promise<void> {
  const ecr = new ECRClient(addressOf(moto));
  await ecr.send(new CreateRepositoryCommand({ repositoryName }));
  await ecr.send(
    new PutImageCommand({
      repositoryName,
      imageTag: '1.0.0',
      imageManifest: JSON.stringify(IMAGE_INDEX),
    }),
  );
  ecr.destroy();
}

async function openGateway(moto: Moto): Promise<void> {
  const ec2 = new EC2Client(addressOf(moto));
  const { Vpcs = [] } = await ec2.send(
    new DescribeVpcsCommand({ Filters: [{ Name: 'is-default', Values: ['true'] }] }),
  );
  const VpcId = Vpcs[0]?.VpcId;
  const { InternetGateway } = await ec2.send(new CreateInternetGatewayCommand({}));
  const InternetGatewayId = InternetGateway?.InternetGatewayId;
  await ec2.send(new AttachInternetGatewayCommand({ InternetGatewayId, VpcId }));
  const { RouteTables = [] } = await ec2.send(
    new DescribeRouteTablesCommand({ Filters: [{ Name: 'vpc-id', Values: [VpcId ?? ''] }] }),
  );
  await ec2.send(
    new CreateRouteCommand({
      RouteTableId: RouteTables[0]?.RouteTableId,
      DestinationCidrBlock: '0.0.0.0/0',
      GatewayId: InternetGatewayId,
    }),
  );
  ec2.destroy();
}

const DIGEST = `sha256:${'0'.repeat(63)}1`;
const IMAGE_INDEX = {
  schemaVersion: 2,
  mediaType: 'application/vnd.oci.image.index.v1+json',
  manifests: [
    {
      mediaType: 'application/vnd.oci.image.manifest.v1+json',
      digest: DIGEST,
      size: 1000,
      platform: { architecture: 'amd64', os: 'linux' },
    },
  ],
};
