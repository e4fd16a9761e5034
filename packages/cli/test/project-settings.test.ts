import { chmodSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { jobText } from './jobs.ts';
import { createSandbox, type Ended, envelopeOf, type Sandbox } from './sandbox.ts';

const FAKE = fileURLToPath(new URL('./fixtures/fake-terraform.mjs', import.meta.url));
const SETTINGS = 'dativo.config.yaml';
const SOURCE = 'asset_path: assets/orders.yaml\n';
const COMMAND = '    command: [node, worker.mjs]\n';

let sandbox: Sandbox;
beforeEach(() => {
  sandbox = createSandbox();
  chmodSync(sandbox.write('fake/terraform', `#!/bin/sh\nexec '${process.execPath}' '${FAKE}' "$@"\n`), 0o755);
  // An error, JOB610, and a warning, JOB112: YAML 1.1 reads `no` as false.
  const faulty = jobText().replace(COMMAND, `${COMMAND}    env: {API_TOKEN: t0p-s3cret-value}\n`);
  sandbox.write('faulty.yaml', faulty.replace('asset: orders', 'asset: no'));
});
afterEach(() => sandbox.remove());

/** A line for `sh`, with a terraform that needs no real one. */
function shell(line: string, env: Record<string, string> = {}): Promise<Ended> {
  const terraform = { DATIVO_TERRAFORM: sandbox.path('fake/terraform'), FAKE_OUTPUTS: sandbox.read('outputs.json') };
  return sandbox.shell(line, { env: { ...terraform, ...env } });
}

/** Exit code and the rules that were spoken of. */
async function told(line: string, env?: Record<string, string>): Promise<{ code: number | null; rules: string[] }> {
  const { code, stdout, stderr } = await shell(line, env);
  const rules = [...`${stdout}${stderr}`.matchAll(/\bJOB\d{3}\b/g)].map(([rule]) => rule);
  return { code, rules: [...new Set(rules)].sort() };
}

const ignore = (rule: string, files = '"*.yaml"') =>
  `ignores:\n  - rules: [${rule}]\n    files: [${files}]\n    reason: meant\n`;

describe('every command that reads a job obeys the settings:', () => {
  const commands: [name: string, line: (options: string) => string][] = [
    ['metadata', (options) => `dativo metadata faulty.yaml ${options}`],
    ['plan', (options) => `dativo plan faulty.yaml ${options}`],
    ['apply', (options) => `dativo plan faulty.yaml ${options} --quiet && dativo apply faulty.yaml ${options}`],
    ['up', (options) => `dativo up faulty.yaml ${options}`],
    ['down', (options) => `dativo down faulty.yaml ${options}`],
    ['destroy', (options) => `dativo destroy faulty.yaml ${options}`],
    ['output', (options) => `dativo output faulty.yaml ${options}`],
    ['resolve', (options) => `dativo resolve faulty.yaml --outputs outputs.json ${options}`],
    ['run', (options) => `dativo run faulty.yaml --outputs outputs.json ${options}`],
    ['run --validate-only', (options) => `dativo run --config faulty.yaml --validate-only ${options}`],
  ];
  const states: [name: string, settings: string, options: string, code: number, rules: string[]][] = [
    ['nothing set', '', '', 1, ['JOB112', 'JOB610']],
    ['a rule that is off', 'rules: {JOB610: off, JOB112: off}\n', '', 0, []],
    ['a lighter rule', 'rules: {JOB610: info, JOB112: off}\n', '', 0, ['JOB610']],
    ['a heavier rule', 'rules: {JOB610: off, JOB112: error}\n', '', 1, ['JOB112']],
    ['an ignore', ignore('JOB610, JOB112'), '', 0, []],
    ['broken settings', 'fail_on: err\n', '', 2, ['JOB910']],
    ['no settings wanted', 'fail_on: err\n', '--no-config', 1, ['JOB112', 'JOB610']],
  ];
  test.each(commands)('%s', async (_name, line) => {
    const found = [];
    for (const [name, settings, options] of states) {
      sandbox.write(SETTINGS, settings);
      found.push({ name, ...(await told(line(options))) });
    }
    expect(found).toEqual(states.map(([name, , , code, rules]) => ({ name, code, rules })));
  });

  test('apply, when the plan is there already', async () => {
    sandbox.write(SETTINGS, 'rules: {JOB610: off, JOB112: off}\n');
    expect(await told('dativo plan faulty.yaml')).toEqual({ code: 0, rules: [] });
    sandbox.write(SETTINGS, 'rules: {JOB112: off}\n');
    expect(await told('dativo apply faulty.yaml')).toEqual({ code: 1, rules: ['JOB610'] });
  });

  test.each([
    ['', 1, 'fail  job: 1 error'],
    ['rules: {JOB610: off}\n', 0, 'ok    job: faulty.yaml is valid'],
    ['rules: {JOB610: off, JOB112: error}\n', 1, 'fail  job: 1 error'],
    ['fail_on: err\n', 2, 'fail  project settings: 1 error'],
  ])('doctor with %j', async (settings, code, line) => {
    sandbox.write(SETTINGS, settings);
    const ended = await shell('dativo doctor faulty.yaml');
    expect(ended).toMatchObject({ code, stdout: expect.stringContaining(line) });
    expect(ended.stderr.includes(`${SETTINGS}:1:10: error`)).toBe(code === 2);
  });
});

describe('ignores of the settings', () => {
  test.each([
    ['of this file', ignore('JOB610', 'faulty.yaml'), 0],
    ['of another file', ignore('JOB610', 'jobs/*.yaml'), 1],
    ['of this value', `${ignore('JOB610')}    pointer: /infrastructure/runtime/env\n`, 0],
    ['of another value', `${ignore('JOB610')}    pointer: /source\n`, 1],
  ])('%s', async (_name, settings, code) => {
    sandbox.write(SETTINGS, settings);
    expect((await shell('dativo metadata faulty.yaml')).code).toBe(code);
  });

  test('say nothing where they ignore nothing: that is for validate', async () => {
    sandbox.write(SETTINGS, ignore('JOB610'));
    expect(await told('dativo metadata job.yaml')).toEqual({ code: 0, rules: [] });
  });
});

describe('findings of later stages', () => {
  const comment = '# job-ignore JOB306 -- known when it runs\n';
  const rows: [name: string, settings: string, before: string, code: number, rules: string[]][] = [
    ['as they are', '', '', 0, ['JOB306']],
    ['off', 'rules: {JOB306: off}\n', '', 0, []],
    ['heavier', 'rules: {JOB306: error}\n', '', 1, ['JOB306']],
    ['ignored by the settings', ignore('JOB306'), '', 0, []],
    ['ignored by a comment', 'rules: {JOB306: error}\n', comment, 0, []],
  ];
  test.each(rows)('what Terraform does not get: %s', async (_name, settings, before, code, rules) => {
    const field = `${before}finops: {project: "\${PROJECT}"}\n`;
    sandbox.write('unknown.yaml', jobText().replace(SOURCE, `${SOURCE}${field}`));
    sandbox.write(SETTINGS, settings);
    expect(await told('dativo metadata unknown.yaml')).toEqual({ code, rules });
    expect((await shell('dativo plan unknown.yaml')).code).toBe(code);
  });

  test.each([
    ['as they are', '', 0, ['JOB511']],
    ['off', 'rules: {JOB511: off}\n', 0, []],
    ['heavier', 'rules: {JOB511: error}\n', 1, ['JOB511']],
  ])('words around the outputs: %s', async (_name, settings, code, rules) => {
    sandbox.write('wordy.json', `Switched to workspace "dev".\n${sandbox.read('outputs.json')}`);
    sandbox.write(SETTINGS, settings);
    expect(await told('dativo resolve job.yaml --outputs wordy.json --diff')).toEqual({ code, rules });
    expect(await told('dativo run job.yaml --outputs wordy.json')).toEqual({ code, rules });
  });

  test.each([
    ['as they are', '', 1],
    ['off', 'rules: {JOB610: off}\n', 0],
    ['ignored', ignore('JOB610'), 0],
  ])('what is wrong only once it is filled in: %s', async (_name, settings, code) => {
    const env = '    env: {API_TOKEN: "{{terraform_outputs.token}}"}\n';
    sandbox.write('token.yaml', jobText().replace(COMMAND, `${COMMAND}${env}`));
    const outputs = JSON.parse(sandbox.read('outputs.json'));
    const token = { sensitive: false, type: 'string', value: 't0p-s3cret-value' };
    sandbox.write('token.json', JSON.stringify({ ...outputs, token }));
    sandbox.write(SETTINGS, settings);
    expect((await shell('dativo resolve token.yaml --outputs token.json --stdout')).code).toBe(code);
    expect((await shell('dativo run token.yaml --outputs token.json')).code).toBe(code);
  });
});

describe('tag_defaults', () => {
  beforeEach(() => {
    sandbox.write(SETTINGS, 'tag_defaults: {department: finance, cost_center: platform}\nrules: {JOB710: off}\n');
  });

  const tags = {
    job_name: 'orders-daily',
    team: 'data',
    pipeline_type: 'ingestion',
    environment: 'dev',
    cost_center: 'platform',
    department: 'finance',
  };

  test('are tags', async () => {
    const { code, stdout } = await shell('dativo metadata job.yaml');
    expect({ code, tags: JSON.parse(stdout) }).toEqual({ code: 0, tags });
  });

  test('lie below the tags of the job', async () => {
    sandbox.write(SETTINGS, 'tag_defaults: {cost_center: central}\nrules: {JOB710: off}\n');
    expect(JSON.parse((await shell('dativo metadata job.yaml')).stdout)).toMatchObject({ cost_center: 'platform' });
  });

  test('are inputs of Terraform, printed and written', async () => {
    const printed = JSON.parse((await shell('dativo metadata job.yaml --format tfvars')).stdout);
    expect((await shell('dativo plan job.yaml')).code).toBe(0);
    const written = JSON.parse(sandbox.read('.dativo/orders-daily/terraform.tfvars.json'));
    expect([printed.job_metadata, written.job_metadata]).toEqual([tags, tags]);
    expect(JSON.parse(sandbox.read('.dativo/orders-daily/metadata.json'))).toEqual(tags);
  });

  test.each([
    ['.', 'job.yaml', SETTINGS],
    ['jobs', 'orders.yaml', `../${SETTINGS}`],
  ])('have the settings file as their origin, as seen from %s', async (folder, job, file) => {
    const { stdout } = await shell(`cd ${folder} && dativo metadata ${job} --origins`);
    expect(stdout).toMatch(new RegExp(`^department +"finance" +organisation +${file.replaceAll('.', '\\.')}$`, 'm'));
    const ended = await shell(`cd ${folder} && dativo metadata ${job} --origins --json`);
    expect(envelopeOf(ended)).toMatchObject({ data: { department: { layer: 'organisation', file } } });
  });

  test('that change make the kept plan stale', async () => {
    expect((await shell('dativo plan job.yaml')).code).toBe(0);
    sandbox.write(SETTINGS, 'tag_defaults: {department: sales}\n');
    const { code, stderr } = await shell('dativo apply job.yaml');
    expect({ code, stderr }).toMatchObject({ code: 2, stderr: expect.stringContaining('not the one') });
  });
});

describe('container_mode', () => {
  test.each([
    ['nothing said', '', '', 'self_hosted'],
    ['the settings', 'container_mode: cloud\n', '', 'cloud'],
    ['a flag over the settings', 'container_mode: cloud\n', '--container-mode self_hosted', 'self_hosted'],
  ])('%s', async (_name, settings, options, mode) => {
    sandbox.write('worker.mjs', "console.log(process.argv.slice(-2).join(' '));\n");
    sandbox.write(SETTINGS, settings);
    const { code, stdout } = await shell(`dativo run job.yaml --outputs outputs.json ${options}`);
    expect({ code, stdout }).toMatchObject({ code: 0, stdout: expect.stringContaining(`--mode ${mode}\n`) });
  });
});

describe('the settings file', () => {
  const rows: [name: string, line: string, env: Record<string, string>, code: number][] = [
    ['is found', 'dativo metadata faulty.yaml', {}, 0],
    ['is found from a folder below', 'cd jobs && dativo metadata ../faulty.yaml', {}, 0],
    ['is named', 'dativo metadata faulty.yaml --config other.yaml', {}, 1],
    ['is named by the environment', 'dativo metadata faulty.yaml', { DATIVO_CONFIG: 'other.yaml' }, 1],
    ['is not wanted', 'dativo metadata faulty.yaml --no-config', { DATIVO_CONFIG: SETTINGS }, 1],
    ['is named and not wanted', `dativo metadata faulty.yaml --config ${SETTINGS} --no-config`, {}, 2],
    ['is not there', 'dativo metadata faulty.yaml --config gone.yaml', {}, 2],
    ['is found by run', 'dativo run --config faulty.yaml --validate-only', {}, 0],
    ['is named to run', 'dativo run --config faulty.yaml --validate-only --settings other.yaml', {}, 1],
    [
      'is named to run by the environment',
      'dativo run faulty.yaml --validate-only',
      { DATIVO_CONFIG: 'other.yaml' },
      1,
    ],
    ['is not wanted by run', 'dativo run --config faulty.yaml --validate-only --no-config', {}, 1],
  ];
  test.each(rows)('%s', async (_name, line, env, code) => {
    sandbox.write(SETTINGS, 'rules: {JOB610: off}\n');
    sandbox.write('other.yaml', 'rules: {JOB112: off}\n');
    const named = Object.entries(env).map(([name, file]) => [name, sandbox.path(file)]);
    expect((await shell(line, Object.fromEntries(named))).code).toBe(code);
  });

  test('with a fault is shown at its place, also as JSON', async () => {
    sandbox.write(SETTINGS, 'tag_defaults:\n  cost_center: 42\n');
    const { stderr } = await shell('dativo metadata job.yaml');
    expect(stderr).toMatch(/^dativo\.config\.yaml:2:16: error: .*\[JOB910\]\n.*\n {2}2 \| {3}cost_center: 42/);
    const ended = await shell('dativo up job.yaml --json');
    expect(envelopeOf(ended)).toMatchObject({ ok: false, exit_code: 2, diagnostics: [{ ruleId: 'JOB910' }] });
  });

  test('has limits and known findings that are for validate alone', async () => {
    sandbox.write(SETTINGS, 'fail_on: warning\nmax_warnings: 0\nbaseline: gone.json\nrules: {JOB610: off}\n');
    expect(await told('dativo metadata faulty.yaml')).toEqual({ code: 0, rules: ['JOB112'] });
  });
});
