import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { COMMANDS } from '../src/command-table.ts';
import { expectCommandOutput } from './command-output.ts';
import { expectRunOutput, RUN_COMMANDS } from './run-output.ts';
import { createSandbox, type Ended, envelopeOf, hasTerraform, type Sandbox } from './sandbox.ts';

const isTerraformThere = hasTerraform();
let sandbox: Sandbox;
beforeAll(() => {
  sandbox = createSandbox();
  sandbox.write('broken.yaml', 'tenant_id: [\n');
});
afterAll(() => sandbox.remove());

function expectEnvelope(ended: Ended, command: string): ReturnType<typeof envelopeOf> {
  const envelope = expectCommandOutput(ended, command);
  expect(Object.keys(envelope)).toEqual([
    'version',
    'command',
    'ok',
    'exit_code',
    'data',
    'diagnostics',
    'error',
    'duration_ms',
  ]);
  if (RUN_COMMANDS.has(command)) expectRunOutput(ended);
  return envelope;
}

// In the order of a job's life: each command finds what the one before it left.
const successes: [command: string, args: string[]][] = [
  ['init', ['shop', '--yes', '--dry-run']],
  ['init', ['shop', '--yes']],
  ['validate', ['job.yaml']],
  ['validate', ['jobs', '--fix']],
  ['validate', ['jobs', '--fix', '--diff']],
  ['validate', ['jobs', '--write-baseline', 'known.json']],
  ['metadata', ['job.yaml']],
  ['metadata', ['job.yaml', '--out', 'tags.json']],
  ['resolve', ['job.yaml', '--outputs', 'outputs.json', '--diff']],
  ['resolve', ['job.yaml', '--outputs', 'outputs.json', '--stdout']],
  ['resolve', ['job.yaml', '--outputs', 'outputs.json']],
  ['resolve', ['job.yaml', '--outputs', 'outputs.json', '--check']],
  ['run', ['job.yaml', '--outputs', 'outputs.json']],
  ['run', ['job.yaml', '--validate-only']],
  ['run', ['jobs', '--outputs', 'outputs.json']],
  ['run', ['job.yaml', '--outputs', 'outputs.json', '--run-id', 'orders-1']],
  ['verify', ['job.yaml', '--outputs', 'outputs.json']],
  ['status', ['orders-1']],
  ['logs', ['orders-1']],
  ['wait', ['orders-1']],
  ['cancel', ['orders-1']],
  ['runs', []],
  ['runs', ['show', 'orders-1']],
  ['runs', ['gc', '--older-than', '30d']],
  ['schedules', ['runner.yaml']],
  ['schedules', ['runner.yaml', '--format', 'fleet', '--out', 'jobs.auto.tfvars.json']],
  ['schedules', ['runner.yaml', '--out', 'jobs.auto.tfvars.json', '--diff']],
  ['audit', ['plan.json']],
  ['ci', ['changed', 'job.yaml']],
  ['ci', ['check', 'jobs']],
  ['cost', ['cloud-job.yaml', '--duration', '10m', '--by', 'team']],
  ['schema', []],
  ['config', ['show']],
  ['explain', ['JOB203']],
  ['completion', ['bash']],
  ['help', ['resolve']],
  ['version', []],
];
const withTerraform: [command: string, args: string[]][] = [
  ['doctor', ['job.yaml']],
  ['plan', ['job.yaml']],
  ['apply', ['job.yaml']],
  ['output', ['job.yaml']],
  ['up', ['job.yaml']],
  ['ci', ['plan', 'job.yaml']],
  ['ci', ['drift', 'job.yaml']],
  ['ci', ['apply']],
  ['destroy', ['job.yaml', '--auto-approve']],
  ['down', ['job.yaml', '--auto-approve']],
];
const failures: [command: string, args: string[], code: number][] = [
  ...['up', 'down', 'validate', 'metadata', 'plan', 'apply', 'output', 'destroy', 'resolve', 'run'].map(
    (name): [string, string[], number] => [name, [name === 'run' ? '--config=broken.yaml' : 'broken.yaml'], 1],
  ),
  ['verify', ['broken.yaml'], 1],
  ...['status', 'logs', 'wait', 'cancel'].map((name): [string, string[], number] => [name, ['no-such-run'], 2]),
  ['status', ['no-such-run', '--job', 'broken.yaml'], 1],
  ['runs', ['show', 'no-such-run'], 2],
  ['runs', ['hide'], 2],
  ['runs', ['--job', 'broken.yaml'], 1],
  ['cost', ['broken.yaml'], 1],
  ['cost', ['cloud-job.yaml', '--replicas', '1', '--max-month', '1'], 1],
  ['schedules', ['broken.yaml'], 1],
  ['audit', ['broken.yaml'], 1],
  ['schedules', ['job.yaml'], 1],
  ['doctor', ['broken.yaml'], 1],
  ['init', ['job.yaml'], 2],
  ['init', ['shop', '--runtime', 'gcp_cloud_run'], 2],
  ['init', ['.'], 1],
  ['ci', ['hide'], 2],
  ['ci', ['check', 'broken.yaml'], 1],
  ['ci', ['plan', 'broken.yaml'], 1],
  ['ci', ['apply', '--plan-dir', 'nowhere'], 2],
  ['ci', ['changed', 'job.yaml', '--then', 'run'], 2],
  ['schema', ['--out', 'no-such-folder/schema.json'], 1],
  ['config', ['hide'], 2],
  ['explain', ['JOB999'], 2],
  ['completion', ['tcl'], 2],
  ['help', ['nothing'], 2],
  ['version', ['3'], 2],
  ['resolve', ['job.yaml', '--outputs', 'net.json', '--stdout'], 4],
  ['resolve', ['job.yaml', '--outputs', 'no-such-file.json'], 1],
  ['apply', ['job.yaml', '--work-dir', 'elsewhere'], 2],
  ['plan', ['job.yaml', '--terraform-dir', 'nowhere'], 2],
  ['up', ['job.yaml', '--colour'], 2],
];

