import { auditTags, DEFAULT_POLICY, PROPAGATION, TAG_RULES, type TagAudit } from '@dativo/terraform/audit';
import { describe, expect, test } from 'vitest';
import { type Fields, planOf, readBase, resourcesOf, setTag, valuesOf } from './edit-document.ts';
import { policyWith, TODAY } from './planted-fault.ts';

const TAGS = { job_name: 'shop', team: 'sales', pipeline_type: 'service', environment: 'prod', cost_center: 'cc-1' };

function audit(document: unknown, policy = DEFAULT_POLICY): TagAudit {
  const found = auditTags(document, { policy });
  if (found === undefined) throw new Error('neither a plan nor a state');
  return found;
}

const rulesOf = (document: unknown): string[] => audit(document).findings.map(({ ruleId }) => ruleId);

describe('neither a plan nor a state', () => {
  test.each<[string, unknown]>([
    ['nothing', undefined],
    ['text', 'plan'],
    ['a list', []],
    ['an empty map', {}],
    ['outputs', { name: { value: 1 } }],
    ['schemas of providers', { format_version: '1.0', provider_schemas: {} }],
    ['what terraform validate -json prints', { format_version: '1.0', valid: true, diagnostics: [] }],
    ['a state of version 3', { version: 3, modules: [] }],
    ['an encrypted state', { version: 4, encrypted_data: 'x' }],
  ])('%s', (_, document) => {
    expect(auditTags(document)).toBeUndefined();
  });
});

test('an empty state has no resources', () => {
  expect(audit({ format_version: '1.0' }).counts).toEqual({ resources: 0, taggable: 0, complete: 0, untaggable: 0 });
});

describe('what can carry tags', () => {
  test.each<[string, string, Fields, Fields?]>([
    ['a type that is newer than the table', 'aws_brand_new', { tags: null, tags_all: {} }],
    ['the same of Azure', 'azurerm_brand_new', { tags: null }],
    ['the same of Google Cloud', 'google_brand_new', { labels: null, effective_labels: {} }],
    ['a resource with tags of which nothing is known', 'azurerm_brand_new', {}, { tags: true }],
    ['instances of Cloud SQL', 'google_sql_database_instance', { settings: [{ user_labels: null }] }],
    ['clusters of Google Cloud', 'google_container_cluster', { resource_labels: null }],
    ['a bucket without any', 'google_storage_bucket', { labels: null }],
  ])('%s', (_, type, values, unknown = {}) => {
    expect(audit(planOf(type, values, { unknown })).counts).toMatchObject({ taggable: 1, complete: 0 });
  });

  test.each<[string, string, string, Fields, number]>([
    ['awscc with a list of pairs', 'awscc', 'awscc_s3_bucket', { tags: pairs(TAGS) }, 0],
    ['awscc without tags', 'awscc', 'awscc_s3_bucket', { tags: null }, 1],
    ['azapi with a location', 'azapi', 'azapi_resource', { location: 'westeurope', tags: null }, 1],
    ['azapi with tags', 'azapi', 'azapi_resource', { location: 'westeurope', tags: TAGS }, 0],
    ['google-beta', 'google-beta', 'google_storage_bucket', { labels: {}, effective_labels: {} }, 1],
  ])('%s', (_, provider, type, values, findings) => {
    const found = audit(planOf(type, values, { provider }));
    expect(found.counts.taggable).toBe(1);
    expect(found.findings).toHaveLength(findings);
  });

  test.each<[string, string, string, Fields]>([
    ['a lock of azapi', 'azapi', 'azapi_resource', { location: null, tags: null }],
    ['a provider of no cloud', 'random', 'random_id', { tags: null }],
    ['words of another provider', 'datadog', 'datadog_monitor', { tags: ['team:x'] }],
    ['network tags', 'google', 'google_compute_route', { tags: ['web'] }],
    ['a binding of a role', 'google', 'google_project_iam_member', { role: 'x' }],
    ['a group of people', 'google', 'google_cloud_identity_group', { labels: {} }],
  ])('but not %s', (_, provider, type, values) => {
    expect(audit(planOf(type, values, { provider }))).toMatchObject({
      counts: { taggable: 0, untaggable: 1 },
      findings: [],
      untaggable: [{ type, addresses: [`${type}.it`] }],
    });
  });
});

