import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PROVIDER_NAMES, readProviderSchema, SCHEMA_AGES } from '../schema-server/schema.ts';
import { isTerraformInstalled } from '../testing/run-terraform.ts';
import { openWorkspace, type Workspace } from '../testing/workspace.ts';

const TERRAFORM = resolve(import.meta.dirname, '..');
const isInstalled = isTerraformInstalled();
let workspace: Workspace;
beforeAll(async () => {
  workspace = await openWorkspace();
});
afterAll(() => workspace.close());

const PROVIDERS = `
provider "aws" {
  region = "eu-central-1"
  default_tags {
    tags = { team = "platform", owner = "default" }
  }
}
provider "azurerm" {
  features {}
  subscription_id = "00000000-0000-0000-0000-000000000001"
}
provider "google" {
  project        = "shop-data"
  default_labels = { team = "platform" }
}
`;

const CLUSTER = `resource "aws_ecs_cluster" "main" {
  name = "etl"
}`;

describe.skipIf(!isInstalled)('T1: a configuration that a real provider would refuse is refused', () => {
  test.each<[string, string, RegExp]>([
    ['a resource type nobody serves', 'resource "aws_instance" "x" {}', /Invalid resource type.*"aws_instance"/],
    ['a data source nobody serves', 'data "aws_ami" "x" {}', /Invalid data source.*"aws_ami"/],
    ['a misspelt type', 'resource "aws_ecs_clutser" "x" {}', /Did you mean "aws_ecs_cluster"\?/],
    [
      'a misspelt argument',
      'resource "aws_ecs_cluster" "x" { nmae = "etl" }',
      /Unsupported argument.*Did you mean "name"\?/,
    ],
    [
      'a misspelt argument in a block',
      'resource "aws_ecs_cluster" "x" {\n name = "etl"\n setting {\n name = "containerInsights"\n valeu = "enhanced"\n }\n}',
      /Missing required argument.*"value".*Unsupported argument.*"valeu"/s,
    ],
    ['an unknown block', 'resource "aws_ecs_cluster" "x" {\n name = "etl"\n settings {}\n}', /Unsupported block type/],
    ['a missing argument', 'resource "aws_ecs_cluster" "x" {}', /Missing required argument.*"name"/],
    [
      'a missing block',
      'resource "google_cloud_run_v2_job" "x" {\n name = "a"\n location = "b"\n}',
      /Insufficient template blocks/,
    ],
    [
      'a block too many',
      `resource "aws_ecs_cluster" "x" {\n name = "etl"\n configuration {}\n configuration {}\n}`,
      /Too many configuration blocks/,
    ],
    [
      'a value of the wrong type',
      'resource "aws_sqs_queue" "x" { delay_seconds = "soon" }',
      /Incorrect attribute value type|Inappropriate value/,
    ],
    [
      'a reference to what does not exist',
      `${CLUSTER}\noutput "x" { value = aws_ecs_cluster.main.url }`,
      /Unsupported attribute.*"url"/,
    ],
    [
      'a value for what the provider decides',
      'resource "aws_ecs_cluster" "x" {\n name = "etl"\n arn = "mine"\n}',
      /Can't configure a value for "arn"/,
    ],
    [
      'the same in a block',
      `resource "azurerm_container_app" "x" {
        name = "a"
        container_app_environment_id = "e"
        resource_group_name = "g"
        revision_mode = "Single"
        ingress {
          target_port = 80
          fqdn = "mine"
          traffic_weight {
            percentage = 100
          }
        }
        template {
          container {
            name = "c"
            image = "i"
            cpu = 0.5
            memory = "1Gi"
          }
        }
      }`,
      /Can't configure a value for "fqdn"/,
    ],
    [
      'text where JSON belongs',
      'resource "aws_iam_policy" "x" { policy = "allow all" }',
      /"policy" contains an invalid JSON/,
    ],
    [
      'an environment with a workspace but no destination',
      'resource "azurerm_container_app_environment" "x" {\n name = "a"\n location = "b"\n resource_group_name = "c"\n log_analytics_workspace_id = "d"\n}',
      /`logs_destination` must be set to `log-analytics`/,
    ],
    ['a container app job that nothing starts', containerAppJob(''), /one of .* must be specified, 0 are/],
    [
      'a container app job that two things start',
      containerAppJob('manual_trigger_config {}\n schedule_trigger_config {\n cron_expression = "0 3 * * *"\n }'),
      /one of .* must be specified, 2 are/,
    ],
  ])('%s', async (_name, hcl, message) => {
    const root = workspace.writeRoot(PROVIDERS + hcl);
    await expect(workspace.validateFolder(root)).rejects.toThrow(message);
  });

  test.each<[string, string, RegExp]>([
    [
      'an output of a secret value',
      `${WORKSPACE_OF_LOGS}\noutput "x" { value = azurerm_log_analytics_workspace.x.primary_shared_key }`,
      /Output refers to sensitive values/,
    ],
    [
      'a provider without its required block',
      'provider "azurerm" {\n subscription_id = "s"\n}\ndata "azurerm_client_config" "x" {}',
      /Insufficient features blocks/,
    ],
    [
      'a provider without a subscription',
      'provider "azurerm" {\n features {}\n}\ndata "azurerm_client_config" "x" {}',
      /`subscription_id` is a required provider property/,
    ],
    ['a provider without a region', 'provider "aws" {}\ndata "aws_region" "x" {}', /invalid AWS Region/],
  ])('%s', async (_name, hcl, message) => {
    await expect(workspace.planHcl(hcl)).rejects.toThrow(message);
  });
});

