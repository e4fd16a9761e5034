import { resolveText } from '@dativo/resolver';
import type { StateResource } from '@dativo/schema';
import { expect, test } from 'vitest';

const CLUSTER = resource('aws_ecs_cluster.this', ['arn', 'id', 'name']);
const SUBNET = resource('aws_subnet.a', ['arn', 'id', 'vpc_id']);
const VPC = resource('aws_vpc.main', ['arn', 'id']);
const ROLE = resource('module.job["a b"].module.inner.aws_iam_role.execution', ['arn']);

test.each<[string, string, readonly StateResource[], string]>([
  [
    'a resource of the root module',
    'cluster_arn',
    [SUBNET, CLUSTER],
    'The state holds aws_ecs_cluster.this with an attribute arn. Give it out: output "cluster_arn" { value = aws_ecs_cluster.this.arn }, then apply.',
  ],
  [
    'a resource of a module, which the root module cannot see',
    'execution_role_arn',
    [CLUSTER, ROLE],
    'The state holds module.job["a b"].module.inner.aws_iam_role.execution with an attribute arn. Pass on what the module gives: output "execution_role_arn" { value = module.job["a b"].execution_role_arn }, then apply.',
  ],
  [
    'the resource that the name names, before one that has an attribute of the name',
    'vpc_id',
    [SUBNET, VPC],
    'The state holds aws_vpc.main with an attribute id, or aws_subnet.a with an attribute vpc_id. Give it out: output "vpc_id" { value = aws_vpc.main.id }, then apply.',
  ],
  [
    'the module, where no resource fits',
    'runtime_binding',
    [CLUSTER, ROLE],
    'The state holds no resource with such an attribute (its first of 2 is aws_ecs_cluster.this). Pass on what the module gives: output "runtime_binding" { value = module.job["a b"].runtime_binding }, then apply.',
  ],
  [
    'nothing, where nothing fits',
    'runtime_binding',
    [CLUSTER],
    'The state holds no resource with such an attribute (its first of 1 is aws_ecs_cluster.this).',
  ],
  ['an empty state', 'x', [], 'The state holds no resources: has terraform apply run in this root module?'],
])('a missing output names %s', (_, output, resources, advice) => {
  const options = { resources: new Map([['', resources]]) };
  const { diagnostics } = resolveText(`k: "{{terraform_outputs.${output}}}"\n`, new Map(), options);
  expect(diagnostics).toMatchObject([
    { ruleId: 'JOB501', help: expect.stringMatching(/^There are no outputs at all/) },
  ]);
  expect(diagnostics[0]?.help?.replace(/^There are no outputs at all.*?\? (?=The state)/, '')).toBe(advice);
});

test('the state of another source is not asked', () => {
  const options = { resources: new Map([['net', [VPC]]]) };
  const { diagnostics } = resolveText('k: "{{terraform_outputs.vpc_id}}"\n', new Map(), options);
  expect(diagnostics[0]?.help).not.toContain('The state');
});

function resource(address: string, attributes: readonly string[]): StateResource {
  const [, module = '', type = '', name = ''] = /^(?:(.*)\.)?(\w+)\.(\w+)$/.exec(address) ?? [];
  return { address, module, type, name, attributes };
}
