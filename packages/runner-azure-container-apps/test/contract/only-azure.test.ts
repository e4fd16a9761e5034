import { type RunResult, run } from '@dativo/runner';
import type { AzureLie, Container } from '@dativo/runner-testkit';
import { expect, test } from 'vitest';
import { type AzureStage, arrangeAzure } from './arrange-azure.ts';

/** Works for a minute and says at its end that it has finished. */
const working = (exitCode: number): Container => ({
  kind: 'script',
  run: async ({ print, sleep }) => {
    await sleep(60);
    print(JSON.stringify({ event_type: 'job_finished', exit_code: exitCode }));
    return exitCode;
  },
});

interface Played {
  readonly result: RunResult;
  readonly seconds: number;
}

async function playUnder(lie: AzureLie, exitCode: number, check: (played: Played, stage: AzureStage) => void) {
  const stage = await arrangeAzure();
  try {
    stage.fake.lie(lie);
    const request = await stage.requestFor(working(exitCode));
    const result = await run(request, stage.driver, { clock: stage.clock, random: () => 0.5 });
    check({ result, seconds: stage.clock.seconds }, stage);
  } finally {
    await stage.close();
  }
}

test.each([0, 7])(
  'N14: the container has exited with %i, the execution runs on: the container’s verdict, soon',
  (exitCode) =>
    playUnder({ kind: 'lingering', seconds: 86_400 }, exitCode, ({ result, seconds }, stage) => {
      expect(result).toMatchObject({ exit_code: exitCode, process_exit_code: exitCode, origin: 'container' });
      expect(seconds).toBeLessThan(600);
      expect(stage.starts).toHaveLength(1);
    }),
);

test('S2 N1: a start that is answered later: one container, its verdict', () =>
  playUnder({ kind: 'deferred_start', seconds: 5 }, 7, ({ result }, stage) => {
    expect(result).toMatchObject({ verdict: 'failed', exit_code: 7 });
    expect(stage.starts).toHaveLength(1);
    expect(stage.calls.filter(({ op }) => op === 'start')).toHaveLength(1);
  }));

test('R2: an execution that succeeded, with no exit code told: a success by the platform’s word, and said so', () =>
  playUnder({ kind: 'succeeded_without_code' }, 0, ({ result, seconds }) => {
    expect(result).toMatchObject({ verdict: 'succeeded', origin: 'platform', exit_code: null, process_exit_code: 0 });
    expect(result.reason).toMatch(/names no exit code/);
    expect(seconds).toBeLessThan(600);
  }));

test('N13: the rest of the job’s container reaches the execution as it was', async () => {
  const stage = await arrangeAzure();
  try {
    const request = await stage.requestFor(working(0), { environment: { EXTRA: 'blue' } });
    await run(request, stage.driver, { clock: stage.clock });
    const jobId = stage.fake.resourceId('Microsoft.App/jobs/sample');
    const job = (await read(stage, jobId)) as AnyResource;
    const { value } = (await read(stage, `${jobId}/executions`)) as { value: readonly AnyResource[] };
    const [own] = job.properties.template.containers;
    const [started] = value[0]?.properties.template.containers ?? [];
    const { env: ownVariables = [], args: _, ...rest } = own ?? {};
    expect(started).toMatchObject(rest);
    expect(started?.env).toEqual(expect.arrayContaining([...ownVariables]));
    expect(started?.env).toEqual(expect.arrayContaining([{ name: 'EXTRA', value: 'blue' }]));
  } finally {
    await stage.close();
  }
});

test('N1 R14: newer executions of strangers push ours to later pages: both runs are seen to their end, and found', async () => {
  const stage = await arrangeAzure();
  try {
    const requests = [await stage.requestFor(working(3)), await stage.requestFor(working(7))];
    void stage.clock.sleep(40_000).then(() => {
      stage.lie({ kind: 'strangers', count: 10 });
      stage.lie({ kind: 'small_pages', size: 6 });
    });
    const options = { clock: stage.clock, random: () => 0.5 };
    const results = await Promise.all(requests.map((request) => run(request, stage.driver, options)));
    expect(results.map((result) => result.exit_code)).toEqual([3, 7]);
    for (const request of requests) {
      expect(await stage.newDriver().find(request)).toEqual([expect.objectContaining({ runId: request.runId })]);
    }
    expect(stage.strangersAlive).toBe(10);
  } finally {
    await stage.close();
  }
});

