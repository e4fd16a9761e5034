import { expect, test } from 'vitest';
import { arrange, failureOf } from './driver.ts';
import { error, ndjson, type Step, summary } from './fake-terraform.ts';

const PLAN_FILE = '/nowhere/plan.tfplan';
const LOCK_DETAIL = `Error message: resource temporarily unavailable
Lock Info:
  ID:        3f8c1c5e-7c1c-4e0f-9a0e-1b2c3d4e5f60
  Path:      terraform.tfstate
  Operation: OperationTypeApply
  Who:       ada@build-7
  Version:   1.11.4
  Created:   2024-01-01 00:00:00 +0000 UTC
  Info:      

Terraform acquires a state lock to protect the state from being written
by multiple users at the same time.`;

test('init: the diagnostics come out of the plain text, without the source lines', async () => {
  const stderr = `
Error: Unsupported block type

  on bad.tf line 7:
   7: secret_key = "hunter2" {

Blocks of type "garbage" are not expected here.

Error: Unsupported block type

  on bad.tf line 7:
   7: secret_key = "hunter2" {

Blocks of type "garbage" are not expected here.

Warning: Old syntax

This will stop working.
`;
  const { create } = await arrange({ init: { stdout: 'Initializing the backend...\n', stderr, exitCode: 1 } });
  const failure = await failureOf((await create()).init());
  expect(failure).toMatchObject({
    code: 'INIT_FAILED',
    exitCode: 1,
    message: 'terraform init failed (exit code 1): bad.tf:7: Unsupported block type',
    diagnostics: [
      {
        severity: 'error',
        summary: 'Unsupported block type',
        detail: 'Blocks of type "garbage" are not expected here.',
        range: { filename: 'bad.tf', start: { line: 7, column: 1 } },
      },
      { severity: 'warning', summary: 'Old syntax', detail: 'This will stop working.' },
    ],
  });
});

test('init: a drawn box and colours are read through', async () => {
  const esc = '\u001b';
  const stderr = `${esc}[31m╷${esc}[0m\n${esc}[31m│${esc}[0m ${esc}[1mError: No backend${esc}[0m\n│ \n│ It is gone.\n╵\n`;
  const { create } = await arrange({ init: { stderr, exitCode: 1 } });
  const failure = await failureOf((await create()).init());
  expect(failure.diagnostics).toEqual([{ severity: 'error', summary: 'No backend', detail: 'It is gone.' }]);
});

test('init: without a diagnostic the last lines tell what happened', async () => {
  const lines = Array.from({ length: 5_000 }, (_, index) => `line ${index}\n`).join('');
  const { create } = await arrange({ init: { stderr: lines, exitCode: 7 } });
  const failure = await failureOf((await create()).init());
  expect(failure.message).toMatch(/^terraform init failed \(exit code 7\): line 4990\n(.*\n){8}line 4999$/);
  expect(failure.diagnostics).toEqual([]);
});

test('plan: the diagnostics of the event lines, with address and place', async () => {
  const stdout = ndjson(
    error({
      summary: 'Invalid value for variable',
      detail: 'job_metadata lacks required tags: team.',
      address: 'module.job.terraform_data.job',
      range: { filename: 'main.tf', start: { line: 8, column: 3, byte: 80 }, end: { line: 8, column: 9, byte: 86 } },
      snippet: { code: 'token = "hunter2"', values: [{ traversal: 'var.token', statement: 'is "hunter2"' }] },
    }),
    error({ summary: 'Another' }),
  );
  const { events, create } = await arrange({ plan: { stdout, exitCode: 1 } });
  const failure = await failureOf((await create()).plan({ planFile: PLAN_FILE }));
  const first = {
    severity: 'error',
    summary: 'Invalid value for variable',
    detail: 'job_metadata lacks required tags: team.',
    address: 'module.job.terraform_data.job',
    range: { filename: 'main.tf', start: { line: 8, column: 3 }, end: { line: 8, column: 9 } },
  };
  expect(failure).toMatchObject({
    code: 'PLAN_FAILED',
    exitCode: 1,
    message: 'terraform plan failed (exit code 1): main.tf:8: Invalid value for variable (and 1 more)',
  });
  expect(failure.diagnostics).toEqual([first, { severity: 'error', summary: 'Another', detail: '' }]);
  expect(events[0]).toEqual({ kind: 'diagnostic', diagnostic: first });
  expect(JSON.stringify([failure, events])).not.toContain('hunter2');
});

test('plan: show cannot read the plan', async () => {
  const show = { exitCode: 1, stderr: 'Error: Failed to read the given file as a plan file\n' };
  const { create } = await arrange({ plan: { exitCode: 2 }, show });
  const failure = await failureOf((await create()).plan({ planFile: PLAN_FILE }));
  expect(failure).toMatchObject({
    code: 'PLAN_FAILED',
    message: 'terraform show failed (exit code 1): Failed to read the given file as a plan file',
  });
});

