import { DriverError, type LogLine } from '@dativo/runner';
import { createGcpCloudRunDriver, type ListLogEntriesInput, type LogEntry } from '@dativo/runner-gcp-cloud-run';
import { createVirtualClock } from '@dativo/runner-testkit';
import { describe, expect, test } from 'vitest';
import { toRunRef } from '../src/execution-ref.ts';
import { EXECUTION } from './cloud-run-request.ts';
import { createScriptedApi } from './scripted-api.ts';

const BEGIN = Date.parse('2026-03-01T12:00:00Z');
const at = (second: number) => new Date(BEGIN + second * 1000).toISOString();
const entry = (second: number, insertId: string, rest: Partial<LogEntry> = {}): LogEntry => ({
  logName: 'projects/acme-data/logs/run.googleapis.com%2Fstdout',
  timestamp: at(second),
  insertId,
  textPayload: `line ${insertId}`,
  ...rest,
});
const ref = toRunRef(EXECUTION, 'dativo-etl', { runId: 'weather-1', attempt: 1 });

interface Asked {
  readonly input: ListLogEntriesInput;
  /** Seconds of the clock. */
  readonly at: number;
}

/** Reads for so many seconds from a log that is answered by `answer`. */
async function read(
  answer: (
    asked: Asked,
    all: readonly Asked[],
  ) => readonly LogEntry[] | { entries: LogEntry[]; nextPageToken?: string },
  { seconds = 30, after, readers = 1 }: { seconds?: number; after?: string; readers?: number } = {},
) {
  const clock = createVirtualClock();
  const asked: Asked[] = [];
  let caughtUp = 0;
  const api = createScriptedApi({
    listLogEntries: async (input) => {
      asked.push({ input, at: clock.seconds });
      const given = answer({ input, at: clock.seconds }, asked);
      return Array.isArray(given) ? { entries: given } : (given as { entries: LogEntry[] });
    },
  });
  const driver = createGcpCloudRunDriver({ api, clock });
  const stop = new AbortController();
  void clock.sleep(seconds * 1000).then(() => stop.abort());
  const lines: LogLine[] = [];
  const options = { signal: stop.signal, onCaughtUp: () => (caughtUp += 1), ...(after === undefined ? {} : { after }) };
  const follow = async () => {
    for await (const line of driver.readLogs(ref, options)) lines.push(line);
  };
  await Promise.all(Array.from({ length: readers }, follow));
  return { lines, asked, texts: lines.map(({ text }) => text), caughtUp };
}

