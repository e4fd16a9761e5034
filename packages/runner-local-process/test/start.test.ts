import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chmod, mkdir, readdir, stat, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { type Driver, DriverError, run } from '@dativo/runner';
import { createLocalProcessDriver } from '@dativo/runner-local-process';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Bench } from './bench.ts';

let bench: Bench;
let driver: Driver;
beforeEach(async () => {
  bench = await Bench.open();
  driver = createLocalProcessDriver();
  await writeFile(bench.file('plain.txt'), 'not a program');
  await mkdir(bench.file('folder'));
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await bench.close();
});

describe('what cannot be started is refused by check, by name, and nothing is touched', () => {
  test.each([
    ['no command', { command: undefined }, 'INVALID', 'command is missing'],
    ['a command that is text', { command: 'node worker.js' }, 'INVALID', 'command is a string; it must be a list'],
    ['an empty command', { command: [] }, 'INVALID', 'command is an empty list'],
    ['a command of numbers', { command: [1] }, 'INVALID', 'a list that is not only of strings'],
    [
      'a program without a name',
      { command: [''] },
      'INVALID',
      'must be a list of strings that starts with the program',
    ],
    ['no working directory', { command: ['node'], working_directory: '' }, 'INVALID', 'working_directory is empty'],
    [
      'a state directory that is a list',
      { command: ['node'], state_directory: [] },
      'INVALID',
      'state_directory is an empty list',
    ],
    ['an environment that is a list', { command: ['node'], environment: ['A=1'] }, 'INVALID', 'environment is a list'],
    [
      'a nested environment',
      { command: ['node'], environment: { A: { b: 1 } } },
      'INVALID',
      'environment.A is a mapping',
    ],
    [
      'a binding of another runtime',
      { command: ['node'], runtime: 'aws_fargate' },
      'INVALID',
      '"aws_fargate"; this driver runs local_process',
    ],
    [
      'a working directory that is not there',
      { command: ['node'], working_directory: '/no/such' },
      'REFUSED',
      '/no/such does not exist',
    ],
    [
      'a working directory that is a file',
      { command: ['node'], working_directory: process.execPath },
      'REFUSED',
      'is not a folder',
    ],
    [
      'a program that is not in PATH',
      { command: ['no-such-program'] },
      'REFUSED',
      'no-such-program is not in any of the',
    ],
    ['a path that is not there', { command: ['./none'] }, 'REFUSED', './none does not exist (looked for'],
    ['a path that is a folder', { command: ['./folder'] }, 'REFUSED', './folder is not a file'],
    ['a file that is not executable', { command: ['./plain.txt'] }, 'REFUSED', './plain.txt is not executable'],
  ])('%s', async (_name, identifiers, code, message) => {
    const request = bench.request(identifiers);
    const error = await driver.check(request).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(DriverError);
    expect(error).toMatchObject({ code, message: expect.stringContaining(message), help: expect.any(String) });
    expect(await run(request, driver)).toMatchObject({ process_exit_code: 126, error: { code } });
    expect(await bench.countStarts()).toBe(0);
  });

  test('a job without resource identifiers', async () => {
    const request = bench.request({ command: ['node'] });
    const job = { ...request.job, infrastructure: undefined } as unknown as typeof request.job;
    await expect(driver.check({ ...request, job })).rejects.toThrow('infrastructure.resource_identifiers is missing');
  });

  test('a job that is too large for the environment', async () => {
    const request = { ...bench.request({ command: ['node'] }), jobText: randomBytes(80_000).toString('hex') };
    await expect(driver.check(request)).rejects.toThrow(/takes \d+ bytes as DATIVO_JOB_CONFIG .*; the limit is 98304/);
  });

  test('any job on Windows', async () => {
    const windows = createLocalProcessDriver({ platform: 'win32' });
    await expect(windows.check(bench.request({ command: ['node'] }))).rejects.toThrow('Windows');
  });

  test('a program in PATH that is not executable is named', async () => {
    const own = createLocalProcessDriver({ environment: { PATH: bench.folder } });
    await expect(own.check(bench.request({ command: ['plain.txt'] }))).rejects.toThrow(
      `cannot be started: ${bench.file('plain.txt')} is not executable`,
    );
  });
});