test.each([
  ['no JSON', 'hunter2 is not JSON'],
  ['cut off', '{"format_version":"1.2","variables":{"token":{"value":"hunter2"'],
  ['another shape', '{"token":"hunter2"}'],
  ['nothing', ''],
])('plan: what show prints is %s, and none of it is told', async (_, stdout) => {
  const { events, create } = await arrange({ plan: { exitCode: 2 }, show: { stdout } });
  const failure = await failureOf((await create()).plan({ planFile: PLAN_FILE }));
  expect(failure.code).toBe('BAD_OUTPUT');
  expect(failure.message).toContain(`no JSON of a plan (${stdout.length} characters)`);
  expect(failure.cause).toBeUndefined();
  expect(JSON.stringify([failure.message, failure.help, events])).not.toContain('hunter2');
});

test('apply: a resource fails, and what was done before is told by events', async () => {
  const resource = { addr: 'terraform_data.a' };
  const stdout = ndjson(
    { type: 'apply_start', hook: { resource, action: 'create' } },
    { type: 'apply_errored', hook: { resource, action: 'create', elapsed_seconds: 3 } },
    error({ summary: 'Quota exceeded', address: 'terraform_data.a' }),
  );
  const { events, create } = await arrange({ apply: { stdout, exitCode: 1 } });
  const failure = await failureOf((await create()).apply({ planFile: PLAN_FILE }));
  expect(failure).toMatchObject({
    code: 'APPLY_FAILED',
    message: 'terraform apply failed (exit code 1): Quota exceeded',
    diagnostics: [{ address: 'terraform_data.a' }],
  });
  expect(events).toContainEqual({
    kind: 'resource',
    phase: 'failed',
    address: 'terraform_data.a',
    action: 'create',
    elapsedSeconds: 3,
  });
});

test('apply: exit code 0 without a summary is no proof', async () => {
  const { create } = await arrange({ apply: { stdout: ndjson(summary('plan', 1)) } });
  expect(await failureOf((await create()).apply({ planFile: PLAN_FILE }))).toMatchObject({
    code: 'BAD_OUTPUT',
    exitCode: 0,
    message: 'terraform apply ended with exit code 0 but printed no summary.',
  });
});

test('apply: ended by a signal that was not ours', async () => {
  const { create } = await arrange({ apply: { stdout: ndjson(summary('apply', 1)), dieBy: 'SIGKILL' } });
  expect(await failureOf((await create()).apply({ planFile: PLAN_FILE }))).toMatchObject({
    code: 'APPLY_FAILED',
    exitCode: undefined,
    message: 'terraform apply failed (ended by SIGKILL).',
  });
});

test('output: the diagnostics of standard error; standard output is not told', async () => {
  const stderr = 'Error: Failed to load state\n\nIt was made by a newer version.\n';
  const { create } = await arrange({ output: { stdout: '{"token":"hunter2"', stderr, exitCode: 1 } });
  const failure = await failureOf((await create()).output());
  expect(failure).toMatchObject({
    code: 'OUTPUT_FAILED',
    diagnostics: [{ summary: 'Failed to load state', detail: 'It was made by a newer version.' }],
  });
  expect(failure.message).not.toContain('hunter2');
});

test('tofu is called tofu', async () => {
  const { create } = await arrange({ init: { exitCode: 1 } }, { name: 'tofu' });
  expect((await failureOf((await create()).init())).message).toBe('tofu init failed (exit code 1).');
});

test.each<['plan' | 'apply', Step]>([
  ['plan', { stdout: ndjson(error({ summary: 'Error acquiring the state lock', detail: LOCK_DETAIL })), exitCode: 1 }],
  ['apply', { stdout: ndjson(error({ summary: 'Error acquiring the state lock', detail: LOCK_DETAIL })), exitCode: 1 }],
  ['plan', { stderr: `Error: Error acquiring the state lock\n\n${LOCK_DETAIL}\n`, exitCode: 1 }],
])('the state is locked: %s says by whom and how to get out', async (command, step) => {
  const { fake, workingDirectory, create } = await arrange({ [command]: step });
  const terraform = await create();
  const failure = await failureOf(terraform[command]({ planFile: PLAN_FILE }) as Promise<unknown>);
  const id = '3f8c1c5e-7c1c-4e0f-9a0e-1b2c3d4e5f60';
  expect(failure).toMatchObject({
    code: 'STATE_LOCKED',
    exitCode: 1,
    message: `terraform ${command} could not start: the state is locked by ada@build-7 since 2024-01-01 00:00:00 +0000 UTC with lock ID ${id}.`,
    lock: {
      id,
      who: 'ada@build-7',
      created: '2024-01-01 00:00:00 +0000 UTC',
      operation: 'OperationTypeApply',
      path: 'terraform.tfstate',
    },
  });
  expect(failure.help).toBe(
    'Wait until the other terraform has ended and try again. Only if it is certain that it no longer runs: ' +
      `'${fake.path}' '-chdir=${workingDirectory.replaceAll("'", "'\\''")}' force-unlock ${id}`,
  );
});

test('the state is locked by a backend that does not say by whom', async () => {
  const stdout = ndjson(
    error({ summary: 'Error acquiring the state lock', detail: 'HTTP remote state already locked' }),
  );
  const { create } = await arrange({ plan: { stdout, exitCode: 1 } });
  const failure = await failureOf((await create()).plan({ planFile: PLAN_FILE }));
  expect(failure).toMatchObject({
    code: 'STATE_LOCKED',
    message: 'terraform plan could not start: the state is locked.',
    help: 'Wait until the other terraform has ended and try again.',
    lock: {},
  });
});