describe('--json prints one object', () => {
  test('for every command', () => {
    const names = COMMANDS.map(({ name }) => name).sort();
    expect([...new Set([...successes, ...withTerraform].map(([name]) => name))].sort()).toEqual(names);
    expect([...new Set(failures.map(([name]) => name))].sort()).toEqual(names);
  });

  test.each(successes)('%s %j', async (command, args) => {
    const envelope = expectEnvelope(await sandbox.dativo([command, ...args, '--json']), command);
    expect(envelope).toMatchObject({ ok: true, error: null });
    expect(envelope['data']).not.toBeNull();
  });

  test.skipIf(!isTerraformThere).each(withTerraform)('%s %j', async (command, args) => {
    const envelope = expectEnvelope(await sandbox.dativo([command, ...args, '--json']), command);
    expect(envelope).toMatchObject({ ok: true, error: null });
  });

  test.each(failures)('%s %j exits %i', async (command, args, code) => {
    const ended = await sandbox.dativo([command, ...args, '--json']);
    const envelope = expectEnvelope(ended, command);
    expect(ended.code).toBe(code);
    // What went wrong is told: as findings, as an error, or as a failed check.
    expect(JSON.stringify(envelope)).toMatch(/"ruleId":"JOB\d+"|"code":"[A-Z_]+"|"state":"fail"/);
  });

  test.each([
    ['--help', '--json'],
    ['-h', '--json'],
    ['resolve', '--help', '--json'],
    ['validate', '--help', '--format', 'json'],
  ])('%s %s', async (...args) => {
    const ended = await sandbox.dativo(args);
    expect(expectEnvelope(ended, 'help')).toMatchObject({
      ok: true,
      data: { text: expect.stringContaining('Examples:') },
    });
  });

  test.each([
    ['--format', 'json', '--colour'],
    ['--format=json', '--diff'],
    ['--format=json=-', '--format=nothing'],
    ['tree', '--format', 'json', '--watch', '--fix'],
  ])('validate %s %s exits 2', async (...args) => {
    const ended = await sandbox.dativo(['validate', ...args]);
    expect(ended.code).toBe(2);
    expect(expectEnvelope(ended, 'validate')).toMatchObject({ ok: false, error: { code: 'USAGE' } });
  });

  test.each([['--format=json=report.json'], ['--format', 'text'], ['--', '--format', 'json']])(
    'but validate %s prints none',
    async (...args) => {
      expect((await sandbox.dativo(['validate', '--colour', ...args])).stdout).toBe('');
    },
  );

  test.each(['job.yaml', 'broken.yaml'])('validate %s --format json is the same as --json', async (file) => {
    const format = await sandbox.dativo(['validate', file, '--format', 'json']);
    const flag = await sandbox.dativo(['validate', file, '--json']);
    expect({ ...expectEnvelope(format, 'validate'), duration_ms: 0 }).toEqual({ ...envelopeOf(flag), duration_ms: 0 });
  });
});
