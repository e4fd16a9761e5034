import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { diagnosticsOf, isTerraformInstalled, runTerraform, TerraformFailed } from '../testing/run-terraform.ts';

const MODULES = resolve(import.meta.dirname, '../modules');
const hasTerraform = isTerraformInstalled();

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'job-fleet-'));
  symlinkSync(MODULES, join(root, 'modules'));
});
afterEach(() => {
  rmSync(root, { recursive: true });
});

interface Fleet {
  readonly jobs: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly invalid: Readonly<Record<string, readonly string[]>>;
  readonly teams: readonly string[];
  readonly labels: Readonly<Record<string, string>>;
}

/** Plans a fleet with these inputs in HCL; throws with what Terraform says where it refuses. */
async function fleet(inputs: string, more = '', runtime = 'aws_fargate'): Promise<Fleet> {
  const text = `module "fleet" {
    source  = "./modules/job_fleet"
    runtime = "${runtime}"
    ${inputs}
  }
  output "fleet" {
    value = module.fleet
  }
  ${more}`;
  writeFileSync(join(root, 'main.tf'), text);
  await run('init', '-input=false');
  await run('plan', '-input=false', '-out=plan');
  const { stdout } = await runTerraform(['show', '-json', 'plan'], root, {});
  const shown = JSON.parse(stdout) as {
    readonly output_changes: { readonly fleet: { readonly after: Fleet } };
  };
  return shown.output_changes.fleet.after;
}

async function run(command: string, ...args: readonly string[]): Promise<void> {
  const finished = await runTerraform([command, '-json', ...args], root, {});
  if (finished.status !== 0) throw new TerraformFailed(command, diagnosticsOf(finished));
}

