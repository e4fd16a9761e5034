import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Ajv } from 'ajv';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { jobText } from './jobs.ts';
import { createSandbox, envelopeOf, hasTerraform, type Sandbox } from './sandbox.ts';

let sandbox: Sandbox;
beforeEach(() => {
  sandbox = createSandbox();
});
afterEach(() => sandbox.remove());

const CLOUDS = {
  gcp: ['provider: gcp', 'type: gcp_cloud_run', 'region: europe-west1', 'memory: "512Mi"', 'cpu: "1"'],
} as const;

function addCloudJob(name: string, provider?: keyof typeof CLOUDS): void {
  const text = jobText({ jobName: name, isCloud: true });
  const facts = provider === undefined ? [] : CLOUDS[provider];
  const changed = facts.reduce<string>(
    (before, fact) => {
      const [key = ''] = fact.split(':');
      return before.replace(new RegExp(`\\b${key}: .*`), fact);
    },
    text.replace(
      /resource_identifiers:\n(?: {4}.*\n)+/,
      'resource_identifiers: "{{terraform_outputs.runtime_binding}}"\n',
    ),
  );
  sandbox.write(`jobs/acme/${name}.yaml`, changed);
}

function addRunner(...schedules: string[]): void {
  const list = schedules.map((one) => `    - { ${one} }\n`).join('');
  sandbox.write(
    'configs/runner.yaml',
    `runner:\n  orchestrator:\n    schedules:\n${list.replaceAll(/^/gm, '  ')}`.trimEnd(),
  );
}

const schedules = (...args: string[]) => sandbox.dativo(['schedules', 'configs/runner.yaml', ...args]);

