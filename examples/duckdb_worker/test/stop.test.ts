import { type FSWatcher, readdirSync, statSync, watch } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { errorOf, eventsOf, makeWorkspace, query, readDataset, reportOf, type Workspace } from './workspace.ts';

test.each([
  { signal: 'SIGTERM', exitCode: 143 },
  { signal: 'SIGINT', exitCode: 130 },
] as const)(
  '$signal in the middle of a run: exit code $exitCode, the old dataset, nothing half-written',
  async (row) => {
    await using workspace = await makeWorkspace();
    // DEBUG names each file that was read to its end.
    await workspace.writeJob({ job: { logging: { level: 'DEBUG' } } });
    await workspace.write('in.csv', 'id,name\n1,Ann\n');
    await workspace.run();
    // Large enough that the signal, sent when the first rows are in the work database, comes long before the last one.
    await query(
      `copy (select range as id, 'name ' || range as name from range(4000000)) to '${workspace.path}/in.csv'`,
    );
    const before = await workspace.list();
    const dataset = await workspace.contents('out');
    const result = await workspace.run({
      onLog: (line, kill) => {
        if (line['event_type'] === 'job_validated') onceRowsArrive(workspace, () => kill(row.signal));
      },
    });
    expect(result.exitCode).toBe(row.exitCode);
    expect(eventsOf(result, 'job_stopped')).toHaveLength(1);
    expect(eventsOf(result, 'job_error')).toEqual([]);
    expect(eventsOf(result, 'source_read')).toEqual([]);
    expect(reportOf(result)).toEqual([row.exitCode, 0, 0, 0, 0]);
    expect(await workspace.list()).toEqual(before);
    expect(await workspace.contents('out')).toEqual(dataset);
  },
);

const ROWS = 4_000_000;
test.each([
  { how: 'by itself', limit: '1', signalAtMs: undefined },
  { how: 'also where SIGTERM is a moment earlier', limit: '2', signalAtMs: 1200 },
])('N11: at its limit the run ends $how: exit code 124, the old dataset', async ({ limit, signalAtMs }) => {
  await using workspace = await makeWorkspace();
  await workspace.writeJob();
  // So many that no machine is done with them before the limit.
  await query(`copy (select range as id, 'name ' || range as name from range(${ROWS})) to '${workspace.path}/in.csv'`);
  const before = await workspace.list();
  const result = await workspace.run({
    env: { DATIVO_TIMEOUT_SECONDS: limit, DUCKDB_THREADS: '1' },
    onLog: (line, kill) => {
      if (line['event_type'] === 'job_validated' && signalAtMs !== undefined)
        setTimeout(() => kill('SIGTERM'), signalAtMs);
    },
  });
  expect(result.exitCode).toBe(124);
  expect(eventsOf(result, 'job_stopped').map((line) => line['message'])).toEqual([
    `Stopped by its limit of ${limit} s (DATIVO_TIMEOUT_SECONDS); nothing was written and the temporary files are removed.`,
  ]);
  expect(reportOf(result)).toEqual([124, 0, 0, 0, 0]);
  expect(await workspace.list()).toEqual(before);
});

test('a limit that is no whole number of seconds is refused, and one that is far away changes nothing', async () => {
  await using workspace = await makeWorkspace();
  await workspace.writeJob();
  await workspace.write('in.csv', 'id,name\n1,Ann\n');
  const refused = await workspace.run({ env: { DATIVO_TIMEOUT_SECONDS: '1.5' } });
  expect([refused.exitCode, errorOf(refused)]).toEqual([
    2,
    "DATIVO_TIMEOUT_SECONDS is '1.5'; it must be a whole number of seconds, 1 or more.",
  ]);
  const { exitCode } = await workspace.run({ env: { DATIVO_TIMEOUT_SECONDS: '31536000' } });
  expect(exitCode).toBe(0);
});

test('SIGTERM while the new dataset is being written: the old one or the new one, whole, and no draft', async () => {
  await using workspace = await makeWorkspace();
  await workspace.writeJob();
  await workspace.write('in.csv', 'id,name\n1,Ann\n');
  await workspace.run();
  await query(`copy (select range as id, 'name ' || range as name from range(1000000)) to '${workspace.path}/in.csv'`);
  const before = await workspace.list();
  let watcher: FSWatcher | undefined;
  let wasSent = false;
  const result = await workspace.run({
    onLog: (line, kill) => {
      if (line['event_type'] !== 'job_validated') return;
      watcher = watch(workspace.path, (_event, name) => {
        if (!name?.startsWith('.out.new-') || wasSent) return;
        wasSent = true;
        kill('SIGTERM');
      });
    },
  });
  watcher?.close();
  expect(wasSent).toBe(true);
  expect([0, 143]).toContain(result.exitCode);
  expect(await workspace.list()).toEqual(before);
  expect(await readDataset(workspace, 'count(*)::integer')).toEqual([[result.exitCode === 0 ? 1_000_000 : 1]]);
});

/** Calls back when the work database has begun to fill: the statement that reads the source is then under way. */
function onceRowsArrive(workspace: Workspace, callback: () => void): void {
  const parent = join(workspace.path, 'tmp');
  const timer = setInterval(() => {
    const [directory] = readdirSync(parent);
    const file = directory === undefined ? undefined : join(parent, directory, 'work.duckdb');
    const bytes = file === undefined ? 0 : (statSync(file, { throwIfNoEntry: false })?.size ?? 0);
    if (directory !== undefined && bytes < 1_000_000) return;
    clearInterval(timer);
    callback();
  }, 5);
}
