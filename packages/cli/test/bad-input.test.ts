import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { jobText } from './jobs.ts';
import { createSandbox, type Ended, type Sandbox } from './sandbox.ts';

let sandbox: Sandbox;
beforeAll(() => {
  sandbox = createSandbox();
  mkdirSync(sandbox.path('folder.yaml'));
  sandbox.write('plain-file', 'a file where a folder is wanted\n');
});
afterAll(() => sandbox.remove());

/** Every failure says what is wrong and never shows the inside of the program. */
function expectWords({ stdout, stderr }: Ended, said: RegExp): void {
  expect(stdout + stderr).toMatch(said);
  expect(stdout + stderr).not.toMatch(/this is a bug|\n\s+at |node:internal|undefined|\[object /);
}

const bomb = ['a: &a [x, x, x, x, x, x, x, x, x, x]', ...Array.from({ length: 12 }, (_, i) => bombLine(i))].join('\n');
function bombLine(i: number): string {
  const [from, to] = [String.fromCharCode(97 + i), String.fromCharCode(98 + i)];
  return `${to}: &${to} [${Array(10).fill(`*${from}`).join(', ')}]`;
}

type Edit = (text: string) => string;
const edited: [name: string, rule: string, edit: Edit][] = [
  ['an empty file', 'JOB102', () => ''],
  ['only comments', 'JOB102', () => '# nothing\n'],
  ['no YAML', 'JOB103', () => 'a: [1, 2\nb: }\n'],
  ['two documents', 'JOB104', (text) => `${text}---\n${text}`],
  ['a duplicate key', 'JOB105', (text) => `${text}tenant_id: again\n`],
  ['a list', 'JOB110', () => '- 1\n- 2\n'],
  ['a tab for indentation', 'JOB108', (text) => text.replace('  files:', '\tfiles:')],
  ['__proto__ as a key', 'JOB111', (text) => `${text}__proto__:\n  polluted: true\n`],
  ['a bomb of aliases', 'JOB109', () => bomb],
  ['a missing field', 'JOB201', (text) => text.replace('tenant_id: demo\n', '')],
  ['a wrong type', 'JOB202', (text) => text.replace('tenant_id: demo', 'tenant_id: [demo]')],
  ['a key that is not known there', 'JOB205', (text) => text.replace('  region: local', '  regoin: local')],
  ['a runtime of another provider', 'JOB301', (text) => text.replace('provider: local', 'provider: azure')],
  ['a missing tag', 'JOB302', (text) => text.replace('    team: data\n', '')],
  ['an empty tag', 'JOB303', (text) => text.replace('team: data', 'team: ""')],
  ['a malformed placeholder', 'JOB401', (text) => text.replace('runtime_binding}}', 'runtime_binding..x}}')],
  ['an unclosed placeholder', 'JOB402', (text) => text.replace('runtime_binding}}', 'runtime_binding')],
  ['a namespace that is nearly right', 'JOB405', (text) => text.replace('terraform_outputs', 'terraform_output')],
];

describe('a job file with', () => {
  test.each(edited)('%s is refused: %s', async (_name, rule, edit) => {
    const text = edit(jobText());
    expect(text).not.toBe(jobText());
    sandbox.write('bad.yaml', text);
    const validated = await sandbox.dativo(['validate', 'bad.yaml']);
    expect(validated.code).toBe(1);
    expectWords(validated, new RegExp(`bad\\.yaml(:\\d+:\\d+)?: error: .+\\[${rule}\\]`));
    expect(validated.stdout).toMatch(/^\d+ errors?.* in 1 file$/m);
    expect(sandbox.read('bad.yaml')).toBe(text);
  });

  test.each([
    [['up', 'bad.yaml', '--auto-approve']],
    [['run', 'bad.yaml', '--outputs', 'outputs.json']],
    [['resolve', 'bad.yaml', '--outputs', 'outputs.json']],
    [['resolve', 'bad.yaml', '--outputs', 'outputs.json', '--in-place']],
    [['metadata', 'bad.yaml', '--out', 'bad.json']],
  ])('a finding is left alone by %j, and nothing is written', async (args) => {
    const text = jobText().replace('    team: data\n', '');
    sandbox.write('bad.yaml', text);
    const ended = await sandbox.dativo(args);
    expect(ended.code).toBe(1);
    expectWords(ended, /\[JOB302\]/);
    expect(sandbox.read('bad.yaml')).toBe(text);
    for (const name of ['bad.resolved.yaml', 'bad.json', '.dativo']) expect(existsSync(sandbox.path(name))).toBe(false);
  });

  const bytes: [name: string, rule: string, content: () => Uint8Array][] = [
    ['50 MB', 'JOB106', () => Buffer.alloc(50 * 2 ** 20, 'a: b\n')],
    ['binary content', 'JOB107', () => Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0, 0, 0xff, 0xfe])],
    ['UTF-16', 'JOB107', () => Buffer.from(jobText(), 'utf16le')],
  ];
  test.each(bytes)('%s is refused: %s', async (_name, rule, content) => {
    sandbox.write('bad.yaml', content());
    const ended = await sandbox.dativo(['validate', 'bad.yaml']);
    expect(ended.code).toBe(1);
    expectWords(ended, new RegExp(`\\[${rule}\\]`));
  });

  test.each([
    ['no-such-file.yaml', /no such file/],
    ['plain-file/job.yaml', /a part of the path is a file/],
  ])('the name %s cannot be read', async (file, said) => {
    const ended = await sandbox.dativo(['validate', file]);
    expect(ended.code).toBe(1);
    expectWords(ended, said);
    expectWords(ended, /JOB101/);
  });

  test('several files: all findings, one count', async () => {
    sandbox.write('bad.yaml', '');
    const { code, stdout } = await sandbox.dativo(['validate', 'job.yaml', 'bad.yaml', 'no-such-file.yaml']);
    expect(code).toBe(1);
    expect(stdout).toMatch(/2 errors in 2 files\n$/);
  });
});

