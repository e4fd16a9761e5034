import { expect, test } from 'vitest';
import { errorOf, eventsOf, makeWorkspace } from './workspace.ts';

test.each([
  { arguments: [], exitCode: 2, because: 'nothing is asked' },
  { arguments: ['--help'], exitCode: 0, because: 'help is asked' },
  { arguments: ['run', '-h'], exitCode: 0, because: 'help of the command is asked' },
])('prints the help on standard output when $because', async ({ arguments: args, exitCode }) => {
  await using workspace = await makeWorkspace();
  const result = await workspace.run({ arguments: args });
  expect(result.exitCode).toBe(exitCode);
  expect(result.stdout).toContain('usage: duckdb-worker run --config FILE');
  expect(result.stderr).toBe('');
});

test.each([
  { arguments: ['run'], message: '--config FILE is missing' },
  { arguments: ['run', '--config='], message: '--config FILE is missing' },
  { arguments: ['run', '--config'], message: "Option '--config <value>' argument missing" },
  { arguments: ['run', '--config', 'job.yaml', '--mode', 'orchestrated'], message: "Unknown mode 'orchestrated'" },
  { arguments: ['run', '--config', 'job.yaml', 'more'], message: "Unexpected argument 'more'" },
  { arguments: ['run', '--confg', 'job.yaml'], message: "Unknown option '--confg'" },
  { arguments: ['start'], message: "Unknown command 'start'" },
  { arguments: ['--mode', 'cloud'], message: 'No command given' },
])('refuses the arguments $arguments with exit code 2', async ({ arguments: args, message }) => {
  await using workspace = await makeWorkspace();
  const result = await workspace.run({ arguments: args });
  expect(result.exitCode).toBe(2);
  expect(result.stdout).toBe('');
  expect(result.log).toHaveLength(1);
  expect(result.log[0]).toMatchObject({ level: 'ERROR', event_type: 'job_error', error_code: 'USAGE' });
  expect(errorOf(result)).toContain(message);
});

test.each(['self_hosted', 'cloud'])('runs a file job in mode %s', async (mode) => {
  await using workspace = await makeWorkspace();
  await workspace.writeJob();
  await workspace.write('in.csv', 'id,name\n1,Ann\n');
  const result = await workspace.run({ arguments: ['run', '--config', 'job.yaml', '--mode', mode] });
  expect(result.exitCode).toBe(0);
  expect(eventsOf(result, 'job_started')[0]).toMatchObject({ mode });
  expect(result.stdout).toBe('');
});

test('has self_hosted as its mode unless told', async () => {
  await using workspace = await makeWorkspace();
  await workspace.writeJob();
  await workspace.write('in.csv', 'id,name\n1,Ann\n');
  expect(eventsOf(await workspace.run(), 'job_started')[0]).toMatchObject({ mode: 'self_hosted' });
});