describe('R6: lines of Cloud Logging', () => {
  test('only this execution’s two streams are asked for, oldest first', async () => {
    const { asked } = await read(() => [], { seconds: 0.5 });
    expect(asked[0]?.input).toEqual({
      resourceName: 'projects/acme-data',
      orderBy: 'timestamp asc',
      pageSize: 1000,
      filter: [
        'resource.type = "cloud_run_job"',
        'resource.labels.job_name = "weather"',
        'resource.labels.location = "europe-west1"',
        'labels."run.googleapis.com/execution_name" = "weather-x7k2p"',
        'logName = ("projects/acme-data/logs/run.googleapis.com%2Fstdout" OR "projects/acme-data/logs/run.googleapis.com%2Fstderr")',
      ].join(' AND '),
    });
  });

  test.each([
    ['text', entry(1, 'a', { textPayload: 'plain\n' }), 'stdout', 'plain'],
    ['stderr', entry(1, 'a', { logName: 'projects/p/logs/run.googleapis.com%2Fstderr' }), 'stderr', 'line a'],
    [
      'JSON, without the severity that Cloud Run took out',
      {
        ...entry(1, 'a', { jsonPayload: { event_type: 'job_finished', exit_code: 0 } }),
        textPayload: undefined,
      } as never,
      'stdout',
      '{"event_type":"job_finished","exit_code":0}',
    ],
    ['control characters', entry(1, 'a', { textPayload: 'a\u001b[31mb\u0007' }), 'stdout', 'ab␇'],
  ] as const)('%s', async (_, given, stream, text) => {
    const { lines } = await read(() => [given]);
    expect(lines).toEqual([{ stream, text, at: new Date(at(1)), id: `${at(1)}_a` }]);
  });

  test('a line as long as an entry can be is marked as cut', async () => {
    const { lines } = await read(() => [entry(1, 'a', { textPayload: 'x'.repeat(256 * 1024) })]);
    expect(lines[0]?.isTruncated).toBe(true);
  });

  test('the same time and text many times are many lines; the same entry again is none', async () => {
    const same = ['a', 'b', 'c'].map((id) => entry(1, id, { textPayload: 'same' }));
    expect((await read(() => same)).texts).toEqual(['same', 'same', 'same']);
  });

  test('S5: a line that is taken in late, behind a newer one, is read', async () => {
    const { texts } = await read(({ at: now }) =>
      now < 10 ? [entry(1, 'a'), entry(5, 'c')] : [entry(1, 'a'), entry(4, 'b'), entry(5, 'c')],
    );
    expect(texts).toEqual(['line a', 'line c', 'line b']);
  });

  test('pages are followed, empty ones too', async () => {
    const pages = [[entry(1, 'a')], [], [entry(1, 'b')]];
    const { texts } = await read(({ input }) => {
      const index = Number(input.pageToken ?? 0);
      return { entries: pages[index] ?? [], ...(index < 2 ? { nextPageToken: String(index + 1) } : {}) };
    });
    expect(texts).toEqual(['line a', 'line b']);
  });

  test('a reader that begins anew asks from a minute before the line it had', async () => {
    const { asked, texts } = await read(() => [entry(70, 'a'), entry(70, 'b')], { after: `${at(70)}_a` });
    expect(asked[0]?.input.filter).toContain(`timestamp >= "${at(10)}"`);
    expect(texts).toEqual(['line b']);
  });

  test('a long overlap is read again only now and then; newer lines are asked for meanwhile', async () => {
    const { asked, caughtUp } = await read(
      ({ input }) => {
        if (input.filter.includes('timestamp > ')) return [];
        const page = Number(input.pageToken ?? 0);
        return { entries: [entry(1, `p${page}`)], ...(page < 9 ? { nextPageToken: String(page + 1) } : {}) };
      },
      { seconds: 60 },
    );
    const first = asked.filter(({ input }) => input.pageToken === undefined);
    const full = first.filter(({ input }) => !input.filter.includes('timestamp > '));
    expect(full.length).toBeLessThanOrEqual(3);
    expect(first.length - full.length).toBeGreaterThan(5);
    expect(caughtUp).toBeGreaterThan(6);
  });

  test('what is not an id of ours is refused', async () => {
    await expect(read(() => [], { after: 'x' })).rejects.toMatchObject({ code: 'INVALID' });
  });
});

describe('R14: the quota of 60 reads a minute', () => {
  test('ten runs together leave room for others: at most 51 reads in any minute, and hardly fewer', async () => {
    const { asked } = await read(() => [], { seconds: 120, readers: 10 });
    expect(asked.length).toBeLessThanOrEqual(3 + 120 * 0.8);
    expect(asked.length).toBeGreaterThan(90);
  });

  test('a throttled read is no error and no silence: it is waited out', async () => {
    const { texts, caughtUp, asked } = await read(
      (_, all) => {
        if (all.length <= 3) throw new DriverError('THROTTLED', 'quota');
        return [entry(1, 'a')];
      },
      { seconds: 16 },
    );
    expect(texts).toEqual(['line a']);
    expect(asked.map((each) => Math.round(each.at)).slice(0, 4)).toEqual([0, 2, 6, 14]);
    expect(caughtUp).toBeGreaterThan(0);
  });

  test('N3: any other failure is told', async () => {
    const fail = () => {
      throw new DriverError('AUTH', 'not allowed');
    };
    await expect(read(fail)).rejects.toMatchObject({ code: 'AUTH' });
  });
});
