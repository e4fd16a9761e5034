import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { quoteCommand } from '@dativo/terraform';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { until } from './driver.ts';
import { createFakeTerraform, type FakeTerraform, ndjson } from './fake-terraform.ts';

/** util-linux has a `script` that runs a command on a terminal of its own. */
const hasTerminal = spawnSync('script', ['--version'], { encoding: 'utf8' }).stdout?.includes('util-linux') ?? false;
if (!hasTerminal) process.stdout.write('SKIPPED: no util-linux script, so no tests on a terminal\n');

const CTRL_C = '\u0003';
const STARTED = ndjson({ type: 'apply_start', hook: { resource: { addr: 'a.b' }, action: 'create' } });

const WAITING = { kind: 'notice', message: 'SIGINT: waiting for terraform to stop.' };

let fake: FakeTerraform;
let folder: string;
let child: ChildProcess | undefined;
beforeEach(async () => {
  fake = await createFakeTerraform({ apply: { stdout: STARTED, isWaiting: true, exitCode: 1 } });
  folder = await mkdtemp(join(tmpdir(), 'dativo-terminal-'));
});
afterEach(async () => {
  child?.kill('SIGKILL');
  await fake.remove();
  await rm(folder, { recursive: true });
});

const logFile = (): string => join(folder, 'log.ndjson');

function program(): string[] {
  const file = join(import.meta.dirname, 'apply-program.ts');
  return [process.execPath, '--conditions=@dativo/source', file, fake.path, logFile()];
}

async function reports(): Promise<{ pid: number; kind: string; [key: string]: unknown }[]> {
  const text = await readFile(logFile(), 'utf8').catch(() => '');
  return text.split('\n').flatMap((line) => (line === '' ? [] : [JSON.parse(line)]));
}

/** Waits until the program reports something of this shape. */
function reported(shape: object): Promise<void> {
  return until(async () => expect(await reports()).toContainEqual(expect.objectContaining(shape)));
}

const onTerminal = (redirection = ''): ChildProcess =>
  spawn('script', ['-qec', `${quoteCommand(program())}${redirection}`, '/dev/null'], {
    cwd: folder,
    stdio: ['pipe', 'ignore', 'ignore'],
  });

test.skipIf(!hasTerminal).each([
  ['', ''],
  [', also when none of the streams is the terminal', ' </dev/null >out 2>&1'],
])('on a terminal, one Ctrl-C is one SIGINT for terraform%s', async (_, redirection) => {
  child = onTerminal(redirection);
  await reported({ kind: 'resource' });
  child.stdin?.write(CTRL_C);
  await reported(WAITING);
  await until(async () => expect(await fake.signals()).not.toEqual([]));
  await fake.release();
  await reported({ kind: 'end', code: 'INTERRUPTED', signal: 'SIGINT', exitCode: 1 });
  expect(await fake.signals()).toEqual(['SIGINT']);
});

test.skipIf(!hasTerminal)('on a terminal, a second Ctrl-C reaches terraform with a warning', async () => {
  child = onTerminal();
  await reported({ kind: 'resource' });
  child.stdin?.write(CTRL_C);
  await reported(WAITING);
  await until(async () => expect(await fake.signals()).toHaveLength(1));
  child.stdin?.write(CTRL_C);
  await reported({ kind: 'warning' });
  await until(async () => expect(await fake.signals()).toHaveLength(2));
  await fake.release();
  await reported({ kind: 'end', code: 'INTERRUPTED' });
  expect(await fake.signals()).toEqual(['SIGINT', 'SIGINT']);
});

test.skipIf(!hasTerminal)('on a terminal, SIGTERM is passed on', async () => {
  child = onTerminal();
  await reported({ kind: 'resource' });
  process.kill((await reports())[0]?.pid ?? 0, 'SIGTERM');
  await until(async () => expect(await fake.signals()).toEqual(['SIGTERM']));
  await fake.release();
  await reported({ kind: 'end', code: 'INTERRUPTED', signal: 'SIGTERM' });
});

test.each(['SIGINT', 'SIGTERM'] as const)('without a terminal, %s is passed on once', async (signal) => {
  const [node = '', ...args] = program();
  // Detached means a session of its own, and so no terminal, wherever the tests run.
  child = spawn(node, args, { cwd: folder, stdio: 'ignore', detached: true });
  const exit = once(child, 'exit');
  await reported({ kind: 'resource' });
  child.kill(signal);
  await reported({ kind: 'notice', message: `${signal}: waiting for terraform to stop.` });
  await until(async () => expect(await fake.signals()).toEqual([signal]));
  await fake.release();
  await reported({ kind: 'end', code: 'INTERRUPTED', signal, exitCode: 1 });
  expect(await exit).toEqual([0, null]);
  expect(await fake.signals()).toEqual([signal]);
});
