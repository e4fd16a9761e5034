import { parseOutputs, stringifyJson } from '@dativo/schema';
import { describe, expect, test } from 'vitest';

const OUTPUTS = {
  cluster_name: { value: 'data', type: 'string' },
  password: { value: 'canary-51c2', type: 'string', sensitive: true },
};

const STATE = {
  version: 4,
  terraform_version: '1.11.4',
  serial: 7,
  lineage: '0b1f6a1e-6a0a-6a3c-0b1f-6a1e6a0a6a3c',
  outputs: OUTPUTS,
  resources: [
    {
      module: 'module.job["orders"]',
      mode: 'managed',
      type: 'aws_ecs_task_definition',
      name: 'this',
      instances: [{ index_key: 0, attributes: { arn: 'canary-51c2', family: 'orders' } }],
    },
    {
      mode: 'data',
      type: 'aws_vpc',
      name: 'main',
      instances: [{ index_key: 'a', attributes: { id: 'vpc-1' } }, { attributes_flat: {} }],
    },
  ],
  check_results: null,
};

const SHOWN = {
  format_version: '1.0',
  terraform_version: '1.11.4',
  values: {
    outputs: { cluster_name: { sensitive: false, value: 'data', type: 'string' } },
    root_module: {
      resources: [{ address: 'terraform_data.a', type: 'terraform_data', name: 'a', values: { id: '1', output: 'x' } }],
      child_modules: [
        {
          address: 'module.job',
          resources: [
            { address: 'module.job.aws_ecs_cluster.this', type: 'aws_ecs_cluster', name: 'this', values: {} },
          ],
          child_modules: [{ address: 'module.job.module.inner' }],
        },
      ],
    },
  },
};

describe('outputs are read from', () => {
  test('a state file, with what it holds', () => {
    const reading = parseOutputs(JSON.stringify(STATE, null, 2));
    if (!reading.ok) throw new Error('refused');
    expect([...reading.outputs]).toEqual([
      ['cluster_name', { value: 'data', isSensitive: false }],
      ['password', { value: 'canary-51c2', isSensitive: true }],
    ]);
    const module = 'module.job["orders"]';
    expect(reading.resources).toEqual([
      {
        address: 'module.job["orders"].aws_ecs_task_definition.this[0]',
        module,
        type: 'aws_ecs_task_definition',
        name: 'this',
        attributes: ['arn', 'family'],
      },
      { address: 'data.aws_vpc.main["a"]', module: '', type: 'aws_vpc', name: 'main', attributes: ['id'] },
      { address: 'data.aws_vpc.main', module: '', type: 'aws_vpc', name: 'main', attributes: [] },
    ]);
    expect(JSON.stringify(reading.resources)).not.toContain('canary');
  });

  test('what terraform show -json prints', () => {
    const reading = parseOutputs(JSON.stringify(SHOWN));
    if (!reading.ok) throw new Error('refused');
    expect([...reading.outputs.keys()]).toEqual(['cluster_name']);
    expect(reading.resources?.map(({ address, module }) => [address, module])).toEqual([
      ['terraform_data.a', ''],
      ['module.job.aws_ecs_cluster.this', 'module.job'],
    ]);
  });

  test.each([
    ['a state without anything', JSON.stringify({ ...STATE, outputs: {}, resources: [] })],
    ['what terraform shows of no state', '{"format_version":"1.0"}'],
  ])('%s: none', (_, text) => {
    expect(parseOutputs(text)).toMatchObject({ ok: true, outputs: new Map(), resources: [], diagnostics: [] });
  });

  test('an object of plain values that has names of a state', () => {
    const reading = parseOutputs('{"version":4,"outputs":{"a":1},"resources":[]}');
    expect(reading.ok && [...reading.outputs.keys()]).toEqual(['version', 'outputs', 'resources']);
    expect(reading.ok && stringifyJson(reading.outputs.get('version')?.value ?? null)).toBe('4');
    expect(reading).not.toHaveProperty('resources');
  });
});

test.each([
  ['an old state', { ...STATE, version: 3 }, 'format version 3, and 4 is known', 'terraform state pull'],
  ['a plan', { format_version: '1.2', planned_values: {}, resource_changes: [] }, 'it is a plan', 'Apply the plan'],
  ['an encrypted state', { encrypted_data: 'canary', encryption_version: 'v0' }, 'encrypted', 'tofu output -json'],
])('%s is refused with what to do', (_, state, message, help) => {
  const { ok, diagnostics } = parseOutputs(JSON.stringify(state), { file: 'x.tfstate' });
  expect(ok).toBe(false);
  expect(diagnostics).toEqual([
    expect.objectContaining({
      ruleId: 'JOB513',
      file: 'x.tfstate',
      message: expect.stringContaining(message),
      help: expect.stringContaining(help),
    }),
  ]);
});
