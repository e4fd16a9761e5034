import { DriverError, type LogLine, type ReadLogsOptions } from '@dativo/runner';
import {
  createAwsFargateDriver,
  type GetLogEventsInput,
  type LogEvent,
  type LogPage,
} from '@dativo/runner-aws-fargate';
import { createVirtualClock } from '@dativo/runner-testkit';
import { expect, test } from 'vitest';
import { BINDING, TASK_ARN } from './fargate-request.ts';
import { createScriptedApi } from './scripted-api.ts';

const REF = {
  runtime: 'aws_fargate',
  runId: 'weather-1',
  attempt: 1,
  handle: {
    region: 'eu-central-1',
    cluster: BINDING.cluster_arn,
    task_arn: TASK_ARN,
    container_name: 'dativo-etl',
    log_group_name: '/ecs/weather',
    log_stream_name: 'dativo/dativo-etl/0123456789abcdef0123456789abcdef',
  },
};

/** A stream that gives so many events a page, as CloudWatch does: a token stands for a place, and comes again at the end. */
function createStream(events: LogEvent[], { perPage = 100, spoil = (_call: number): void => {} } = {}) {
  const clock = createVirtualClock();
  const inputs: GetLogEventsInput[] = [];
  const getLogEvents = async (input: GetLogEventsInput): Promise<LogPage> => {
    inputs.push(input);
    spoil(inputs.length);
    const first = events.findIndex(({ timestamp }) => timestamp >= (input.startTimeMs ?? 0));
    const from = input.pageToken === undefined ? Math.max(0, first) : Number(input.pageToken.slice(2));
    const page = events.slice(from, from + perPage);
    return { events: page, nextPageToken: `f/${from + page.length}` };
  };
  const driver = createAwsFargateDriver({ clock, api: createScriptedApi({ getLogEvents }) });
  return { clock, inputs, events, driver };
}

/** Reads until so many lines are there, or until the stream has had nothing more that often. */
async function read(
  { driver }: Pick<ReturnType<typeof createStream>, 'driver'>,
  {
    lines = Number.POSITIVE_INFINITY,
    silences = 1,
    ...options
  }: Partial<ReadLogsOptions> & { lines?: number; silences?: number } = {},
): Promise<LogLine[]> {
  const leave = new AbortController();
  const found: LogLine[] = [];
  let heard = 0;
  const onCaughtUp = () => {
    heard += 1;
    if (heard >= silences) leave.abort();
  };
  for await (const line of driver.readLogs(REF, { ...options, signal: leave.signal, onCaughtUp })) {
    found.push(line);
    if (found.length >= lines) leave.abort();
  }
  return found;
}

const at = (timestamp: number, message: string): LogEvent => ({ timestamp, message });
const numbered = (count: number, timestamp = 1_000) =>
  Array.from({ length: count }, (_, index) => at(timestamp, `line ${index}`));

test('R6: a thousand lines of one millisecond are a thousand lines, in order', async () => {
  const lines = await read(createStream(numbered(1_000), { perPage: 37 }));
  expect(lines.map(({ text }) => text)).toEqual(numbered(1_000).map(({ message }) => message));
  expect(new Set(lines.map(({ id }) => id)).size).toBe(1_000);
});

test('R6: equal texts at equal times are different lines', async () => {
  const lines = await read(createStream([at(5, 'same'), at(5, 'same'), at(5, 'same')]));
  expect(lines.map(({ id, text }) => [id, text])).toEqual([
    ['5-0', 'same'],
    ['5-1', 'same'],
    ['5-2', 'same'],
  ]);
});

test.each([1, 36, 37, 38, 999])(
  'R6: read on behind line %i of a thousand at one time: none twice, none lost',
  async (seen) => {
    const stream = createStream(numbered(1_000), { perPage: 37 });
    const before = await read(stream, { lines: seen });
    const after = await read(stream, { after: before.at(-1)?.id ?? '' });
    expect([...before, ...after].map(({ text }) => text)).toEqual(numbered(1_000).map(({ message }) => message));
  },
);

