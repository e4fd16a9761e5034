import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import {
  type AppliedResource,
  audited,
  CLOUD_MODULES,
  type CloudModule,
  type Configuration,
} from '../testing/audited.ts';
import type { Json, JsonObject, Plan } from '../testing/plan.ts';
import { isTerraformInstalled } from '../testing/run-terraform.ts';
import { openWorkspace, type Workspace } from '../testing/workspace.ts';
import { CALLS } from './compatibility/original-modules.ts';

vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 });

// What was wrong in the original modules, each put as what must hold. Sizes, names and times are tried out in full where the rules are.
const LONG = 'stripe_customers_incremental_sync_of_all_regions_with_backfill_and_then_some_more';
const ODD = {
  department: 'R&D/Data.Eng',
  '1st-owner': 'ada@example.com',
  ratio: '1.5',
  image: 'eu.gcr.io/acme/etl:1.0',
};

let workspace: Workspace;
let longNames: { readonly [module in CloudModule]: Plan };
let refusals: { readonly [module in CloudModule]: string };
beforeAll(async () => {
  workspace = await openWorkspace();
  longNames = await byModule((module) =>
    workspace.planHcl(
      root(module, [
        call(module, 'long', { job_name: LONG }),
        call(module, 'odd', { job_name: `${LONG}_2` }, odd(module)),
      ]),
    ),
  );
  refusals = await byModule((module) =>
    workspace
      .planHcl(
        root(
          module,
          Object.entries(REFUSED[module]).map(([name, [tags, inputs]]) => call(module, name, tags, inputs)),
        ),
      )
      .then(() => 'nothing was refused', String),
  );
});
afterAll(() => workspace.close());

type Refused = { readonly [name: string]: readonly [tags: { readonly [key: string]: string }, inputs?: string] };

const IN_EVERY_CLOUD: Refused = {
  empty_team: [{ team: '' }],
  template_left: [{ cost_center: '{{cost_center}}' }],
  own_mark: [{}, 'default_tags = { managed_by = "ansible" }'],
};

const MANY_TAGS = 'default_tags = { for i in range(70) : "tag_${i}" => "x" }';

const REFUSED: { readonly [module in CloudModule]: Refused } = {
  aws_fargate: {
    ...IN_EVERY_CLOUD,
    too_many_tags: [{}, MANY_TAGS],
    too_long_value: [{ team: 'x'.repeat(257) }],
    reserved_tag: [{ 'aws:owner': 'x' }],
    unsold_size: [{}, 'cpu = "256"\n  memory = "30720"'],
  },
  azure_container_apps: {
    ...IN_EVERY_CLOUD,
    too_many_tags: [{}, MANY_TAGS],
    too_long_value: [{ team: 'x'.repeat(257) }],
  },
  gcp_cloud_run: {
    ...IN_EVERY_CLOUD,
    too_many_tags: [{}, MANY_TAGS],
    long_request: [{}, 'timeout_seconds = 3601\n  service = {}'],
    long_job: [{}, 'timeout_seconds = 604801'],
  },
};

