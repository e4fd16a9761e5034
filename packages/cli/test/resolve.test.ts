import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createSandbox, type Sandbox } from './sandbox.ts';

let sandbox: Sandbox;
let before: string;
beforeAll(() => {
  sandbox = createSandbox();
  sandbox.write('template.yaml', sandbox.read('job.yaml'));
});
beforeEach(() => {
  sandbox.write('job.yaml', sandbox.read('template.yaml'));
  rmSync(sandbox.path('job.resolved.yaml'), { force: true });
  before = digest();
});
afterAll(() => sandbox.remove());

const digest = (): string =>
  createHash('sha256')
    .update(readFileSync(sandbox.path('job.yaml')))
    .digest('hex');
const resolve = (...args: string[]) => sandbox.dativo(['resolve', 'job.yaml', '--outputs', 'outputs.json', ...args]);
const isWritten = (): boolean => existsSync(sandbox.path('job.resolved.yaml'));

describe('dativo resolve', () => {
  test('writes beside the job, leaves the job alone, and the result is valid', async () => {
    const { code, stdout, stderr } = await resolve();
    expect({ code, stdout, stderr }).toEqual({
      code: 0,
      stdout: '',
      stderr: 'Wrote job.resolved.yaml: 1 placeholder filled in\n',
    });
    expect(digest()).toBe(before);
    const text = sandbox.read('job.resolved.yaml');
    expect(text).not.toContain('terraform_outputs');
    expect(text.split('\n').slice(0, 15)).toEqual(sandbox.read('job.yaml').split('\n').slice(0, 15));
    expect((await sandbox.dativo(['validate', '--resolved', 'job.resolved.yaml'])).code).toBe(0);
  });

  test('--stdout, --out - and a job from standard input give the same text', async () => {
    const texts = [
      await resolve('--stdout'),
      await resolve('--out', '-'),
      await sandbox.dativo(['resolve', '-', '--outputs', 'outputs.json', '--stdout'], {
        input: sandbox.read('job.yaml'),
      }),
    ];
    await resolve('--out', 'other.yaml');
    for (const { code, stdout } of texts)
      expect({ code, stdout }).toEqual({ code: 0, stdout: sandbox.read('other.yaml') });
    expect(isWritten()).toBe(false);
  });

  test('--in-place rewrites the job, only when asked', async () => {
    const { stdout } = await resolve('--stdout');
    expect(digest()).toBe(before);
    expect((await resolve('--in-place')).code).toBe(0);
    expect(sandbox.read('job.yaml')).toBe(stdout);
  });

  test('--check: 3 when missing, 0 when current, 3 when stale; writes nothing', async () => {
    expect(await resolve('--check')).toMatchObject({ code: 3, stderr: expect.stringMatching(/is missing/) });
    expect(isWritten()).toBe(false);
    await resolve();
    expect(await resolve('--check')).toMatchObject({ code: 0, stderr: expect.stringMatching(/is up to date/) });
    sandbox.write('job.resolved.yaml', `${sandbox.read('job.resolved.yaml')}# by hand\n`);
    expect(await resolve('--check')).toMatchObject({ code: 3, stderr: expect.stringMatching(/is stale/) });
    expect(sandbox.read('job.resolved.yaml')).toMatch(/# by hand\n$/);
  });

  test('--diff shows what changes and writes nothing', async () => {
    const { code, stdout } = await resolve('--diff');
    expect(code).toBe(0);
    expect(stdout).toMatch(/^--- job\.yaml\n\+\+\+ job\.yaml \(resolved\)\n@@ /m);
    expect(stdout).toMatch(/^- {2}resource_identifiers: "\{\{terraform_outputs\.runtime_binding\}\}"$/m);
    expect(stdout).toMatch(/^\+.*worker\.mjs/m);
    expect([isWritten(), digest()]).toEqual([false, before]);
  });

  test('an alias reads from its own file', async () => {
    const job = sandbox.read('job.yaml').replace('path: orders.csv', 'path: "{{terraform_outputs:net.vpc_id}}.csv"');
    sandbox.write('job.yaml', job);
    expect(await resolve('--stdout')).toMatchObject({ code: 4, stderr: expect.stringMatching(/JOB506/) });
    const { code, stdout } = await resolve('--outputs', 'net=net.json', '--stdout');
    expect({ code, stdout }).toEqual({ code: 0, stdout: expect.stringContaining('path: "vpc-0a1b2c.csv"') });
  });

  test('--allow-missing leaves what has no value, and warns', async () => {
    const { code, stdout, stderr } = await sandbox.dativo([
      'resolve',
      'job.yaml',
      '--outputs',
      'net.json',
      '--allow-missing',
      '--stdout',
    ]);
    expect({ code, stdout }).toEqual({ code: 0, stdout: sandbox.read('job.yaml') });
    expect(stderr).toMatch(/warning: .*runtime_binding/);
  });

  test('a symbolic link stays a link', async () => {
    sandbox.write('target.yaml', 'old\n');
    await sandbox.shell('ln -s target.yaml job.resolved.yaml');
    expect((await resolve()).code).toBe(0);
    expect(sandbox.read('target.yaml')).toMatch(/worker\.mjs/);
  });

  test.each([
    [['--outputs', 'net.json'], /--outputs is given twice without an alias/],
    [['--check', '--diff'], /--check and --diff exclude each other/],
    [['--stdout', '--out', 'x'], /exclude each other/],
  ])('%j is refused: exit 2', async (args, said) => {
    expect(await resolve(...args)).toMatchObject({ code: 2, stderr: expect.stringMatching(said) });
  });
});