describe('two jobs', () => {
  beforeEach(() => {
    addCloudJob('orders');
    addCloudJob('refunds');
    addRunner(
      'name: a, config: /app/jobs/acme/orders.yaml, cron: "30 2 * * *", timezone: Europe/Berlin',
      'name: b, config: jobs/acme/refunds.yaml, interval_seconds: 21600, enabled: false',
    );
  });

  test('become one variable by job_name', async () => {
    const { code, stdout, stderr } = await schedules();
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(JSON.parse(stdout)).toEqual({
      schedules: {
        orders: { cron: '30 2 * * *', timezone: 'Europe/Berlin', enabled: true },
        refunds: { cron: '0 */6 * * *', timezone: 'UTC', enabled: false },
      },
    });
  });

  test('become blocks for the job files, which are valid with them', async () => {
    const { stdout } = await schedules('--format', 'blocks');
    expect(stdout).toBe(`# jobs/acme/orders.yaml, from "a"
infrastructure:
  schedule:
    cron: "30 2 * * *"
    timezone: "Europe/Berlin"

# jobs/acme/refunds.yaml, from "b": not enabled, so the job file gets no schedule
`);
    const block = /^ {2}schedule:\n(?: {4}.*\n)+/m.exec(stdout)?.[0] ?? '';
    sandbox.write('jobs/acme/orders.yaml', sandbox.read('jobs/acme/orders.yaml').replace('  tags:', `${block}  tags:`));
    expect((await sandbox.dativo(['validate', 'jobs/acme/orders.yaml', '--json'])).code).toBe(0);
    expect((await schedules()).stderr).toBe('');
  });

  test.skipIf(!hasTerraform())('become the jobs of a fleet that its module accepts', async () => {
    const modules = fileURLToPath(new URL('../../../terraform/modules', import.meta.url));
    const out = ['--format', 'fleet', '--out', 'fleet/jobs.auto.tfvars.json'];
    sandbox.write(
      'fleet/main.tf',
      `variable "jobs" { type = any }
variable "region" { type = string }
module "jobs" {
  source  = ${JSON.stringify(`${modules}//job_fleet`)}
  runtime = "aws_fargate"
  jobs    = var.jobs
}
output "schedules" { value = { for name, job in module.jobs.jobs : name => job.schedule } }
`,
    );
    expect(await schedules(...out)).toMatchObject({ code: 0, stdout: '' });
    const { code, stdout, stderr } = await sandbox.shell(
      'cd fleet && terraform init -no-color >/dev/null && terraform apply -no-color -auto-approve >/dev/null && terraform output -json schedules',
    );
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(JSON.parse(stdout)).toEqual(JSON.parse((await schedules()).stdout).schedules);
    expect(JSON.parse(sandbox.read('fleet/jobs.auto.tfvars.json'))).toMatchObject({
      region: 'eu-central-1',
      jobs: {
        orders: { job_metadata: { team: 'data' }, cpu: '256', job_config: sandbox.read('jobs/acme/orders.yaml') },
      },
    });
  });

  test('are compared with what is there: --check and --diff', async () => {
    const out = ['--out', 'schedules.auto.tfvars.json'];
    expect(await schedules(...out, '--check')).toMatchObject({
      code: 3,
      stderr: expect.stringContaining('is missing'),
    });
    expect((await schedules(...out, '--diff')).stdout).toContain('+++ schedules.auto.tfvars.json');
    expect(await schedules(...out)).toMatchObject({
      code: 0,
      stderr: 'Wrote schedules.auto.tfvars.json: 2 schedules\n',
    });
    expect(await schedules(...out, '--check')).toMatchObject({ code: 0 });
    expect((await schedules(...out, '--diff')).stdout).toBe('');
    sandbox.write('configs/runner.yaml', sandbox.read('configs/runner.yaml').replace('30 2', '45 2'));
    const checked = await schedules(...out, '--check', '--json');
    expect(envelopeOf(checked)).toMatchObject({ exit_code: 3, data: { state: 'stale' } });
    expect((await schedules(...out, '--diff')).stdout).toMatch(/^-.*30 2 \* \* \*.*\n\+.*45 2 \* \* \*/m);
    expect(sandbox.read('schedules.auto.tfvars.json')).toContain('30 2 * * *');
  });

  test('are told to programs as the published schema says', async () => {
    const url = new URL('../../../schemas/schedules-output.schema.json', import.meta.url);
    const validate = new Ajv({ allowUnionTypes: true }).compile(JSON.parse(readFileSync(url, 'utf8')));
    const out = ['--out', 'schedules.auto.tfvars.json'];
    for (const args of [[], [...out, '--check'], [...out, '--diff'], out, ['--runtime', 'gcp_cloud_run']]) {
      validate(envelopeOf(await schedules(...args, '--json'))['data']);
      expect(validate.errors ?? []).toEqual([]);
    }
    expect(envelopeOf(await schedules('--json'))).toMatchObject({
      ok: true,
      data: {
        schedules: [
          {
            name: 'a',
            job: 'orders',
            file: 'jobs/acme/orders.yaml',
            tenant_id: 'demo',
            runtime: 'aws_fargate',
            cron: '30 2 * * *',
            timezone: 'Europe/Berlin',
            enabled: true,
          },
          { name: 'b', enabled: false },
        ],
      },
    });
  });
});

test('a fleet has one runtime: --runtime chooses', async () => {
  addCloudJob('orders');
  addCloudJob('deals', 'gcp');
  addRunner(
    'name: a, config: /app/jobs/acme/orders.yaml, cron: "30 2 * * *"',
    'name: b, config: /app/jobs/acme/deals.yaml, cron: "0 3 * * 1-5"',
  );
  const both = await schedules('--format', 'fleet');
  expect(both).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('--runtime aws_fargate, --runtime gcp_cloud_run'),
  });
  const one = await schedules('--format', 'fleet', '--runtime', 'gcp_cloud_run');
  expect(Object.keys(JSON.parse(one.stdout).jobs)).toEqual(['deals']);
  expect(one.stderr).toContain('left out, not on gcp_cloud_run: orders');
});

test('a folder of the container is looked for where --root says', async () => {
  addCloudJob('orders');
  sandbox.write('repo/jobs/orders.yaml', sandbox.read('jobs/acme/orders.yaml'));
  addRunner('name: a, config: /etl/jobs/orders.yaml, cron: "30 2 * * *"');
  const outside = await schedules();
  expect(outside.code).toBe(1);
  expect(outside.stderr).toContain('/etl/jobs/orders.yaml is a path of the container outside of /app');
  expect((await schedules('--root', '/etl=repo')).code).toBe(0);
  addRunner('name: a, config: ../../orders.yaml, cron: "30 2 * * *"');
  expect((await schedules()).stderr).toContain('../../orders.yaml leads out of /app');
});

test('what is wrong is shown at its place, and nothing is written', async () => {
  addCloudJob('orders');
  sandbox.write('jobs/acme/faulty.yaml', sandbox.read('jobs/acme/orders.yaml').replace('team: data', 'team: ""'));
  addRunner(
    'name: a, config: /app/jobs/acme/orders.yaml, cron: "0 2 1 * MON"',
    'name: b, config: /app/jobs/acme/faulty.yaml, cron: "0 3 * * *"',
  );
  const { code, stdout, stderr } = await schedules('--out', 'schedules.json');
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  expect(stderr).toMatch(/configs\/runner\.yaml:4:62: error: .*\[JOB620\]\n.*\n.*cron: "0 2 1 \* MON".*\n.* \^{13}\n/);
  expect(stderr).toMatch(/jobs\/acme\/faulty\.yaml:28:11: error: .*\[JOB303\]/);
  expect(() => sandbox.read('schedules.json')).toThrow(/ENOENT/);
});

test.each([
  [['--check'], /--check compares with a file/],
  [['--out', 'x.json', '--check', '--diff'], /exclude each other/],
  [['--runtime', 'local_process'], /use one of aws_fargate/],
])('%j exits 2', async (args, said) => {
  const { code, stderr } = await sandbox.dativo(['schedules', 'runner.yaml', ...args]);
  expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringMatching(said) });
});
