import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { COMMANDS } from '../src/command-table.ts';
import { displayWidth } from '../src/render/display-width.ts';
import { call } from './call.ts';
import { createSandbox, type Sandbox } from './sandbox.ts';

let sandbox: Sandbox;
beforeAll(() => {
  sandbox = createSandbox();
});
afterAll(() => sandbox.remove());

const dativo = (...args: readonly string[]) => call(sandbox.folder, args);

const pages = [
  ['the main page', ['--help']],
  ['the exit codes', ['help', 'exit-codes']],
  ...COMMANDS.map(({ name }) => [name, [name, '--help']] as const),
] as const;

test.each(pages)('help for %s fits 80 columns', async (_name, args) => {
  const { code, stdout, stderr } = await dativo(...args);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout.split('\n').filter((line) => displayWidth(line) > 80)).toEqual([]);
});

test.each(COMMANDS.map(({ name }) => name))('%s --help starts with its examples', async (name) => {
  const flag = await dativo(name, '-h');
  const topic = await dativo('help', name);
  expect(flag.stdout).toMatch(/^Examples:\n {2}# .+\n {2}.*dativo /);
  expect(topic.stdout).toBe(flag.stdout);
});

describe('wrong arguments', () => {
  const slips: [name: string, args: string[], said: RegExp][] = [
    ['an unknown command', ['validat', 'job.yaml'], /"validat" is not a command of dativo\. Did you mean validate\?/],
    ['a command like no other', ['xyzzy'], /"xyzzy" is not a command of dativo\.\n/],
    ['an unknown flag', ['plan', 'job.yaml', '--detaild'], /--detaild is not an option .* Did you mean --detailed\?/],
    ['an unknown help topic', ['help', 'vaildate'], /no help about "vaildate"\. Did you mean validate\?/],
    ['a flag that is nearly one', ['--versoin'], /--versoin is not an option of dativo\. Did you mean --version\?/],
    ['a flag like no other', ['--xyzzy'], /--xyzzy is not an option of dativo\.\n/],
    ['a rule that is nearly one', ['explain', 'JOB60l'], /"JOB60l" is not a rule\. Did you mean JOB60\d\?/],
    ['a rule like no other', ['explain', 'x'], /"x" is not a rule\.\n/],
    [
      'a shell that is nearly one',
      ['completion', 'bsah'],
      /SHELL is "bsah"; use one of bash, .*\. Did you mean bash\?/,
    ],
    ['a shell like no other', ['completion', 'tcl'], /SHELL is "tcl"; use one of bash, zsh, fish, powershell\.\n/],
    ['a value that is nearly one', ['validate', '--color', 'alwyas'], /"alwyas"; .*\. Did you mean always\?/],
    [
      'a part that is nearly one',
      ['run', 'job.yaml', '--capacity', 'spto'],
      /has "spto" in it; .* Did you mean spot\?/,
    ],
    ['a format that is nearly one', ['validate', '--format', 'srif'], /is not a format .*\. Did you mean sarif\?/],
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
    ['a verb that is nearly one', ['runs', 'sow'], /dativo runs sow is not known\. Did you mean show\?/],
    ['another one', ['config', 'shwo'], /dativo config shwo is not known\. Did you mean show\?/],
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
    const { code, stdout, stderr } = await dativo(...args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(said);
    expect(stderr).toMatch(/help: /);
  });

  test('the words of a call that are wrong are followed by how it is called', async () => {
    expect((await dativo('runs', 'sow')).stderr).toBe(
      [
        'dativo: dativo runs sow is not known. Did you mean show?',
        ...usageOf('runs').map((line) => `  usage: ${line}`),
        '  help: See dativo runs --help.',
        '',
      ].join('\n'),
    );
    expect((await dativo('runz')).stderr).toContain('\n  usage: dativo COMMAND [arguments] [options]\n');
  });

  test('no arguments at all exits 2 and shows how to start', async () => {
    const { code, stdout, stderr } = await dativo();
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(/^Examples:\n[\s\S]*Commands:\n/);
  });
});

function usageOf(command: string): readonly string[] {
  return COMMANDS.find(({ name }) => name === command)?.usage ?? [];
}
