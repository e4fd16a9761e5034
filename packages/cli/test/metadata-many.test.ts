import { existsSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { call } from './call.ts';
import { cloudJob } from './jobs.ts';
import { writeTo } from './write-to.ts';

let folder: string;
let write: ReturnType<typeof writeTo>;
beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'dativo-fleet-')));
  write = writeTo(folder);
  write('jobs/orders.yaml', cloudJob('orders'));
  write('jobs/deep/refunds.yml', cloudJob('refunds'));
  write('gcp/events.yaml', cloudJob('events', 'gcp'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const metadata = (...args: string[]) => call(folder, ['metadata', ...args]);
const fleetOf = async (...args: string[]) => JSON.parse((await metadata('--fleet', ...args)).stdout);

describe('dativo metadata of several jobs', () => {
  test.each([
    ['names', ['jobs/orders.yaml', 'jobs/deep/refunds.yml']],
    ['a folder', ['jobs']],
    ['a glob', ['jobs/**/*.{yaml,yml}']],
  ])('gives the tags by job_name: %s', async (_name, args) => {
    const { code, stdout, stderr } = await metadata(...args);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const all = JSON.parse(stdout);
    expect(Object.keys(all)).toEqual(['orders', 'refunds']);
    expect(all.orders).toEqual(JSON.parse((await metadata('jobs/orders.yaml')).stdout));
  });

  test('of a list on standard input, as variables', async () => {
    const args = ['metadata', '--files-from', '-', '--format', 'tfvars'];
    const { stdout } = await call(folder, args, { input: 'jobs/orders.yaml\0' });
    expect(JSON.parse(stdout)).toEqual({
      orders: JSON.parse((await metadata('jobs/orders.yaml', '--format', 'tfvars')).stdout),
    });
  });

  test('goes into a file, which is left alone where it is right already', async () => {
    expect((await metadata('jobs', '--out', 'all.json')).stderr).toBe('Wrote all.json: 2 jobs\n');
    expect((await metadata('jobs', '--out', 'all.json')).stderr).toBe('all.json is up to date: 2 jobs\n');
    const { stdout } = await metadata('jobs', '--json');
    expect(JSON.parse(stdout).data).toEqual(JSON.parse((await metadata('jobs')).stdout));
  });
});

test('a connector among the jobs of a folder is no job, unless somebody names it', async () => {
  write('jobs/csv.yaml', 'name: csv\ntype: csv\ndefault_engine: { type: native }\n');
  const { code, stderr } = await metadata('jobs', '--out', 'all.json');
  expect({ code, stderr }).toEqual({
    code: 0,
    stderr: 'Wrote all.json: 2 jobs; not checked, since not a job: jobs/csv.yaml (connector)\n',
  });
  expect((await metadata('jobs/csv.yaml', 'jobs/orders.yaml')).code).toBe(1);
  const checked = await call(folder, ['validate', 'jobs', '--fail-fast', '--no-config']);
  expect(checked.stderr).not.toContain('stopped there');
});

describe('dativo metadata --fleet', () => {
  test('has all that a fleet module takes: jobs by job_name, and the region', async () => {
    const text = cloudJob('orders');
    const fleet = await fleetOf('jobs');
    expect(Object.keys(fleet.jobs)).toEqual(['orders', 'refunds']);
    expect({ ...fleet, jobs: fleet.jobs.orders }).toEqual({
      region: 'eu-west-1',
      jobs: {
        container_image: 'example.com/worker:1',
        cpu: '256',
        job_config: text,
        job_metadata: JSON.parse((await metadata('jobs/orders.yaml')).stdout),
        memory: '512',
        schedule: { cron: '0 2 * * *', timezone: 'UTC' },
      },
    });
  });

  test('has the tags of every layer', async () => {
    write('dativo.config.yaml', 'tag_defaults: { organisation: acme, team: nobody }\n');
    write('jobs/orders.yaml', `${cloudJob('orders')}finops: { project: lake }\n`);
    const { jobs } = await fleetOf('jobs');
    expect(jobs.orders.job_metadata).toMatchObject({ organisation: 'acme', project: 'lake', team: 'data' });
    expect(jobs.refunds.job_metadata).toMatchObject({ organisation: 'acme' });
    expect(jobs.refunds.job_metadata).not.toHaveProperty('project');
  });

  test('has the same bytes in whatever order the jobs are named', async () => {
    const one = await metadata('--fleet', 'jobs/orders.yaml', 'jobs/deep');
    expect(one.stdout).toBe((await metadata('--fleet', 'jobs/deep', 'jobs/orders.yaml')).stdout);
  });

  test('--runtime takes the jobs for one runtime and counts the others', async () => {
    const { code, stderr } = await metadata('--fleet', '.', '--runtime', 'gcp_cloud_run', '--out', 'f.tfvars.json');
    expect({ code, stderr }).toEqual({
      code: 0,
      stderr: 'Wrote f.tfvars.json: 1 job; 2 left out (--runtime gcp_cloud_run)\n',
    });
  });

  test.each([
    [
      'two runtimes',
      ['jobs', 'gcp'],
      /jobs\/deep\/refunds\.yml is for aws_fargate and gcp\/events\.yaml for gcp_cloud/,
    ],
    ['origins', ['jobs', '--origins'], /--fleet and --origins exclude/],
    ['a format', ['jobs', '--format', 'tfvars'], /--fleet has a format of its own/],
    ['some of the jobs', ['jobs', '--changed-since', 'HEAD'], /would take all others away/],
    ['no job', [], /JOB is missing/],
  ])('%s: exit 2', async (_name, args, said) => {
    expect(await metadata('--fleet', ...args)).toMatchObject({ code: 2, stderr: expect.stringMatching(said) });
  });

  test('--runtime without --fleet: exit 2', async () => {
    const said = expect.stringMatching(/--runtime is for a fleet/);
    expect(await metadata('jobs', '--runtime', 'gcp_cloud_run')).toMatchObject({ code: 2, stderr: said });
  });

  test('two regions: exit 2, with the files of both', async () => {
    write('jobs/us.yaml', cloudJob('us').replace('eu-west-1', 'us-east-1'));
    const said = /refunds\.yml is for eu-west-1 and jobs\/us\.yaml for us-east-1/;
    expect(await metadata('--fleet', 'jobs')).toMatchObject({ code: 2, stderr: expect.stringMatching(said) });
  });

  test('a runtime without a fleet module: exit 2', async () => {
    write('here/job.yaml', cloudJob('here', 'local'));
    const said = /here\/job\.yaml is for local_process, which has no fleet module/;
    expect(await metadata('--fleet', 'here')).toMatchObject({ code: 2, stderr: expect.stringMatching(said) });
  });
});

describe('jobs that cannot be told apart', () => {
  const twins: [name: string, text: string, said: RegExp[]][] = [
    [
      'the same name',
      cloudJob('orders'),
      [/jobs\/twin\.yaml:\d+.*job_name "orders" .* the job in `jobs\/orders\.yaml`.*\[JOB807\]/],
    ],
    [
      'the same name in another environment',
      cloudJob('orders').replace('environment: dev', 'environment: prod'),
      [/jobs\/twin\.yaml:\d+.*a fleet knows its jobs by job_name alone.*\[JOB807\]/, /\("prod", "dev"\)/],
    ],
    [
      'a name that makes the same resources',
      cloudJob('Orders'),
      [/jobs\/twin\.yaml:\d+.*`jobs\/orders\.yaml`, make resources of the same name.*\[JOB808\]/],
    ],
    [
      'the same name, accepted with a comment',
      cloudJob('orders').replace('    job_name', '    # job-ignore JOB807 -- meant\n    job_name'),
      [/\[JOB807\]/],
    ],
  ];

  test.each(twins)('%s: an error that names both files, and nothing is written', async (_name, text, said) => {
    write('jobs/twin.yaml', text);
    write('f.tfvars.json', 'old');
    const { code, stdout, stderr } = await metadata('--fleet', 'jobs', '--out', 'f.tfvars.json');
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    for (const pattern of said) expect(stderr).toMatch(pattern);
    expect(stderr).toMatch(/1 of 3 jobs has errors: nothing was written\n$/);
    expect(write.read('f.tfvars.json')).toBe('old');
  });

  test('a name that nobody has written yet', async () => {
    write('todo/a.yaml', cloudJob('TODO'));
    write('todo/b.yaml', cloudJob('TODO'));
    const { code, stderr } = await metadata('todo');
    expect(code).not.toBe(0);
    expect(stderr).toMatch(/a\.yaml/);
    expect(stderr).toMatch(/b\.yaml/);
  });
});

describe('jobs with errors', () => {
  beforeEach(() => {
    write('jobs/a.yaml', cloudJob('a').replace('    team: data\n', ''));
    write('jobs/b.yaml', 'not: [a job\n');
  });

  test('are all said, by file, and nothing is written', async () => {
    const { code, stdout, stderr } = await metadata('--fleet', 'jobs', '--out', 'f.tfvars.json');
    expect({ code, stdout, isWritten: existsSync(join(folder, 'f.tfvars.json')) }).toEqual({
      code: 1,
      stdout: '',
      isWritten: false,
    });
    expect(stderr).toMatch(/^jobs\/a\.yaml:[\s\S]*^jobs\/b\.yaml:/m);
    expect(stderr).toMatch(/2 of 4 jobs have errors: nothing was written\n$/);
  });

  test('--fail-fast stops at the first one', async () => {
    const { code, stderr } = await metadata('--fleet', 'jobs', '--fail-fast');
    expect(code).toBe(1);
    expect(stderr).not.toMatch(/jobs\/b\.yaml/);
    expect(stderr).toMatch(/1 of 4 jobs has errors; 3 jobs not looked at \(--fail-fast\): nothing was written\n$/);
  });

  test('--json has all findings', async () => {
    const { stdout } = await metadata('jobs', '--json');
    const { ok, diagnostics } = JSON.parse(stdout);
    expect(ok).toBe(false);
    expect(new Set(diagnostics.map(({ file }: { file: string }) => file))).toEqual(
      new Set(['jobs/a.yaml', 'jobs/b.yaml']),
    );
  });
});
