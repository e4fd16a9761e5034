import { existsSync, readdirSync, statSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createSandbox, type Ended, envelopeOf, hasTerraform, isInstalled, type Sandbox } from './sandbox.ts';

const isTerraformThere = hasTerraform();
let sandbox: Sandbox;
beforeAll(() => {
  sandbox = createSandbox();
});
afterAll(() => sandbox.remove());

interface Result {
  readonly verdict: string;
  readonly origin: string;
  readonly exit_code: number | null;
  readonly process_exit_code: number;
}

const WORK = '.dativo/orders-daily';

function lastResult(): Result {
  const runs = readdirSync(sandbox.path(WORK, 'runs')).sort((a, b) => modified(a) - modified(b));
  return JSON.parse(sandbox.read(WORK, 'runs', runs.at(-1) ?? '', 'result.json'));
}

function modified(run: string): number {
  return statSync(sandbox.path(WORK, 'runs', run)).birthtimeMs;
}

describe.skipIf(!isTerraformThere)('dativo up', () => {
  let first: Ended;
  let second: Ended;
  beforeAll(async () => {
    first = await sandbox.dativo(['up', 'job.yaml', '--events', 'events.ndjson']);
    second = await sandbox.dativo(['up', 'job.yaml']);
  });

  test('takes a job to a finished run and sums up', () => {
    expect({ code: first.code, stderr: first.stderr }).toMatchObject({ code: 0 });
    const summary = first.stdout.slice(first.stdout.indexOf('succeeded'));
    expect(summary).toMatch(/^succeeded orders-daily on local_process\n/);
    for (const row of [
      /^ {2}rows +3 read, 3 written, 0 rejected$/m,
      /^ {2}files +1 written$/m,
      /^ {2}tags +[\s\S]*?team=data/m,
      /^ {2}terraform +1 added, 0 changed, 0 destroyed$/m,
      /^ {2}stages +validate [\d.]+ s, [\s\S]*?run [\d.]+ s$/m,
      /^ {2}result +\.dativo\/orders-daily\/runs\/orders-daily-\w+-\w+\/result\.json$/m,
      /^ {2}exit code +0$/m,
    ]) {
      expect(summary).toMatch(row);
    }
  });

  test('names the resources of the state where an output is missing', async () => {
    const other = createSandbox();
    const named = /output "runtime_binding" \{[^}]*\}\n/;
    other.write('terraform/outputs.tf', other.read('terraform/outputs.tf').replace(named, ''));
    const { code, stderr } = await other.dativo(['up', 'job.yaml']);
    other.remove();
    expect(code).toBe(4);
    expect(stderr).toMatch(/job\.yaml:\d+:\d+: error: "runtime_binding" is not among the Terraform outputs/);
    expect(stderr).toMatch(/output "runtime_binding" \{ value = module\.\w+\.runtime_binding \}, then apply\./);
  });

  test('changes nothing the second time and says so', () => {
    expect({ code: second.code, summary: second.stdout }).toMatchObject({ code: 0 });
    expect(second.stderr).toMatch(/terraform plan: no changes/);
    expect(second.stdout).toMatch(/^ {2}terraform +no changes$/m);
  });

  test('in a pipe: plain lines, one for the start and one for the end of each stage', () => {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: escapes are what is looked for
    expect(first.stderr + first.stdout).not.toMatch(/[\u001b\r]/);
    const stages = ['validate', 'metadata', 'terraform init', 'terraform plan', 'terraform apply', 'terraform output'];
    for (const stage of [...stages, 'resolve', 'run']) {
      expect(first.stderr).toMatch(new RegExp(`^${stage} \\.\\.\\.$`, 'm'));
      expect(first.stderr).toMatch(new RegExp(`^✓ ${stage}: .+ \\([\\d.]+ s\\)$`, 'm'));
    }
  });

  test('keeps its working files private and out of git', () => {
    expect(statSync(sandbox.path('.dativo')).mode & 0o777).toBe(0o700);
    expect(statSync(sandbox.path(WORK)).mode & 0o777).toBe(0o700);
    expect(statSync(sandbox.path(WORK, 'outputs.json')).mode & 0o777).toBe(0o600);
    expect(sandbox.read('.dativo/.gitignore')).toBe('*\n');
    expect(existsSync(sandbox.path(WORK, 'plan.tfplan'))).toBe(false);
  });

  test('keeps the result', () => {
    expect(lastResult()).toMatchObject({
      verdict: 'succeeded',
      origin: 'container',
      exit_code: 0,
      process_exit_code: 0,
    });
  });

  test('writes events: stages, terraform, the run', () => {
    const events = sandbox
      .read('events.ndjson')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(events.every(({ schema_version, at }) => schema_version === 1 && !Number.isNaN(Date.parse(at)))).toBe(true);
    expect([...new Set(events.map(({ type }) => type))]).toEqual(
      expect.arrayContaining(['stage', 'terraform', 'submitted', 'phase', 'log', 'ended']),
    );
  });

  test('with --json: one object on standard output, all words on standard error', async () => {
    const ended = await sandbox.dativo(['up', 'job.yaml', '--json']);
    const { data } = envelopeOf(ended) as unknown as { data: { result: Result; tags: object; stages: object[] } };
    expect(data).toMatchObject({
      result: { verdict: 'succeeded' },
      tags: { team: 'data' },
      terraform: { applied: 'no changes' },
    });
    expect(data.stages).toHaveLength(8);
    expect(ended.stderr).toMatch(/✓ run/);
  });

  test('with --quiet: no words at all', async () => {
    expect(await sandbox.dativo(['up', 'job.yaml', '--quiet'])).toMatchObject({ code: 0, stderr: '' });
  });

  test.skipIf(!isInstalled('script'))('on a terminal: a moving line with colours, and readable log lines', async () => {
    const { code, stdout } = await sandbox.shell('script -qec "dativo up job.yaml" /dev/null');
    expect(code).toBe(0);
    expect(stdout).toContain('\r\u001b[2K');
    expect(stdout).toMatch(/[⠋⠙⠹⠸⠼⠴⠦⠧⠇⠏] terraform plan [\d.]+ s/);
    expect(stdout).toContain('\u001b[32m✓\u001b[39m');
    expect(stdout).toMatch(/INFO {3}\S* job_finished/);
  });

  test.skipIf(!isInstalled('script'))('on a terminal: NO_COLOR and --color never are obeyed', async () => {
    const line = 'script -qec "dativo version && dativo up job.yaml --color never" /dev/null';
    const { stdout } = await sandbox.shell(line, { env: { NO_COLOR: '1' } });
    expect(stdout).not.toContain('\u001b[3');
  });

  test.skipIf(!isInstalled('script'))('on a terminal: down asks for the name and takes no other', async () => {
    const down = (input: string) => sandbox.shell('script -qec "dativo down job.yaml" /dev/null', { input });
    const refused = await down('yes\n');
    expect(refused).toMatchObject({
      code: 2,
      stdout: expect.stringMatching(/Type orders-daily to go on: [\s\S]*nothing was changed/),
    });
    expect(existsSync(sandbox.path(WORK, 'outputs.json'))).toBe(true);
    expect(await down('orders-daily\n')).toMatchObject({ code: 0, stdout: expect.stringMatching(/1 destroyed/) });
    expect((await sandbox.dativo(['up', 'job.yaml'])).stdout).toMatch(/1 added/);
  });

  test('down without an answer is refused; with --auto-approve it takes all down but the results', async () => {
    const refused = await sandbox.dativo(['down', 'job.yaml']);
    expect({ code: refused.code, isKept: existsSync(sandbox.path(WORK, 'outputs.json')) }).toEqual({
      code: 2,
      isKept: true,
    });
    const { code, stdout } = await sandbox.dativo(['down', 'job.yaml', '--auto-approve']);
    expect({ code, stdout }).toMatchObject({ code: 0, stdout: expect.stringMatching(/1 destroyed/) });
    expect(readdirSync(sandbox.path(WORK))).toEqual(['runs']);
    const { resources } = JSON.parse(sandbox.read('terraform/terraform.tfstate'));
    expect(resources).toEqual([]);
  });
});
