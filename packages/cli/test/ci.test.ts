import {
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest';
import { call } from './call.ts';
import { commitAll, createSandbox, hasGit, hasTerraform, type Sandbox } from './sandbox.ts';

const top = realpathSync(mkdtempSync(join(tmpdir(), 'dativo-ci-')));
afterAll(() => rmSync(top, { recursive: true, force: true }));

const SECRETS = ['hunter2-of-everything', 'first line of a key', 'second line of a key', '98765432', 'nested-secret'];

const MAIN = `variable "job_metadata" { type = map(string) }
variable "region" { type = string }
variable "command" { type = list(string) }
resource "terraform_data" "job" {
  input = { name = var.job_metadata.job_name, size = 1, password = sensitive("hunter2-of-everything") }
}
resource "terraform_data" "other" {
  input = "same"
}
output "key" {
  value     = "first line of a key\\nsecond line of a key"
  sensitive = true
}
output "deep" {
  value     = { list = [98765432, { inner = "nested-secret" }], yes = true, short = "abc" }
  sensitive = true
}
output "runtime_binding" {
  value = { working_directory = abspath(path.root), command = ["node", "-e", "console.log('hunter2-of-everything'); console.log('::warning::from the job'); console.log('##vso[task.complete]')"] }
}
`;

/** A job on this machine whose infrastructure has secrets, and whose program prints one of them. */
function project(): { folder: string; write: (name: string, text: string) => void; read: (name: string) => string } {
  const folder = mkdtempSync(join(top, 'project-'));
  const write = (name: string, text: string): void => {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  };
  write('job.yaml', JOB);
  write('terraform/main.tf', MAIN);
  write('event.json', '{}');
  return { folder, write, read: (name) => readFileSync(join(folder, name), 'utf8') };
}

const JOB = `tenant_id: demo
source_connector_path: connectors/csv.yaml
target_connector_path: connectors/parquet.yaml
asset_path: assets/orders.yaml
infrastructure:
  provider: local
  runtime: { type: local_process, command: [node] }
  region: local
  resource_identifiers: "{{terraform_outputs.runtime_binding}}"
  tags: { job_name: orders, team: data, pipeline_type: ingestion, environment: dev, cost_center: platform }
`;

type HostName = 'github' | 'gitlab' | 'azure';

/** What a host sets in every job, as recorded; values of no interest are left out. */
function environment(host: HostName, folder: string): Record<string, string> {
  const file = (name: string) => join(folder, name);
  return {
    github: {
      CI: 'true',
      GITHUB_ACTIONS: 'true',
      GITHUB_EVENT_PATH: file('event.json'),
      GITHUB_OUTPUT: file('github-output'),
      GITHUB_REPOSITORY: 'acme/jobs',
      GITHUB_SHA: 'a1b2c3',
      GITHUB_STEP_SUMMARY: file('summary.md'),
    },
    gitlab: {
      CI: 'true',
      GITLAB_CI: 'true',
      CI_COMMIT_SHA: 'a1b2c3',
      CI_COMMIT_BEFORE_SHA: '0'.repeat(40),
      CI_PROJECT_ID: '7',
    },
    azure: { TF_BUILD: 'True', BUILD_SOURCEVERSION: 'a1b2c3', BUILD_REASON: 'Manual', AGENT_TEMPDIRECTORY: folder },
  }[host];
}

const MASKS = { github: '::add-mask::', azure: '##vso[task.setsecret]', gitlab: undefined } as const;

/** All that a host gets of a plan and an apply, byte for byte but for where it was made. */
function recorded(folder: string, log: string): string {
  // Their folders have random names, so that what is in them says which comes first.
  const uploaded = globSync('dativo-*/dativo.md', { cwd: folder }).sort((one, other) =>
    readFileSync(join(folder, one), 'utf8') < readFileSync(join(folder, other), 'utf8') ? -1 : 1,
  );
  const names = ['github-output', 'summary.md', 'dativo.env', 'dativo-terraform.json', ...uploaded];
  const files = names
    .filter((name) => existsSync(join(folder, name)))
    .map((name) => `==> ${name} <==\n${readFileSync(join(folder, name), 'utf8')}`);
  return (
    [`==> log of dativo ci plan <==\n${log}`, ...files]
      .join('\n')
      .replaceAll(folder, '/PROJECT')
      // Another version of terraform may describe the same configuration in other words.
      .replace(/\b(?:[0-9a-f]{64}|[0-9a-f]{12})\b/g, 'DIGEST')
      .replace(/(terraform|tofu) \d+\.\d+\.\d+/g, '$1 VERSION')
      .replace(/dativo-[A-Za-z0-9]{6}\/dativo\.md/g, 'dativo-RANDOM/dativo.md')
  );
}

describe.skipIf(!hasTerraform())('secrets', () => {
  test.each(['github', 'azure', 'gitlab'] as const)(
    'on %s, nothing of them is told before it is hidden, and the host gets these bytes',
    async (host) => {
      const { folder, read } = project();
      const env = environment(host, folder);
      const planned = await call(folder, ['ci', 'plan', 'job.yaml'], { env });
      const applied = await call(folder, ['ci', 'apply'], { env });
      const again = await call(folder, ['ci', 'plan', 'job.yaml', '--verbose'], { env });
      expect(
        [planned, applied, again].map(({ code }) => code),
        applied.stderr,
      ).toEqual([0, 0, 0]);
      expect(applied.stdout).toContain('***\n');
      for (const { stdout, stderr } of [planned, applied, again]) {
        expect(SECRETS.filter((secret) => stderr.includes(secret))).toEqual([]);
        expectHidden(stdout, MASKS[host]);
      }
      await expect(recorded(folder, planned.stdout)).toMatchFileSnapshot(`fixtures/ci/${host}.txt`);
      const written = ['dativo-ci/plans.json', ...(host === 'github' ? ['summary.md', 'github-output'] : [])];
      for (const name of written) expect(SECRETS.filter((secret) => read(name).includes(secret))).toEqual([]);
    },
  );

  test.each(['github', 'azure'] as const)('what a job prints is no command to %s', async (host) => {
    const { folder } = project();
    const env = environment(host, folder);
    await call(folder, ['ci', 'plan', 'job.yaml'], { env });
    const { stdout } = await call(folder, ['ci', 'apply'], { env });
    expect(stdout).toContain('\\u003a:warning::from the job');
    expect(stdout).toContain('\\u0023#vso[task.complete]');
  });

  test('with --json all words go to standard error, masks first, and the object has no secret', async () => {
    const { folder } = project();
    const { stdout, stderr } = await call(folder, ['ci', 'plan', 'job.yaml', '--json'], {
      env: environment('github', folder),
    });
    expect(JSON.parse(stdout)).toMatchObject({ command: 'ci', ok: true, data: { to_add: '2', has_destroy: 'false' } });
    expect(SECRETS.filter((secret) => stdout.includes(secret))).toEqual([]);
    expectHidden(stderr, MASKS.github);
  });
});

/** Each secret comes once, in the command that hides it, and never anywhere else; without such a command, never. */
function expectHidden(log: string, command: string | undefined): void {
  const lines = log.split('\n');
  const masks = lines.filter((line) => command !== undefined && line.startsWith(command));
  const others = lines.filter((line) => !masks.includes(line)).join('\n');
  expect(SECRETS.filter((secret) => others.includes(secret))).toEqual([]);
  if (command === undefined) return;
  for (const secret of SECRETS) expect(masks.filter((line) => line === `${command}${secret}`)).toHaveLength(1);
  // The words about a job come after everything that is sensitive in it.
  const start = log.indexOf('validate ...');
  const last = log.lastIndexOf(`${command}nested-secret`);
  expect(last).toBeLessThan(start);
}

describe.skipIf(!hasTerraform())('apply takes only the reviewed plan', () => {
  const reviewed = async () => {
    const made = project();
    const env = environment('github', made.folder);
    expect(await call(made.folder, ['ci', 'plan', 'job.yaml'], { env })).toMatchObject({ code: 0 });
    const apply = (args: readonly string[] = [], more: Readonly<Record<string, string>> = {}) =>
      call(made.folder, ['ci', 'apply', ...args], { env: { ...env, ...more } });
    return { ...made, apply };
  };

  test('the same change on another machine is the same plan', async () => {
    const { apply, folder } = await reviewed();
    rmSync(join(folder, '.dativo'), { recursive: true });
    rmSync(join(folder, 'terraform/.terraform'), { recursive: true, force: true });
    expect(await apply()).toMatchObject({ code: 0 });
  });

  test.each([
    [
      'a value',
      (text: string) => text.replace('size = 1', 'size = 2'),
      'resource terraform_data.job is not as it was reviewed',
    ],
    [
      'one resource more',
      (text: string) => `${text}resource "terraform_data" "more" {}\n`,
      'resource terraform_data.more is in the plan of now',
    ],
    [
      'one resource less',
      (text: string) => text.replace(/resource "terraform_data" "other" \{[^}]*\}\n/, ''),
      'resource terraform_data.other was in the reviewed plan',
    ],
    [
      'a command of terraform that no plan shows',
      (text: string) =>
        text.replace('input = "same"', 'input = "same"\n  provisioner "local-exec" {\n    command = "touch ran"\n  }'),
      'configuration is not as it was reviewed',
    ],
  ])('%s differs: nothing is applied, and it is said what', async (_what, change, words) => {
    const { apply, folder, read, write } = await reviewed();
    write('terraform/main.tf', change(read('terraform/main.tf')));
    const { code, stderr } = await apply();
    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining(words) });
    expect(stderr).toContain('Nothing was applied');
    const state = await call(folder, ['output', 'job.yaml', '--json']);
    expect(JSON.parse(state.stdout).data.outputs).toEqual({});
  });

  test('a tag of the job differs', async () => {
    const { apply, read, write } = await reviewed();
    write('job.yaml', read('job.yaml').replace('team: data', 'team: sales'));
    expect(await apply()).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('variables is not as it was reviewed'),
    });
  });

  test('somebody has applied in between', async () => {
    const { apply, folder } = await reviewed();
    await call(folder, ['plan', 'job.yaml']);
    await call(folder, ['apply', 'job.yaml']);
    expect(await apply()).toMatchObject({ code: 2, stderr: expect.stringContaining('it was planned on no state') });
  });

  test.each([
    ['another commit', [], { GITHUB_SHA: 'd4e5f6' }, 'it was planned for commit a1b2c3, and this is d4e5f6'],
    ['a job that nobody planned', ['jobs/other.yaml'], {}, 'jobs/other.yaml is not among the planned jobs: job.yaml'],
    ['another folder', ['--plan-dir', 'elsewhere'], {}, 'there is no plan in elsewhere'],
  ])('%s', async (_what, args, env, words) => {
    const { apply } = await reviewed();
    expect(await apply(args, env)).toMatchObject({ code: 2, stderr: expect.stringContaining(words) });
  });

  test('a plan that is too old, or no plan at all', async () => {
    const { apply, read, write } = await reviewed();
    const record = JSON.parse(read('dativo-ci/plans.json'));
    write('dativo-ci/plans.json', JSON.stringify({ ...record, created_at: '1969-12-24T00:00:00.000Z' }));
    expect(await apply()).toMatchObject({ code: 2, stderr: expect.stringContaining('longer than 604800 seconds ago') });
    write('dativo-ci/plans.json', '{"jobs":[null]}');
    expect(await apply()).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('is not what dativo ci plan wrote'),
    });
  });
});