test('gc: every execution with a marker is listed, over all pages, with the start that it is; those without are not', async () => {
  const stage = await arrangeAzure();
  try {
    const ended = await stage.requestFor(working(3));
    const running = await stage.requestFor(working(7));
    await run(ended, stage.driver, { clock: stage.clock });
    const started = await stage.driver.submit({ ...running, attempt: 2, rung: null });
    await stage.clock.sleep(45_000);
    stage.lie({ kind: 'strangers', count: 3 });
    stage.lie({ kind: 'small_pages', size: 2 });
    const listed = [];
    for await (const marked of stage.newDriver().listMarked?.(ended) ?? []) listed.push(marked);
    const ours = listed.filter(({ ref }) => [ended.runId, running.runId].includes(ref.runId));
    expect(ours.map(({ ref: { runId, attempt }, phase }) => [runId, attempt, phase])).toEqual([
      [running.runId, 2, 'running'],
      [ended.runId, 1, 'ended'],
    ]);
    expect(ours[0]?.ref).toEqual(started);
    expect(ours[0]?.startedAt).toBeInstanceOf(Date);
    // Two of three strangers carry a marker, of runs that are not ours; each is there twice, running and ended.
    const others = listed.filter((each) => !ours.includes(each)).map(({ ref }) => ref.runId);
    expect(others.sort()).toEqual([0, 0, 1, 1].map((number) => `somebody-elses-run-${number}`));
  } finally {
    await stage.close();
  }
});

interface AnyResource {
  readonly properties: {
    readonly template: {
      readonly containers: readonly { readonly env?: readonly object[]; readonly args?: unknown }[];
    };
  };
}

async function read({ fake }: AzureStage, path: string): Promise<unknown> {
  const response = await fetch(`${fake.endpoint}${path}?api-version=2026-07-01`, {
    headers: { authorization: 'Bearer x' },
  });
  return response.json();
}

test('a job that names a service: refused by check, looked at by verify', async () => {
  const stage = await arrangeAzure();
  try {
    const { fake, driver } = stage;
    const { job, ...rest } = await stage.requestFor(working(0));
    const { subscriptionId: subscription_id, resourceGroup: resource_group_name } = fake;
    const resource_identifiers = { subscription_id, resource_group_name, service_name: 'api' };
    const request = {
      ...rest,
      job: { ...job, infrastructure: { ...job.infrastructure, resource_identifiers } } as typeof job,
    };
    const look = async () =>
      (await driver.service?.(request)?.look())?.checks.map(({ id, status }) => `${id} ${status}`);
    await expect(driver.check(request)).rejects.toMatchObject({ code: 'REFUSED' });
    expect(await look()).toEqual(['service ok', 'service-state failed']);
    const id = fake.resourceId('Microsoft.App/containerApps/api');
    const names = { latestRevisionName: 'api--2', latestReadyRevisionName: 'api--2' };
    const template = { scale: { minReplicas: 2 } };
    fake.put(id, { properties: { provisioningState: 'Succeeded', runningStatus: 'Running', ...names, template } });
    fake.put(`${id}/revisions/api--2`, {
      properties: { replicas: 1, runningState: 'Running', healthState: 'Healthy' },
    });
    expect(await look()).toEqual(['service ok', 'service-state ok', 'revision ok', 'replicas warning']);
    expect(stage.starts).toEqual([]);
  } finally {
    await stage.close();
  }
});

test('N14: with the policy stop, the execution that runs on is asked to end', async () => {
  const stage = await arrangeAzure();
  try {
    stage.fake.lie({ kind: 'lingering', seconds: 86_400 });
    const request = await stage.requestFor(working(7));
    const result = await run(request, stage.driver, { clock: stage.clock, lingering: 'stop' });
    expect(result).toMatchObject({ verdict: 'failed', exit_code: 7 });
    expect(result.warnings).toContainEqual(expect.stringMatching(/shows the run as going on; it was asked to end/));
    expect(stage.calls.filter(({ op }) => op === 'stop')).toHaveLength(1);
  } finally {
    await stage.close();
  }
});