describe('no finding for', () => {
  test.each<[string, string, Fields, Fields?]>([
    ['defaults of the aws provider', 'aws_s3_bucket', { tags: null, tags_all: TAGS }],
    ['defaults of the google provider', 'google_storage_bucket', { labels: null, terraform_labels: TAGS }],
    [
      'what the google provider adds',
      'google_storage_bucket',
      { labels: TAGS, effective_labels: { ...TAGS, 'goog-terraform-provisioned': 'true' } },
    ],
    ['what the Azure portal adds', 'azurerm_app_service', { tags: { ...TAGS, 'hidden-link:/subscriptions/1': 'x' } }],
    [
      'names that Azure takes for the same',
      'azurerm_storage_account',
      { tags: { ...TAGS, team: undefined, Team: 'sales' } },
    ],
    ['propagation that the apply makes known', 'aws_ecs_service', { tags_all: TAGS }, { propagate_tags: true }],
    [
      'a scratch file system, which has no backups',
      'aws_fsx_lustre_file_system',
      { tags_all: TAGS, deployment_type: 'SCRATCH_2' },
    ],
    [
      'a compute environment on Fargate',
      'aws_batch_compute_environment',
      { tags_all: TAGS, compute_resources: [{ type: 'FARGATE' }] },
    ],
    ['a template with what its job carries', 'google_cloud_run_v2_job', { labels: TAGS, template: [{ labels: TAGS }] }],
    ['a table without replicas', 'aws_dynamodb_table', { tags_all: TAGS, replica: [] }],
    [
      'a disk that is there already',
      'google_compute_instance',
      { labels: TAGS, boot_disk: [{ source: 'disk' }] },
      { boot_disk: [{ initialize_params: true }] },
    ],
    [
      'tags of an event target itself',
      'aws_cloudwatch_event_target',
      { ecs_target: [{ tags: TAGS, propagate_tags: null }] },
    ],
  ])('%s', (_, type, values, unknown = {}) => {
    expect(rulesOf(planOf(type, values, { unknown }))).toEqual([]);
  });

  test('two cost centres that differ in a mark between digits', () => {
    const document = readBase('aws-account.plan');
    setTag(valuesOf(document, 'aws_s3_bucket.raw["eu"]'), 'cost_center', 'cc-10-42');
    expect(rulesOf(document)).toEqual([]);
  });

  test('labels that are what Google Cloud makes of the allowed values', () => {
    const policy = policyWith({ allowed: { environment: { values: ['Prod'] }, cost_center: { pattern: /CC-\d+/ } } });
    expect(audit(readBase('gcp.plan'), policy).findings).toEqual([]);
    expect(audit(readBase('azure.plan'), policy).findings).not.toEqual([]);
  });

  test('what is deleted, read or left behind', () => {
    const document = planOf('aws_s3_bucket', { tags_all: TAGS });
    const { root_module } = document['planned_values'] as { root_module: { resources: Fields[] } };
    root_module.resources.push({
      address: 'data.aws_s3_bucket.other',
      mode: 'data',
      type: 'aws_s3_bucket',
      values: {},
    });
    (document['resource_changes'] as Fields[]).push(
      { address: 'aws_s3_bucket.gone', mode: 'managed', change: { actions: ['delete'], after_unknown: {} } },
      {
        address: 'aws_s3_bucket.it',
        mode: 'managed',
        deposed: 'abcd',
        change: { actions: ['delete'], after_unknown: { tags_all: true } },
      },
    );
    expect(audit(document)).toMatchObject({ counts: { resources: 1 }, findings: [] });
    const state = {
      format_version: '1.0',
      values: {
        root_module: {
          resources: [
            {
              address: 'aws_s3_bucket.it',
              mode: 'managed',
              type: 'aws_s3_bucket',
              deposed_key: 'abcd',
              values: { tags_all: {} },
            },
          ],
        },
      },
    };
    expect(audit(state).counts.resources).toBe(0);
  });
});

test('a plan that left something out says so', () => {
  expect(audit(planOf('aws_s3_bucket', { tags_all: TAGS })).isComplete).toBe(true);
  expect(audit({ ...planOf('aws_s3_bucket', { tags_all: TAGS }), complete: false }).isComplete).toBe(false);
  expect(audit({ ...planOf('aws_s3_bucket', { tags_all: TAGS }), errored: true }).isComplete).toBe(false);
});

