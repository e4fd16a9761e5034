import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { isTerraformInstalled } from '../testing/run-terraform.ts';
import { verdictOf } from './job-container-verdicts.ts';
import { SHELLS, SHIM } from './shim-shells.ts';

const FOLDER = '/tmp/dativo';
const hasTerraform = isTerraformInstalled();

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'shim-'));
});
afterEach(() => {
  rmSync(root, { recursive: true });
});

const folder = () => join(root, 'dativo');
const jobFile = () => join(folder(), 'job.yaml');
/** The same lines with a folder of their own, so that tests do not meet in /tmp. */
const shim = () => SHIM.replaceAll(FOLDER, folder());

interface Run {
  readonly environment?: Readonly<Record<string, string>>;
  readonly command: readonly string[];
}

function run([file = '', ...args]: readonly string[], { environment = {}, command }: Run) {
  const env = { PATH: process.env['PATH'] ?? '', ...environment };
  return spawnSync(file, [...args, '-c', shim(), 'dativo', ...command], {
    env,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

const packed = (text: string | Buffer) => gzipSync(text).toString('base64');
const printed = (code: string): string[] => [process.execPath, '-e', code];

describe.each(SHELLS.map((shell) => [shell.join(' '), shell] as const))('the entry point in %s', (_, shell) => {
  test.each([
    ['plain', 'a: 1\n'],
    ['without a line end', 'a: 1'],
    ['empty', ''],
    ['all kinds of letters', 'a: "é 日本 👨‍👩‍👧 \\u0000 $HOME `x` %s \\\\ \'"\r\n\ttab\n\n\n'],
    [
      '90 KB',
      Array.from({ length: 9000 }, (__, index) => `k${index * 7919}: x\n`)
        .join('')
        .slice(0, 90_000),
    ],
  ])('unpacks a job to the byte: %s', (__, text) => {
    const { status, stderr } = run(shell, { environment: { DATIVO_JOB_CONFIG: packed(text) }, command: ['true'] });
    expect(stderr).toBe('');
    expect(status).toBe(0);
    expect(readFileSync(jobFile(), 'utf8')).toBe(text);
    expect(existsSync(join(folder(), 'job.gz'))).toBe(false);
  });

  test('only its own user can read the job, in a folder that was there before too', () => {
    const open = { environment: { DATIVO_JOB_CONFIG: packed('a: 1') }, command: ['sh', '-c', 'umask'] };
    const first = run(shell, open);
    spawnSync('chmod', ['-R', '777', folder()]);
    run(shell, open);
    expect(statSync(folder()).mode & 0o777).toBe(0o700);
    expect(statSync(jobFile()).mode & 0o777).toBe(0o600);
    // The program makes its own files as it always did.
    expect(first.stdout.trim()).toBe(spawnSync('sh', ['-c', 'umask'], { encoding: 'utf8' }).stdout.trim());
  });

  test.each([
    ['no base64', '%%%not base64%%%'],
    ['no gzip', Buffer.from('a: 1').toString('base64')],
    ['cut off', packed('a: 1\n'.repeat(50)).slice(0, 20)],
    ['rubbish behind it', `${packed('a: 1')}%%%`],
  ])('starts nothing when the payload is broken: %s', (__, payload) => {
    const started = join(root, 'started');
    const { status, stderr } = run(shell, { environment: { DATIVO_JOB_CONFIG: payload }, command: ['touch', started] });
    expect(status).toBe(126);
    expect(stderr).toMatch(/^dativo: cannot unpack DATIVO_JOB_CONFIG into /);
    expect(stderr).not.toContain(payload);
    expect(existsSync(started)).toBe(false);
    expect(existsSync(jobFile())).toBe(false);
  });

  test('starts nothing where the folder cannot be made', () => {
    writeFileSync(folder(), 'a file');
    const { status, stderr } = run(shell, {
      environment: { DATIVO_JOB_CONFIG: packed('a: 1') },
      command: ['echo', 'started'],
    });
    expect(status).toBe(126);
    expect(stderr).toMatch(/cannot write to .*; mount a writable volume at \/tmp/);
  });

  test('starts nothing without a program', () => {
    const { status, stderr } = run(shell, { command: [] });
    expect([status, stderr]).toEqual([126, 'dativo: there is no program to start; give it as command\n']);
  });

  test('hands arguments over as they are', () => {
    const args = ['a b', '', '"q"', "it's", 'new\nline', '$HOME', '`id`', '*', '\\', 'é', '--x=$(id)', '-n', '%s'];
    const { stdout } = run(shell, {
      command: [...printed('console.log(JSON.stringify(process.argv.slice(1)))'), '--', ...args],
    });
    expect(JSON.parse(stdout)).toEqual(args);
  });

  test.each([0, 1, 2, 77, 255])('passes exit code %d through', (code) => {
    expect(run(shell, { command: ['sh', '-c', `exit ${code}`] }).status).toBe(code);
  });

  test('says 127 where there is no such program', () => {
    expect(run(shell, { command: ['no-such-program-here'] }).status).toBe(127);
  });

  test('is replaced by the program, so that signals reach it', async () => {
    const [file = '', ...args] = shell;
    const program = printed(
      'process.on("SIGTERM", () => process.exit(42)); setInterval(() => {}, 1000); console.log(process.pid)',
    );
    const child = spawn(file, [...args, '-c', shim(), 'dativo', ...program], {
      env: { PATH: process.env['PATH'] ?? '', DATIVO_JOB_CONFIG: packed('a: 1') },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const pid = await new Promise<string>((done) =>
      child.stdout.once('data', (data: Buffer) => done(data.toString().trim())),
    );
    const code = new Promise((done) => child.once('exit', done));
    child.kill('SIGTERM');
    const found = await code;
    // A program that no signal reached must not stay behind.
    if (pid !== String(child.pid)) process.kill(Number(pid), 'SIGKILL');
    expect([pid, found]).toEqual([String(child.pid), 42]);
  });

  test.each([
    [{}, undefined],
    [{ CLOUD_RUN_EXECUTION: 'job-x7' }, 'job-x7'],
    [{ CONTAINER_APP_JOB_EXECUTION_NAME: 'job-k2' }, 'job-k2'],
    [{ DATIVO_RUN_ID: 'own', CLOUD_RUN_EXECUTION: 'job-x7' }, 'own'],
    [{ DATIVO_RUN_ID: '', CLOUD_RUN_EXECUTION: 'job-x7' }, 'job-x7'],
    [{ DATIVO_RUN_ID: '' }, undefined],
  ])('with %j the run is called %s', (environment, runId) => {
    const { stdout } = run(shell, { environment, command: printed('console.log(JSON.stringify(process.env))') });
    expect((JSON.parse(stdout) as Record<string, string>)['DATIVO_RUN_ID']).toBe(runId);
  });

  test('leaves the environment as it was, without the packed job', () => {
    const environment = { DATIVO_JOB_CONFIG: packed('a: 1'), folder: 'mine', EMPTY: '', TEXT: 'a b\nc' };
    const { stdout } = run(shell, { environment, command: printed('console.log(JSON.stringify(process.env))') });
    const {
      PATH: _path,
      PWD: _pwd,
      OLDPWD: _old,
      SHLVL: _level,
      _: _last,
      ...rest
    } = JSON.parse(stdout) as Record<string, string>;
    expect(rest).toEqual({ folder: 'mine', EMPTY: '', TEXT: 'a b\nc' });
  });
});

test('clouds that expand $(NAME) and $$ in commands find none', () => {
  expect(SHIM).not.toMatch(/\$\(|\$\$/);
});

test.skipIf(!hasTerraform)('unpacks what Terraform packs, to where the module says', async () => {
  const job = '# Straße 日本\nsource: {path: "a  b"}\n';
  const {
    entry_point,
    arguments: given,
    environment,
  } = await verdictOf({
    runtime: 'gcp_cloud_run',
    job_config: job,
    command: ['cat'],
    run_arguments: ['/tmp/dativo/job.yaml'],
  });
  expect(entry_point[2]).toBe(SHIM);
  expect(given).toEqual([`${FOLDER}/job.yaml`]);
  const [file = '', ...args] = entry_point.map((each) => each.replaceAll(FOLDER, folder()));
  const { stdout } = spawnSync(file, [...args, jobFile()], {
    env: { PATH: process.env['PATH'] ?? '', ...environment },
    encoding: 'utf8',
  });
  expect(stdout).toBe(job);
});
