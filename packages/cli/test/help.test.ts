import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { COMMANDS } from '../src/command-table.ts';
import { createSandbox, type Sandbox } from './sandbox.ts';

let sandbox: Sandbox;
beforeAll(() => {
  sandbox = createSandbox();
});
afterAll(() => sandbox.remove());

const pages = [
  ['the main page', ['--help']],
  ['the exit codes', ['help', 'exit-codes']],
  ...COMMANDS.map(({ name }) => [name, [name, '--help']] as const),
] as const;

test.each(pages)('help for %s fits 80 columns', async (_name, args) => {
  const { code, stdout, stderr } = await sandbox.dativo(args);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout.split('\n').filter((line) => line.length > 80)).toEqual([]);
});

test.each(COMMANDS.map(({ name }) => name))('%s --help starts with its examples', async (name) => {
  const flag = await sandbox.dativo([name, '-h']);
  const topic = await sandbox.dativo(['help', name]);
  expect(flag.stdout).toMatch(/^Examples:\n {2}# .+\n {2}.*dativo /);
  expect(topic.stdout).toBe(flag.stdout);
});

describe('wrong arguments', () => {
  const slips: [name: string, args: string[], said: RegExp][] = [
    ['an unknown command', ['validat', 'job.yaml'], /"validat" is not a command of dativo\. Did you mean validate\?/],
    ['a command like no other', ['xyzzy'], /"xyzzy" is not a command of dativo\.\n/],
    ['an unknown flag', ['plan', 'job.yaml', '--detaild'], /--detaild is not an option .* Did you mean --detailed\?/],
    ['an unknown help topic', ['help', 'resolv'], /no help about "resolv"\. Did you mean resolve\?/],
    ['a flag before the command', ['--quiet', 'version'], /--quiet stands before the command/],
    ['a missing job', ['up'], /JOB is missing/],
    ['two jobs', ['up', 'a.yaml', 'b.yaml'], /one JOB is enough; unexpected: b\.yaml/],
    ['a flag without its value', ['resolve', 'job.yaml', '--out'], /--out needs a value/],
    ['a flag that takes the next one', ['resolve', 'job.yaml', '--out', '--check'], /--out needs a value/],
    ['a value out of the list', ['run', 'job.yaml', '--mode', 'here'], /"here"; use one of cloud, local/],
    ['a format that there is not', ['validate', 'job.yaml', '--format', 'xml'], /"xml" is not a format of --format/],
    ['a number that is none', ['run', 'job.yaml', '--parallel', '0'], /--parallel is "0"; give a whole number from 1/],
    [
      'a part out of the list',
      ['run', 'job.yaml', '--capacity', 'spot,cheap'],
      /has "cheap" in it; use spot, on-demand/,
    ],
    ['a part twice', ['run', 'job.yaml', '--retry-on', 'spot,spot'], /names a value twice/],
    ['an option of another verb', ['runs', 'show', 'x', '--apply'], /--apply is an option of dativo runs gc/],
    ['a verb that there is not', ['runs', 'sow'], /dativo runs sow is not known/],
    ['an id of several jobs', ['run', 'jobs', '--run-id', 'x'], /--run-id is for one job/],
    [
      'an id that is no id',
      ['run', 'job.yaml', '--outputs', 'outputs.json', '--run-id', '../x'],
      /--run-id is "\.\.\/x"/,
    ],
    ['a date that is none', ['runs', '--since', 'soon'], /--since is "soon"/],
    [
      'a detached job here',
      ['run', 'job.yaml', '--outputs', 'outputs.json', '-d', '-q'],
      /--detach is for runtimes of a cloud/,
    ],
    [
      'capacity of this machine',
      ['run', 'job.yaml', '--outputs=outputs.json', '--capacity', 'spot', '-q'],
      /this machine has not/,
    ],
    ['a time that is none', ['run', 'job.yaml', '--timeout', 'soon'], /--timeout is "soon"; give a time such as/],
    ['a switch with a value', ['up', 'job.yaml', '--auto-approve=no'], /--auto-approve takes no value/],
    ['-- where nothing may follow', ['plan', 'job.yaml', '--', 'ls'], /-- is not known here/],
    ['places that exclude each other', ['resolve', 'job.yaml', '--stdout', '--in-place'], /exclude each other/],
  ];

  test.each(slips)('%s exits 2', async (_name, args, said) => {
    const { code, stdout, stderr } = await sandbox.dativo(args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(said);
    expect(stderr).toMatch(/help: /);
  });

  test('no arguments at all exits 2 and shows how to start', async () => {
    const { code, stdout, stderr } = await sandbox.dativo([]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(/^Examples:\n[\s\S]*Commands:\n/);
  });
});
