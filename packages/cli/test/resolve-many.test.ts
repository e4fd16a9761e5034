import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, realpathSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { call } from './call.ts';
import { cloudJob } from './jobs.ts';
import { hasGit } from './sandbox.ts';
import { writeTo } from './write-to.ts';

let folder: string;
let write: ReturnType<typeof writeTo>;
beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'dativo-many-')));
  write = writeTo(folder);
  write('jobs/orders.yaml', cloudJob('orders'));
  write('jobs/deep/refunds.yml', cloudJob('refunds'));
  write('outputs.json', outputs('orders', 'refunds'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function outputs(...jobs: readonly string[]): string {
  const binding = (job: string) => ({
    cluster_name: 'lake',
    task_definition_family: `${job}-dev`,
    subnet_ids: ['subnet-0a1b2c3d'],
  });
  const value = Object.fromEntries(jobs.map((job) => [job, { runtime_binding: binding(job) }]));
  return JSON.stringify({ jobs: { sensitive: false, type: 'dynamic', value } });
}

const resolve = (...args: string[]) => call(folder, ['resolve', ...args]);
const withOutputs = (...args: string[]) => resolve(...args, '--outputs', 'outputs.json');
const files = (): string[] => readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();

describe('dativo resolve of several jobs', () => {
  test.each([
    ['a folder', ['jobs']],
    ['a glob', ['jobs/**/*.y*ml']],
    ['names', ['jobs/deep/refunds.yml', 'jobs/orders.yaml']],
  ])('writes each beside itself, with its own outputs of the fleet: %s', async (_name, args) => {
    const { code, stdout, stderr } = await withOutputs(...args);
    expect({ code, stdout, stderr }).toEqual({
      code: 0,
      stdout: '',
      stderr: 'Wrote 2 files: 2 placeholders filled in\n',
    });
    expect(write.read('jobs/orders.resolved.yaml')).toContain('"orders-dev"');
    expect(write.read('jobs/deep/refunds.resolved.yaml')).toContain('"refunds-dev"');
    expect(files().filter((name) => name.includes('.tmp'))).toEqual([]);
  });

  test('gives each the bytes that it gets alone', async () => {
    await withOutputs('jobs');
    for (const [job, resolved] of [
      ['jobs/orders.yaml', 'jobs/orders.resolved.yaml'],
      ['jobs/deep/refunds.yml', 'jobs/deep/refunds.resolved.yaml'],
    ] as const) {
      expect((await withOutputs(job, '--stdout')).stdout).toBe(write.read(resolved));
    }
  });

  test('leaves files alone that are right already', async () => {
    await withOutputs('jobs');
    const before = statSync(join(folder, 'jobs/orders.resolved.yaml'));
    write('jobs/deep/refunds.resolved.yaml', 'old\n');
    expect((await withOutputs('jobs')).stderr).toBe('Wrote 1 file, 1 up to date: 2 placeholders filled in\n');
    expect(statSync(join(folder, 'jobs/orders.resolved.yaml')).ino).toBe(before.ino);
    expect(write.read('jobs/deep/refunds.resolved.yaml')).toContain('"refunds-dev"');
  });

  test('writes all or nothing, and says all that is wrong', async () => {
    write('outputs.json', outputs('order', 'refunds'));
    write('jobs/z.yaml', 'not: [a job\n');
    const before = files();
    const { code, stderr } = await withOutputs('jobs');
    expect({ code, files: files() }).toEqual({ code: 1, files: before });
    expect(stderr).toMatch(/jobs\/orders\.yaml:\d+.*no job "orders"\. \[JOB501\]/);
    expect(stderr).toMatch(/Did you mean "order"\? The jobs are "order", "refunds"/);
    expect(stderr).toMatch(/^jobs\/z\.yaml:/m);
    expect(stderr).toMatch(/2 of 3 jobs have errors: nothing was written\n$/);
  });

  test('only placeholders without a value: exit 4', async () => {
    write('outputs.json', outputs('refunds'));
    expect((await withOutputs('jobs')).code).toBe(4);
  });

  test('--fail-fast stops at the first job with an error', async () => {
    write('outputs.json', outputs('nobody'));
    const { code, stderr } = await withOutputs('jobs', '--fail-fast');
    expect(code).toBe(4);
    expect(stderr).toMatch(/1 of 2 jobs has errors; 1 job not looked at \(--fail-fast\): nothing was written\n$/);
  });

  test('outputs that cannot be read are said once', async () => {
    write('outputs.json', 'Error: No outputs found\n');
    const { code, stderr } = await withOutputs('jobs');
    expect(code).toBe(1);
    expect(stderr.match(/JOB510/g)).toHaveLength(1);
  });

  test('outputs with other text are warned of once, and read from standard input once', async () => {
    const input = `Reading...\n${outputs('orders', 'refunds')}`;
    const { code, stderr } = await call(folder, ['resolve', 'jobs', '--outputs', '-'], { input });
    expect(code).toBe(0);
    expect(stderr.match(/JOB511/g)).toHaveLength(1);
  });

  test('without --outputs each takes what dativo apply kept for it', async () => {
    write('jobs/.dativo/orders/outputs.json', outputs('orders'));
    write('jobs/deep/.dativo/refunds/outputs.json', outputs('refunds'));
    expect((await resolve('jobs')).stderr).toBe('Wrote 2 files: 2 placeholders filled in\n');
  });

  test('--out-dir keeps the folders', async () => {
    expect((await withOutputs('jobs', '--out-dir', 'out/resolved')).code).toBe(0);
    expect(files().filter((name) => name.endsWith('.resolved.yaml'))).toEqual([
      'out/resolved/jobs/deep/refunds.resolved.yaml',
      'out/resolved/jobs/orders.resolved.yaml',
    ]);
  });

  test('--check: 3 while one is missing or stale, 0 when all are right', async () => {
    await withOutputs('jobs');
    expect(await withOutputs('jobs', '--check')).toMatchObject({ code: 0, stderr: '2 of 2 files up to date\n' });
    write('jobs/orders.resolved.yaml', 'old\n');
    expect(await withOutputs('jobs', '--check')).toMatchObject({
      code: 3,
      stderr: 'jobs/orders.resolved.yaml is stale; write it with dativo resolve\n1 of 2 files up to date\n',
    });
    expect(write.read('jobs/orders.resolved.yaml')).toBe('old\n');
  });

  test('--diff shows all that would change and writes nothing', async () => {
    write('jobs/same.yaml', cloudJob('same').replace(/"\{\{.*\}\}"/, '{ cluster_name: x, subnet_ids: [y] }'));
    const before = files();
    const { code, stdout, stderr } = await withOutputs('jobs', '--diff');
    expect({ code, files: files() }).toEqual({ code: 0, files: before });
    expect(stdout.match(/^--- .*$/gm)).toEqual(['--- jobs/deep/refunds.yml', '--- jobs/orders.yaml']);
    expect(stderr).toMatch(/2 of 3 jobs would change\n$/);
  });

  test('--in-place rewrites the jobs', async () => {
    await withOutputs('jobs', '--in-place');
    expect(write.read('jobs/orders.yaml')).toContain('"orders-dev"');
  });

  test('--json has every job', async () => {
    const { data } = JSON.parse((await withOutputs('jobs', '--json')).stdout);
    expect(data.jobs.map(({ job, file }: Record<string, string>) => [job, file])).toEqual([
      ['jobs/deep/refunds.yml', 'jobs/deep/refunds.resolved.yaml'],
      ['jobs/orders.yaml', 'jobs/orders.resolved.yaml'],
    ]);
  });

  test('sensitive outputs go into private files only', async () => {
    write('outputs.json', outputs('orders', 'refunds').replace('"sensitive":false', '"sensitive":true'));
    expect((await withOutputs('jobs')).code).toBe(5);
    await withOutputs('jobs', '--sensitive', 'write');
    expect(statSync(join(folder, 'jobs/orders.resolved.yaml')).mode & 0o777).toBe(0o600);
  });

  test.each([
    ['--stdout', ['--stdout'], /--stdout is for one job/],
    ['--out', ['--out', 'x.yaml'], /--out is for one job/],
    ['two places', ['--in-place', '--out-dir', 'x'], /exclude each other/],
  ])('%s: exit 2', async (_name, args, said) => {
    expect(await withOutputs('jobs', ...args)).toMatchObject({ code: 2, stderr: expect.stringMatching(said) });
  });

  test('two jobs for one file: exit 2', async () => {
    write('jobs/orders.yml', cloudJob('refunds'));
    const said = /jobs\/orders\.yaml and jobs\/orders\.yml would both be written to jobs\/orders\.resolved\.yaml/;
    expect(await withOutputs('jobs')).toMatchObject({ code: 2, stderr: expect.stringMatching(said) });
  });

  test('--out-dir for a job outside of the current directory: exit 2', async () => {
    const args = ['resolve', '../orders.yaml', 'refunds.yml', '--outputs', '../../outputs.json', '--out-dir', 'x'];
    const said = expect.stringMatching(/--out-dir: \.\.\/orders\.yaml is not below the current directory/);
    expect(await call(join(folder, 'jobs/deep'), args)).toMatchObject({ code: 2, stderr: said });
  });
});

describe.skipIf(!hasGit())('--changed-since takes the jobs that changed', () => {
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=T', '-c', 'user.email=t@example.com', ...args], { cwd: folder });

  beforeEach(() => {
    write('connectors/csv.yaml', 'name: csv\ntype: csv\ndefault_engine: { type: native }\n');
    write('connectors/parquet.yaml', 'name: parquet\ntype: parquet\ndefault_engine: { type: native }\n');
    write('jobs/deep/refunds.yml', cloudJob('refunds').replace('connectors/csv', 'connectors/parquet'));
    git('init', '-q');
    git('add', '-A');
    git('commit', '-qm', 'all', '--no-gpg-sign');
  });

  test('themselves', async () => {
    write('jobs/orders.yaml', `${cloudJob('orders')}# more\n`);
    const { code, stderr } = await withOutputs('jobs', '--changed-since', 'HEAD');
    expect({ code, stderr }).toEqual({
      code: 0,
      stderr:
        'Wrote 1 file: 1 placeholder filled in; 1 of 2 files changed; referenced files not checked: no --root DIR, no root in the settings\n',
    });
  });

  test('or of which a connector did', async () => {
    write('connectors/csv.yaml', 'name: csv\ntype: csv\ndefault_engine: { type: native }\n# more\n');
    const { stderr } = await withOutputs('jobs', '--changed-since', 'HEAD', '--root', '.');
    expect(stderr).toBe('Wrote 1 file: 1 placeholder filled in; 1 of 2 files changed\n');
    const { stdout } = await call(folder, ['metadata', 'jobs', '--changed-since', 'HEAD', '--root', '.']);
    expect(Object.keys(JSON.parse(stdout))).toEqual(['orders']);
  });

  test('or none', async () => {
    const { code, stderr } = await withOutputs('jobs', '--changed-since', 'HEAD', '--root', '.');
    expect({ code, stderr }).toEqual({
      code: 0,
      stderr: 'Wrote 0 files: 0 placeholders filled in; 0 of 2 files changed\n',
    });
  });
});
