import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { CLOUD_MODULES, type CloudModule } from '../testing/audited.ts';
import type { Plan } from '../testing/plan.ts';
import { isTerraformInstalled } from '../testing/run-terraform.ts';
import { openWorkspace, type Workspace } from '../testing/workspace.ts';

vi.setConfig({ testTimeout: 300_000, hookTimeout: 60_000 });

let workspace: Workspace;
beforeAll(async () => {
  workspace = await openWorkspace();
});
afterAll(() => workspace.close());

const CLOUDS: {
  readonly [module in CloudModule]: {
    readonly provider: string;
    readonly platform: string;
    readonly image: string;
    readonly shared: string;
    readonly schedule: string;
    readonly region: string;
  };
} = {
  aws_fargate: {
    provider: 'provider "aws" {\n  region = "eu-west-1"\n}',
    platform:
      'region = "eu-west-1"\n  vpc_id = "vpc-0a1b2c3d4e5f60718"\n  private_subnet_ids = ["subnet-0a1b2c3d4e5f60718"]',
    image: 'ghcr.io/acme/dativo:1.4.2',
    shared: 'aws_ecs_cluster',
    schedule: 'aws_scheduler_schedule',
    region: 'eu-west-1',
  },
  azure_container_apps: {
    provider: 'provider "azurerm" {\n  features {}\n  subscription_id = "00000000-0000-0000-0000-000000000000"\n}',
    platform: 'region = "westeurope"',
    image: 'ghcr.io/acme/dativo:1.4.2',
    shared: 'azurerm_container_app_environment',
    schedule: 'azurerm_container_app_job',
    region: 'westeurope',
  },
  gcp_cloud_run: {
    provider: 'provider "google" {\n  project = "acme-data-platform"\n}',
    platform: 'project_id = "acme-data-platform"\n  region = "europe-west1"',
    image: 'europe-west1-docker.pkg.dev/acme/etl/dativo:1.4.2',
    shared: 'google_logging_project_bucket_config',
    schedule: 'google_cloud_scheduler_job',
    region: 'europe-west1',
  },
};

/** Inputs of a job, and defaults, with `local.given`: text that is known after apply only. Not among them is what grants are named after: secrets of Azure and Google, buckets. */
const GIVEN_BY_RESOURCES: { readonly [module in CloudModule]: readonly [string, string] } = {
  aws_fargate: [
    'secrets = { TOKEN = local.given }\n s3_bucket_arns = [local.given]\n registry_credentials_secret_arn = local.given',
    `environment_variables = { QUEUE = local.given }
     state = { file_system_id = local.given }
     alerts = { topic_arn = local.given }
     existing_role_arns = { execution = local.given }
     ecr_repository_arns = [local.given]
     kms_key_arns = [local.given]
     log_group_name = "shared"`,
  ],
  azure_container_apps: [
    'storage_account_ids = [local.given]\n registry_ids = [local.given]',
    `environment_variables = { QUEUE = local.given }
     keyvault_ids = [local.given]
     identity = { id = local.given, principal_id = local.given }
     state = { storage_name = local.given }
     alerts = { action_group_ids = [local.given] }`,
  ],
  gcp_cloud_run: [
    'kms_key = local.given',
    `environment_variables = { QUEUE = local.given }
     service_account = { email = local.given }
     alerts = { notification_channels = [local.given] }`,
  ],
};

const TAGS = 'pipeline_type = "ingestion", environment = "prod", cost_center = "cc-1042"';

