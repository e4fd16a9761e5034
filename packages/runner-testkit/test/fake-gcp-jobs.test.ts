import { afterEach, expect, test } from 'vitest';
import { override, Stage } from './fake-gcp-stage.ts';

let stage: Stage;
afterEach(() => stage.close());

const PRINTING = {
  kind: 'program',
  text: `console.log(JSON.stringify([process.argv.slice(2), process.env.A, process.env.B, process.env.SECRET, process.env.CLOUD_RUN_TASK_COUNT]));`,
} as const;

test.each([
  ['nothing', {}, ['own', 'x', null, 's3cret', '1']],
  ['arguments', override({ args: ['other', 'words'] }), ['other', 'words', 'x', null, 's3cret', '1']],
  ['a variable of its own and a new one', override({ env: { A: 'y', B: 'z' } }), ['own', 'y', 'z', 's3cret', '1']],
  ['no arguments', { overrides: { containerOverrides: [{ clearArgs: true }] } }, ['x', null, 's3cret', '1']],
])('a run that overrides %s: the container gets the rest from its job', async (_, body, expected) => {
  stage = await Stage.open({
    container: PRINTING,
    command: ['own'],
    environment: { A: 'x' },
    secrets: { SECRET: 'source' },
  });
  stage.fake.addSecret('source', 's3cret');
  await stage.waitForEnd(await stage.start(body));
  const { body: listed } = await stage.listEntries('logName:stdout');
  expect(JSON.parse(listed.entries[0].textPayload).flat()).toEqual(expected);
});

test.each([
  ['a foreign container', { name: 'other' }, /overrides\.container_overrides\[0\]\.name: container 'other'/],
  [
    'a long value',
    { env: [{ name: 'A', value: 'x'.repeat(32_769) }] },
    /container_overrides\[0\]\.env\[0\]\.value: length cannot exceed 32768/,
  ],
  ['a reserved name', { env: [{ name: 'CLOUD_RUN_JOB', value: 'x' }] }, /CLOUD_RUN_JOB is reserved/],
  ['a variable without a name', { env: [{ value: 'x' }] }, /env\[0\]\.name: cannot be empty/],
  [
    'too many variables',
    { env: Array.from({ length: 1001 }, (_, index) => ({ name: `V${index}`, value: 'x' })) },
    /at most 1000 environment variables/,
  ],
])('a run with %s is refused, and nothing is started', async (_, container, message) => {
  stage = await Stage.open();
  const { status, body } = await stage.run({ overrides: { containerOverrides: [container] } });
  expect([status, body.error.status]).toEqual([400, 'INVALID_ARGUMENT']);
  expect(body.error.message).toMatch(message);
  expect((await stage.call('GET', `${stage.job}/executions`)).body).toEqual({});
});

test.each([
  ['a timeout of 8 days', { overrides: { timeout: '691200s' } }, 400, /overrides\.timeout: '691200s'/],
  ['a timeout in minutes', { overrides: { timeout: '5m' } }, 400, /overrides\.timeout: '5m'/],
  ['no task', { overrides: { taskCount: -1 } }, 400, /task_count: -1/],
  ['a foreign etag', { etag: '"old"' }, 409, /version '"old"' was specified but current version is/],
])('a run with %s is refused', async (_, body, status, message) => {
  stage = await Stage.open();
  expect(await stage.run(body)).toMatchObject({ status, body: { error: { message: expect.stringMatching(message) } } });
});

test.each([
  ['each execution', 'executions', 409],
  ['the settings alone', 'settings', 200],
] as const)('where the etag of a job follows %s, a second run with one etag gets %s', async (_, jobEtag, status) => {
  stage = await Stage.open({}, { jobEtag });
  const { etag } = (await stage.call('GET', stage.job)).body;
  expect((await stage.run({ etag })).status).toBe(200);
  expect((await stage.run({ etag })).status).toBe(status);
  stage.addJob({ environment: { NEW: 'x' } });
  expect(await stage.run({ etag })).toMatchObject({ status: 409, body: { error: { status: 'ABORTED' } } });
});

test('a run that is only to be checked starts nothing, and is checked', async () => {
  stage = await Stage.open();
  expect(await stage.run({ validateOnly: true })).toMatchObject({ status: 200, body: { done: true } });
  expect(await stage.run({ validateOnly: true, overrides: { timeout: '0s' } })).toMatchObject({ status: 400 });
  await stage.clock.sleep(60_000);
  expect(stage.fake.starts).toEqual([]);
  expect(stage.fake.calls.map(({ op }) => op)).toEqual(['other', 'other']);
});

test('a job names its latest execution and counts all of them', async () => {
  stage = await Stage.open();
  const name = await stage.start();
  const { body: running } = await stage.call('GET', stage.job);
  expect(running).toMatchObject({
    executionCount: 1,
    latestCreatedExecution: { name: name.split('/').at(-1), completionStatus: 'EXECUTION_PENDING' },
  });
  await stage.waitForEnd(name);
  expect((await stage.call('GET', stage.job)).body).toMatchObject({
    latestCreatedExecution: { completionStatus: 'EXECUTION_SUCCEEDED', completionTime: expect.any(String) },
  });
});

test('permissions are tested, and a denied run is refused', async () => {
  stage = await Stage.open();
  stage.fake.deny('run.jobs.run');
  const permissions = ['run.jobs.get', 'run.jobs.run'];
  const { body } = await stage.call('POST', `${stage.job}:testIamPermissions`, { permissions });
  expect(body).toEqual({ permissions: ['run.jobs.get'] });
  expect(await stage.run()).toMatchObject({ status: 403, body: { error: { status: 'PERMISSION_DENIED' } } });
});

test('what is not there is 404, what carries no token 401', async () => {
  stage = await Stage.open();
  const gone = ['GET', stage.job.replace('weather-dev', 'other')] as const;
  for (const [method, path] of [
    gone,
    ['GET', `${stage.job}/executions/gone`],
    ['POST', `${stage.job}x:run`],
  ] as const) {
    const answer = await stage.call(method, path);
    expect(answer).toMatchObject({ status: 404, body: { error: { status: 'NOT_FOUND', code: 404 } } });
  }
  const naked = await fetch(`${stage.fake.endpoint}/${stage.job}`);
  expect(await naked.json()).toMatchObject({ error: { code: 401, status: 'UNAUTHENTICATED' } });
});
