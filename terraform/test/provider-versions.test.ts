import { spawnSync } from 'node:child_process';
import { globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  type Block,
  PROVIDER_NAMES,
  type ProviderName,
  readProviderSchema,
  SCHEMA_AGES,
  type SchemaAge,
} from '../schema-server/schema.ts';
import { hasRealAws, realAwsEnvironment } from '../testing/real-aws.ts';
import { isTerraformInstalled } from '../testing/run-terraform.ts';
import { openWorkspace, type Workspace } from '../testing/workspace.ts';

const TERRAFORM = resolve(import.meta.dirname, '..');
const isInstalled = isTerraformInstalled();

const CLOUDS: { readonly [provider in ProviderName]: string } = {
  aws: 'aws_fargate',
  azurerm: 'azure_container_apps',
  google: 'gcp_cloud_run',
};

/** One root with the examples that between them call every module of a cloud: one init and one validate see all that those modules say. */
function rootOfExamples(provider: ProviderName): string {
  const source = (example: string) => `./modules/${CLOUDS[provider]}/examples/${example}`;
  return ['minimal', 'fleet'].map((name) => `module "${name}" {\n  source = "${source(name)}"\n}\n`).join('');
}

describe.skipIf(!isInstalled)('T25: the modules use only what both ends of the allowed provider versions have', () => {
  const workspaces = new Map<SchemaAge, Workspace>();
  beforeAll(async () => {
    for (const age of SCHEMA_AGES) workspaces.set(age, await openWorkspace({ age }));
  });
  afterAll(async () => {
    for (const workspace of workspaces.values()) await workspace.close();
  });
  const at = (age: SchemaAge): Workspace => {
    const workspace = workspaces.get(age);
    if (workspace === undefined) throw new Error(`no workspace for ${age}`);
    return workspace;
  };

  const cases = PROVIDER_NAMES.flatMap((provider) =>
    SCHEMA_AGES.map((age) => [provider, age, versionOf(provider, age)] as const),
  );
  test.each(cases)('the modules for %s are valid with the %s version, %s', async (provider, age) => {
    await at(age).validateFolder(at(age).writeRoot(rootOfExamples(provider)));
  });

  test.each<[string, SchemaAge, string, RegExp]>([
    ['of aws 6 only', 'oldest', service('output "arn" {\n value = aws_ecs_service.x.arn\n}'), /"arn"/],
    [
      'that azurerm 5 took away',
      'newest',
      'resource "azurerm_storage_share" "x" {\n name = "a"\n quota = 1\n storage_account_name = "b"\n}',
      /"storage_account_name" is not expected here/,
    ],
    [
      'that google 8 took away',
      'newest',
      workerPool('custom_audiences = ["a"]'),
      /"custom_audiences" is not expected here/,
    ],
  ])('an attribute %s is noticed, and only there', async (_name, age, hcl, message) => {
    const other = age === 'oldest' ? 'newest' : 'oldest';
    await expect(at(age).validateFolder(at(age).writeRoot(hcl))).rejects.toThrow(message);
    await expect(at(other).validateFolder(at(other).writeRoot(hcl))).resolves.toBeUndefined();
  });
});

function versionOf(provider: ProviderName, age: SchemaAge): string {
  const { version, changed_to } = readProviderSchema(provider, age);
  return changed_to ?? version;
}

function service(rest: string): string {
  return `resource "aws_ecs_service" "x" {\n  name = "a"\n}\n${rest}`;
}

function workerPool(argument: string): string {
  return `resource "google_cloud_run_v2_worker_pool" "x" {
  name     = "a"
  location = "b"
  ${argument}
  template {}
}`;
}

test('T25: the versions served are the ends of the ranges that the modules ask for', () => {
  const ranges = Object.fromEntries(PROVIDER_NAMES.map((provider) => [provider, rangesOf(provider)]));
  const served = Object.fromEntries(
    PROVIDER_NAMES.map((provider) => [provider, SCHEMA_AGES.map((age) => versionOf(provider, age))]),
  );
  expect(ranges).toEqual({ aws: ['>= 5.100, < 7.0'], azurerm: ['>= 4.17, < 6.0'], google: ['>= 7.0, < 9.0'] });
  expect(served).toEqual({ aws: ['5.100.0', '6.66.0'], azurerm: ['4.17.0', '5.0.0'], google: ['7.0.0', '8.0.0'] });
});

