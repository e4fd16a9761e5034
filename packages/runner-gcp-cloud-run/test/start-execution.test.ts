import { DriverError, type StartRequest } from '@dativo/runner';
import {
  type CloudRunExecution,
  createGcpCloudRunDriver,
  type GcpApi,
  type RunJobInput,
} from '@dativo/runner-gcp-cloud-run';
import { createVirtualClock } from '@dativo/runner-testkit';
import { describe, expect, test } from 'vitest';
import { BINDING, createRequest, EXECUTION, JOB_NAME } from './cloud-run-request.ts';
import { createScriptedApi } from './scripted-api.ts';

const lost = () => Promise.reject(new DriverError('UNAVAILABLE', 'the answer is lost'));
const started = async () => ({ operation: 'o', execution: { name: EXECUTION } });
const execution = (runId: string, attempt: string | number, name = EXECUTION, createTime = '2026-03-01T12:00:00Z') => ({
  name,
  createTime,
  template: {
    containers: [
      { name: 'proxy' },
      {
        env: [
          { name: 'DATIVO_RUN_ID', value: runId },
          { name: 'DATIVO_ATTEMPT', value: String(attempt) },
        ],
      },
    ],
  },
});

/** A driver over scripted answers: a job with etag, a list that is what it is made to be and what was started. */
function open(answers: Partial<GcpApi> = {}, executions: () => readonly CloudRunExecution[] = () => []) {
  const clock = createVirtualClock();
  const own: CloudRunExecution[] = [];
  const api = createScriptedApi({
    getJob: async () => ({
      name: JOB_NAME,
      etag: '"e1"',
      template: { template: { containers: [{ name: 'dativo-etl' }] } },
    }),
    listExecutions: async () => ({ executions: [...executions(), ...own] }),
    ...answers,
    async runJob(input) {
      const answer = await (answers.runJob ?? started)(input);
      const { DATIVO_RUN_ID = '', DATIVO_ATTEMPT = '' } = toVariables(input);
      if (answer.execution) own.push(execution(DATIVO_RUN_ID, DATIVO_ATTEMPT, answer.execution.name));
      return answer;
    },
  });
  const driver = createGcpCloudRunDriver({ api, clock });
  const submit = (changes: Partial<StartRequest> = {}) => driver.submit(createRequest(BINDING, changes));
  return { clock, api, driver, submit };
}

function toVariables({ overrides }: RunJobInput): Readonly<Record<string, string>> {
  const variables = overrides.containerOverrides.flatMap(({ env = [] }) => env);
  return Object.fromEntries(variables.map(({ name, value = '' }) => [name, value]));
}

