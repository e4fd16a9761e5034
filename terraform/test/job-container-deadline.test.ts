import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { SHELLS, SHIM } from './shim-shells.ts';

// The time between SIGTERM and SIGKILL is shortened in the lines themselves, so that tests need not wait for it.
const QUICK_SHIM = SHIM.replaceAll(/\b30\b/g, '1');
const hasGnuTimeout = spawnSync('timeout', ['--foreground', '1', 'true']).status === 0;
const hasBusybox = spawnSync('busybox', ['timeout', '1', 'true']).status === 0;
const hasOwnProcessTree = spawnSync('unshare', ['--pid', '--fork', '--map-root-user', 'true']).status === 0;

const root = mkdtempSync(join(tmpdir(), 'shim-deadline-'));
afterAll(() => rmSync(root, { recursive: true }));

/** An image with these programs and no others; `tools` are what busybox has. */
function imageWith(name: string, tools: readonly string[]): string {
  const folder = join(root, name);
  mkdirSync(folder);
  for (const tool of ['sh', ...tools]) symlinkSync(pathOf('busybox'), join(folder, tool));
  return folder;
}
const pathOf = (program: string) => spawnSync('which', [program], { encoding: 'utf8' }).stdout.trim();

type Place = readonly [image: string, shell: string, parts: readonly string[], path: string];
/** GNU's timeout takes the place of the shell, so one shell is enough there. */
const PLACES: readonly Place[] = [
  ...(hasGnuTimeout ? places('timeout of GNU', SHELLS.slice(0, 1), process.env['PATH'] ?? '') : []),
  ...(hasBusybox
    ? places('timeout of busybox', SHELLS, imageWith('busybox', ['timeout', 'sleep', 'expr', 'true']))
    : []),
  ...(hasBusybox ? places('no timeout at all', SHELLS.slice(0, 1), imageWith('bare', ['sleep'])) : []),
];
function places(image: string, shells: typeof SHELLS, path: string): Place[] {
  return shells.map((parts) => [image, parts.join(' '), parts, path]);
}
for (const [isThere, what] of [
  [hasGnuTimeout, 'timeout of GNU'],
  [hasBusybox, 'busybox'],
  [hasOwnProcessTree, 'process tree of its own (unshare)'],
])
  if (!isThere) process.stdout.write(`SKIPPED: deadlines with ${what}: it is not there\n`);

interface Ending {
  readonly code: number;
  readonly output: string;
  readonly seconds: number;
}

function start(shell: readonly string[], path: string, program: string, limit = '1'): ChildProcess {
  const [file = '', ...args] = shell;
  const command = [...args, '-c', QUICK_SHIM, 'dativo', process.execPath, '-e', program];
  return spawn(pathOf(file), command, {
    env: { PATH: path, DATIVO_TIMEOUT_SECONDS: limit },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

async function endOf(child: ChildProcess): Promise<Ending> {
  const startedAt = performance.now();
  const chunks: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => chunks.push(chunk));
  const [code, signal] = (await once(child, 'close')) as [number | null, NodeJS.Signals | null];
  const seconds = (performance.now() - startedAt) / 1000;
  return { code: code ?? (signal === 'SIGKILL' ? 137 : 143), output: Buffer.concat(chunks).toString('utf8'), seconds };
}

/** Says who it is, then goes on for ever. */
const LASTING = 'console.log(process.pid); setInterval(() => {}, 1000);';
const onStop = (what: string) => `process.on("SIGTERM", () => { ${what} });${LASTING}`;
const isAlive = (pid: number) => spawnSync('kill', ['-0', String(pid)]).status === 0;

describe.concurrent.each(PLACES)('N11: with %s, in %s', (_, __, shell, path) => {
  test.each([
    ['ends by itself', 'process.exit(7)', 7],
    ['succeeds', '', 0],
    ['is not found', 'process.exit(127)', 127],
    ['is killed', 'process.kill(process.pid, "SIGKILL")', 137],
  ])('a program that %s keeps its exit code', async (___, program, expected) => {
    const { code, seconds } = await endOf(start(shell, path, program, '60'));
    expect(code).toBe(expected);
    expect(seconds).toBeLessThan(10);
  });

  test.each([
    ['ends at SIGTERM', LASTING],
    ['ends at SIGTERM as if all were well', onStop('process.exit(0)')],
    ['does not care for SIGTERM', onStop('')],
  ])('a program that %s is gone soon after its limit, with 124', async (___, program) => {
    const { code, output, seconds } = await endOf(start(shell, path, program));
    expect(code).toBe(124);
    expect(seconds).toBeGreaterThan(0.9);
    expect(isAlive(Number.parseInt(output, 10))).toBe(false);
  });

  test('a stop reaches the program once, and it has the time that the platform gives', async () => {
    const slowly = onStop('console.log("stopping"); setTimeout(() => process.exit(42), 1500)');
    const child = start(shell, path, slowly, '60');
    await once(child.stdout as NodeJS.ReadableStream, 'data');
    const end = endOf(child);
    child.kill('SIGTERM');
    const { code, output } = await end;
    expect([code, output]).toEqual([42, 'stopping\n']);
  });

  test('the program knows its limit and nothing of who watches it', async () => {
    const { output } = await endOf(start(shell, path, 'console.log(JSON.stringify(process.env))', '77'));
    const { PATH: _path, PWD: _pwd, OLDPWD: _old, SHLVL: _level, _: _last, ...rest } = JSON.parse(output);
    expect(rest).toEqual({ DATIVO_TIMEOUT_SECONDS: '77' });
  });

  test.skipIf(!hasOwnProcessTree)('it holds where the shim is process 1', async () => {
    const own = [
      'unshare',
      '--pid',
      '--fork',
      '--kill-child',
      '--map-root-user',
      pathOf(shell[0] ?? ''),
      ...shell.slice(1),
    ];
    const { code } = await endOf(start(own, path, onStop('')));
    expect(code).toBe(124);
  });
});

test.each(['0', '07', '1.5', '-1', 'soon', '1 2'])('a limit of %j starts nothing', async (limit) => {
  const { code, output } = await endOf(
    start(SHELLS[0] ?? [], process.env['PATH'] ?? '', 'console.log("started")', limit),
  );
  expect(code).toBe(126);
  expect(output).toBe(
    `dativo: DATIVO_TIMEOUT_SECONDS is '${limit}'; it must be a whole number of seconds, 1 or more\n`,
  );
});

test('an empty limit is none: the program takes the place of the shell', async () => {
  const child = start(SHELLS[0] ?? [], process.env['PATH'] ?? '', 'console.log(process.pid)', '');
  const { output } = await endOf(child);
  expect(output.trim()).toBe(String(child.pid));
});
