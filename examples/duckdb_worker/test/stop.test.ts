import { expect, test } from 'vitest';
import { eventsOf, makeWorkspace, query, reportOf } from './workspace.ts';

test.each([
  { signal: 'SIGTERM', exitCode: 143 },
  { signal: 'SIGINT', exitCode: 130 },
] as const)(
  '$signal in the middle of a run: exit code $exitCode, the old dataset, nothing half-written',
  async (row) => {
    await using workspace = await makeWorkspace();
    await workspace.writeJob();
    await workspace.write('in.csv', 'id,name\n1,Ann\n');
    await workspace.run();
    // Large enough that the signal, sent when the reading begins, comes long before its end.
    await query(
      `copy (select range as id, 'name ' || range as name from range(4000000)) to '${workspace.path}/in.csv'`,
    );
    const before = await workspace.list();
    const dataset = await workspace.contents('out');
    const result = await workspace.run({
      onLog: (line, kill) => {
        if (line['event_type'] === 'job_validated') kill(row.signal);
      },
    });
    expect(result.exitCode).toBe(row.exitCode);
    expect(eventsOf(result, 'job_stopped')).toHaveLength(1);
    expect(eventsOf(result, 'job_error')).toEqual([]);
    expect(reportOf(result)).toEqual([row.exitCode, 0, 0, 0, 0]);
    expect(await workspace.list()).toEqual(before);
    expect(await workspace.contents('out')).toEqual(dataset);
  },
);