function containerAppJob(triggers: string): string {
  return `resource "azurerm_container_app_job" "x" {
  name                         = "a"
  location                     = "b"
  resource_group_name          = "c"
  container_app_environment_id = "d"
  replica_timeout_in_seconds   = 60
  ${triggers}
  template {
    container {
      name   = "e"
      image  = "f"
      cpu    = 0.5
      memory = "1Gi"
    }
  }
}`;
}

const WORKSPACE_OF_LOGS = `
provider "azurerm" {
  features {}
  subscription_id = "00000000-0000-0000-0000-000000000001"
}
resource "azurerm_log_analytics_workspace" "x" {
  name                = "logs"
  location            = "westeurope"
  resource_group_name = "etl"
}`;

const OF_EACH_CLOUD = `${PROVIDERS}
variable "stage" {
  type    = string
  default = "dev"
}
resource "aws_ecs_cluster" "main" {
  name = "etl"
  tags = { owner = "etl", stage = var.stage }
}
resource "aws_iam_role" "task" {
  name               = "etl"
  assume_role_policy = data.aws_iam_policy_document.trust.json
}
data "aws_caller_identity" "me" {}
data "aws_iam_policy_document" "trust" {
  statement {
    actions = ["sts:AssumeRole"]
    principals {
      type        = "Service"
      identifiers = ["ecs-tasks.amazonaws.com"]
    }
    condition {
      test     = "StringEquals"
      variable = "aws:SourceAccount"
      values   = [data.aws_caller_identity.me.account_id]
    }
  }
}
resource "azurerm_user_assigned_identity" "job" {
  name                = "etl"
  location            = "westeurope"
  resource_group_name = "etl"
  tags                = { stage = var.stage }
}
resource "google_cloud_run_v2_job" "nightly" {
  name     = "nightly"
  location = "europe-west1"
  labels   = { stage = var.stage }
  template {
    template {
      containers {
        image = "etl"
        env {
          name  = "ROLE"
          value = aws_iam_role.task.arn
        }
        env {
          name  = "STAGE"
          value = var.stage
        }
      }
    }
  }
}
output "cluster" {
  value = aws_ecs_cluster.main.arn
}
output "identity" {
  value = azurerm_user_assigned_identity.job.id
}
output "job" {
  value = google_cloud_run_v2_job.nightly.id
}
`;

