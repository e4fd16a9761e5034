import { describe, expect, test } from 'vitest';
import { toFargateBinding } from '../src/binding.ts';
import { BINDING, createRequest } from './fargate-request.ts';

const bindingOf = (identifiers: unknown, capacity?: readonly string[]) =>
  toFargateBinding(createRequest(identifiers).job, capacity);
const without = (...keys: (keyof typeof BINDING)[]) =>
  Object.fromEntries(Object.entries(BINDING).filter(([key]) => !keys.includes(key as keyof typeof BINDING)));

test('the output runtime_binding of the Terraform module is all that is needed', () => {
  expect(bindingOf(BINDING)).toEqual({
    region: 'eu-central-1',
    cluster: BINDING.cluster_arn,
    taskDefinition: BINDING.task_definition_arn,
    family: 'weather',
    subnetIds: BINDING.subnet_ids,
    securityGroupIds: BINDING.security_group_ids,
    assignPublicIp: false,
    containerName: 'dativo-etl',
    log: { group: '/ecs/weather', prefix: 'dativo' },
    jobFile: '/tmp/dativo/job.yaml',
    capacity: [],
  });
});

test('three keys by hand are enough; the rest has defaults', () => {
  const minimum = { cluster_name: 'data', task_definition_family: 'weather', subnet_ids: ['subnet-0aaa'] };
  expect(bindingOf(minimum)).toMatchObject({
    region: 'eu-central-1',
    cluster: 'data',
    taskDefinition: 'weather',
    family: 'weather',
    securityGroupIds: [],
    assignPublicIp: false,
    containerName: 'dativo-etl',
    log: undefined,
    jobFile: '/tmp/dativo/job.yaml',
  });
});

describe('what is read from one key', () => {
  test.each([
    ['a family with its revision', { task_definition_family: 'weather:3' }, { family: 'weather' }],
    ['words of Terraform for yes and no', { assign_public_ip: 'true' }, { assignPublicIp: true }],
    ['null for "not set"', { container_name: null, assign_public_ip: null }, { containerName: 'dativo-etl' }],
    [
      'kinds of capacity as names',
      { capacity: ['FARGATE_SPOT', 'FARGATE'] },
      { capacity: ['FARGATE_SPOT', 'FARGATE'] },
    ],
    [
      'kinds of capacity as the module takes them',
      {
        capacity: [
          { provider: 'FARGATE_SPOT', weight: 1 },
          { provider: 'FARGATE', base: 1 },
        ],
      },
      { capacity: ['FARGATE_SPOT', 'FARGATE'] },
    ],
  ])('%s', (_what, change, expected) => {
    expect(bindingOf({ ...without('task_definition_arn'), ...change })).toMatchObject(expected);
  });

  test('the option of the driver wins over the binding', () => {
    expect(bindingOf({ ...BINDING, capacity: ['FARGATE'] }, ['FARGATE_SPOT']).capacity).toEqual(['FARGATE_SPOT']);
  });
});

describe('what cannot be used is INVALID, with the key, the find and the need', () => {
  test.each([
    ['no identifiers', null, /resource_identifiers is null; this runtime needs a mapping/],
    ['a text', 'binding', /is the text "binding"; this runtime needs a mapping/],
    ['a list', [], /is a list that is not only of texts; this runtime needs a mapping/],
    [
      'another runtime',
      { ...BINDING, runtime: 'gcp_cloud_run' },
      /runtime is "gcp_cloud_run"; this driver runs aws_fargate/,
    ],
    ['no cluster', without('cluster_arn', 'cluster_name'), /cluster_arn or cluster_name is missing; .*runtime_binding/],
    [
      'no task definition',
      without('task_definition_arn', 'task_definition_family'),
      /task_definition_arn or task_definition_family is missing/,
    ],
    ['a number for a name', { ...BINDING, cluster_arn: 7 }, /cluster_arn is a number; it must be the ARN or the name/],
    [
      'an empty name',
      { ...BINDING, container_name: ' ' },
      /container_name is empty; it must be the name of the container/,
    ],
    ['no subnets', without('subnet_ids'), /subnet_ids is missing; it must be subnets/],
    ['an empty list of subnets', { ...BINDING, subnet_ids: [] }, /subnet_ids has 0 entries; it takes 1 to 16/],
    ['a subnet that is no text', { ...BINDING, subnet_ids: [1] }, /subnet_ids is a list that is not only of texts/],
    [
      'one subnet as a text',
      { ...BINDING, subnet_ids: 'subnet-1' },
      /subnet_ids is the text "subnet-1"; it must be a list/,
    ],
    [
      'six security groups',
      { ...BINDING, security_group_ids: ['1', '2', '3', '4', '5', '6'] },
      /security_group_ids has 6 entries; it takes 0 to 5/,
    ],
    ['a maybe', { ...BINDING, assign_public_ip: 'perhaps' }, /assign_public_ip is "perhaps"; it must be true or false/],
    ['a log group without a prefix', without('log_stream_prefix'), /log_stream_prefix is missing/],
    [
      'an unknown capacity',
      { ...BINDING, capacity: ['EC2'] },
      /capacity holds "EC2"; it must be a list of FARGATE_SPOT/,
    ],
    ['a capacity that is no list', { ...BINDING, capacity: 'FARGATE' }, /capacity holds "FARGATE"; it must be a list/],
    ['a region of its own', { ...BINDING, region: 'us-east-1' }, /region is eu-central-1, but .*region is us-east-1/],
    [
      'a cluster elsewhere',
      { ...BINDING, cluster_arn: 'arn:aws:ecs:us-east-1:123456789012:cluster/data' },
      /cluster\/data is in us-east-1; a job runs where its cluster is/,
    ],
  ])('%s', (_what, identifiers, message) => {
    expect(() => bindingOf(identifiers)).toThrow(
      expect.objectContaining({
        code: 'INVALID',
        message: expect.stringMatching(message),
        help: expect.stringContaining('{{terraform_outputs.runtime_binding}}'),
      }),
    );
  });
});