function rangesOf(provider: ProviderName): string[] {
  const files = globSync('modules/**/versions.tf', { cwd: TERRAFORM }).map((file) =>
    readFileSync(join(TERRAFORM, file), 'utf8'),
  );
  const found = files.flatMap((text) => [
    ...text.matchAll(new RegExp(`"hashicorp/${provider}"[^}]*?version\\s*=\\s*"([^"]+)"`, 'g')),
  ]);
  return [...new Set(found.map(([, range = '']) => range))];
}

const hasPlugin = isInstalled && hasRealAws;
if (!hasRealAws)
  process.stdout.write('SKIPPED: the real aws plugin, because DATIVO_TF_PLUGIN_DIR names no folder that has it\n');

describe.skipIf(!hasPlugin)('T2: the real aws plugin agrees with the schema server', () => {
  let folder: string;
  let workspace: Workspace;
  let environment: NodeJS.ProcessEnv;
  beforeAll(async () => {
    environment = realAwsEnvironment();
    workspace = await openWorkspace();
    folder = mkdtempSync(join(tmpdir(), 'real-aws-'));
    writeFileSync(join(folder, 'main.tf'), POLICY);
    terraform(['init', '-input=false'], folder);
  });
  afterAll(async () => {
    await workspace.close();
    rmSync(folder, { recursive: true });
  });
  const terraform = (args: readonly string[], cwd: string): string => {
    const { status, stdout, stderr } = spawnSync('terraform', args, {
      cwd,
      env: environment,
      encoding: 'utf8',
      maxBuffer: 2 ** 28,
    });
    if (status !== 0) throw new Error(`terraform ${args[0]}: ${stdout}${stderr}`);
    return stdout;
  };

  test('the modules for aws are valid with it too', () => {
    const root = workspace.writeRoot(rootOfExamples('aws'));
    terraform(['init', '-input=false'], root);
    expect(terraform(['validate', '-json'], root)).toContain('"valid": true');
  }, 60_000);

  test('each type has the same attributes and blocks in the plugin and in the oldest schema', () => {
    const dump = JSON.parse(terraform(['providers', 'schema', '-json'], folder)) as SchemaDump;
    const [real] = Object.values(dump.provider_schemas);
    const { version, resources, data_sources } = readProviderSchema('aws', 'oldest');
    expect(version).toBe('5.100.0');
    const pick = (all: RealSchemas | undefined, types: object) =>
      Object.fromEntries(Object.keys(types).map((type) => [type, factsOfReal(all?.[type]?.block ?? {})]));
    expect(factsOfAll(resources)).toEqual(pick(real?.resource_schemas, resources));
    expect(factsOfAll(data_sources)).toEqual(pick(real?.data_source_schemas, data_sources));
  }, 60_000);

  test('a policy document is written the same way', async () => {
    const root = workspace.writeRoot(POLICY);
    const { outputs } = await workspace.applyFolder(root);
    terraform(['apply', '-auto-approve', '-input=false'], folder);
    const real = JSON.parse(terraform(['output', '-json'], folder)) as {
      readonly [name: string]: { readonly value: string };
    };
    for (const name of ['document', 'merged', 'id']) expect([name, outputs[name]]).toEqual([name, real[name]?.value]);
  }, 60_000);
});

