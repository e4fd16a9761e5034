import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Stage } from './fake-azure-stage.ts';

let stage: Stage;
beforeEach(async () => {
  stage = await Stage.open();
});
afterEach(() => stage.close());

const container = (more: object = {}) => ({ name: 'dativo-etl', image: 'process', ...more });

describe('an execution', () => {
  test('goes through every state of its life, and shows the container’s own state and code beside it', async () => {
    stage.addJob({
      container: {
        kind: 'script',
        run: async ({ sleep }) => {
          await sleep(100);
          return 3;
        },
      },
    });
    const name = await stage.start();
    expect(name).toMatch(/^weather-[a-z0-9]{7}$/);
    const seen = new Set<string>();
    for (let look = 0; look < 300; look += 1) {
      const { status, detailedStatus } = await stage.look(name);
      const [first] = detailedStatus?.replicas?.[0]?.containers ?? [];
      seen.add(
        [status, first?.status, first?.additionalInformation, first?.code].filter((each) => each != null).join(' '),
      );
      await stage.clock.sleep(500);
    }
    expect([...seen]).toEqual([
      'Processing',
      'Running Waiting ContainerCreating',
      'Running Running',
      'Running Failed Error 3',
      'Failed Failed Error 3',
    ]);
    const ended = await stage.look(name);
    expect(ended).toMatchObject({
      name,
      id: `${stage.binding['job_identifier']}/executions/${name}`,
      reason: 'BackoffLimitExceeded',
      message: 'Job has reached the specified backoff limit',
    });
    expect((Number(ended.endTime) - Number(ended.startTime)) / 1000).toBe(122);
    expect(stage.fake.starts).toEqual([{ runId: '', attempt: 1, rung: null, at: 20, endedAt: 120 }]);
  });

  test('that succeeds has code 0, and no reason', async () => {
    const ended = await stage.waitForEnd(await stage.start());
    expect(ended).toMatchObject({ status: 'Succeeded' });
    expect(ended.reason).toBeUndefined();
    expect(ended.detailedStatus?.replicas?.[0]?.containers).toEqual([
      { name: 'dativo-etl', code: 0, status: 'Succeeded', additionalInformation: 'Completed' },
    ]);
  });

  test('without a body runs the job’s own container; a body replaces it as a whole', async () => {
    const got: unknown[] = [];
    stage.addJob({
      container: { kind: 'script', run: async ({ args, environment }) => got.push({ args, environment }) - got.length },
      args: ['from', 'job'],
      environment: { OF_THE_JOB: '1' },
    });
    await stage.waitForEnd(await stage.start());
    const image = (await stage.getJob()).template?.containers?.[0]?.image ?? '';
    const template = { containers: [container({ image, env: [{ name: 'OF_THE_RUN', value: '2' }] })] };
    const ended = await stage.waitForEnd(await stage.start({ template }));
    expect(got).toEqual([
      { args: ['from', 'job'], environment: { CONTAINER_APP_JOB_NAME: 'weather', OF_THE_JOB: '1' } },
      { args: [], environment: { CONTAINER_APP_JOB_NAME: 'weather', OF_THE_RUN: '2' } },
    ]);
    expect(ended.template?.containers).toEqual([
      {
        name: 'dativo-etl',
        image,
        env: [{ name: 'OF_THE_RUN', value: '2' }],
        resources: { cpu: 0.25, memory: '0.5Gi' },
      },
    ]);
  });

  test('runs a real process, whose last line and exit code count', async () => {
    const text = `console.log('one'); process.stdout.write('two'); process.exitCode = 7;`;
    stage.addJob({ container: { kind: 'program', text } });
    const name = await stage.start();
    const ended = await stage.waitForEnd(name);
    expect(ended.detailedStatus?.replicas?.[0]?.containers?.[0]?.code).toBe(7);
    await stage.clock.sleep(10_000);
    const { body } = await stage.query(
      `ContainerAppConsoleLogs_CL | where ContainerGroupName_s startswith '${name}-' | order by TimeGenerated asc | project Log_s`,
    );
    expect(body).toMatchObject({ tables: [{ name: 'PrimaryResult', rows: [['one'], ['two']] }] });
  });

  test('gets the value of a vault secret that its template refers to', async () => {
    const got: unknown[] = [];
    stage.fake.addSecret('https://kv.vault.azure.net/secrets/key', 'hush');
    stage.addJob({
      container: { kind: 'script', run: async ({ environment }) => got.push(environment['KEY']) - got.length },
      secrets: { KEY: 'https://kv.vault.azure.net/secrets/key' },
    });
    const ended = await stage.waitForEnd(await stage.start());
    expect(got).toEqual(['hush']);
    expect(JSON.stringify(ended)).not.toContain('hush');
  });

  test('whose secret or image is not there never runs, and says why', async () => {
    stage.addJob({ secrets: { KEY: 'https://kv.vault.azure.net/secrets/gone' }, container: 'process' });
    expect(await stage.waitForEnd(await stage.start())).toMatchObject({
      status: 'Failed',
      reason: 'CreateContainerConfigError',
      detailedStatus: {
        replicas: [
          {
            containers: [
              { status: 'Waiting', additionalInformation: expect.stringContaining('secret "key" not found') },
            ],
          },
        ],
      },
    });
    stage.addJob({ container: 'registry.azurecr.io/gone:1' });
    const ended = await stage.waitForEnd(await stage.start());
    expect(ended.message).toContain('Persistent Image Pull Errors for image "registry.azurecr.io/gone:1"');
    expect(stage.fake.starts).toEqual([]);
  });

  test('that outlives the job’s replica timeout is ended', async () => {
    stage.addJob({
      replicaTimeoutSeconds: 60,
      container: { kind: 'script', run: ({ sleep }) => sleep(600).then(() => 0) },
    });
    const ended = await stage.waitForEnd(await stage.start());
    expect(ended).toMatchObject({ status: 'Failed', reason: 'DeadlineExceeded' });
    expect(stage.fake.starts).toMatchObject([{ at: 20, endedAt: 110 }]);
  });
});