describe('what the cloud makes up', () => {
  const BOOT = { boot_disk: [{ initialize_params: [{ image: 'debian' }] }] };
  const LABELS_COME = { boot_disk: [{ initialize_params: [{ labels: true }] }] };
  const planned = (type: string, values: Fields, unknown: Fields, expressions: Fields, provider?: string) => ({
    ...planOf(type, values, { unknown, provider: provider ?? type.split('_')[0] }),
    configuration: { root_module: { resources: [{ address: `${type}.it`, expressions }] } },
  });

  test.each<[string, Fields, string[]]>([
    [
      'labels that the code leaves out are missing',
      { boot_disk: [{ initialize_params: [{ image: {} }] }] },
      ['TAG005'],
    ],
    ['labels that the code sets are to come', { boot_disk: [{ initialize_params: [{ labels: {} }] }] }, []],
    ['of blocks that a loop makes nothing is known', {}, []],
  ])('%s', (_, expressions, rules) => {
    expect(rulesOf(planned('google_compute_instance', { labels: TAGS, ...BOOT }, LABELS_COME, expressions))).toEqual(
      rules,
    );
  });

  test('tags that the code leaves out are missing, not to come', () => {
    const values = { location: 'westeurope' };
    expect(rulesOf(planned('azapi_resource', values, { tags: true }, { name: {} }))).toEqual(['TAG001']);
    expect(rulesOf(planned('azapi_resource', values, { tags: true }, { tags: {} }))).toEqual(['TAG004']);
    expect(rulesOf(planned('aws_s3_bucket', { tags: null }, { tags_all: true }, {}))).toEqual(['TAG004']);
  });
});

describe('who owns a finding', () => {
  const AT = 'module.fleet.module.job["orders"].aws_sqs_queue.dead_letter[0]';
  const without = (...names: readonly string[]) => {
    const document = readBase('aws-fargate.plan');
    for (const name of names) setTag(valuesOf(document, AT), name);
    return document;
  };

  test('the team of its own tag', () => {
    expect(audit(without('cost_center')).findings[0]).toMatchObject({
      owner: { by: 'its own tag' },
      module: 'module.fleet.module.job["orders"]',
      moduleSource: '../job',
    });
  });

  test('else the team whose tags are beside it', () => {
    const document = without('team');
    const team = (
      valuesOf(document, AT.replace('aws_sqs_queue.dead_letter[0]', 'aws_ecs_task_definition.job'))[
        'tags_all'
      ] as Fields
    )['team'];
    expect(audit(document).findings[0]?.owner).toEqual({ team, by: 'tags beside it' });
  });

  test.each(['module.fleet', 'module.fleet.module.job', 'module.fleet.module.job["orders"]', '*'])(
    'before that the policy: %s',
    (module) => {
      const policy = policyWith({
        owners: [
          { module: 'module.other', team: 'no' },
          { module, team: 'lake' },
        ],
      });
      expect(audit(without('team'), policy).findings[0]?.owner).toEqual({ team: 'lake', by: 'the policy' });
    },
  );

  test('nobody where teams share a module, and never a sensitive name', () => {
    const document = planOf('aws_s3_bucket', { tags_all: { team: 'secret-canary' } });
    const { root_module } = document['planned_values'] as { root_module: { resources: Fields[] } };
    Object.assign(root_module.resources[0] ?? {}, { sensitive_values: { tags_all: { team: true } } });
    const found = audit(document);
    expect(found.findings[0]).toMatchObject({ ruleId: 'TAG001' });
    expect(found.findings[0]).not.toHaveProperty('owner');
    expect(JSON.stringify(found)).not.toContain('canary');
    expect(found.sums[1]?.values).toEqual([{ value: '(sensitive)', resources: 1 }]);
  });
});

test('sums and teams count every taggable resource once', () => {
  const document = readBase('aws-account.plan');
  setTag(valuesOf(document, 'aws_s3_bucket.raw["eu"]'), 'cost_center');
  const { sums, teams, counts } = audit(document);
  expect(sums.find(({ key }) => key === 'cost_center')?.values).toEqual([
    { value: 'cc-1042', resources: counts.taggable - 1 },
    { value: '', resources: 1 },
  ]);
  for (const { values } of sums)
    expect(values.reduce((sum, { resources }) => sum + resources, 0)).toBe(counts.taggable);
  expect(teams).toEqual([{ team: 'platform', taggable: counts.taggable, complete: counts.taggable - 1 }]);
});

test('of an object that was left behind nothing is taken for the one in its place', () => {
  const document = planOf('aws_s3_bucket', { tags_all: { ...TAGS, team: undefined } });
  const behind = { actions: ['delete'], after_unknown: { tags_all: true } };
  (document['resource_changes'] as Fields[]).push({
    address: 'aws_s3_bucket.it',
    mode: 'managed',
    deposed: 'abcd',
    change: behind,
  });
  expect(rulesOf(document)).toEqual(['TAG001']);
});

