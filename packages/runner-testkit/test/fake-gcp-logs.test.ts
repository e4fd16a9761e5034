import type { Container } from '@dativo/runner-testkit';
import { afterEach, expect, test } from 'vitest';
import { Stage } from './fake-gcp-stage.ts';

let stage: Stage;
afterEach(() => stage.close());

const saying = (...lines: readonly string[]): Container => ({
  kind: 'script',
  run: async ({ print }) => {
    for (const line of lines) print(line);
    return 0;
  },
});

async function play(container: Container): Promise<string> {
  stage = await Stage.open({ container });
  const name = await stage.start();
  await stage.waitForEnd(name);
  return name.split('/').at(-1) ?? '';
}

test.each([
  ['a text', 'hello', { textPayload: 'hello' }],
  ['an object', '{"b":1,"a":2}', { jsonPayload: { a: 2, b: 1 } }],
  ['an object with a severity', '{"severity":"ERROR","n":1}', { jsonPayload: { n: 1 }, severity: 'ERROR' }],
  ['an object with a message alone', '{"severity":"INFO","message":"m"}', { textPayload: 'm', severity: 'INFO' }],
  ['a list', '[1]', { textPayload: '[1]' }],
  ['half an object', '{"a":', { textPayload: '{"a":' }],
])('a line that is %s', async (_, line, payload) => {
  const execution = await play(saying(line));
  const { entries } = (await stage.listEntries('logName:stdout')).body;
  expect(entries).toHaveLength(1);
  const { textPayload, jsonPayload, severity, ...rest } = entries[0];
  expect(
    Object.fromEntries(Object.entries({ textPayload, jsonPayload, severity }).filter(([, value]) => value)),
  ).toEqual(payload);
  expect(rest).toEqual({
    insertId: expect.stringMatching(/^[0-9a-f]+$/),
    resource: {
      type: 'cloud_run_job',
      labels: { job_name: 'weather', location: 'europe-west1', project_id: 'weather-dev' },
    },
    timestamp: '2026-03-01T12:00:17.000000Z',
    receiveTimestamp: '2026-03-01T12:00:17.000000Z',
    labels: {
      instanceId: expect.any(String),
      'run.googleapis.com/execution_name': execution,
      'run.googleapis.com/task_attempt': '0',
      'run.googleapis.com/task_index': '0',
    },
    logName: 'projects/weather-dev/logs/run.googleapis.com%2Fstdout',
  });
});

test.each([
  ['', ['one', 'two', 'Container called exit(0).']],
  ['logName="projects/weather-dev/logs/run.googleapis.com%2Fstdout"', ['one']],
  [
    'logName = ("projects/weather-dev/logs/run.googleapis.com/stdout" OR "projects/weather-dev/logs/run.googleapis.com%2Fstderr")',
    ['one', 'two'],
  ],
  ['logName:stdout OR logName:stderr AND textPayload:TW', ['two']],
  ['NOT logName:system', ['one', 'two']],
  ['-logName:system textPayload!=one', ['two']],
  ['(logName:stdout OR logName:stderr) resource.labels.job_name="other"', []],
  ['labels."run.googleapis.com/task_index" = "0" AND logName:stderr', ['two']],
  ['labels.gone = "x"', []],
  ['severity >= INFO', ['Container called exit(0).']],
  ['severity >= DEFAULT AND timestamp >= "2026-03-01T12:00:18Z"', ['two', 'Container called exit(0).']],
  ['timestamp < "2026-03-01T13:00:18+01:00"', ['one']],
])('the filter %s', async (filter, expected) => {
  await play({
    kind: 'script',
    run: async ({ print, sleep }) => {
      print('one');
      await sleep(1);
      print('two', 'stderr');
      return 0;
    },
  });
  const { status, body } = await stage.listEntries(filter);
  expect(status, JSON.stringify(body)).toBe(200);
  expect((body.entries ?? []).map(({ textPayload }: { textPayload: string }) => textPayload)).toEqual(expected);
});

test.each([
  ['an unfinished filter', { filter: 'logName=' }],
  ['a filter with a bracket too many', { filter: 'logName:x)' }],
  ['an unknown operator', { filter: 'logName~x' }],
  ['an unknown order', { orderBy: 'insertId' }],
  ['a page token that it never gave', { pageToken: 'x' }],
  ['no resource', { resourceNames: [] }],
])('%s is refused', async (_, more) => {
  stage = await Stage.open();
  expect(await stage.listEntries('', more)).toMatchObject({
    status: 400,
    body: { error: { status: 'INVALID_ARGUMENT' } },
  });
});

test('the members of a structured line come in the order of their names', async () => {
  await play(saying('{"b":1,"a":2}'));
  const { entries } = (await stage.listEntries('logName:stdout')).body;
  expect(Object.keys(entries[0].jsonPayload)).toEqual(['a', 'b']);
});

test('a hundred lines of one moment: in order, page by page, both ways, some pages empty', async () => {
  const lines = Array.from({ length: 100 }, (_, index) => `line ${index}`);
  await play(saying(...lines));
  stage.fake.lie({ kind: 'small_pages', size: 30 });
  const read = async (orderBy: string) => {
    const texts: string[] = [];
    let empty = 0;
    for (let pageToken: string | undefined = ''; pageToken !== undefined; ) {
      const { body } = await stage.listEntries('logName:stdout', { pageToken, orderBy });
      texts.push(...(body.entries ?? []).map(({ textPayload }: { textPayload: string }) => textPayload));
      if (body.entries === undefined) empty += 1;
      pageToken = body.nextPageToken;
    }
    return { texts, empty };
  };
  expect(await read('timestamp asc')).toEqual({ texts: lines, empty: 1 });
  expect(await read('timestamp desc')).toEqual({ texts: [...lines].reverse(), empty: 1 });
});

test('60 reads in a minute, and no more', async () => {
  stage = await Stage.open();
  for (let read = 0; read < 60; read += 1) expect((await stage.listEntries('')).status).toBe(200);
  expect(await stage.listEntries('')).toMatchObject({
    status: 429,
    body: { error: { status: 'RESOURCE_EXHAUSTED', message: expect.stringContaining("'Read requests per minute'") } },
  });
  await stage.clock.sleep(60_000);
  expect((await stage.listEntries('')).status).toBe(200);
});