describe('a stop', () => {
  const listening = (patience: number) =>
    ({
      kind: 'script',
      run: async ({
        sleep,
        terminated,
      }: {
        sleep: (s: number, a?: AbortSignal) => Promise<void>;
        terminated: AbortSignal;
      }) => {
        await sleep(1000, terminated);
        await sleep(patience);
        return 5;
      },
    }) as const;

  test('of a running execution: SIGTERM, then Stopped once the container has ended', async () => {
    stage.addJob({ container: listening(10) });
    const name = await stage.start();
    await stage.clock.sleep(50_000);
    await stage.stop(name);
    expect((await stage.look(name)).status).toBe('Running');
    const ended = await stage.waitForEnd(name);
    expect(ended).toMatchObject({ status: 'Stopped', detailedStatus: { replicas: [{ containers: [{ code: 5 }] }] } });
    expect(stage.fake.starts).toMatchObject([{ at: 20, endedAt: 60 }]);
  });

  test('of a container that does not listen: killed after 30 s', async () => {
    stage.addJob({ container: listening(1000) });
    const name = await stage.start();
    await stage.clock.sleep(50_000);
    await stage.stop(name);
    expect(await stage.waitForEnd(name)).toMatchObject({
      status: 'Stopped',
      detailedStatus: { replicas: [{ containers: [{ code: 137 }] }] },
    });
    expect(stage.fake.starts).toMatchObject([{ endedAt: 80 }]);
  });

  test('before the container runs: it never runs', async () => {
    const name = await stage.start();
    await stage.clock.sleep(10_000);
    await stage.stop(name);
    expect(await stage.waitForEnd(name)).toMatchObject({ status: 'Stopped' });
    expect(stage.fake.starts).toEqual([]);
  });

  test('of all executions of the job; what has ended stays as it was', async () => {
    const before = await stage.start();
    await stage.waitForEnd(before);
    stage.addJob({ container: listening(0) });
    const names = [await stage.start(), await stage.start()];
    await stage.clock.sleep(30_000);
    const stopped = await stage.stopAll();
    expect(stopped.value?.map(({ name }) => name)).toEqual([...names].reverse());
    for (const name of names) expect(await stage.waitForEnd(name)).toMatchObject({ status: 'Stopped' });
    expect(await stage.look(before)).toMatchObject({ status: 'Succeeded' });
  });
});