describe('an outputs file', () => {
  const value = { sensitive: false, type: 'string', value: 'x' };
  const binding = (bound: unknown) => JSON.stringify({ runtime_binding: { ...value, value: bound } });
  const rows: [name: string, content: string, code: number, said: RegExp][] = [
    ['that is no JSON', 'not json', 1, /JOB510/],
    ['that is cut off', '{"runtime_binding": {"value": ', 1, /JOB510/],
    ['that is empty', '', 1, /JOB512/],
    ['of another shape', '[1, 2]', 1, /JOB51[03]/],
    ['without the output', '{}', 4, /JOB501/],
    ['with a near name', JSON.stringify({ runtime_bindings: value }), 4, /runtime_bindings/],
    ['with a sensitive value', JSON.stringify({ runtime_binding: { ...value, sensitive: true } }), 5, /JOB502/],
    ['with a value that breaks a rule', binding([1]), 1, /JOB505/],
  ];
  test.each(rows)('%s', async (_name, content, code, said) => {
    sandbox.write('out.json', content);
    const before = hash('job.yaml');
    const ended = await sandbox.dativo(['resolve', 'job.yaml', '--outputs', 'out.json']);
    expect(ended.code).toBe(code);
    expectWords(ended, said);
    expect([hash('job.yaml'), existsSync(sandbox.path('job.resolved.yaml'))]).toEqual([before, false]);
  });

  test('with stray text around it is used, with a warning', async () => {
    sandbox.write('out.json', `Warning: old backend\n${sandbox.read('outputs.json')}\nDone.\n`);
    const ended = await sandbox.dativo(['resolve', 'job.yaml', '--outputs', 'out.json', '--stdout']);
    expect({ code: ended.code, isFilled: ended.stdout.includes('worker.mjs') }).toEqual({ code: 0, isFilled: true });
    expectWords(ended, /warning: .*\[JOB511\]/);
  });

  test('that is not there names the file and how to make one', async () => {
    const ended = await sandbox.dativo(['resolve', 'job.yaml', '--outputs', 'nowhere.json']);
    expect(ended.code).toBe(1);
    expectWords(ended, /nowhere\.json: error: .*no such file[\s\S]*terraform output -json/);
  });
});

describe('a place that cannot be written to', () => {
  test.each([
    ['a folder is in the way', ['resolve', 'job.yaml', '--outputs', 'outputs.json', '--out', 'folder.yaml']],
    ['the folder is not there', ['metadata', 'job.yaml', '--out', 'no-such-folder/tags.json']],
    ['a file is where the folder should be', ['schema', '--out', 'plain-file/schema.json']],
    ['the working folder is a file', ['run', 'job.yaml', '--outputs', 'outputs.json', '--work-dir', 'plain-file']],
    ['the events file is in a file', ['run', 'job.yaml', '--outputs', 'outputs.json', '--events', 'plain-file/e']],
  ])('%s: exit 1', async (_name, args) => {
    const before = hash('job.yaml');
    const ended = await sandbox.dativo(args);
    expect(ended.code).toBe(1);
    expectWords(ended, /dativo: .*(not written|director|folder|file)/);
    expect(hash('job.yaml')).toBe(before);
  });

  test.skipIf(!existsSync('/dev/full'))('a full disk under standard output: exit 1', async () => {
    const { code, stderr } = await sandbox.shell('dativo schema > /dev/full');
    expect({ code, stderr }).toEqual({
      code: 1,
      stderr: expect.stringMatching(/cannot write to standard output.*ENOSPC/),
    });
  });

  test.skipIf(!existsSync('/dev/full'))('a full disk under the events: the job still runs, exit 1', async () => {
    const ended = await sandbox.dativo(['run', 'job.yaml', '--outputs', 'outputs.json', '--events', '/dev/full']);
    expect(ended.code).toBe(1);
    expectWords(ended, /succeeded orders-daily/);
    expectWords(ended, /dativo: events are missing in \/dev\/full: no space is left/);
  });

  test.each([
    ['schema', '{\n'],
    ['explain', 'Runner files\n'],
    ['help resolve', 'Examples:\n'],
    ['explain JOB203 --json', '{\n'],
  ])('a reader of %s that goes away ends quietly', async (line, first) => {
    const { code, stdout, stderr } = await sandbox.shell(`{ dativo ${line}; echo "code $?" >&2; } | head -1`);
    expect({ code, stdout, stderr }).toEqual({ code: 0, stdout: first, stderr: 'code 0\n' });
  });

  // Node puts the null device in the place of a closed stream.
  test('a standard output that is closed has no reader either', async () => {
    expect(await sandbox.shell('dativo --help >&-')).toEqual({ code: 0, stdout: '', stderr: '' });
  });

  test('a standard error that is closed: the exit code still tells', async () => {
    expect(await sandbox.shell('dativo validate nowhere.yaml 2>&- >/dev/null')).toMatchObject({ code: 1, stdout: '' });
  });
});

function hash(name: string): string {
  return createHash('sha256')
    .update(readFileSync(sandbox.path(name)))
    .digest('hex');
}
