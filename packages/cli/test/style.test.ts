import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ColorChoice, createStyle, decideColor } from '../src/style.ts';
import { chooseSymbols } from '../src/symbols.ts';
import { call } from './call.ts';
import { createSandbox, type Sandbox } from './sandbox.ts';

type Env = Record<string, string>;

const CHOICES: readonly ColorChoice[] = ['auto', 'always', 'never'];
const NO_COLOR = [undefined, '', '1', '0'];
const FORCE_COLOR = [undefined, '', '0', 'false', '1', '3'];
const TERM = [undefined, 'dumb', 'xterm'];

/** Who decides, from the strongest; each row has an opinion or leaves it to the next one. */
const RULES: readonly [
  who: string,
  opinion: (facts: { choice: ColorChoice; env: Env; isTty: boolean }) => boolean | undefined,
][] = [
  ['--color', ({ choice }) => ({ always: true, never: false, auto: undefined })[choice]],
  ['NO_COLOR that is not empty', ({ env }) => (env['NO_COLOR'] ? false : undefined)],
  ['FORCE_COLOR=0 or false', ({ env }) => (/^(?:0|false)$/.test(env['FORCE_COLOR'] ?? '') ? false : undefined)],
  ['any other FORCE_COLOR that is not empty', ({ env }) => (env['FORCE_COLOR'] ? true : undefined)],
  ['TERM=dumb', ({ env }) => (env['TERM'] === 'dumb' ? false : undefined)],
  ['a terminal', ({ isTty }) => isTty],
];

test('whether a stream gets colour: every combination of flag, environment and terminal', () => {
  const decided = new Map<string, number>();
  for (const choice of CHOICES)
    for (const noColor of NO_COLOR)
      for (const force of FORCE_COLOR)
        for (const term of TERM)
          for (const isTty of [true, false]) {
            const env = environment({ NO_COLOR: noColor, FORCE_COLOR: force, TERM: term, CI: '1' });
            const [who, opinion] = RULES.map(([name, rule]) => [name, rule({ choice, env, isTty })] as const).find(
              ([, one]) => one !== undefined,
            ) ?? ['nobody', undefined];
            expect(decideColor({ choice, env, isTty }), `${choice} ${JSON.stringify(env)} ${isTty}: ${who}`).toBe(
              opinion,
            );
            decided.set(who, (decided.get(who) ?? 0) + 1);
          }
  expect([...decided.keys()].sort()).toEqual(RULES.map(([name]) => name).sort());
});

function environment(values: Record<string, string | undefined>): Env {
  return Object.fromEntries(
    Object.entries(values).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}

describe('each stream by itself', () => {
  const ESCAPE = '\u001b[';
  let sandbox: Sandbox;
  beforeAll(() => {
    sandbox = createSandbox();
    sandbox.write('broken.yaml', 'tenant_id: [\n');
  });
  afterAll(() => sandbox.remove());

  // `explain` writes to standard output, the findings of `metadata` go to standard error.
  test.each<[terminals: ('stdout' | 'stderr')[], colored: boolean[]]>([
    [[], [false, false]],
    [['stdout'], [true, false]],
    [['stderr'], [false, true]],
    [
      ['stdout', 'stderr'],
      [true, true],
    ],
  ])('terminals: %j', async (terminals, colored) => {
    const options = { terminals, env: { NO_COLOR: '' } };
    const { stdout } = await call(sandbox.folder, ['explain', 'JOB203'], options);
    const { stderr } = await call(sandbox.folder, ['metadata', 'broken.yaml'], options);
    expect([stdout, stderr].map((text) => text.includes(ESCAPE))).toEqual(colored);
  });

  test('a program that reads JSON gets no colour, whatever the flags', async () => {
    const options = { terminals: ['stdout', 'stderr'] as const, env: { NO_COLOR: '', FORCE_COLOR: '1' } };
    const { stdout } = await call(sandbox.folder, ['explain', 'JOB203', '--json', '--color', 'always'], options);
    expect(stdout).not.toContain(ESCAPE);
  });
});

test('a style without colour leaves text alone', () => {
  expect(createStyle(false).red('x')).toBe('x');
  expect(createStyle(true).red('x')).toBe('\u001b[31mx\u001b[39m');
});

test.each<[env: Env, done: string]>([
  [{}, '✓'],
  [{ LANG: 'de_DE.UTF-8' }, '✓'],
  [{ LANG: 'en_US.utf8' }, '✓'],
  [{ LANG: 'en_US' }, '✓'],
  [{ LANG: '', LC_ALL: '' }, '✓'],
  [{ LANG: 'C' }, '+'],
  [{ LANG: 'POSIX' }, '+'],
  [{ LANG: 'de_DE.ISO-8859-1' }, '+'],
  [{ LC_ALL: 'C', LANG: 'de_DE.UTF-8' }, '+'],
  [{ LC_ALL: 'C.UTF-8', LC_CTYPE: 'C', LANG: 'C' }, '✓'],
  [{ LC_CTYPE: 'ja_JP.eucJP', LANG: 'ja_JP.UTF-8' }, '+'],
  [{ TERM: 'linux', LANG: 'de_DE.UTF-8' }, '+'],
])('with %j a stage that is done gets %s', (env, done) => {
  const symbols = chooseSymbols(env);
  expect(symbols.done).toBe(done);
  const isAscii = /^[\x20-\x7e]*$/.test(JSON.stringify(symbols));
  expect(isAscii).toBe(done === '+');
});