describe.skipIf(!isTerraformInstalled())('what was wrong once', () => {
  test('O1: a Cloud Run job counts its tasks where the provider wants it', async () => {
    const { after } = (await planned('gcp_cloud_run', 'minimal')).only('google_cloud_run_v2_job');
    const outer = block(after['template']);
    expect([outer['parallelism'], outer['task_count']]).toEqual([1, 1]);
    expect(Object.keys(block(outer['template']))).not.toContain('task_count');
  });

  test('O2: Cloud Scheduler starts a job through the address that the Run API has for it', async () => {
    const [scheduler] = await applied('gcp_cloud_run', 'scheduled', 'google_cloud_scheduler_job');
    const [job] = await applied('gcp_cloud_run', 'scheduled', 'google_cloud_run_v2_job');
    expect(block(scheduler?.values['http_target'])['uri']).toBe(
      `https://run.googleapis.com/v2/${job?.values['id']}:run`,
    );
  });

  test('O3: a Cloud Run job is made without a service beside it, and outputs name the job', async () => {
    const plan = await workspace.planHcl(
      `${CALLS.gcp_cloud_run}${outputsOf('job_name', 'service_name', 'cluster_name')}`,
    );
    expect(plan.ofType('google_cloud_run_v2_service')).toEqual([]);
    expect(plan.ofType('google_cloud_run_v2_job')).toHaveLength(1);
    const [name] = plan.ofType('google_cloud_run_v2_job').map(({ after }) => after['name']);
    expect(plan.outputs).toMatchObject({ job_name: name, service_name: null, cluster_name: name });
  });

  test('O4: a Container Apps job is made without an app beside it', async () => {
    const plan = await workspace.planHcl(CALLS.azure_container_apps);
    expect(plan.ofType('azurerm_container_app')).toEqual([]);
    expect(plan.ofType('azurerm_container_app_job')).toHaveLength(1);
  });

  test('O5: the name of a Container Apps job fits into 32 characters, however long the name of the job', () => {
    const names = longNames.azure_container_apps
      .ofType('azurerm_container_app_job')
      .map(({ after }) => String(after['name']));
    expect(new Set(names).size).toBe(2);
    for (const name of names) expect(name).toMatch(/^(?=.{2,32}$)(?!.*--)[a-z][a-z0-9-]*[a-z0-9]$/);
  });

  test('O6: labels hold nothing that Google refuses, whatever the tags hold', () => {
    const labels = longNames.gcp_cloud_run.resources.flatMap(({ tags }) => Object.entries(tags ?? {}));
    expect(labels.map(([key]) => key)).toEqual(expect.arrayContaining(['department', 'ratio', 'image']));
    for (const [key, value] of labels) {
      expect(key).toMatch(/^[\p{Ll}\p{Lo}][\p{Ll}\p{Lo}\p{N}_-]{0,62}$/u);
      expect(value).toMatch(/^[\p{Ll}\p{Lo}\p{N}_-]{0,63}$/u);
    }
  });

  test('O7: ids of service accounts are legal, and differ for jobs that begin the same', () => {
    const ids = longNames.gcp_cloud_run
      .ofType('google_service_account')
      .map(({ after }) => String(after['account_id']));
    expect(ids.length).toBeGreaterThan(1);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[a-z][a-z0-9-]{4,28}[a-z0-9]$/);
  });

  test('O8: names of roles fit into 64 characters, however long the name of the job', () => {
    const names = longNames.aws_fargate.ofType('aws_iam_role').map(({ after }) => String(after['name']));
    expect(new Set(names).size).toBe(4);
    for (const name of names) expect(name).toMatch(/^[\w+=,.@-]{1,64}$/);
  });

  test('O9: a tag that begins with aws: is refused', () => {
    expect(refusals.aws_fargate).toMatch(/"aws:owner"/);
  });

  test('O10: no policy has an empty list of resources, also where no bucket and no secret is given', async () => {
    for (const name of ['minimal', 'scheduled', 'everything-on'] as const) {
      const statements = await statementsOf(name, 'aws_iam_role_policy');
      expect(statements).not.toEqual([]);
      expect(statements.filter(({ resources }) => resources.length === 0)).toEqual([]);
    }
  });

  test('O11: a size that Fargate does not sell is refused, and 8 and 16 vCPU are taken', async () => {
    expect(refusals.aws_fargate).toMatch(/30720/);
    const large = ['8', '16'].map((vcpu) =>
      call('aws_fargate', `large_${vcpu}`, { job_name: `large-${vcpu}` }, `cpu = "${vcpu} vCPU"\n  memory = "64 GB"`),
    );
    const plan = await workspace.planHcl(
      root(
        'aws_fargate',
        large.map((text, index) => (index === 0 ? text.replace('64 GB', '16 GB') : text)),
      ),
    );
    const sizes = plan.ofType('aws_ecs_task_definition').map(({ after }) => `${after['cpu']} ${after['memory']}`);
    expect(sizes.sort()).toEqual(['16384 65536', '8192 16384']);
  });

  test('O12: the role that starts the task may read its secrets, and the program need not', async () => {
    const granted = (await statementsOf('scheduled', 'aws_iam_role_policy')).filter(({ actions }) =>
      actions.some((action) => /^(secretsmanager|ssm):Get/.test(action)),
    );
    expect(granted).not.toEqual([]);
    for (const { address } of granted) expect(address).toMatch(/aws_iam_role_policy\.execution/);
    const [task] = await applied('aws_fargate', 'scheduled', 'aws_ecs_task_definition');
    const containers = JSON.parse(String(task?.values['container_definitions'])) as {
      readonly secrets: JsonObject[];
    }[];
    expect(containers[0]?.secrets.length).toBe(granted.flatMap(({ resources }) => resources).length);
  });

  test('O13: rights on objects are given on objects, rights on buckets on buckets', async () => {
    const statements = [
      ...(await statementsOf('scheduled', 'aws_iam_role_policy')),
      ...(await statementsOf('everything-on', 'aws_iam_role_policy')),
    ];
    const s3 = statements.filter(({ actions }) => actions.some((action) => action.startsWith('s3:')));
    expect(s3.length).toBeGreaterThan(2);
    for (const { actions, resources } of s3) {
      const isOnObjects = actions.every(
        (action) => /Object|MultipartUpload(Parts)?$/.test(action) && action !== 's3:ListBucketMultipartUploads',
      );
      for (const arn of resources)
        expect(`${actions.join()} on ${arn}`).toMatch(isOnObjects ? /:::[^/]+\/.+$/ : /:::[^/]+$/);
    }
  });

  test('O14: nothing is open that was not asked for, and nothing names a partition', async () => {
    const { plan, applied: resources } = await audited({ module: 'aws_fargate', name: 'scheduled' });
    expect(
      plan.ofType('aws_vpc_security_group_egress_rule').map(({ after }) => after['cidr_ipv4'] ?? null),
    ).not.toContain('0.0.0.0/0');
    expect(plan.only('aws_security_group').after['egress'] ?? []).toEqual([]);
    expect(resources.find(({ type }) => type === 'aws_cloudwatch_log_group')?.values['kms_key_id']).toMatch(/^arn:/);
    const task = plan.raw.resource_changes?.find(({ type }) => type === 'aws_ecs_task_definition');
    expect(JSON.stringify(resources.find(({ type }) => type === task?.type)?.values)).toMatch(
      /readonlyRootFilesystem\\":true/,
    );
    const trust = resources
      .filter(({ type }) => type === 'aws_iam_role')
      .map(({ values }) => String(values['assume_role_policy']));
    expect(trust.length).toBeGreaterThan(2);
    for (const policy of trust)
      expect(policy).toMatch(/aws:SourceAccount.*aws:SourceArn|aws:SourceArn.*aws:SourceAccount/s);
  });

  test('O15: a Fargate job runs by schedule, its tasks carry tags, and a service can sleep', async () => {
    const plan = await planned('aws_fargate', 'everything-on');
    expect(plan.ofType('aws_scheduler_schedule')).not.toEqual([]);
    for (const { after } of plan.ofType('aws_ecs_service')) expect(after['propagate_tags']).toBe('TASK_DEFINITION');
    const asleep = plan
      .ofType('aws_appautoscaling_scheduled_action')
      .map(({ after }) => block(after['scalable_target_action']));
    expect(asleep.map(({ min_capacity, max_capacity }) => `${min_capacity} ${max_capacity}`)).toContain('0 0');
  });

  test('O16: a Container Apps job has secrets, a registry and a schedule, and its roles come first', async () => {
    const { plan, applied: resources } = await audited({ module: 'azure_container_apps', name: 'scheduled' });
    const job = resources.find(({ type }) => type === 'azurerm_container_app_job')?.values ?? {};
    for (const name of ['secret', 'registry', 'schedule_trigger_config']) expect(job[name], name).toHaveLength(1);
    expect(job['manual_trigger_config'] ?? []).toEqual([]);
    const environment = (block(block(job['template'])['container'])['env'] ?? []) as readonly JsonObject[];
    expect(environment.find(({ name }) => name === 'STRIPE_API_KEY')?.['secret_name']).toBe(
      block(job['secret'])['name'],
    );
    expect(waitsForRoles(plan)).toBe(true);
  });

  test('O17: an environment has the Consumption profile, so that sizes beyond 2 vCPU and more profiles can come', async () => {
    const { after } = (await planned('azure_container_apps', 'minimal')).only('azurerm_container_app_environment');
    const profiles = (after['workload_profile'] ?? []) as readonly JsonObject[];
    expect(profiles.map(({ workload_profile_type }) => workload_profile_type)).toContain('Consumption');
  });

  test("O18: Cloud Scheduler shows Google's API an OAuth token, never an identity token", async () => {
    for (const name of ['scheduled', 'fleet', 'everything-on'] as const) {
      const calls = (await applied('gcp_cloud_run', name, 'google_cloud_scheduler_job')).map(({ values }) =>
        block(values['http_target']),
      );
      const toGoogle = calls.filter(({ uri }) => /^https:\/\/[^/]*googleapis\.com\//.test(String(uri)));
      expect(toGoogle).not.toEqual([]);
      for (const call of toGoogle) expect([call['oauth_token'], call['oidc_token']].map(lengthOf)).toEqual([1, 0]);
    }
  });

  test('O19: the schedule starts a job as an account of its own that may invoke just this job', async () => {
    const [scheduler] = await applied('gcp_cloud_run', 'scheduled', 'google_cloud_scheduler_job');
    const [job] = await applied('gcp_cloud_run', 'scheduled', 'google_cloud_run_v2_job');
    const caller = block(block(scheduler?.values['http_target'])['oauth_token'])['service_account_email'];
    const runsAs = block(block(job?.values['template'])['template'])['service_account'];
    expect(caller).not.toBe(runsAs);
    const grants = await applied('gcp_cloud_run', 'scheduled', 'google_cloud_run_v2_job_iam_member');
    expect(grants.map(({ values }) => [values['role'], values['member'], values['name']])).toEqual([
      ['roles/run.invoker', `serviceAccount:${caller}`, job?.values['name']],
    ]);
  });

  test('O20: a request may take an hour and a job a week, and not a second more', async () => {
    expect(refusals.gcp_cloud_run).toMatch(/3601/);
    expect(refusals.gcp_cloud_run).toMatch(/604801/);
    const plan = await workspace.planHcl(
      root('gcp_cloud_run', [
        call('gcp_cloud_run', 'week', { job_name: 'week' }, 'timeout_seconds = 604800'),
        call('gcp_cloud_run', 'hour', { job_name: 'hour' }, 'timeout_seconds = 3600\n  service = {}'),
      ]),
    );
    expect(block(block(plan.only('google_cloud_run_v2_job').after['template'])['template'])['timeout']).toBe('604800s');
    expect(block(plan.only('google_cloud_run_v2_service').after['template'])['timeout']).toBe('3600s');
  });

  test('O21: logs of a Cloud Run job have a bucket that keeps them for a set time', async () => {
    const plan = await planned('gcp_cloud_run', 'minimal');
    expect(plan.only('google_logging_project_bucket_config').after['retention_days']).toBeGreaterThan(0);
    expect(plan.only('google_logging_project_sink').after['filter']).toMatch(/cloud_run_job/);
  });

  test.each(CLOUD_MODULES)(
    'O22: %s: a required tag that is empty, too long or still a placeholder is refused',
    (module) => {
      expect(refusals[module]).toMatch(/team/);
      expect(refusals[module]).toMatch(/cost_center/);
      if (module !== 'gcp_cloud_run') expect(refusals[module]).toMatch(/257/);
    },
  );

  test.each(CLOUD_MODULES)(
    "O23: %s: a tag in the place of the module's own is refused, and so are too many tags",
    (module) => {
      expect(refusals[module]).toMatch(/managed_by/);
      expect(refusals[module]).toMatch(/7[0-9] (tags|labels)|(tags|labels)[^.]*7[0-9]/);
    },
  );
});