describe('what Azure refuses', () => {
  test.each([
    ['no image', { containers: [{ name: 'x' }] }, 'ContainerAppImageRequired'],
    ['no name', { containers: [{ image: 'process' }] }, 'ContainerAppInvalidName'],
    [
      'an unknown secret',
      { containers: [container({ env: [{ name: 'A', secretRef: 'nope' }] })] },
      'ContainerAppSecretRefNotFound',
    ],
    [
      'a size that is none',
      { containers: [container({ resources: { cpu: 1, memory: '1Gi' } })] },
      'ContainerAppInvalidResourceTotal',
    ],
  ])('a start with %s: nothing is started', async (_, template, code) => {
    await expect(stage.start({ template })).rejects.toMatchObject({ statusCode: 400, code });
    expect(await stage.list()).toEqual([]);
  });

  test.each([
    ['an unknown job', '/providers/Microsoft.App/jobs/nope', 404, 'ResourceNotFound'],
    [
      'an unknown execution',
      '/providers/Microsoft.App/jobs/weather/executions/weather-1234567',
      404,
      'ResourceNotFound',
    ],
  ])('%s: the error in Resource Manager’s own shape', async (_, path, status, code) => {
    const scope = String(stage.binding['run_target']);
    const answer = await stage.send('GET', `${scope}${path}?api-version=2026-07-01`);
    expect(answer.status).toBe(status);
    expect(answer.body).toEqual({ error: { code, message: expect.stringContaining('was not found') } });
  });

  test('a request without a token, or without an api-version', async () => {
    const path = `${stage.binding['job_identifier']}`;
    expect(await stage.send('GET', path)).toMatchObject({
      status: 400,
      body: { error: { code: 'MissingApiVersionParameter' } },
    });
    const response = await fetch(`${stage.fake.endpoint}${path}?api-version=2026-07-01`);
    expect(response.status).toBe(401);
    await response.body?.cancel();
  });
});

test('a start may be answered later: 202, a Location and Retry-After, and then the name', async () => {
  stage.fake.lie({ kind: 'deferred_start', seconds: 3 });
  const path = `${stage.binding['job_identifier']}/start?api-version=2026-07-01`;
  const accepted = await stage.send('POST', path);
  expect(accepted).toMatchObject({ status: 202, text: '' });
  expect(accepted.headers.get('retry-after')).toBe('1');
  const location = String(accepted.headers.get('location'));
  expect((await stage.send('GET', location)).status).toBe(202);
  await stage.clock.sleep(3000);
  const [execution] = await stage.list();
  expect(await stage.send('GET', location)).toMatchObject({
    status: 200,
    body: { name: execution?.name, id: execution?.id },
  });
});

test('Azure’s own SDK waits for such an answer', async () => {
  stage.fake.lie({ kind: 'deferred_start', seconds: 1 });
  const started = stage.startDeferred();
  void stage.clock.sleep(5000);
  expect((await started).name).toMatch(/^weather-/);
});

test('reads of the job show its template and no value of a secret', async () => {
  stage.fake.putJob('weather', {
    location: 'westeurope',
    properties: {
      configuration: { triggerType: 'Manual', replicaTimeout: 60, secrets: [{ name: 'key', value: 'hush' }] },
      template: { containers: [container({ env: [{ name: 'KEY', secretRef: 'key' }] })] },
    },
  });
  const job = await stage.getJob();
  expect(job).toMatchObject({ provisioningState: 'Succeeded', configuration: { secrets: [{ name: 'key' }] } });
  expect(JSON.stringify(job)).not.toContain('hush');
});