test('an ignore counts on its last day', () => {
  const policy = policyWith({ ignore: [{ type: 'aws_s3_bucket', reason: 'x', until: TODAY }] });
  const found = auditTags(planOf('aws_s3_bucket', { tags_all: {} }), { policy, today: TODAY });
  expect(found).toMatchObject({ findings: [], ignored: [{ reason: 'x' }] });
});

test.each([
  ['a*a', 'a', false],
  ['a*a', 'aa', true],
  ['a*b*c', 'abbc', true],
  ['a*b*b', 'ab', false],
  ['*', '', true],
  ['a.b', 'axb', false],
])('the pattern %s and %s', (address, name, isIgnored) => {
  const document = JSON.parse(
    JSON.stringify(planOf('aws_s3_bucket', { tags_all: {} })).replaceAll('aws_s3_bucket.it', name),
  );
  const policy = policyWith({ ignore: [{ address, reason: 'x' }] });
  expect(auditTags(document, { policy })?.ignored).toHaveLength(isIgnored ? 1 : 0);
});

test('nobody owns a module in which two teams have as many resources', () => {
  const document = planOf('aws_s3_bucket', { tags_all: { team: 'a' } });
  const { root_module } = document['planned_values'] as {
    root_module: { resources: Fields[]; child_modules?: Fields[] };
  };
  const at = (name: string, team?: string) => ({
    ...root_module.resources[0],
    address: `module.m.aws_s3_bucket.${name}`,
    values: { tags_all: team === undefined ? {} : { team } },
  });
  root_module.child_modules = [{ address: 'module.m', resources: [at('x', 'a'), at('y', 'b'), at('z')] }];
  const ownerOf = (name: string) => audit(document).findings.find(({ address }) => address.endsWith(name))?.owner?.team;
  expect(ownerOf('.z')).toBeUndefined();
  root_module.child_modules = [{ address: 'module.m', resources: [at('x', 'a'), at('y', 'a'), at('w', 'b'), at('z')] }];
  expect(ownerOf('.z')).toBe('a');
});

test('the order in which terraform writes modules does not matter', () => {
  const [document, turned] = [readBase('aws-fargate.plan'), readBase('aws-fargate.plan')];
  const root = (turned['planned_values'] as { root_module: { child_modules: Fields[] } }).root_module;
  root.child_modules.reverse();
  const at = 'module.fixed.module.job.aws_ecs_service.fixed[0]';
  for (const each of [document, turned]) {
    setTag(valuesOf(each, at), 'team');
    setTag(valuesOf(each, 'module.batch.module.job.aws_ecs_task_definition.job'), 'team');
  }
  expect(audit(document).findings).toHaveLength(2);
  expect(audit(turned)).toEqual(audit(document));
});

test('an ignore takes out what it fits, and says why', () => {
  const document = readBase('aws-account.plan');
  for (const address of ['aws_s3_bucket.raw["eu"]', 'aws_ecs_service.web']) setTag(valuesOf(document, address), 'team');
  const policy = policyWith({ ignore: [{ type: 'aws_s3_*', rule: 'TAG001', reason: 'the old account' }] });
  const { findings, ignored } = audit(document, policy);
  expect(findings.map(({ address }) => address)).toEqual(['aws_ecs_service.web']);
  expect(ignored.map(({ finding, reason }) => [finding.address, reason])).toEqual([
    ['aws_s3_bucket.raw["eu"]', 'the old account'],
  ]);
});

test('no value of any attribute but tags is in an audit', () => {
  const document = readBase('aws-account.plan');
  for (const resource of resourcesOf(document)) {
    const values = resource['values'] as Fields;
    for (const name of Object.keys(values)) if (typeof values[name] === 'string') values[name] = 'CANARY-value';
    Object.assign(values, { name: 'CANARY-value', tags: { 'note;': 'x' }, tags_all: { 'note;': 'x' } });
  }
  const found = audit(document);
  expect(found.findings.length).toBeGreaterThan(20);
  expect(JSON.stringify(found)).not.toContain('CANARY');
});

test('each row of propagation names a place where the vendor says so', () => {
  for (const { source, types } of PROPAGATION) {
    expect(source).toMatch(
      /^https:\/\/(?:registry\.terraform\.io\/providers\/hashicorp|docs\.aws\.amazon\.com|learn\.microsoft\.com)\//,
    );
    for (const type of types) expect(type).toMatch(/^(?:aws|azurerm|google)_[a-z0-9_]+$/);
  }
  expect(Object.keys(TAG_RULES)).toEqual(Object.keys(TAG_RULES).sort());
});

function pairs(tags: Fields): Fields[] {
  return Object.entries(tags).map(([key, value]) => ({ key, value }));
}