describe('what only the start shows', () => {
  test('an interpreter that does not exist: refused, and the job file is gone', async () => {
    vi.stubEnv('TMPDIR', bench.file('folder'));
    await writeFile(bench.file('script'), '#!/no/such/interpreter\n');
    await chmod(bench.file('script'), 0o755);
    const result = await run(bench.request({ command: ['./script'] }), driver);
    expect(result).toMatchObject({ verdict: 'failed', process_exit_code: 126, error: { code: 'REFUSED' } });
    expect(result.reason).toContain('#!');
    expect(await readdir(bench.file('folder'))).toEqual([]);
  });

  test('a start that failed may be tried again with the same run id', async () => {
    const identifiers = { state_directory: 'folder/state' };
    const request = { ...(await bench.requestFor('', {}, identifiers)), attempt: 1, rung: null };
    await writeFile(bench.file('folder/state'), 'in the way');
    await expect(driver.submit(request)).rejects.toThrow('folder/state cannot be made');
    await expect(driver.submit({ ...request, job: (await bench.requestFor('')).job })).resolves.toMatchObject({
      runtime: 'local_process',
    });
  });

  test('no room for the job file', async () => {
    vi.stubEnv('TMPDIR', '/no/such/folder');
    const result = await run(await bench.requestFor(''), driver);
    expect(result).toMatchObject({
      process_exit_code: 126,
      error: { code: 'REFUSED', help: expect.stringContaining('TMPDIR') },
    });
    expect(await bench.countStarts()).toBe(0);
  });
});

describe('what the job finds', () => {
  const printing = (expression: string) => `console.log(JSON.stringify(${expression}));`;
  const runAndRead = async (program: string, environment: NodeJS.ProcessEnv, identifiers = {}, changes = {}) => {
    const texts: string[] = [];
    const request = await bench.requestFor(program, changes, identifiers);
    await run(request, createLocalProcessDriver({ environment }), { onLog: (line) => void texts.push(line.text) });
    return JSON.parse(texts[0] ?? 'null');
  };

  test("the environment: this user's without Terraform's, the module's, the request's, the contract's", async () => {
    const names = ['OWN', 'TF_VAR_x', 'A', 'B', 'NUMBER', 'STATE_DIR', 'DATIVO_RUN_ID', 'NODE_CHANNEL_FD'];
    const seen = await runAndRead(
      printing(`Object.fromEntries(${JSON.stringify(names)}.map((name) => [name, process.env[name] ?? null]))`),
      { ...process.env, OWN: 'own', A: 'own', TF_VAR_x: 'secret', STATE_DIR: '/own' },
      { environment: { A: 'module', B: 'module', NUMBER: 3 }, state_directory: 'state' },
      { environment: { B: 'request', DATIVO_RUN_ID: 'not mine' } },
    );
    expect(seen).toEqual({
      OWN: 'own',
      TF_VAR_x: null,
      A: 'module',
      B: 'request',
      NUMBER: '3',
      STATE_DIR: bench.file('state'),
      DATIVO_RUN_ID: expect.stringMatching(/^run-/),
      NODE_CHANNEL_FD: null,
    });
    expect((await stat(bench.file('state'))).isDirectory()).toBe(true);
  });

  test('its working directory, no input, and a private job file that is gone afterwards', async () => {
    const seen = await runAndRead(
      `import { readFileSync, statSync } from 'node:fs'; import { dirname } from 'node:path';
       const file = process.argv[4];
       ${printing(`{ cwd: process.cwd(), input: readFileSync(0, 'utf8'), file, text: readFileSync(file, 'utf8'),
         modes: [statSync(file).mode, statSync(dirname(file)).mode].map((mode) => (mode & 0o777).toString(8)) }`)}`,
      process.env,
    );
    const { jobText } = bench.request({ command: [process.execPath, bench.file('program-1.mjs')] });
    expect(seen).toMatchObject({ cwd: bench.folder, input: '', text: jobText, modes: ['600', '700'] });
    expect(existsSync(dirname(seen.file))).toBe(false);
  });

  test.runIf(process.platform === 'linux')('no pipe of ours but its own output', async () => {
    const texts: string[] = [];
    const request = bench.request({ command: ['sh', '-c', 'for fd in /proc/$$/fd/*; do readlink "$fd"; done'] });
    await run(request, driver, { onLog: (line) => void texts.push(line.text) });
    expect(texts.slice(0, 1)).toEqual(['/dev/null']);
    expect(texts.filter((text) => text.startsWith('socket:'))).toHaveLength(2);
  });
});