describe.skipIf(!hasGit())('which jobs a change touches', () => {
  let sandbox: Sandbox;
  beforeEach(async () => {
    sandbox = createSandbox();
    sandbox.write('dativo.config.yaml', 'files: ["jobs/*.yaml", job.yaml]\nroot: .\n');
    sandbox.write('orders/job.yaml', sandbox.read('job.yaml'));
    sandbox.write('orders/terraform/main.tf', 'module "job" {\n  source = "../../modules/job"\n}\n');
    sandbox.write('modules/job/main.tf', 'module "part" {\n  source = "./part"\n}\n');
    sandbox.write('modules/job/part/main.tf', '');
    await commitAll(sandbox);
  });
  afterEach(() => sandbox.remove());

  const ALL = ['jobs/orders.yaml', 'jobs/refunds.yaml', 'job.yaml'];

  test.each([
    ['nothing', [], [], []],
    ['a job file', ['jobs/orders.yaml'], [], ['jobs/orders.yaml']],
    ['a file that all refer to', ['assets/orders.yaml'], [], ALL],
    ['the settings', ['dativo.config.yaml'], [], ALL],
    ['something else', ['notes.txt'], [], []],
    ['the root module', ['orders/terraform/main.tf'], ['orders/job.yaml'], ['orders/job.yaml']],
    ['a module of a module', ['modules/job/part/main.tf'], ['orders/job.yaml'], ['orders/job.yaml']],
    ['the module of another', ['modules/job/part/main.tf'], ['jobs/orders.yaml'], []],
  ])('%s', async (_what, files, names, touched) => {
    for (const name of files) sandbox.write(name, `${name === 'notes.txt' ? '' : sandbox.read(name)}# changed\n`);
    const args = ['ci', 'changed', ...names, '--changed-since', 'HEAD', '--json'];
    const { stdout, stderr } = await call(sandbox.folder, args, { env: { HOME: sandbox.folder } });
    expect(JSON.parse(stdout).data, stderr).toMatchObject({ jobs: touched });
  });
});