const POLICY = `
terraform {
  required_providers {
    aws = {
      source = "hashicorp/aws"
    }
  }
}
provider "aws" {
  region                      = "eu-central-1"
  access_key                  = "test"
  secret_key                  = "test"
  skip_credentials_validation = true
  skip_requesting_account_id  = true
  skip_metadata_api_check     = true
}
data "aws_iam_policy_document" "base" {
  policy_id = "base"
  statement {
    sid       = "Read"
    actions   = ["s3:GetObject", "s3:ListBucket", "s3:GetBucketLocation"]
    resources = ["arn:aws:s3:::b/*", "arn:aws:s3:::a"]
    principals {
      type        = "AWS"
      identifiers = ["arn:aws:iam::123456789012:root"]
    }
    principals {
      type        = "Service"
      identifiers = ["ecs-tasks.amazonaws.com", "scheduler.amazonaws.com"]
    }
    condition {
      test     = "StringEquals"
      variable = "aws:SourceAccount"
      values   = ["123456789012"]
    }
    condition {
      test     = "ArnLike"
      variable = "aws:SourceArn"
      values   = ["arn:aws:ecs:*:123456789012:*", "arn:aws:scheduler:*:123456789012:*"]
    }
    condition {
      test     = "StringEquals"
      variable = "aws:PrincipalTag/team"
      values   = ["etl"]
    }
  }
  statement {
    effect      = "Deny"
    not_actions = ["kms:Decrypt"]
    resources   = ["*"]
    principals {
      type        = "*"
      identifiers = ["*"]
    }
  }
}
data "aws_iam_policy_document" "merged" {
  source_policy_documents = [data.aws_iam_policy_document.base.json]
  statement {
    sid       = "Write"
    actions   = ["s3:PutObject"]
    resources = ["*"]
  }
  override_policy_documents = [jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Sid = "Read", Effect = "Deny", Action = "s3:*", Resource = "*" }]
  })]
}
output "document" {
  value = data.aws_iam_policy_document.base.json
}
output "merged" {
  value = data.aws_iam_policy_document.merged.json
}
output "id" {
  value = data.aws_iam_policy_document.base.id
}
`;

interface SchemaDump {
  readonly provider_schemas: {
    readonly [address: string]: { readonly resource_schemas: RealSchemas; readonly data_source_schemas: RealSchemas };
  };
}

type RealSchemas = { readonly [type: string]: { readonly block: RealBlock } };

interface RealBlock {
  readonly attributes?: {
    readonly [name: string]: {
      readonly type?: unknown;
      readonly required?: boolean;
      readonly optional?: boolean;
      readonly computed?: boolean;
      readonly sensitive?: boolean;
    };
  };
  readonly block_types?: {
    readonly [name: string]: {
      readonly nesting_mode: string;
      readonly min_items?: number;
      readonly max_items?: number;
      readonly block: RealBlock;
    };
  };
}

/** Every fact of a block as a line, by path. */
type Facts = { readonly [path: string]: string };

function factsOfAll(blocks: { readonly [type: string]: Block }): { readonly [type: string]: Facts } {
  return Object.fromEntries(Object.entries(blocks).map(([type, block]) => [type, factsOf(block)]));
}

function factsOf({ attributes, blocks = {} }: Block, path = ''): Facts {
  return Object.fromEntries([
    ...Object.entries(attributes).map(([name, [flags, type]]) => [
      `${path}${name}`,
      `${flags} ${JSON.stringify(sorted(type))}`,
    ]),
    ...Object.entries(blocks).flatMap(([name, { nesting, min = 0, max = 0, block }]) => [
      [`${path}${name}`, `${nesting} ${min} ${max}`],
      ...Object.entries(factsOf(block, `${path}${name}.`)),
    ]),
  ]);
}

function factsOfReal({ attributes = {}, block_types = {} }: RealBlock, path = ''): Facts {
  return Object.fromEntries([
    ...Object.entries(attributes).map(([name, { type, required, optional, computed, sensitive }]) => {
      const flags = [required && 'r', optional && 'o', computed && 'c', sensitive && 's'].filter(Boolean).join('');
      return [`${path}${name}`, `${flags} ${JSON.stringify(sorted(type))}`];
    }),
    ...Object.entries(block_types).flatMap(([name, { nesting_mode, min_items = 0, max_items = 0, block }]) => [
      [`${path}${name}`, `${nesting_mode} ${min_items} ${max_items}`],
      ...Object.entries(factsOfReal(block, `${path}${name}.`)),
    ]),
  ]);
}

function sorted(type: unknown): unknown {
  if (Array.isArray(type)) return type.map(sorted);
  if (typeof type !== 'object' || type === null) return type;
  return Object.fromEntries(
    Object.entries(type)
      .sort(([left], [right]) => (left < right ? -1 : 1))
      .map(([name, inner]) => [name, sorted(inner)]),
  );
}