function write(file: string, text: string): void {
  const path = join(root, 'jobs', file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

const tags = (job_name: string, more: Readonly<Record<string, string>> = {}) => ({
  job_name,
  team: 'data',
  pipeline_type: 'ingestion',
  environment: 'prod',
  cost_center: 'c',
  ...more,
});
const jobFile = (job_name: string, runtime: Readonly<Record<string, unknown>> = {}, type = 'aws_fargate') =>
  JSON.stringify({
    source: { type: 'csv' },
    infrastructure: {
      provider: 'aws',
      runtime: { type, image: 'acme/x:1', ...runtime },
      region: 'eu-central-1',
      tags: tags(job_name),
    },
  });
const job = (job_name: string, more = '') =>
  `{ container_image = "acme/x:1", job_metadata = ${hcl(tags(job_name))}, ${more} }`;
const hcl = (values: Readonly<Record<string, string>>) =>
  `{ ${Object.entries(values)
    .map(([name, value]) => `${name} = ${JSON.stringify(value)}`)
    .join(', ')} }`;

describe.skipIf(!hasTerraform)('fleets', { timeout: 120_000 }, () => {
  test('are keyed by job_name; maps are merged with the defaults key by key, all else is replaced', async () => {
    const { jobs, invalid, teams } = await fleet(`
      jobs = {
        a = ${job('orders', 'environment_variables = { A = "job" }, args = ["--job"], schedule = { cron = "0 3 * * *" }')}
        b = { job_metadata = { job_name = "customers", team = "sales" } }
        c = ${job('no_schedule', 'schedule = null, environment_variables = []')}
      }
      defaults = {
        container_image       = "acme/default:1"
        job_metadata          = { team = "data", pipeline_type = "x", environment = "prod", cost_center = "c" }
        environment_variables = { A = "default", B = "default" }
        args                  = ["--default"]
        schedule              = { cron = "0 2 * * *", timezone = "Europe/Berlin" }
      }`);
    expect(Object.keys(jobs)).toEqual(['customers', 'no_schedule', 'orders']);
    expect(jobs['orders']).toMatchObject({
      container_image: 'acme/x:1',
      environment_variables: { A: 'job', B: 'default' },
      args: ['--job'],
      schedule: { cron: '0 3 * * *', timezone: 'Europe/Berlin' },
    });
    expect(jobs['customers']).toMatchObject({
      container_image: 'acme/default:1',
      job_metadata: { job_name: 'customers', team: 'sales', cost_center: 'c' },
      args: ['--default'],
    });
    expect(jobs['no_schedule']).toMatchObject({ schedule: null, environment_variables: [] });
    expect([invalid, teams]).toEqual([{}, ['data', 'sales']]);
  });

  test('read job files in YAML and JSON, those for their runtime only', async () => {
    write(
      'orders.json',
      jobFile('orders', { cpu: 512, memory: '1 GB', env: { A: 1, B: '{{terraform_outputs.b}}' }, timeout_seconds: 60 }),
    );
    write(
      'deep/customers/job.yaml',
      `source: {type: csv}
infrastructure:
  provider: aws
  region: eu-central-1
  runtime:
    type: aws_fargate
    image: "{{terraform_outputs.image}}"
    command: [python, x.py]
    args: [--v]
  tags: {job_name: customers, team: sales, pipeline_type: x, environment: prod, cost_center: 12, owner: "{{terraform_outputs.o}}"}
  schedule: {cron: "0 2 * * *", timezone: Europe/Berlin}
`,
    );
    write('other.yaml', jobFile('elsewhere', {}, 'gcp_cloud_run'));
    write('asset.yml', 'name: an asset\n');
    write('README.md', '# no job');
    const { jobs, invalid } = await fleet(
      'job_files = { directory = "jobs" }\n defaults = { container_image = "acme/default:2" }',
    );
    expect(Object.keys(jobs)).toEqual(['customers', 'orders']);
    expect(jobs['orders']).toEqual({
      container_image: 'acme/x:1',
      cpu: '512',
      memory: '1 GB',
      environment_variables: { A: '1' },
      timeout_seconds: 60,
      job_metadata: tags('orders'),
      job_config: expect.stringContaining('"source":{"type":"csv"}'),
    });
    expect(jobs['customers']).toMatchObject({
      container_image: 'acme/default:2',
      command: ['python', 'x.py'],
      args: ['--v'],
      schedule: { cron: '0 2 * * *', timezone: 'Europe/Berlin' },
      job_metadata: { job_name: 'customers', cost_center: '12' },
    });
    expect(jobs['customers']?.['job_metadata']).not.toHaveProperty('owner');
    expect(invalid).toEqual({});
  });

  test('T28: two jobs of one name are an error that names both, and so are two that make the same resources', async () => {
    write('orders.yaml', jobFile('orders'));
    const inputs = `jobs = { one = ${job('orders')}, two = ${job('order items')}, three = ${job('Order_Items')}, four = ${job('fine')} }
      job_files = { directory = "jobs" }`;
    await expect(fleet(inputs)).rejects.toThrow(
      /- one \(job_name orders\): job_name "orders" is also that of orders\.yaml; [\s\S]*- orders\.yaml \(job_name orders\): job_name "orders" is also that of one; [\s\S]*- three \(job_name Order_Items\): its resources would have the names of those of two[\s\S]*- two \(job_name order items\): .* of three/,
    );
    const { jobs, invalid } = await fleet(`${inputs}\n on_invalid = "skip"`);
    expect(Object.keys(jobs)).toEqual(['fine']);
    expect(Object.keys(invalid).sort()).toEqual(['one', 'orders.yaml', 'three', 'two']);
  });

  test('T28: an invalid job is an error that names job, file and what is wrong; with skip it is left out and reported', async () => {
    write('sizes.yaml', jobFile('big', { cpu: 256, memory: 30720 }));
    write('broken.yaml', 'a: [1');
    write('fine.yaml', jobFile('fine'));
    const inputs = `
      job_files  = { directory = "jobs" }
      tag_policy = { allowed = { environment = ["prod"] } }
      jobs = {
        cron    = ${job('both_days', 'schedule = { cron = "0 2 13 * FRI" }')}
        secret  = ${job('secret', 'environment_variables = { DB_PASSWORD = "hunter2" }')}
        tagless = { container_image = "acme/x:1", job_metadata = { job_name = "tagless", team = " " } }
        nothing = { container_image = "acme/x:1" }
        policy  = ${job('policy', '').replace('"prod"', '"dev"')}
        image   = { job_metadata = ${hcl(tags('image'))} }
        types   = ${job('types', 'command = "python x.py", cpu = ["1"], timeout_seconds = "soon", use_entry_point = "maybe", schedule = "0 2 * * *"')}
      }`;
    await expect(fleet(inputs)).rejects.toThrow(
      /- sizes\.yaml \(job_name big\): memory is "30720", which AWS Fargate does not offer with cpu "256"/,
    );
    const { jobs, invalid } = await fleet(`${inputs}\n on_invalid = "skip"`);
    expect(Object.keys(jobs)).toEqual(['fine']);
    expect(invalid).toEqual({
      'sizes.yaml': [expect.stringMatching(/^memory is "30720"/)],
      'broken.yaml': ['the file is not YAML or JSON that Terraform can read'],
      cron: [expect.stringMatching(/restricts both the day of month \(13\) and the day of week \(FRI\)/)],
      secret: [expect.stringMatching(/^environment_variables\.DB_PASSWORD holds a secret in plain text/)],
      tagless: ['job_metadata lacks pipeline_type, environment, cost_center, team'],
      nothing: ['job_metadata lacks job_name, team, pipeline_type, environment, cost_center'],
      policy: ['tag "environment" is "dev"; tag_policy allows "prod"'],
      image: ['container_image is missing'],
      types: [
        'cpu must be text',
        'timeout_seconds must be a number',
        'command must be a list of texts',
        'use_entry_point must be true or false',
        'schedule must be an object with cron and timezone',
      ],
    });
    expect(JSON.stringify(invalid)).not.toContain('hunter2');
  });

  test('T28: what the modules of the jobs judge is judged here as well where they do not come to it', async () => {
    write('daily/sizes.yaml', jobFile('big', { cpu: 256, memory: 30720 }));
    const inputs = (jobs: string) => `
      judges_jobs = false
      job_files   = { directory = "./jobs" }
      jobs        = { fine = ${job('fine')}, other = ${job('orders')}, ${jobs} }`;
    const { jobs, invalid, teams, labels } = await fleet(inputs(''));
    expect(Object.keys(jobs)).toEqual(['big', 'fine', 'orders']);
    expect(labels).toEqual({ big: 'big (jobs/daily/sizes.yaml)', fine: 'fine', orders: 'orders (other)' });
    expect([invalid, teams]).toEqual([{}, ['data']]);

    const error = await fleet(inputs('tagless = { container_image = "acme/x:1" }')).then(() => '', String);
    expect(error).toMatch(/- daily\/sizes\.yaml \(job_name big\): memory is "30720"/);
    expect(error).toMatch(/- tagless: job_metadata lacks job_name/);

    const skipping = await fleet(`${inputs('')}\n on_invalid = "skip"`);
    expect(Object.keys(skipping.jobs)).toEqual(['fine', 'orders']);
    expect(Object.keys(skipping.invalid)).toEqual(['daily/sizes.yaml']);
  });

  test('unknown inputs are named with those that are near', async () => {
    const { invalid } = await fleet(`
      on_invalid   = "skip"
      known_inputs = ["job_metadata", "container_image", "cpu", "memory", "timeout_seconds", "schedule"]
      jobs = {
        letter = ${job('a', 'memroy = "1", shedule = null')}
        word   = ${job('b', 'timeout = 5')}
        far    = ${job('c', 'colour = "red"')}
        fine   = ${job('d', 'cpu = "1024"')}
      }`);
    expect(invalid).toEqual({
      letter: ['memroy is no input; did you mean memory?', 'shedule is no input; did you mean schedule?'],
      word: ['timeout is no input; did you mean timeout_seconds?'],
      far: ['colour is no input; use some of job_metadata, container_image, cpu, memory, timeout_seconds, schedule'],
    });
  });

  test('values that apply makes known do not decide which jobs there are', async () => {
    const inputs = (on_invalid: string, image: string) => `
      on_invalid = "${on_invalid}"
      defaults   = { environment_variables = { BUCKET = terraform_data.bucket.id, A = "1" } }
      jobs       = { one = { container_image = ${image}, job_metadata = ${hcl(tags('one'))}, environment_variables = { TABLE = terraform_data.bucket.id } } }`;
    const more = `resource "terraform_data" "bucket" {
        input = "acme/x:1"
      }
      resource "terraform_data" "job" {
        for_each = module.fleet.jobs
        input    = keys(each.value.environment_variables)
      }`;
    const { jobs } = await fleet(inputs('error', '"${terraform_data.bucket.id}:1"'), more);
    expect(jobs).toMatchObject({ one: { environment_variables: { A: '1' }, job_metadata: { job_name: 'one' } } });
    const skipping = await fleet(inputs('skip', '"acme/x:1"'), more);
    expect(Object.keys(skipping.jobs)).toEqual(['one']);
    // Where the modules of the jobs judge, the whole image may come from another resource, and there are jobs of a name to find.
    const unjudged = await fleet(`judges_jobs = false\n${inputs('error', 'terraform_data.bucket.output')}`, more);
    expect(Object.keys(unjudged.jobs)).toEqual(['one']);
  });

  test('sizes of dedicated workload profiles are judged by their profile', async () => {
    const inputs = `
      on_invalid        = "skip"
      workload_profiles = { Consumption = "Consumption", big = "D4" }
      jobs = {
        dedicated   = ${job('a', 'cpu = "3", memory = "12Gi", workload_profile_name = "big"')}
        consumption = ${job('b', 'cpu = "3", memory = "12Gi", workload_profile_name = "Consumption"')}
      }`;
    const { invalid } = await fleet(inputs, '', 'azure_container_apps');
    expect(Object.keys(invalid)).toEqual(['consumption']);
  });
});
