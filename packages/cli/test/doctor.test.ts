import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { createSandbox, hasGit, hasTerraform, type Sandbox } from './sandbox.ts';

const isTerraformThere = hasTerraform();
const isGitThere = hasGit();
let sandbox: Sandbox;
beforeAll(() => {
  sandbox = createSandbox();
});
afterAll(() => sandbox.remove());

test.skipIf(!isTerraformThere)('a machine with everything: ok for each, exit 0', async () => {
  const { code, stdout } = await sandbox.dativo(['doctor', 'job.yaml']);
  expect(code).toBe(0);
  for (const name of ['node', 'npm', 'terraform', 'terraform settings', 'this folder', 'job', 'root module']) {
    expect(stdout).toMatch(new RegExp(`^ok {4}${name}: `, 'm'));
  }
});

test.each([
  ['no terraform', ['--terraform-binary', 'nowhere'], {}, 1, /^fail {2}terraform: nowhere was not found.*\n +fix: /m],
  ['no npm', [], { PATH: '/nowhere' }, 1, /^warn {2}npm: not found.*\n +fix: /m],
  [
    'lost settings',
    [],
    { TF_CLI_CONFIG_FILE: '/nowhere/rc' },
    isTerraformThere ? 0 : 1,
    /^warn {2}terraform settings: .*not there\n +fix: /m,
  ],
  ['no job', ['nowhere.yaml'], {}, 1, /^fail {2}job: 1 error in 1 file\n +fix: dativo validate nowhere\.yaml/m],
  ['no root module', ['jobs/orders.yaml'], {}, 1, /^fail {2}root module: there is no Terraform root module/m],
] as const)('%s is told with what mends it', async (_name, args, env, code, said) => {
  const ended = await sandbox.dativo(['doctor', ...args], { env });
  expect({ code: ended.code, stdout: ended.stdout }).toEqual({ code, stdout: expect.stringMatching(said) });
});

describe('a project', () => {
  function project(settings: string): Sandbox {
    const own = createSandbox();
    onTestFinished(() => own.remove());
    own.write('dativo.config.yaml', settings);
    return own;
  }

  async function checksOf(own: Sandbox, args: readonly string[] = [], env: Record<string, string> = {}) {
    const { code, stdout } = await own.dativo(['doctor', '--json', ...args], { env: { HOME: own.folder, ...env } });
    const { checks }: { checks: { name: string; state: string; found: string; fix?: string }[] } =
      JSON.parse(stdout).data;
    return { code, stdout, checkOf: (name: string) => checks.find((check) => check.name === name) };
  }

  test('without jobs where the settings look is told so', async () => {
    const { checkOf } = await checksOf(project('files: ["nowhere/*.yaml"]\n'));
    expect(checkOf('project settings')).toMatchObject({ state: 'ok', found: 'dativo.config.yaml' });
    expect(checkOf('jobs')).toMatchObject({
      state: 'warn',
      fix: expect.stringContaining('`files` in dativo.config.yaml'),
    });
  });

  test('with a faulty job and one without a root module fails, and both are named', async () => {
    const own = project('files: ["jobs/*.yaml", job.yaml]\n');
    own.write('jobs/broken.yaml', 'tenant_id: [\n');
    const { code, checkOf } = await checksOf(own);
    expect(code).toBe(1);
    expect(checkOf('jobs')).toMatchObject({
      state: 'fail',
      found: 'errors in jobs/broken.yaml',
      fix: 'dativo validate',
    });
    expect(checkOf('root module')).toMatchObject({ state: 'fail', found: expect.stringContaining('/jobs/terraform') });
  });

  test('with wrong settings fails with their findings', async () => {
    const { code, checkOf } = await checksOf(project('fails_on: error\n'));
    expect({ code, check: checkOf('project settings') }).toMatchObject({
      code: 2,
      check: { state: 'fail', found: '1 error in 1 file' },
    });
  });

  test('whose pipeline takes any version is warned', async () => {
    const own = project('files: [job.yaml]\n');
    own.write('.gitlab-ci.yml', 'validate:\n  script: [npm install --global @dativo/cli, dativo validate]\n');
    own.write('azure-pipelines.yml', 'steps: [{ script: make }]\n');
    const { checkOf } = await checksOf(own);
    expect(checkOf('pipeline')).toMatchObject({
      state: 'warn',
      found: '.gitlab-ci.yml names no version of @dativo/cli',
    });
    own.write('.gitlab-ci.yml', 'validate:\n  script: [npm install --global @dativo/cli@1.2.3, dativo validate]\n');
    const { checkOf: again } = await checksOf(own);
    expect(again('pipeline')).toMatchObject({ state: 'ok', found: expect.stringContaining('calls version 1.2.3') });
  });

  test.skipIf(!isGitThere)('whose states git would take is warned, until .gitignore has the lines', async () => {
    const own = project('files: [job.yaml]\n');
    expect((await checksOf(own)).checkOf('git ignores')).toBeUndefined();
    await own.shell('git init -q');
    const { checkOf } = await checksOf(own);
    expect(checkOf('git ignores')).toMatchObject({
      state: 'warn',
      fix: 'Add to .gitignore: *.tfstate .terraform/ .dativo/',
    });
    own.write('.gitignore', '*.tfstate\n.terraform/\n.dativo/\n');
    expect((await checksOf(own)).checkOf('git ignores')).toMatchObject({ state: 'ok' });
  });

  test('for a cloud says what it sees of credentials, never their values', async () => {
    const own = project('files: [cloud-job.yaml]\n');
    const { checkOf } = await checksOf(own);
    expect(checkOf('AWS credentials')).toMatchObject({
      state: 'unknown',
      fix: expect.stringContaining('aws sso login'),
    });
    const { stdout, checkOf: signed } = await checksOf(own, [], { AWS_ACCESS_KEY_ID: 'AKIACANARY' });
    expect(signed('AWS credentials')).toMatchObject({
      state: 'ok',
      found: expect.stringContaining('AWS_ACCESS_KEY_ID is set'),
    });
    expect(stdout).not.toContain('AKIACANARY');
  });
});
