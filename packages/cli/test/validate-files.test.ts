import { mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { jobText } from './jobs.ts';
import { commitAll, createSandbox, type Ended, envelopeOf, hasGit, type Options, type Sandbox } from './sandbox.ts';

let sandbox: Sandbox;
beforeAll(() => {
  sandbox = createSandbox();
  for (const name of [
    'tree/b.yaml',
    'tree/a.yml',
    'tree/A.yaml',
    'tree/deep/er/c.yaml',
    'tree/odd[1].yaml',
    'tree/node_modules/x/d.yaml',
    'tree/.hidden/e.yaml',
    'tree/b.resolved.yaml',
  ]) {
    sandbox.write(name, jobText({ jobName: name.replace(/\W/g, '-') }));
  }
  sandbox.write('tree/dativo.config.yaml', '{}\n');
  sandbox.write('tree/notes.txt', 'no job\n');
  mkdirSync(sandbox.path('linked'));
  symlinkSync('../tree/b.yaml', sandbox.path('linked/b.yaml'));
  symlinkSync('../tree/deep', sandbox.path('linked/deep'));
  symlinkSync('..', sandbox.path('tree/deep/up'));
  sandbox.write('empty/notes.txt', 'no job\n');
  sandbox.write('lines.txt', 'tree/b.yaml\r\n\n  tree/a.yml\ntree/b.yaml\n');
  sandbox.write('nul.txt', 'tree/b.yaml\0tree/a.yml\0');
});
afterAll(() => sandbox.remove());

function filesOf(ended: Ended): string[] {
  const { data } = envelopeOf(ended) as unknown as { data: { files: { file: string }[] } };
  return data.files.map(({ file }) => file);
}

const tree = ['tree/A.yaml', 'tree/a.yml', 'tree/b.yaml', 'tree/deep/er/c.yaml', 'tree/odd[1].yaml'];

describe('the files to check', () => {
  const rows: [name: string, args: string[], files: string[], options?: Options][] = [
    ['one file', ['job.yaml'], ['job.yaml']],
    ['a file that is named twice', ['job.yaml', './job.yaml', 'tree/../job.yaml'], ['job.yaml']],
    ['a folder', ['tree'], tree],
    ['a folder with a slash', ['tree/'], tree],
    [
      'a file and then its folder',
      ['tree/b.yaml', 'tree'],
      ['tree/b.yaml', ...tree.filter((one) => one !== 'tree/b.yaml')],
    ],
    ['a glob', ['tree/*.yaml'], ['tree/A.yaml', 'tree/b.yaml', 'tree/odd[1].yaml']],
    ['a glob over folders', ['tree/**/*.yaml'], tree.filter((one) => one !== 'tree/a.yml')],
    ['alternatives', ['tree/{a,b}.{yaml,yml}'], ['tree/a.yml', 'tree/b.yaml']],
    ['a glob that asks for resolved files', ['tree/*.resolved.yaml'], ['tree/b.resolved.yaml']],
    ['a name with brackets that is there', ['tree/odd[1].yaml'], ['tree/odd[1].yaml']],
    ['symbolic links', ['linked'], ['linked/b.yaml', 'linked/deep/er/c.yaml']],
    ['links and what they lead to', ['tree/b.yaml', 'linked'], ['tree/b.yaml', 'linked/deep/er/c.yaml']],
    ['a list of lines', ['--files-from', 'lines.txt'], ['tree/b.yaml', 'tree/a.yml']],
    ['a list with NUL', ['--files-from', 'nul.txt'], ['tree/b.yaml', 'tree/a.yml']],
    ['a list on standard input', ['--files-from', '-'], ['job.yaml'], { input: 'job.yaml\n' }],
    ['an empty list', ['--files-from', '-'], [], { input: '' }],
    ['a file and a list', ['job.yaml', '--files-from', 'nul.txt'], ['job.yaml', 'tree/b.yaml', 'tree/a.yml']],
    ['standard input', ['-'], ['-'], { input: jobText() }],
    ['standard input with a name', ['-', '--stdin-filename', 'new/x.yaml'], ['new/x.yaml'], { input: jobText() }],
  ];

  test.each(rows)('%s', async (_name, args, files, options) => {
    const ended = await sandbox.dativo(['validate', ...args, '--json'], options);
    expect({ code: ended.code, files: filesOf(ended) }).toEqual({ code: 0, files });
  });

  test('of a folder with --resolved are those that resolve wrote', async () => {
    const ended = await sandbox.dativo(['validate', 'tree', '--resolved', '--json']);
    expect(filesOf(ended)).toEqual(['tree/b.resolved.yaml']);
    expect(ended.code).toBe(4);
  });

  test('of an absolute folder keep their absolute names', async () => {
    const ended = await sandbox.dativo(['validate', sandbox.path('jobs'), '--json']);
    expect(filesOf(ended)).toEqual([sandbox.path('jobs/orders.yaml'), sandbox.path('jobs/refunds.yaml')]);
  });
});

test('a name that is not there is a finding of that file', async () => {
  const { code, stdout } = await sandbox.dativo(['validate', '--files-from', '-'], { input: 'gone.yaml\n' });
  expect(code).toBe(1);
  expect(stdout).toMatch(/gone\.yaml: error: the file cannot be read: there is no such file/);
});

describe('files beside the jobs of a folder', () => {
  const skipped = [
    { file: 'project/assets/orders.yaml', kind: 'asset' },
    { file: 'project/compose.yml', kind: 'compose file' },
    { file: 'project/connectors/csv.yaml', kind: 'connector' },
    { file: 'project/registry.yaml', kind: 'registry of connectors' },
  ];

  beforeAll(() => {
    sandbox.write('project/jobs/a.yaml', jobText({ jobName: 'a' }));
    sandbox.write('project/connectors/csv.yaml', 'name: csv\ntype: csv\ndefault_engine: {type: native}\n');
    sandbox.write('project/assets/orders.yaml', 'asset: {name: orders, schema: [{name: id}]}\n');
    sandbox.write('project/registry.yaml', 'connectors: {csv: {roles: [source]}}\n');
    sandbox.write('project/compose.yml', 'services: {db: {image: postgres}}\n');
  });

  test('are named once and not judged', async () => {
    const { stdout, stderr, code } = await sandbox.dativo(['validate', 'project']);
    expect({ stdout, code }).toEqual({ stdout: '', code: 0 });
    expect(stderr).toContain(
      '1 file: no findings; not checked, since not a job: project/assets/orders.yaml (asset), ' +
        'project/compose.yml (compose file), project/connectors/csv.yaml (connector) and 1 more',
    );
  });

  test.each([
    ['a folder', ['project'], ['project/jobs/a.yaml'], skipped],
    ['a glob', ['project/**/*.yaml'], ['project/jobs/a.yaml'], skipped.filter(({ file }) => file.endsWith('.yaml'))],
    ['a list', ['--files-from', 'beside.txt'], ['project/connectors/csv.yaml'], []],
    [
      'a folder and one of them by name',
      ['project', 'project/compose.yml'],
      ['project/compose.yml', 'project/jobs/a.yaml'],
      skipped.filter(({ kind }) => kind !== 'compose file'),
    ],
  ])('in the report: %s', async (_, args, files, others) => {
    sandbox.write('beside.txt', 'project/connectors/csv.yaml\n');
    const ended = await sandbox.dativo(['validate', ...args, '--json']);
    expect(filesOf(ended)).toEqual(files);
    expect((envelopeOf(ended) as unknown as { data: { skipped: unknown } }).data.skipped).toEqual(others);
  });

  test('are judged as jobs where they are named', async () => {
    const { stdout, code } = await sandbox.dativo(['validate', 'project/connectors/csv.yaml']);
    expect(code).toBe(1);
    expect(stdout).toContain('JOB201');
  });

  test('are not mended', async () => {
    sandbox.write('project/compose.yml', 'services: {db: {image: {{terraform_outputs.image}}}}\n');
    const { code, stderr } = await sandbox.dativo(['validate', 'project', '--fix']);
    expect(code).toBe(0);
    expect(stderr).toContain('project/compose.yml (compose file)');
    expect(sandbox.read('project/compose.yml')).toBe('services: {db: {image: {{terraform_outputs.image}}}}\n');
  });

  test('do not end a check that stops at the first fault', async () => {
    const { code, stderr } = await sandbox.dativo(['validate', 'project', '--fail-fast']);
    expect(code).toBe(0);
    expect(stderr).not.toContain('stopped there');
  });

  test('alone are no jobs to check', async () => {
    const { code, stderr } = await sandbox.dativo(['validate', 'project/connectors']);
    expect(code).toBe(2);
    expect(stderr).toContain(
      'there is no job among the files that were found: project/connectors/csv.yaml (connector)',
    );
  });
});

describe('wrong arguments', () => {
  const rows: [name: string, args: string[], said: RegExp][] = [
    ['a glob that nothing matches', ['nothing/*.yaml'], /no file matches nothing\/\*\.yaml/],
    ['a folder without jobs', ['empty'], /no job file in the folder empty/],
    ['no file', [], /FILE is missing/],
    ['a job and a list on standard input', ['-', '--files-from', '-'], /cannot both come from standard input/],
    ['a name for standard input alone', ['job.yaml', '--stdin-filename', 'x.yaml'], /--stdin-filename is for/],
    ['a list that is not there', ['--files-from', 'gone.txt'], /--files-from gone\.txt cannot be read: there is no/],
    ['a root that is not there', ['job.yaml', '--root', 'gone'], /there is no folder gone/],
    ['a limit that is no number', ['job.yaml', '--max-warnings', 'ten'], /--max-warnings is "ten"/],
    ['a format that there is not', ['job.yaml', '--format', 'serif'], /"serif" is not a format.*Did you mean sarif/],
    ['--diff alone', ['job.yaml', '--diff'], /--diff shows what --fix would change/],
    ['two formats for standard output', ['job.yaml', '--json', '--format', 'junit'], /--json and another format/],
    ['--watch for one JSON object', ['job.yaml', '--watch', '--json'], /--watch prints a report after each change/],
    ['--watch for standard input', ['-', '--watch'], /standard input cannot be watched/],
    ['--watch with --fix', ['job.yaml', '--watch', '--fix'], /--watch and --fix exclude each other/],
    ['a baseline that is not there', ['job.yaml', '--baseline', 'gone.json'], /baseline gone\.json cannot be read/],
    [
      'a baseline that is none',
      ['job.yaml', '--baseline', 'outputs.json'],
      /outputs\.json is no baseline: its version/,
    ],
    ['settings that are not there', ['job.yaml', '--config', 'gone.yaml'], /settings file gone\.yaml cannot be read/],
    ['settings and none', ['job.yaml', '--config', 'x.yaml', '--no-config'], /exclude each other/],
    ['no repository', ['job.yaml', '--changed-since', 'main'], /in no git repository|needs git/],
  ];

  test.each(rows)('%s: exit 2, no report', async (_name, args, said) => {
    const { code, stdout, stderr } = await sandbox.dativo(['validate', ...args]);
    const printed = args.includes('--json') ? JSON.parse(stdout).error.code : stdout;
    expect({ code, printed }).toEqual({ code: 2, printed: args.includes('--json') ? 'USAGE' : '' });
    expect(stderr).toMatch(said);
    expect(stderr).toMatch(/\n {2}help: .+/);
  });
});

describe.skipIf(!hasGit())('--changed-since', () => {
  let repository: Sandbox;
  beforeAll(async () => {
    repository = createSandbox();
    repository.write('.gitignore', 'ignored.yaml\n');
    repository.write('files/gone.yaml', jobText({ jobName: 'gone' }));
    await commitAll(repository);
    await repository.shell('git checkout -q -b work');
    repository.write('jobs/orders.yaml', jobText({ jobName: 'committed' }));
    await commitAll(repository);
    await repository.shell('git checkout -q main');
    repository.write('jobs/refunds.yaml', jobText({ jobName: 'on-main-only' }));
    await commitAll(repository);
    await repository.shell('git checkout -q work');
    repository.write('cloud-job.yaml', jobText({ jobName: 'not-committed', isCloud: true }));
    repository.write('new/one.yaml', jobText({ jobName: 'not-known-to-git' }));
    repository.write('ignored.yaml', jobText({ jobName: 'ignored' }));
    rmSync(repository.path('files/gone.yaml'));
  });
  afterAll(() => repository.remove());

  test.each([
    ['main', ['cloud-job.yaml', 'jobs/orders.yaml', 'new/one.yaml']],
    ['HEAD', ['cloud-job.yaml', 'new/one.yaml']],
    ['HEAD~1', ['cloud-job.yaml', 'jobs/orders.yaml', 'new/one.yaml']],
  ])('%s', async (ref, files) => {
    const args = ['validate', '*.yaml', 'jobs', 'new', '--changed-since', ref, '--json'];
    const ended = await repository.dativo(args);
    expect(filesOf(ended)).toEqual(files);
  });

  test('says how many there are', async () => {
    const { stderr } = await repository.dativo(['validate', 'jobs', '--changed-since', 'main']);
    expect(stderr).toMatch(/^1 file: no findings; 1 of 2 files changed;/m);
  });

  test('from a folder below', async () => {
    const { stdout } = await repository.shell('cd jobs && dativo validate . --changed-since main --json');
    expect(filesOf({ code: 0, stdout, stderr: '' })).toEqual(['orders.yaml']);
  });

  test.each([
    ['a changed job that comes later', 'new/two.yaml', 'JOB807 new/two.yaml'],
    ['a changed job that comes first', 'aaa/two.yaml', 'JOB807 jobs/refunds.yaml'],
  ])('compares with jobs that did not change: %s', async (_name, file, expected) => {
    repository.write(file, jobText({ jobName: 'refunds' }));
    const args = ['validate', 'jobs', file, '--changed-since', 'HEAD', '--json'];
    const { diagnostics } = envelopeOf(await repository.dativo(args)) as unknown as {
      diagnostics: { ruleId: string; file: string }[];
    };
    expect(diagnostics.map(({ ruleId, file }) => `${ruleId} ${file}`)).toEqual([expected]);
    rmSync(repository.path(file));
  });

  test.each([
    ['a commit that is not there', 'no-such-branch', /git knows no such commit here/],
    ['what looks like an option', '--output=x', /--changed-since needs a value|git knows no such commit/],
  ])('%s: exit 2', async (_name, ref, said) => {
    const { code, stderr } = await repository.dativo(['validate', 'jobs', `--changed-since=${ref}`]);
    expect(code).toBe(2);
    expect(stderr).toMatch(said);
  });
});
