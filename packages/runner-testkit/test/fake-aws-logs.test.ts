import { afterEach, beforeEach, expect, test } from 'vitest';
import { Stage } from './fake-aws-stage.ts';

const LINES = Array.from({ length: 25 }, (_, index) => `line ${index}`);

let stage: Stage;
let arn: string | undefined;
beforeEach(async () => {
  stage = await Stage.open({
    container: {
      kind: 'script',
      run: async ({ print, sleep }) => {
        await sleep(10);
        for (const line of LINES) print(line);
        await sleep(10);
        print('behind');
        return 0;
      },
    },
  });
  arn = (await stage.start()).taskArn;
});
afterEach(() => stage.close());

const textsOf = (page: { events?: { message?: string | undefined }[] | undefined }) =>
  (page.events ?? []).map(({ message }) => message);

test('a stream is there from its first line on; a group that is not there has other words', async () => {
  await expect(stage.getLogEvents(arn)).rejects.toMatchObject({
    name: 'ResourceNotFoundException',
    message: 'The specified log stream does not exist.',
  });
  await expect(stage.getLogEvents(arn, { logGroupName: '/gone' })).rejects.toMatchObject({
    name: 'ResourceNotFoundException',
    message: 'The specified log group does not exist.',
  });
  expect(await stage.listStreams()).toEqual([]);
  await stage.waitForEnd(arn);
  expect(await stage.listStreams()).toEqual([`job/dativo-etl/${arn?.split('/').at(-1)}`]);
});

test('a token that comes back as it was given means: caught up, not over', async () => {
  await stage.clock.sleep(35_000);
  const first = await stage.getLogEvents(arn, { limit: 20 });
  expect(textsOf(first)).toEqual(LINES.slice(0, 20));
  const second = await stage.getLogEvents(arn, { limit: 20, nextToken: first.nextForwardToken });
  expect(textsOf(second)).toEqual(LINES.slice(20));
  const third = await stage.getLogEvents(arn, { nextToken: second.nextForwardToken });
  expect([textsOf(third), third.nextForwardToken]).toEqual([[], second.nextForwardToken]);
  await stage.waitForEnd(arn);
  expect(textsOf(await stage.getLogEvents(arn, { nextToken: third.nextForwardToken }))).toEqual(['behind']);
});

test('without startFromHead the newest come first, and the backward token leads to older ones', async () => {
  await stage.waitForEnd(arn);
  const last = await stage.getLogEvents(arn, { startFromHead: false, limit: 2 });
  expect(textsOf(last)).toEqual(['line 24', 'behind']);
  const before = await stage.getLogEvents(arn, { nextToken: last.nextBackwardToken, limit: 2 });
  expect(textsOf(before)).toEqual(['line 22', 'line 23']);
  const after = await stage.getLogEvents(arn, { nextToken: last.nextForwardToken });
  expect([textsOf(after), after.nextForwardToken]).toEqual([[], last.nextForwardToken]);
});

test('a start time leaves out what is older', async () => {
  await stage.waitForEnd(arn);
  const startTime = Date.parse('2026-03-01T12:00:42Z');
  expect(textsOf(await stage.getLogEvents(arn, { startTime }))).toEqual(['behind']);
  expect(textsOf(await stage.getLogEvents(arn, { startTime, endTime: startTime }))).toEqual([]);
});

test.each([
  ['a made up token', { nextToken: 'f/1/s' }],
  ['10,001 events', { limit: 10_001 }],
])('%s is an invalid parameter', async (_, input) => {
  await stage.waitForEnd(arn);
  await expect(stage.getLogEvents(arn, input)).rejects.toMatchObject({ name: 'InvalidParameterException' });
});

test('a page has 1 MiB at most; an event 256 KiB, so that a longer line becomes several; an empty line is no event', async () => {
  const text = `process.stdout.write('x'.repeat(300 * 1024) + '\\n\\n' + ('y'.repeat(200 * 1024) + '\\n').repeat(5) + 'end');`;
  await stage.addJob({ container: { kind: 'program', text } });
  const { taskArn } = await stage.start();
  await stage.waitForEnd(taskArn);
  const sizes: number[][] = [];
  let token: string | undefined;
  for (;;) {
    const page = await stage.getLogEvents(taskArn, token === undefined ? {} : { nextToken: token });
    if (page.nextForwardToken === token) break;
    sizes.push((page.events ?? []).map(({ message = '' }) => message.length));
    token = page.nextForwardToken;
  }
  const eventLimit = 256 * 1024 - 26;
  const long = 200 * 1024;
  expect(sizes).toEqual([
    [eventLimit, 300 * 1024 - eventLimit, long, long, long],
    [long, long, 3],
  ]);
});