describe.skipIf(!isInstalled)('T1: plan, apply and the plan after it', () => {
  let root: string;
  beforeAll(() => {
    root = workspace.writeRoot(OF_EACH_CLOUD);
  });

  test('what the provider knows while planning is known, tags and labels of its block included; the rest is not', async () => {
    const plan = await workspace.planFolder(root);
    expect(plan.only('aws_ecs_cluster').after['tags_all']).toEqual({ team: 'platform', owner: 'etl', stage: 'dev' });
    expect(plan.only('google_cloud_run_v2_job').after['terraform_labels']).toEqual({
      team: 'platform',
      stage: 'dev',
      'goog-terraform-provisioned': 'true',
    });
    expect(plan.only('google_cloud_run_v2_job').unknown['template']).toMatchObject([
      { template: [{ service_account: true }] },
    ]);
    expect(plan.only('aws_iam_role').after['assume_role_policy']).toContain('"aws:SourceAccount": "123456789012"');
    expect(plan.unknownOutputs).toEqual({ cluster: true, identity: true, job: true });
  });

  test('ids have the form that the cloud gives them, and a second plan is empty', async () => {
    const { outputs } = await workspace.applyFolder(root);
    expect(outputs).toEqual({
      cluster: 'arn:aws:ecs:eu-central-1:123456789012:cluster/etl',
      identity:
        '/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/etl/providers/Microsoft.ManagedIdentity/userAssignedIdentities/etl',
      job: 'projects/shop-data/locations/europe-west1/jobs/nightly',
    });
    const second = await workspace.terraform(['plan', '-detailed-exitcode', '-input=false'], root);
    expect(second).toMatchObject({ status: 0, stderr: '' });
  });

  test('a changed tag is the only change, also in blocks whose values the provider fills', async () => {
    const plan = await workspace.planFolder(root, { variables: { stage: 'prod' } });
    const changed = plan.resources.filter(({ actions }) => !actions.includes('no-op'));
    expect(changed.map(({ type, actions }) => [type, ...actions])).toEqual([
      ['aws_ecs_cluster', 'update'],
      ['azurerm_user_assigned_identity', 'update'],
      ['google_cloud_run_v2_job', 'update'],
    ]);
    expect(changed.map(({ unknown }) => unknown)).toEqual([{}, {}, {}]);
  });

  test('everything can be destroyed', async () => {
    const destroyed = await workspace.terraform(['destroy', '-auto-approve', '-input=false'], root);
    expect(destroyed).toMatchObject({ status: 0, stdout: expect.stringContaining('4 destroyed') });
  });

  test('each alias of a provider keeps its own region', async () => {
    const regions = ['eu-west-1', 'us-gov-west-1', 'cn-north-1'];
    const blocks = regions.map(
      (region) => `
provider "aws" {
  alias  = "${region}"
  region = "${region}"
}
resource "aws_ecs_cluster" "${region}" {
  provider = aws.${region}
  name     = "etl"
}`,
    );
    const outputs = `output "arns" {\n value = [${regions.map((region) => `aws_ecs_cluster.${region}.arn`).join(', ')}]\n}`;
    const applied = await workspace.applyFolder(workspace.writeRoot([...blocks, outputs].join('\n')));
    expect(applied.outputs['arns']).toEqual([
      'arn:aws:ecs:eu-west-1:123456789012:cluster/etl',
      'arn:aws-us-gov:ecs:us-gov-west-1:123456789012:cluster/etl',
      'arn:aws-cn:ecs:cn-north-1:123456789012:cluster/etl',
    ]);
  });

  test('a state written by an older provider is read, and what the schema no longer has is left out', async () => {
    const old = workspace.writeRoot(`${PROVIDERS}${CLUSTER}`);
    await workspace.applyFolder(old);
    const state = JSON.parse(readFileSync(join(old, 'terraform.tfstate'), 'utf8'));
    const [{ instances }] = state.resources;
    instances[0].attributes.capacity_providers = ['FARGATE'];
    delete instances[0].attributes.region;
    const pushed = workspace.writeRoot(`${PROVIDERS}${CLUSTER}`);
    await workspace.init(pushed);
    writeFileSync(join(pushed, 'terraform.tfstate'), JSON.stringify(state));
    const plan = await workspace.planFolder(pushed);
    expect(plan.only('aws_ecs_cluster').actions).toEqual(['update']);
    expect(plan.only('aws_ecs_cluster').after).toMatchObject({
      region: 'eu-central-1',
      id: 'arn:aws:ecs:eu-central-1:123456789012:cluster/etl',
    });
  });

  test('terraform test works with mocked providers: a right assertion passes, a wrong one fails', async () => {
    const mocked = workspace.writeRoot(CLUSTER);
    mkdirSync(join(mocked, 'tests'));
    writeFileSync(
      join(mocked, 'tests/cluster.tftest.hcl'),
      `mock_provider "aws" {}
run "right" {
  assert {
    condition     = aws_ecs_cluster.main.name == "etl"
    error_message = "another name"
  }
}
run "wrong" {
  assert {
    condition     = aws_ecs_cluster.main.name == "elt"
    error_message = "the name is etl"
  }
}
`,
    );
    const tested = await workspace.testFolder(mocked);
    expect(tested.status).toBe(1);
    expect(tested.runs.map(({ run, status }) => [run, status])).toEqual([
      ['right', 'pass'],
      ['wrong', 'fail'],
    ]);
    expect(tested.diagnostics).toMatchObject([{ summary: 'Test assertion failed', detail: 'the name is etl' }]);
  });
});

test('T1: every type that a module uses is served, in the oldest and the newest schema', () => {
  const used = new Set(
    globSync('modules/**/*.tf', { cwd: TERRAFORM }).flatMap((file) =>
      typesIn(readFileSync(join(TERRAFORM, file), 'utf8')),
    ),
  );
  const missing = SCHEMA_AGES.flatMap((age) => {
    const served = new Set(PROVIDER_NAMES.flatMap((name) => servedBy(readProviderSchema(name, age))));
    return [...used].filter((type) => !served.has(type)).map((type) => `${age}: ${type}`);
  });
  expect(missing).toEqual([]);
});

function typesIn(hcl: string): string[] {
  const found = [...hcl.matchAll(/^(resource|data)\s+"((?:aws|azurerm|google)_\w+)"/gm)];
  return found.map(([, kind, type = '']) => (kind === 'data' ? `data ${type}` : type));
}

function servedBy({ resources, data_sources }: ReturnType<typeof readProviderSchema>): string[] {
  return [...Object.keys(resources), ...Object.keys(data_sources).map((type) => `data ${type}`)];
}
