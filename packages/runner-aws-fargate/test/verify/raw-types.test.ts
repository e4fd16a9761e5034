import type { DescribeLogGroupsCommandOutput } from '@aws-sdk/client-cloudwatch-logs';
import type {
  DescribeRouteTablesCommandOutput,
  DescribeSecurityGroupsCommandOutput,
  DescribeSubnetsCommandOutput,
  DescribeVpcEndpointsCommandOutput,
} from '@aws-sdk/client-ec2';
import type { BatchGetImageCommandOutput, GetDownloadUrlForLayerCommandOutput } from '@aws-sdk/client-ecr';
import type {
  DescribeClustersCommandOutput,
  DescribeServicesCommandOutput,
  DescribeTaskDefinitionCommandOutput,
} from '@aws-sdk/client-ecs';
import type { GetRoleCommandOutput, SimulatePrincipalPolicyCommandOutput } from '@aws-sdk/client-iam';
import type { DescribeSecretCommandOutput } from '@aws-sdk/client-secrets-manager';
import type { DescribeParametersCommandOutput } from '@aws-sdk/client-ssm';
import type { GetCallerIdentityCommandOutput } from '@aws-sdk/client-sts';
import { expectTypeOf, test } from 'vitest';
import type { RawEndpoints, RawGroups, RawRouteTables, RawSubnets } from '../../src/verify/look-at-ec2.ts';
import type { RawImages, RawLayer } from '../../src/verify/look-at-ecr.ts';
import type { RawClusters, RawServices, RawTaskDefinition } from '../../src/verify/look-at-ecs.ts';
import type { RawCaller, RawRole, RawSimulation } from '../../src/verify/look-at-iam.ts';
import type { RawLogGroups } from '../../src/verify/look-at-logs.ts';
import type { RawParameters, RawSecret } from '../../src/verify/look-at-secrets.ts';

test("what is read of each answer has the type that AWS's own package gives it", () => {
  expectTypeOf<GetCallerIdentityCommandOutput>().toExtend<RawCaller>();
  expectTypeOf<SimulatePrincipalPolicyCommandOutput>().toExtend<RawSimulation>();
  expectTypeOf<GetRoleCommandOutput>().toExtend<RawRole>();
  expectTypeOf<DescribeClustersCommandOutput>().toExtend<RawClusters>();
  expectTypeOf<DescribeTaskDefinitionCommandOutput>().toExtend<RawTaskDefinition>();
  expectTypeOf<DescribeServicesCommandOutput>().toExtend<RawServices>();
  expectTypeOf<BatchGetImageCommandOutput>().toExtend<RawImages>();
  expectTypeOf<GetDownloadUrlForLayerCommandOutput>().toExtend<RawLayer>();
  expectTypeOf<DescribeSecretCommandOutput>().toExtend<RawSecret>();
  expectTypeOf<DescribeParametersCommandOutput>().toExtend<RawParameters>();
  expectTypeOf<DescribeLogGroupsCommandOutput>().toExtend<RawLogGroups>();
  expectTypeOf<DescribeSubnetsCommandOutput>().toExtend<RawSubnets>();
  expectTypeOf<DescribeRouteTablesCommandOutput>().toExtend<RawRouteTables>();
  expectTypeOf<DescribeVpcEndpointsCommandOutput>().toExtend<RawEndpoints>();
  expectTypeOf<DescribeSecurityGroupsCommandOutput>().toExtend<RawGroups>();
});