describe.skipIf(!isTerraformInstalled())('a fleet', () => {
  test.each([
    ['aws_fargate', 100],
    ['azure_container_apps', 100],
    ['gcp_cloud_run', 100],
  ] as const)('T26: %s: %i jobs share one platform and have a schedule each', async (module, count) => {
    const { shared, schedule, image } = CLOUDS[module];
    const jobs = `{ for i in range(${count}) : "load-\${i}" => {
      job_metadata    = { job_name = "load-\${i}", team = "sales", ${TAGS} }
      container_image = "${image}"
      schedule        = { cron = "\${i % 60} 2 * * *" }
    } }`;
    const folder = workspace.writeRoot(fleet(module, `jobs = ${jobs}`));
    await workspace.init(folder);
    const started = Date.now();
    const plan = await workspace.planFolder(folder);
    const seconds = (Date.now() - started) / 1000;
    process.stdout.write(
      `${module}: ${count} jobs, ${plan.resources.length} resources, planned in ${seconds.toFixed(1)} s\n`,
    );
    // Nobody waits longer for a plan, on any machine; bench/fleet-plan.ts says how long it takes.
    expect(seconds).toBeLessThan(60);
    expect(plan.ofType(shared)).toHaveLength(1);
    expect(plan.ofType(schedule).filter(({ after }) => /[0-9]+ 2 \* \* /.test(JSON.stringify(after)))).toHaveLength(
      count,
    );
    const ownNames = plan.resources.map(
      ({ type, after }) => `${type} ${after['name'] ?? after['family'] ?? after['account_id']}`,
    );
    expect(ownNames.filter((name) => /load-17\b/.test(name)).length).toBeGreaterThan(1);
  });

  describe.each(CLOUD_MODULES)('T27: %s:', (module) => {
    let folder: string;
    let before: Addressed;
    beforeAll(async () => {
      folder = workspace.writeRoot(twoKinds(module, ['a', 'b']));
      mkdirSync(join(folder, 'jobs'));
      for (const name of ['x', 'y'])
        writeFileSync(join(folder, 'jobs', `${name}.yaml`), jobFile(module, `file-${name}`));
      before = addressed(await workspace.planFolder(folder));
    }, 120_000);

    test('another order, other keys and other file names change nothing', async () => {
      writeFileSync(join(folder, 'main.tf'), twoKinds(module, ['b', 'a'], 'renamed-'));
      renameSync(join(folder, 'jobs/x.yaml'), join(folder, 'jobs/zzz.yaml'));
      expect(differences(before, addressed(await workspace.planFolder(folder)))).toEqual([]);
    });

    test('jobs more and jobs less, in files and in inputs, change their own addresses only', async () => {
      writeFileSync(join(folder, 'main.tf'), twoKinds(module, ['c', 'b', 'd']));
      rmSync(join(folder, 'jobs/y.yaml'));
      writeFileSync(join(folder, 'jobs/aaa.yaml'), jobFile(module, 'file-new'));
      const changed = differences(before, addressed(await workspace.planFolder(folder)));
      const owners = [
        ...new Set(changed.map((address) => /^module\.etl\.module\.job\["([^"]+)"\]/.exec(address)?.[1] ?? address)),
      ];
      expect(owners.sort()).toEqual(['file-new', 'file-y', 'job-a', 'job-c', 'job-d']);
    });
  });

  describe.each(CLOUD_MODULES)('T28: %s:', (module) => {
    const { image } = CLOUDS[module];
    const good = job(image, 'good');
    const twice = `one = ${job(image, 'twice')}\n two = ${job(image, 'twice')}`;
    const broken = `broken = ${job(image, 'broken', 'team = ""')}`;
    const oversized = `oversized = ${job(image, 'oversized', 'team = "sales"', 'cpu = "300"')}`;
    const misspelt = `misspelt = ${job(image, 'misspelt', 'team = "sales"', 'shedule = null')}`;

    test('what is wrong with a job is said with its name, for all of them at once', async () => {
      const hcl = fleet(module, `jobs = {\n good = ${good}\n ${twice}\n ${broken}\n ${oversized}\n ${misspelt}\n}`);
      const error = await workspace.planHcl(hcl).then(() => '', String);
      expect(error).toMatch(/broken.*team/s);
      expect(error).toMatch(/oversized.*300/s);
      expect(error).toMatch(/misspelt.*shedule/s);
      expect(error).toMatch(/twice.*\bone\b.*\btwo\b|\bone\b.*\btwo\b.*twice/s);
    });

    test('what only the module of a job finds is said with its name, its file and the rule', async () => {
      const hcl = fleet(
        module,
        `job_files = { directory = "\${path.module}/jobs" }\n jobs = {\n good = ${good}\n dashes = ${job(image, '---')}\n}`,
      );
      const folder = workspace.writeRoot(hcl);
      mkdirSync(join(folder, 'jobs/daily'), { recursive: true });
      writeFileSync(join(folder, 'jobs/daily/big.yaml'), jobFile(module, 'oversized', 'cpu: "300"'));
      const error = await workspace.planFolder(folder).then(() => '', String);
      expect(error).toMatch(/oversized \(jobs\/daily\/big\.yaml\)[^:]*:\n- cpu is "300".*\(JOB601\)/);
      expect(error).toMatch(
        /--- \(dashes\)[^:]*:\n(- .*\n)*- no resource can be named after job_name "---".*\(JOB720\)/,
      );
      expect(error).not.toMatch(/\bgood\b/);
    });

    test('on_invalid = "skip" plans the others, warns and lists the faults', async () => {
      const hcl = fleet(module, `on_invalid = "skip"\n jobs = {\n good = ${good}\n ${broken}\n ${oversized}\n}`);
      const plan = await workspace.planHcl(hcl);
      const jobs = new Set(
        plan.resources.flatMap(({ address }) => /\.module\.job\["([^"]+)"\]/.exec(address)?.[1] ?? []),
      );
      expect([...jobs]).toEqual(['good']);
      expect(plan.warnings.map(({ detail }) => detail).join()).toMatch(/broken.*oversized/s);
      expect(Object.keys(plan.outputs['invalid_jobs'] ?? {}).sort()).toEqual(['broken', 'oversized']);
    });
  });

  test.each(CLOUD_MODULES)(
    '%s: takes what other resources of the same plan give, as defaults and of a job',
    async (module) => {
      const [jobs, defaults] = GIVEN_BY_RESOURCES[module];
      const given = 'resource "terraform_data" "given" {}\nlocals {\n  given = terraform_data.given.id\n}\n';
      const one = job(CLOUDS[module].image, 'orders', 'team = "sales"', jobs);
      const plan = await workspace.planHcl(
        given + fleet(module, `jobs = {\n orders = ${one}\n }\n defaults = {\n ${defaults}\n }`),
      );
      expect(plan.resources.map(({ type }) => type)).toEqual(expect.arrayContaining([CLOUDS[module].schedule]));
    },
  );

  test.each([
    ['gcp_cloud_run', 'google_service_account', /\.google_service_account\.identity\[/],
    ['azure_container_apps', 'azurerm_user_assigned_identity', /user_assigned_identity/],
  ] as const)(
    'T29: %s: with per_team there are as many identities for jobs as teams',
    async (module, type, address) => {
      const teams = ['sales', 'Sales', 'finance', 'finance', 'ops'];
      const jobs = teams.map(
        (team, index) => `j${index} = ${job(CLOUDS[module].image, `job-${index}`, `team = "${team}"`)}`,
      );
      const plan = await workspace.planHcl(
        fleet(module, `identity_mode = "per_team"\n jobs = {\n ${jobs.join('\n ')}\n}`),
      );
      expect(plan.ofType(type).filter((each) => address.test(each.address))).toHaveLength(3);
      expect(plan.ofType(type).filter((each) => /\.module\.job\[/.test(each.address))).toEqual([]);
    },
  );
});

function fleet(module: CloudModule, inputs: string): string {
  const { provider, platform } = CLOUDS[module];
  return `${provider}
module "etl" {
  source = "./modules/${module}/modules/fleet"

  ${platform}
  platform_metadata = { job_name = "etl-platform", team = "data", ${TAGS} }
  ${inputs}
}

output "invalid_jobs" {
  value = module.etl.invalid_jobs
}
`;
}

function twoKinds(module: CloudModule, names: readonly string[], prefix = ''): string {
  const jobs = names.map((name) => `"${prefix}${name}" = ${job(CLOUDS[module].image, `job-${name}`)}`);
  return fleet(module, `job_files = { directory = "\${path.module}/jobs" }\n jobs = {\n ${jobs.join('\n ')}\n}`);
}

function job(image: string, name: string, team = 'team = "sales"', more = ''): string {
  return `{
    job_metadata    = { job_name = "${name}", ${team}, ${TAGS} }
    container_image = "${image}"
    schedule        = { cron = "0 2 * * *" }
    ${more}
  }`;
}

function jobFile(module: CloudModule, name: string, size = ''): string {
  const { image, region } = CLOUDS[module];
  return `source: { type: csv }
infrastructure:
  provider: ${{ aws_fargate: 'aws', azure_container_apps: 'azure', gcp_cloud_run: 'gcp' }[module]}
  region: ${region}
  runtime: { type: ${module}, image: "${image}"${size === '' ? '' : `, ${size}`} }
  schedule: { cron: "0 3 * * *", timezone: UTC }
  tags: { job_name: ${name}, team: sales, pipeline_type: ingestion, environment: prod, cost_center: cc-1042 }
`;
}

type Addressed = ReadonlyMap<string, unknown>;

function addressed({ resources }: Plan): Addressed {
  return new Map(resources.map(({ address, after, unknown }) => [address, { after, unknown }]));
}

/** The addresses that are not in both, or not the same in both. */
function differences(one: Addressed, other: Addressed): string[] {
  const addresses = [...new Set([...one.keys(), ...other.keys()])];
  return addresses.filter((address) => !isDeepStrictEqual(one.get(address), other.get(address)));
}
