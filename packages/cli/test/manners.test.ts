import net from 'node:net';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { CommandSpec, OptionSpec } from '../src/command.ts';
import { COMMANDS } from '../src/command-table.ts';
import { EXIT, EXIT_MEANINGS } from '../src/exit-codes.ts';
import { GLOBAL_OPTIONS } from '../src/global-options.ts';
import { type CallOptions, call } from './call.ts';
import { expectCommandOutput, expectKnownCode } from './command-output.ts';
import { createSandbox, type Sandbox } from './sandbox.ts';

// What holds for every command that there is or will be: all calls are made from the table of commands.

let sandbox: Sandbox;
const reached: unknown[] = [];
beforeAll(() => {
  sandbox = createSandbox();
  // A command may take no answer for an answer, so it is not enough to refuse.
  vi.spyOn(net.Socket.prototype, 'connect').mockImplementation((...args: unknown[]) => {
    reached.push(args);
    throw new Error('there is no network here');
  });
});
afterAll(() => {
  vi.restoreAllMocks();
  sandbox.remove();
  expect(reached, 'a command reached for the network without being asked').toEqual([]);
});

const ESCAPE = '\u001b';
const ALL = ['stdin', 'stdout', 'stderr'] as const;

/** No program to drive, so that commands about infrastructure fail early. */
const NO_TERRAFORM = { DATIVO_TERRAFORM: '/nowhere/terraform' };

const places: [where: string, options: CallOptions][] = [
  ['in a pipe', {}],
  ['in a pipe of CI', { env: { CI: 'true' } }],
  ['at a terminal', { terminals: ALL, env: { NO_COLOR: '' } }],
  ['at a terminal of CI', { terminals: ALL, env: { NO_COLOR: '', CI: '1' } }],
];

/** Words that no call of a command can be right with. */
function wrongCalls(spec: CommandSpec): string[][] {
  const { min, max } = spec.positionals;
  const filled = Array.from({ length: min }, () => firstWord(spec));
  return [
    ['--no-such-option'],
    [...filled, '--quiet=yes'],
    [...filled, '--color'],
    ...(min > 0 ? [[]] : []),
    ...(max === undefined ? [] : [Array.from({ length: max + 1 }, () => firstWord(spec))]),
    ...(spec.takesProgram === true ? [] : [[...filled, '--', 'ls']]),
    ...[...spec.options, ...GLOBAL_OPTIONS].filter(isLimited).map(({ name }) => [...filled, `--${name}=@`]),
    ...spec.options.filter(({ type }) => type !== 'boolean').map(({ name }) => [...filled, `--${name}=`]),
  ];
}

function isLimited({ choices, parts, unit }: OptionSpec): boolean {
  return choices !== undefined || parts !== undefined || unit !== undefined;
}

function firstWord({ verbs, positionals }: CommandSpec): string {
  return Object.keys(verbs ?? {})[0] ?? positionals.choices?.[0] ?? 'nowhere.yaml';
}