describe('N1: a start is asked for once, and found again', () => {
  test('it is listed before it is asked for, with the etag of before the list', async () => {
    const inputs: RunJobInput[] = [];
    const { api, submit } = open({
      runJob: async (input) => {
        inputs.push(input);
        return started();
      },
    });
    expect((await submit()).handle).toEqual({
      project: 'acme-data',
      location: 'europe-west1',
      job: 'weather',
      execution: EXECUTION,
      container_name: 'dativo-etl',
    });
    expect(api.calls).toEqual(['getJob', 'listExecutions', 'runJob', 'listExecutions']);
    expect(inputs[0]?.etag).toBe('"e1"');
  });

  test('what is there already is taken, however old', async () => {
    const { api, submit } = open({}, () => [execution('weather-1', 1, EXECUTION, '2026-02-23T12:00:00Z')]);
    expect((await submit()).handle['execution']).toBe(EXECUTION);
    expect(api.calls).not.toContain('runJob');
  });

  test.each([
    ['another run', execution('weather-12', 1)],
    ['another attempt', execution('weather-1', 2)],
    ['no attempt', execution('weather-1', '')],
    ['an odd attempt', execution('weather-1', '1.0')],
    ['no marker', { name: EXECUTION, template: { containers: [{ env: [{ name: 'RUN_ID', value: 'weather-1' }] }] } }],
    ['nothing at all', { name: EXECUTION }],
  ])('strangers are never adopted: %s', async (_, stranger) => {
    const other = `${JOB_NAME}/executions/weather-other`;
    const { submit } = open({ runJob: async () => ({ operation: 'o', execution: { name: other } }) }, () => [stranger]);
    expect((await submit()).handle['execution']).toBe(other);
  });

  test('a list that fails stops the start: nothing is asked for', async () => {
    const { api, submit } = open({ listExecutions: () => Promise.reject(new DriverError('UNAVAILABLE', 'no list')) });
    await expect(submit()).rejects.toMatchObject({ code: 'UNAVAILABLE' });
    expect(api.calls).not.toContain('runJob');
  });

  test('of two that should not both be there, all take the earlier one', async () => {
    const [early, late] = ['b', 'a'].map((id, index) =>
      execution('weather-1', 1, `${JOB_NAME}/executions/${id}`, `2026-03-01T12:00:0${index}Z`),
    );
    const { driver, submit } = open({}, () => [late, early] as CloudRunExecution[]);
    expect((await submit()).handle['execution']).toBe(early?.name);
    expect(await driver.find(createRequest())).toHaveLength(2);
  });

  test('an answer that is lost is looked for, not asked for again', async () => {
    const { clock, api, submit } = open({ runJob: lost }, () =>
      clock.seconds >= 20 ? [execution('weather-1', 1)] : [],
    );
    expect((await submit()).handle['execution']).toBe(EXECUTION);
    expect(clock.seconds).toBeCloseTo(20, 0);
    expect(api.calls.filter((name) => name === 'runJob')).toHaveLength(1);
  });

  test('lists that fail after a lost answer prove nothing; the search goes on', async () => {
    let hasRun = false;
    const { clock, submit } = open({
      runJob: () => {
        hasRun = true;
        return lost();
      },
      listExecutions: async () => {
        if (hasRun && clock.seconds < 10) throw new DriverError('THROTTLED', 'slow down');
        return { executions: hasRun ? [execution('weather-1', 1)] : [] };
      },
    });
    expect((await submit()).handle['execution']).toBe(EXECUTION);
  });

  test('what has not shown itself for long is left to the caller, who lists first', async () => {
    const { clock, api, submit } = open({ runJob: lost });
    await expect(submit()).rejects.toMatchObject({ code: 'UNAVAILABLE', message: 'the answer is lost' });
    expect(clock.seconds).toBeGreaterThan(30);
    expect(clock.seconds).toBeLessThan(35);
    expect(api.calls.filter((name) => name === 'runJob')).toHaveLength(1);
  });

  test('an answer without an execution is looked for, too', async () => {
    let hasRun = false;
    const { submit } = open(
      {
        runJob: async () => {
          hasRun = true;
          return { operation: 'o' };
        },
      },
      () => (hasRun ? [execution('weather-1', 1)] : []),
    );
    expect((await submit()).handle['execution']).toBe(EXECUTION);
  });

  test.each(['THROTTLED', 'CAPACITY', 'AUTH', 'INVALID', 'NOT_FOUND'] as const)(
    '%s is passed on at once',
    async (code) => {
      const { clock, submit } = open({ runJob: () => Promise.reject(new DriverError(code, 'no')) });
      await expect(submit()).rejects.toMatchObject({ code });
      expect(clock.seconds).toBe(0);
    },
  );

  test('a connection that never was costs no search', async () => {
    const cause = new TypeError('fetch failed', { cause: { code: 'ECONNREFUSED' } });
    const { clock, submit } = open({
      runJob: () => Promise.reject(new DriverError('UNAVAILABLE', 'refused', { cause })),
    });
    await expect(submit()).rejects.toMatchObject({ code: 'UNAVAILABLE' });
    expect(clock.seconds).toBe(0);
  });
});

