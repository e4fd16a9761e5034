import { expect, test } from 'vitest';
import { eventsOf, type JobParts, makeWorkspace, type WorkerResult, type Workspace } from './workspace.ts';

const CANARY = 'kanarie"\\äß/secret';
const SECRET_NAMES = [
  'S3_ACCESS_KEY',
  'stripe_secret',
  'CATALOG_TOKEN',
  'PGPASSWORD',
  'MY_PASSWORD_FILE',
  'DATIVO_SECRET__ACME__DB',
];

/** Ways of getting a secret into a log line: through a path, an error, the header of a file, the tenant. */
const LEAKS: readonly { readonly where: string; readonly parts: (variable: string) => JobParts }[] = [
  {
    where: 'a missing source file',
    parts: (variable) => ({ source: { files: [{ path: `data/\${${variable}}.csv` }] } }),
  },
  { where: 'a missing connector', parts: (variable) => ({ job: { source_connector_path: `\${${variable}}.yaml` } }) },
  { where: 'the tenant', parts: (variable) => ({ job: { tenant_id: `\${${variable}}` } }) },
  { where: 'the name of the job', parts: (variable) => ({ job: { asset: `job of \${${variable}}` } }) },
];

/** Every name once and every way once. */
const CASES = [
  ...SECRET_NAMES.flatMap((name) => LEAKS.slice(0, 1).map((leak) => ({ name, ...leak }))),
  ...LEAKS.slice(1).map((leak) => ({ name: 'A_TOKEN', ...leak })),
];

test.each(CASES)('redaction hides $name in $where', async ({ name, parts }) => {
  await using workspace = await makeWorkspaceWith(parts(name), true);
  const result = await workspace.run({ env: { [name]: CANARY } });
  expect(result.stderr).toContain('***');
  expect(allText(result)).not.toContain(CANARY);
});

test('a secret is hidden in the lines that are written before the job file is read', async () => {
  await using workspace = await makeWorkspace();
  const result = await workspace.run({
    arguments: ['run', '--config', `/no/${CANARY}.yaml`],
    env: { A_TOKEN: CANARY },
  });
  expect(result.exitCode).toBe(2);
  expect(allText(result)).not.toContain(CANARY);
});

test.each([
  { what: 'redaction is off', redaction: false, env: { A_TOKEN: 'canary-value' } },
  { what: 'the value is too short to be a secret', redaction: true, env: { A_TOKEN: 'can' } },
  { what: 'the name is no secret', redaction: true, env: { A_TOKEN_NAME: 'canary-value' } },
])('nothing is hidden when $what', async ({ redaction, env }) => {
  const [name, value] = Object.entries(env)[0] ?? ['', ''];
  await using workspace = await makeWorkspaceWith({ job: { asset: `job-\${${name}}` } }, redaction);
  const result = await workspace.run({ env: { ...env } });
  expect(eventsOf(result, 'job_finished')[0]).toMatchObject({ job_name: `job-${value}` });
});

test('every line has the fields of the contract, in UTC, and the events come in order', async () => {
  await using workspace = await makeWorkspaceWith({}, true);
  const result = await workspace.run({ env: { DATIVO_RUN_ID: 'run-1' } });
  for (const line of result.log) {
    expect(line).toMatchObject({ tenant_id: 'acme', job_name: 'people', run_id: 'run-1' });
    expect(line['timestamp']).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
    for (const key of ['level', 'message', 'module']) expect(line[key]).toMatch(/./);
  }
  expect(result.log.map((line) => line['event_type'])).toEqual([
    'job_started',
    'job_validated',
    'batch_written',
    'job_finished',
  ]);
  expect(result.log.at(-1)?.['duration_seconds']).toBeGreaterThan(0);
});

test.each([
  { level: 'DEBUG', events: ['job_started', 'job_validated', 'source_read', 'batch_written', 'job_finished'] },
  { level: 'INFO', events: ['job_started', 'job_validated', 'batch_written', 'job_finished'] },
  { level: 'warning', events: ['job_finished'] },
  // The report is written at every level: without it a runner could not tell partial from crashed.
  { level: 'CRITICAL', events: ['job_finished'] },
])('level $level writes $events', async ({ level, events }) => {
  await using workspace = await makeWorkspaceWith({ job: { logging: { level } } }, false);
  expect((await workspace.run()).log.map((line) => line['event_type'])).toEqual(events);
});

test('the job is named by its tag, else by its asset, else by its file', async () => {
  await using workspace = await makeWorkspace();
  const nameOf = async (job: Record<string, unknown>) => {
    await workspace.writeJob({ job });
    return (await workspace.run()).log.at(-1)?.['job_name'];
  };
  expect(await nameOf({ infrastructure: { tags: { job_name: 'tagged' } } })).toBe('tagged');
  expect(await nameOf({})).toBe('people');
  expect(await nameOf({ asset: null })).toBe('job');
});

async function makeWorkspaceWith(parts: JobParts, redaction: boolean): Promise<Workspace> {
  const workspace = await makeWorkspace();
  await workspace.writeJob({ ...parts, job: { logging: { redaction }, ...parts.job } });
  await workspace.write('in.csv', 'id,name\n1,Ann\n');
  return workspace;
}

/** The log as text and with its JSON escapes undone, so that a secret cannot hide behind them. */
function allText(result: WorkerResult): string {
  return [result.stdout, result.stderr, ...result.log.flatMap((line) => Object.values(line).map(String))].join('\n');
}