describe.each(COMMANDS)('$name', (spec) => {
  test.each(places)('wrong words %s: exit 2, in words on standard error alone', async (_where, options) => {
    for (const words of wrongCalls(spec)) {
      const ended = await call(sandbox.folder, [spec.name, ...words], options);
      expect({ words, code: ended.code, stdout: ended.stdout }).toEqual({ words, code: EXIT.usage, stdout: '' });
      expect(ended.stderr).toMatch(/^dativo: .+\n {2}usage: dativo .+\n(?: {2}usage: dativo .+\n)* {2}help: .+\n$/);
    }
  });

  test.each(places)('wrong words %s with --json: one object', async (_where, options) => {
    for (const words of wrongCalls(spec)) {
      const ended = await call(sandbox.folder, [spec.name, '--json', ...words], options);
      expect(expectCommandOutput(ended, spec.name)).toMatchObject({ exit_code: EXIT.usage, error: { code: 'USAGE' } });
      expect(ended.stderr).toMatch(/^dativo: /);
    }
  });

  test.each(places)('its page %s: standard output alone, and as an object', async (_where, options) => {
    const page = await call(sandbox.folder, [spec.name, '--help'], options);
    expect({ code: page.code, stderr: page.stderr }).toEqual({ code: 0, stderr: '' });
    expect(page.stdout).not.toContain(ESCAPE);
    const asked = await call(sandbox.folder, [spec.name, '--help', '--json'], options);
    expect(expectCommandOutput(asked, 'help')).toMatchObject({ ok: true, data: { text: page.stdout } });
    expect(asked.stderr).toBe('');
  });

  // With a job that is not there, and as its page shows it; nobody answers a question.
  const plain = spec.examples
    .map(({ line }) => line.replace(' --json', ''))
    .filter((line) => /^dativo [\w./= -]+$/.test(line));
  const calls = [
    Array.from({ length: spec.positionals.min }, () => firstWord(spec)),
    ...plain.map((line) => line.split(' ').slice(2)),
  ];
  test.each(calls.map((words) => [words]))(
    '%j at a terminal: one object with --json, words on standard error without',
    async (args) => {
      const options: CallOptions = { terminals: ALL, env: { ...NO_TERRAFORM, NO_COLOR: '' } };
      const ended = await call(sandbox.folder, [spec.name, '--json', ...args], options);
      expectKnownCode(ended);
      expectCommandOutput(ended, spec.name);
      expect(ended.stdout).not.toContain(ESCAPE);
      const shown = await call(sandbox.folder, [spec.name, '--color=never', ...args], options);
      expectKnownCode(shown);
      // Where nobody can be asked, asking fails.
      expectKnownCode(await call(sandbox.folder, [spec.name, ...args], { env: NO_TERRAFORM }));
      expectKnownCode(await call(sandbox.folder, [spec.name, '--no-input', ...args], options));
      if (shown.code === EXIT.usage)
        expect(shown).toMatchObject({ stdout: '', stderr: expect.stringMatching(/^dativo: /m) });
    },
  );
});

test('the table of exit codes is on a page of its own', async () => {
  const { stdout } = await call(sandbox.folder, ['help', 'exit-codes']);
  for (const [name, meaning] of Object.entries(EXIT_MEANINGS))
    expect(stdout.replace(/\s+/g, ' ')).toContain(`${EXIT[name as keyof typeof EXIT]} ${meaning}`);
});

describe('nobody is asked', () => {
  const flags = [[], ['--no-input']];
  const rows = [true, false].flatMap((stdin) =>
    [true, false].flatMap((stderr) =>
      ['', 'true', 'false'].flatMap((ci) => flags.map((flag) => ({ stdin, stderr, ci, flag }))),
    ),
  );
  test.each(rows)('unless $stdin, $stderr, CI=$ci $flag', async ({ stdin, stderr, ci, flag }) => {
    const { parseArguments } = await import('../src/arguments.ts');
    const { createReport } = await import('../src/report.ts');
    const spec = COMMANDS.find(({ name }) => name === 'up') as CommandSpec;
    const args = await parseArguments(spec, ['job.yaml', ...flag], {});
    const sink = (isTty: boolean) => ({ isTty, columns: 80, write: () => {} });
    const io = { stdin: { isTty: stdin }, stdout: sink(true), stderr: sink(stderr), env: { CI: ci } };
    const isCi = ci === 'true';
    expect(createReport(io as never, args).canAsk).toBe(stdin && stderr && !isCi && flag.length === 0);
  });
});

test('no option takes a secret, which everybody who lists processes could read', () => {
  const secret = /pass(?:word|phrase)|secret|token|credential|api-?key|private/i;
  const options = [...GLOBAL_OPTIONS, ...COMMANDS.flatMap((spec) => spec.options)];
  const taking = options.filter(({ type, name, value }) => type !== 'boolean' && secret.test(`${name} ${value}`));
  expect(taking.map(({ name }) => name)).toEqual([]);
});