async function byModule<T>(
  make: (module: CloudModule) => Promise<T>,
): Promise<{ readonly [module in CloudModule]: T }> {
  return {
    aws_fargate: await make('aws_fargate'),
    azure_container_apps: await make('azure_container_apps'),
    gcp_cloud_run: await make('gcp_cloud_run'),
  };
}

async function planned(module: CloudModule, name: Configuration['name']): Promise<Plan> {
  return (await audited({ module, name })).plan;
}

async function applied(module: CloudModule, name: Configuration['name'], type: string): Promise<AppliedResource[]> {
  return (await audited({ module, name })).applied.filter((resource) => resource.type === type);
}

async function statementsOf(name: Configuration['name'], type: string) {
  const policies = await applied('aws_fargate', name, type);
  return policies.flatMap(({ address, values }) =>
    (JSON.parse(String(values['policy'])) as { readonly Statement: readonly JsonObject[] }).Statement.map(
      (statement) => ({
        address,
        actions: [statement['Action']].flat() as string[],
        resources: [statement['Resource']].flat() as string[],
      }),
    ),
  );
}

/** Whether the resource that makes the job names the identity's module in depends_on. */
function waitsForRoles({ raw }: Plan): boolean {
  const [job = {}] = objectsIn(raw.configuration).filter(({ address }) => address === 'azurerm_container_app_job.this');
  return ((job['depends_on'] ?? []) as readonly Json[]).includes('module.identity');
}