describe('N1: somebody else starts or changes the job at the same time', () => {
  test('the refused start is not lost: another look, another etag', async () => {
    const etags = ['"e1"', '"e1"', '"e2"'];
    const sent: (string | undefined)[] = [];
    const { submit } = open({
      getJob: async () => ({
        name: JOB_NAME,
        etag: etags.shift() ?? '"e2"',
        template: { template: { containers: [{ name: 'dativo-etl' }] } },
      }),
      runJob: async ({ etag }) => {
        sent.push(etag);
        if (etag !== '"e2"') throw new DriverError('CONFLICT', 'etag');
        return started();
      },
    });
    expect((await submit()).handle['execution']).toBe(EXECUTION);
    expect(sent).toEqual(['"e1"', '"e2"']);
  });

  test('it may have been this very start, which the list does not show yet', async () => {
    const { clock, api, submit } = open(
      {
        getJob: async () => ({
          name: JOB_NAME,
          etag: '"e1"',
          latestCreatedExecution: { name: 'weather-x7k2p' },
          template: { template: { containers: [{ name: 'dativo-etl' }] } },
        }),
        runJob: () => Promise.reject(new DriverError('CONFLICT', 'etag')),
      },
      () => (clock.seconds >= 12 ? [execution('weather-1', 1)] : []),
    );
    expect((await submit()).handle['execution']).toBe(EXECUTION);
    expect(api.calls.filter((name) => name === 'runJob')).toHaveLength(1);
  });

  test('it goes on for so long only', async () => {
    const { submit } = open({ runJob: () => Promise.reject(new DriverError('CONFLICT', 'etag')) });
    await expect(submit()).rejects.toMatchObject({ code: 'THROTTLED' });
  });

  test('starts of one job by one process go one after the other', async () => {
    let open_ = 0;
    const { clock, submit } = open({
      runJob: async () => {
        open_ += 1;
        expect(open_).toBe(1);
        await clock.sleep(500);
        open_ -= 1;
        return started();
      },
    });
    await Promise.all(['a', 'b', 'c'].map((runId) => submit({ runId })));
    expect(clock.seconds).toBe(1.5);
  });

  test('a start that waited too long for its turn does not begin any more', async () => {
    const { clock, api, submit } = open({
      runJob: async () => {
        await clock.sleep(70_000);
        return started();
      },
    });
    const second = [submit({ runId: 'a' }), submit({ runId: 'b' })][1];
    await expect(second).rejects.toMatchObject({ code: 'THROTTLED' });
    expect(api.calls.filter((name) => name === 'runJob')).toHaveLength(1);
  });

  test('N5: a job that was changed after it was verified is not started', async () => {
    let generation = '7';
    const job = async () => ({
      name: JOB_NAME,
      generation,
      template: { template: { containers: [{ name: 'dativo-etl' }] } },
    });
    const { createServer } = await import('node:http');
    const server = createServer((_, response) => void job().then((body) => response.end(JSON.stringify(body))));
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    const { port } = server.address() as { port: number };
    const api = createScriptedApi({ getJob: job, listExecutions: async () => ({ executions: [] }), runJob: started });
    const credential = { getAccessToken: async () => 't' };
    const driver = createGcpCloudRunDriver({
      api,
      endpoint: `http://127.0.0.1:${port}`,
      credential,
      clock: createVirtualClock(),
    });
    try {
      expect(await driver.fingerprint?.(createRequest())).toMatchObject({
        job: JOB_NAME,
        generation: '7',
        max_retries: '0',
      });
      expect((await driver.submit(createRequest())).attempt).toBe(1);
      generation = '8';
      await expect(driver.submit(createRequest())).rejects.toMatchObject({ code: 'CONFLICT' });
      expect((await driver.submit(createRequest(BINDING, { runId: 'not-verified' }))).runId).toBe('not-verified');
    } finally {
      await new Promise((closed) => server.close(closed));
    }
  });
});

describe('S7: a start that another process asked for', () => {
  const at = (secondsAgo: number) => new Date(Date.parse('2026-03-01T12:00:00Z') - secondsAgo * 1000);

  test('is waited for until it must have shown itself, then asked for', async () => {
    const { clock, api, submit } = open();
    await submit({ firstAskedAt: at(2) });
    expect(clock.seconds).toBeCloseTo(30, 0);
    expect(api.calls.at(-2)).toBe('runJob');
  });

  test('is not waited for when it would long be there', async () => {
    const { clock, submit } = open();
    await submit({ firstAskedAt: at(60) });
    expect(clock.seconds).toBe(0);
  });

  test('is never asked for again when it may have been forgotten', async () => {
    const { api, submit } = open();
    await expect(submit({ firstAskedAt: at(3 * 3600) })).rejects.toMatchObject({ code: 'AMBIGUOUS' });
    expect(api.calls).toEqual(['listExecutions']);
  });
});
