import { chmodSync, existsSync, mkdirSync, readdirSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { COMMANDS } from '../src/command-table.ts';
import { call } from './call.ts';
import { jobText } from './jobs.ts';
import { createSandbox, type Ended, type Sandbox } from './sandbox.ts';

// What somebody can do who writes a file that dativo reads; SECURITY.md names these tests.

let sandbox: Sandbox;
beforeAll(() => {
  sandbox = createSandbox();
});
afterAll(() => sandbox.remove());

const dativo = (args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Ended> =>
  call(sandbox.folder, args, { env });

/** Refused with words about the file, and soon. */
async function expectRefused(args: readonly string[], code: number | readonly number[] = [1, 2]): Promise<Ended> {
  const started = process.cpuUsage().user;
  const ended = await dativo(args);
  expect([code].flat()).toContain(ended.code);
  expect(ended.stdout + ended.stderr).toMatch(/\S/);
  // Of the processor, since others may be at work.
  expect((process.cpuUsage().user - started) / 1000).toBeLessThan(4_000);
  return ended;
}

const BOMB = `a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n${Array.from({ length: 9 }, (_, level) => {
  const alias = `*a${level}`;
  return `a${level + 1}: &a${level + 1} [${Array(10).fill(alias).join(', ')}]\n`;
}).join('')}`;
const DEEP = `x: ${'['.repeat(50_000)}${']'.repeat(50_000)}\n`;
const POLLUTION = '__proto__: { polluted: true }\nconstructor: { prototype: { polluted: true } }\n';
const LARGE = `a: ${'b'.repeat(100 * 2 ** 20)}\n`;

/** Every kind of file that is read as YAML, and a command that reads it. */
const FILES: readonly (readonly [kind: string, file: string, args: readonly string[]])[] = [
  ['a job file', 'bad-job.yaml', ['validate', 'bad-job.yaml']],
  ['a job file that is resolved', 'bad-job.yaml', ['resolve', 'bad-job.yaml', '--outputs', 'outputs.json']],
  ['a connector', 'connectors/csv.yaml', ['validate', 'job.yaml', '--root', '.']],
  ['an asset', 'assets/orders.yaml', ['validate', 'job.yaml', '--root', '.']],
  ['a settings file', 'dativo.config.yaml', ['validate', 'job.yaml']],
  ['a table of prices', 'bad-prices.json', ['cost', 'cloud-job.yaml', '--prices', 'bad-prices.json']],
  ['a runner file', 'bad-runner.yaml', ['schedules', 'bad-runner.yaml']],
  ['a policy of tags', 'dativo-tags.yaml', ['audit', 'plan.json']],
];

describe.each(FILES)('%s', (_kind, file, args) => {
  let before: string | undefined;
  beforeAll(() => {
    before = existsSync(sandbox.path(file)) ? sandbox.read(file) : undefined;
  });
  afterAll(() => {
    if (before === undefined) rmSync(sandbox.path(file), { force: true });
    else sandbox.write(file, before);
  });

  test.each([
    ['aliases that multiply', BOMB],
    ['fifty thousand nested lists', DEEP],
    ['100 MB', LARGE],
  ])('of %s is refused, and soon', async (_what, text) => {
    sandbox.write(file, text);
    await expectRefused(args);
  });

  test('with keys like __proto__ changes no object', async () => {
    sandbox.write(file, `${before ?? jobText()}${POLLUTION}`);
    expect((await dativo(args)).code).not.toBe(70);
    expect({}).not.toHaveProperty('polluted');
  });
});

describe('an outputs file', () => {
  test.each([
    ['fifty thousand nested lists', `{"runtime_binding": ${'['.repeat(50_000)}${']'.repeat(50_000)}}`],
    ['a plan of a state that is cut off', '{"version": 4, "outputs": {'],
  ])('of %s is refused, and soon', async (_what, text) => {
    sandbox.write('bad.json', text);
    await expectRefused(['resolve', 'job.yaml', '--outputs', 'bad.json'], [1, 2, 4]);
  });

  test('with keys like __proto__ changes no object', async () => {
    sandbox.write('bad.json', '{"__proto__": {"polluted": 1}, "runtime_binding": {"__proto__": {"polluted": 1}}}');
    const { code } = await dativo(['resolve', 'job.yaml', '--outputs', 'bad.json', '--stdout']);
    expect(code).not.toBe(70);
    expect({}).not.toHaveProperty('polluted');
  });
});

/** What a terminal obeys, apart from line ends and the tab. */
const STEERING = /(?![\t\n])\p{Cc}/u;
const ESCAPES = '\\e[31mred\\e]0;title\\a\\e[2J\\u202e\\x9b1m';

test.each([
  ['tenant_id', ['validate', 'odd.yaml']],
  ['job_name', ['validate', 'odd.yaml']],
  ['job_name', ['metadata', 'odd.yaml']],
  ['team', ['metadata', 'odd.yaml']],
  ['job_name', ['cost', 'odd.yaml']],
  ['team', ['cost', 'odd.yaml', '--by', 'team']],
  ['team', ['validate', 'odd.yaml', '--format', 'github']],
  ['region', ['resolve', 'odd.yaml', '--outputs', 'outputs.json']],
  ['tenant_id', ['run', 'odd.yaml', '--outputs', 'outputs.json', '--work-dir', 'odd']],
])('escape sequences in %s do not reach the terminal: %j', async (field, args) => {
  const text = jobText().replace(new RegExp(`(${field}): .*`), `$1: "${ESCAPES}"`);
  expect(text).not.toBe(jobText());
  sandbox.write('odd.yaml', text);
  const { stdout, stderr } = await dativo(args);
  expect(STEERING.exec(stdout + stderr)?.[0]).toBeUndefined();
});

test('a file name with an escape sequence does not reach the terminal', async () => {
  const name = 'jobs/\u001b[31mred.yaml';
  sandbox.write(name, 'tenant_id: x\n');
  const { stdout, stderr } = await dativo(['validate', name]);
  rmSync(sandbox.path(name));
  expect(stdout).toContain('red.yaml');
  expect(STEERING.exec(stdout + stderr)?.[0]).toBeUndefined();
});

test('what a path field names outside the repository is not read', async () => {
  for (const name of ['connectors/csv.yaml', 'connectors/parquet.yaml'])
    sandbox.write(`nested/${name}`, sandbox.read(name));
  sandbox.write('outside.yaml', 'canary: [of the outside\n');
  sandbox.write('nested/job.yaml', jobText().replace(/asset_path: .*/, 'asset_path: ../outside.yaml'));
  const within = await dativo(['validate', 'nested/job.yaml', '--root', 'nested']);
  expect(within.stdout + within.stderr).not.toContain('canary');
  // It would be read, and found wrong, if it belonged to the repository.
  const around = await dativo(['validate', 'nested/job.yaml', '--root', '.']);
  expect([around.code, around.stdout]).toEqual([1, expect.stringContaining('JOB802')]);
});

test.each(['../../escaped', '/tmp/escaped', '..', '.', 'a/b', '$(touch escaped)'])(
  'the job name %j leads to no file outside the working folder',
  async (name) => {
    sandbox.write(
      'named/here/job.yaml',
      jobText().replace('job_name: orders-daily', `job_name: ${JSON.stringify(name)}`),
    );
    const before = readdirSync(sandbox.folder);
    await dativo(['run', 'named/here/job.yaml', '--outputs', 'outputs.json']);
    await dativo(['plan', 'named/here/job.yaml', '--terraform-dir', 'nowhere']);
    expect(readdirSync(sandbox.folder)).toEqual(before);
    expect(readdirSync(sandbox.path('named'))).toEqual(['here']);
    const made = readdirSync(sandbox.path('named/here')).filter((entry) => entry !== 'job.yaml');
    expect(made.filter((entry) => entry !== '.dativo')).toEqual([]);
  },
);

test.each(['../../../etc/passwd', '..', '\u001b[31m', 'a b; touch x'])(
  '%j is no run, and no place to write to',
  async (id) => {
    for (const args of [
      ['run', 'job.yaml', '--outputs', 'outputs.json', '--run-id', id],
      ['status', id],
      ['logs', id],
    ]) {
      const { code, stderr } = await dativo(args);
      expect(code).toBe(2);
      expect(STEERING.exec(stderr)?.[0]).toBeUndefined();
    }
  },
);

test('a working folder that was open to others is private once it is used', async () => {
  mkdirSync(sandbox.path('.dativo/orders-daily'), { recursive: true });
  for (const folder of ['.dativo', '.dativo/orders-daily']) chmodSync(sandbox.path(folder), 0o777);
  expect((await dativo(['run', 'job.yaml', '--outputs', 'outputs.json', '--mode', 'local'])).code).toBe(0);
  expect(statSync(sandbox.path('.dativo/orders-daily')).mode & 0o777).toBe(0o700);
  const open = readdirSync(sandbox.path('.dativo/orders-daily'), { recursive: true, encoding: 'utf8' }).filter(
    (name) => (statSync(sandbox.path('.dativo/orders-daily', name)).mode & 0o077) !== 0,
  );
  expect(open).toEqual([]);
});

test('a link in the place of an output file is written through to what it names, and to nothing beside it', async () => {
  sandbox.write('kept/target.yaml', 'old\n');
  symlinkSync('kept/target.yaml', sandbox.path('link.yaml'));
  await dativo(['resolve', 'job.yaml', '--outputs', 'outputs.json', '--out', 'link.yaml']);
  expect(readdirSync(sandbox.path('kept'))).toEqual(['target.yaml']);
  expect(sandbox.read('kept/target.yaml')).toContain('worker.mjs');
});

test.each([
  ['GITHUB_ACTIONS', 'true'],
  ['TF_BUILD', 'True'],
])('with %s set, a line of the job is no command of the build host', async (name, value) => {
  const lines = [
    '::add-mask::x',
    '  ::stop-commands::t',
    '##vso[task.prependpath]/evil',
    'a ##[group]b',
    'std::vector',
  ];
  sandbox.write('worker-hostile.mjs', `for (const line of ${JSON.stringify(lines)}) console.log(line);\n`);
  const args = ['run', 'job.yaml', '--outputs', 'outputs.json', '--mode', 'local', '--', 'node', 'worker-hostile.mjs'];
  const { stdout, stderr } = await dativo(args, { [name]: value });
  const shown = (stdout + stderr).split('\n');
  expect(shown.filter((line) => /^\s*::|##\[|##vso\[/i.test(line))).toEqual([]);
  expect(shown).toContain('std::vector');
  expect((await dativo(args)).stdout).toContain('##vso[task.prependpath]/evil\n');
});

describe('a text of 50,000 characters in every field keeps no pattern busy', () => {
  const PIECES = [
    'a',
    ' ',
    '-',
    'a-',
    '{',
    '{{terraform_outputs.',
    '0 ',
    'a.',
    '/',
    '../',
    'a/',
    '@',
    'A1',
    '"',
    'é',
    '$(',
    '\t',
  ];
  test.each(PIECES)('%j again and again', async (piece) => {
    const long = JSON.stringify(piece.repeat(50_000 / piece.length));
    const fields = jobText({ isCloud: true }).replaceAll(/^(\s*[a-z_]+): (?![[{|]).+$/gm, (_, key: string) =>
      /provider|type/.test(key) ? _ : `${key}: ${long}`,
    );
    sandbox.write('long.yaml', fields);
    await expectRefused(['validate', 'long.yaml', '--format', 'compact'], [0, 1]);
  });
});

/** Commands that see no job, no outputs and no state. */
const WITHOUT_VALUES = ['completion', 'config', 'doctor', 'explain', 'help', 'init', 'schema', 'version'];
/** Those whose output is grepped in secrets.test.ts and ci.test.ts, on a real root module. */
const WITH_TERRAFORM = ['apply', 'ci', 'destroy', 'down', 'output', 'plan', 'up'];
const CANARY = 'c4n4ry-hunter2-in-clear';

const SEEING: readonly (readonly string[])[] = [
  ['validate', 'secret.yaml'],
  ...['compact', 'json', 'ndjson', 'sarif', 'junit', 'github', 'gitlab', 'azure', 'markdown'].map((format) => [
    'validate',
    'secret.yaml',
    '--format',
    format,
  ]),
  ['validate', 'secret.yaml', '--fix', '--diff'],
  ['metadata', 'secret.yaml'],
  ['resolve', 'secret.yaml', '--outputs', 'secret.json'],
  ['resolve', 'secret.yaml', '--outputs', 'secret.json', '--sensitive', 'write', '--diff'],
  ['schedules', 'runner.yaml'],
  ['run', 'secret.yaml', '--outputs', 'secret.json', '--sensitive', 'write', '--mode', 'local', '--run-id', 'canary'],
  ['run', 'secret.yaml', '--outputs', 'secret.json', '--verbose'],
  ['verify', 'secret.yaml', '--outputs', 'secret.json'],
  ['status', 'canary'],
  ['logs', 'canary'],
  ['wait', 'canary'],
  ['cancel', 'canary'],
  ['audit', 'state.json'],
  ['cost', 'secret.yaml'],
  ['runs'],
  ['runs', 'show', 'canary'],
];

describe('a value in clear in the job, in a sensitive output and in the environment', () => {
  beforeAll(() => {
    const outputs = JSON.parse(sandbox.read('outputs.json'));
    const secret = { sensitive: true, type: 'string', value: CANARY };
    const state = { version: 4, terraform_version: '1.11.4', serial: 1, lineage: 'a', outputs: { db: secret } };
    const attributes = { password: CANARY, tags: { team: 'data' } };
    const resource = { mode: 'managed', type: 'aws_db_instance', name: 'db', instances: [{ attributes }] };
    sandbox.write('state.json', JSON.stringify({ ...state, resources: [resource] }));
    sandbox.write('secret.json', JSON.stringify({ ...outputs, db_password: secret }));
    const credentials = `source:\n  credentials:\n    password: "{{terraform_outputs.db_password}}"\n    token: ${CANARY}`;
    sandbox.write('secret.yaml', jobText({ jobName: 'secret' }).replace('source:', credentials));
  });

  test.each(SEEING.flatMap((args) => [{ args }, { args: [...args, '--json'] }]))(
    'is shown by no $args',
    async ({ args }) => {
      const { stdout, stderr } = await dativo(args, { DB_PASSWORD: CANARY });
      const shown = stdout + stderr;
      expect(shown).not.toContain(CANARY);
      expect(shown).not.toContain(Buffer.from(CANARY).toString('base64'));
      expect(shown).not.toContain(encodeURIComponent(CANARY).slice(0, 15));
    },
  );

  test('every command is among those, or has a reason not to be', () => {
    const seen = new Set([...SEEING.map(([name = '']) => name), ...WITHOUT_VALUES, ...WITH_TERRAFORM]);
    expect(COMMANDS.map(({ name }) => name).filter((name) => !seen.has(name))).toEqual([]);
  });
});
