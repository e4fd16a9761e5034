import { execFileSync } from 'node:child_process';
import { join, relative } from 'node:path';
import { quoteCommand } from '@dativo/terraform';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { arrange } from './driver.ts';
import { ndjson, type Scenario, summary } from './fake-terraform.ts';

const GOOD: Scenario = {
  plan: { stdout: ndjson(summary('plan')), exitCode: 0 },
  apply: { stdout: ndjson(summary('apply', 1)) },
  output: { stdout: '{}' },
};

test('the exact commands, as they reach the program and as they are announced', async () => {
  const { fake, workingDirectory, create } = await arrange(GOOD);
  const announced: string[][] = [];
  const terraform = await create({ onCommand: (argv) => announced.push(argv) });
  const planFile = join(workingDirectory, 'plan file.tfplan');
  await terraform.init();
  await terraform.plan({ planFile: relative(process.cwd(), planFile), variablesFile: '/tmp/a b.tfvars.json' });
  await terraform.apply({ planFile });
  await terraform.output();
  await terraform.destroy({ planFile });

  const plan = ['plan', '-input=false', '-no-color', '-json', '-detailed-exitcode', `-out=${planFile}`];
  const calls = await fake.calls();
  expect(calls.map(({ args }) => args)).toEqual(
    [
      ['version', '-json'],
      ['init', '-input=false', '-no-color'],
      [...plan, '-var-file=/tmp/a b.tfvars.json'],
      ['show', '-no-color', '-json', planFile],
      ['apply', '-input=false', '-no-color', '-json', planFile],
      ['output', '-no-color', '-json'],
      [...plan, '-destroy'],
      ['show', '-no-color', '-json', planFile],
      ['apply', '-input=false', '-no-color', '-json', planFile],
    ].map((args) => [`-chdir=${workingDirectory}`, ...args]),
  );
  expect(announced).toEqual(calls.map(({ args }) => [fake.path, ...args]));
  expect(new Set(calls.map(({ cwd }) => cwd))).toEqual(new Set([workingDirectory]));
});

test('a plan of another process is looked at before it is applied', async () => {
  const { fake, create } = await arrange(GOOD);
  await (await create()).apply({ planFile: '/nowhere/plan.tfplan' });
  expect((await fake.calls()).map(({ args }) => args[1])).toEqual(['version', 'show', 'apply']);
});

test('the environment: ours on top, what would bend the commands left out and told', async () => {
  const { fake, events, create } = await arrange();
  await create({
    environment: {
      PATH: fake.folder,
      TF_CLI_ARGS: '-compact-warnings',
      TF_CLI_ARGS_plan: '-refresh=false',
      TF_CLI_CONFIG_FILE: '/nowhere/terraformrc',
      TF_INPUT: '1',
      TF_LOG: 'DEBUG',
      TF_VAR_region: 'local',
      TF_WORKSPACE: 'dev',
      AWS_REGION: 'eu-central-1',
    },
  });
  const [call] = await fake.calls();
  expect(call?.env).toMatchObject({
    TF_IN_AUTOMATION: '1',
    TF_INPUT: '0',
    NO_COLOR: '1',
    CHECKPOINT_DISABLE: '1',
    TF_VAR_region: 'local',
    TF_WORKSPACE: 'dev',
    AWS_REGION: 'eu-central-1',
  });
  for (const name of ['TF_CLI_ARGS', 'TF_CLI_ARGS_plan', 'TF_CLI_CONFIG_FILE', 'TF_LOG']) {
    expect(call?.env).not.toHaveProperty(name);
    expect(events).toContainEqual({
      kind: 'notice',
      message: expect.stringMatching(new RegExp(`^${name} is left out`)),
    });
  }
  expect(events).toHaveLength(4);
});

test.each([
  ['400 by default', {}, '400'],
  ['as the caller says', { GOGC: '100' }, '100'],
] as const)("Go collects terraform's garbage %s", async (_, given, expected) => {
  const { fake, create } = await arrange();
  await (await create({ environment: { PATH: fake.folder, ...given } })).init();
  const calls = await fake.calls();
  expect(calls.map(({ env }) => env?.['GOGC'])).toEqual(calls.map(() => expected));
});

test('a log file and a configuration file that is there are left alone', async () => {
  const { fake, events, create } = await arrange();
  const environment = {
    PATH: fake.folder,
    TF_LOG: 'DEBUG',
    TF_LOG_PATH: '/tmp/tf.log',
    TF_CLI_CONFIG_FILE: '/dev/null',
  };
  await create({ environment });
  expect((await fake.calls())[0]?.env).toMatchObject(environment);
  expect(events).toEqual([]);
});

test('what a shell makes of a quoted command is the command', () => {
  const word = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom('', "'", '$(x)', '`x`', '~', '*', 'a b', '-x', '\n', '\\'),
  );
  fc.assert(
    fc.property(
      fc.array(
        word.filter((text) => !text.includes('\0')),
        { minLength: 1, maxLength: 5 },
      ),
      (argv) => {
        const printed = execFileSync('/bin/sh', ['-c', `printf '%s\\0' ${quoteCommand(argv)}`], { encoding: 'utf8' });
        expect(printed.split('\0').slice(0, -1)).toEqual(argv);
      },
    ),
    { numRuns: 50 },
  );
  expect(quoteCommand(['terraform', '-chdir=/a/b', 'plan', '-out=/a b'])).toBe(
    "terraform -chdir=/a/b plan '-out=/a b'",
  );
});