function objectsIn(value: Json): JsonObject[] {
  if (typeof value !== 'object' || value === null) return [];
  return [...(Array.isArray(value) ? [] : [value as JsonObject]), ...Object.values(value).flatMap(objectsIn)];
}

function lengthOf(value: Json | undefined): number {
  return Array.isArray(value) ? value.length : 0;
}

function block(value: Json | undefined): JsonObject {
  return (Array.isArray(value) ? value[0] : undefined) ?? {};
}

function outputsOf(...names: string[]): string {
  return names.map((name) => `output "${name}" {\n  value = module.dativo_job_runtime.${name}\n}\n`).join('');
}

function odd(module: CloudModule): string {
  return module === 'gcp_cloud_run' ? `default_tags = ${JSON.stringify(ODD)}` : '';
}

const PROVIDERS: { readonly [module in CloudModule]: string } = {
  aws_fargate: 'provider "aws" {\n  region = "eu-west-1"\n}',
  azure_container_apps:
    'provider "azurerm" {\n  features {}\n  subscription_id = "00000000-0000-0000-0000-000000000000"\n}',
  gcp_cloud_run: 'provider "google" {\n  project = "acme-data-platform"\n}',
};

const PLACES: { readonly [module in CloudModule]: string } = {
  aws_fargate:
    'region = "eu-west-1"\n  vpc_id = "vpc-0a1b2c3d4e5f60718"\n  private_subnet_ids = ["subnet-0a1b2c3d4e5f60718"]\n  egress = { https_to_internet = true }',
  azure_container_apps: 'region = "westeurope"',
  gcp_cloud_run: 'project_id = "acme-data-platform"\n  region = "europe-west1"',
};

function root(module: CloudModule, calls: readonly string[]): string {
  return [PROVIDERS[module], ...calls].join('\n\n');
}

function call(module: CloudModule, name: string, tags: { readonly [key: string]: string }, inputs = ''): string {
  const all = {
    job_name: name,
    team: 'sales',
    pipeline_type: 'ingestion',
    environment: 'prod',
    cost_center: 'cc-1042',
    ...tags,
  };
  return `module "${name}" {
  source = "./modules/${module}"

  ${PLACES[module]}
  job_metadata    = ${JSON.stringify(all)}
  container_image = "ghcr.io/acme/dativo:1.4.2"
  ${inputs}
}`;
}