test('R6: a line that comes late with an older time is a line', async () => {
  const lines = await read(createStream([at(10, 'a'), at(12, 'b'), at(10, 'late'), at(11, 'later')]));
  expect(lines.map(({ id, text }) => [id, text])).toEqual([
    ['10-0', 'a'],
    ['12-0', 'b'],
    ['10-1', 'late'],
    ['11-0', 'later'],
  ]);
});

test('S4: a stream that is not there yet has no line so far, and its first line is not missed', async () => {
  const stream = createStream([at(1, 'first')], {
    spoil: (call) => {
      if (call <= 3) throw new DriverError('NOT_FOUND', 'The specified log stream does not exist.');
    },
  });
  expect((await read(stream, { silences: 4 })).map(({ text }) => text)).toEqual(['first']);
});

test('R6: an empty page in the middle of a stream is not its end', async () => {
  let call = 0;
  const pages: LogPage[] = [
    { events: [at(1, 'a')], nextPageToken: 'f/1' },
    { events: [], nextPageToken: 'f/2' },
    { events: [at(2, 'b')], nextPageToken: 'f/3' },
  ];
  const getLogEvents = async (): Promise<LogPage> => {
    call += 1;
    return pages[call - 1] ?? { events: [], nextPageToken: 'f/3' };
  };
  const driver = createAwsFargateDriver({ clock: createVirtualClock(), api: createScriptedApi({ getLogEvents }) });
  expect((await read({ driver })).map(({ text }) => text)).toEqual(['a', 'b']);
});

test('lines that are added are read on, from the head and without asking more often than needed', async () => {
  const stream = createStream([at(1, 'a')]);
  void stream.clock.sleep(60_000).then(() => stream.events.push(at(60_000, 'b')));
  const lines = await read(stream, { lines: 2, silences: Number.POSITIVE_INFINITY });
  expect(lines.map(({ text }) => text)).toEqual(['a', 'b']);
  expect(stream.clock.seconds).toBeLessThan(64);
  expect(stream.inputs.length).toBeLessThan(30);
  expect(
    stream.inputs.every(
      ({ logStream, logGroup }) => logGroup === '/ecs/weather' && logStream === REF.handle.log_stream_name,
    ),
  ).toBe(true);
});

test('R14: throttling makes the reading slower, and is neither silence nor an error', async () => {
  const stream = createStream(numbered(3), {
    spoil: (call) => {
      if (call <= 5) throw new DriverError('THROTTLED', 'slow down');
    },
  });
  expect(await read(stream)).toHaveLength(3);
  expect(stream.clock.seconds).toBeGreaterThan(3);
});

test('a token that CloudWatch has forgotten costs no line: the stream is read again behind the last one', async () => {
  const stream = createStream(numbered(60), {
    perPage: 25,
    spoil: (call) => {
      if (call === 3) throw new DriverError('INVALID', 'The specified nextToken is invalid.');
    },
  });
  const lines = await read(stream);
  expect(lines.map(({ text }) => text)).toEqual(numbered(60).map(({ message }) => message));
});

test.each(['AUTH', 'UNAVAILABLE'] as const)('%s is told to the run loop, which decides', async (code) => {
  const failure = new DriverError(code, 'no');
  const stream = createStream([], {
    spoil: () => {
      throw failure;
    },
  });
  await expect(read(stream)).rejects.toBe(failure);
});

test('a line that fills an event was cut there; control characters are made visible', async () => {
  const lines = await read(createStream([at(1, 'x'.repeat(256 * 1024 - 26)), at(2, 'a\u0007b\r\n')]));
  expect(lines.map(({ isTruncated }) => isTruncated)).toEqual([true, undefined]);
  expect(lines[1]?.text).toBe('a␇b');
});

test('without a log group the log cannot be read, and that is said', async () => {
  const { driver } = createStream([]);
  const { log_group_name: _, ...handle } = REF.handle;
  const lines = driver.readLogs({ ...REF, handle }, { signal: new AbortController().signal });
  const first = lines[Symbol.asyncIterator]().next();
  await expect(first).rejects.toMatchObject({ code: 'INVALID', help: expect.stringContaining('log_group_name') });
});

test('an id of somebody else is refused', async () => {
  await expect(read(createStream([]), { after: 'yesterday' })).rejects.toMatchObject({ code: 'INVALID' });
});
