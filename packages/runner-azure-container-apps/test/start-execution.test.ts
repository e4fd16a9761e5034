import { DriverError } from '@dativo/runner';
import { type AzureApi, createAzureContainerAppsDriver, type JobExecution } from '@dativo/runner-azure-container-apps';
import { createVirtualClock } from '@dativo/runner-testkit';
import { expect, test } from 'vitest';
import { AZURE_JOB, createExecution, createRequest } from './azure-request.ts';
import { createScriptedApi } from './scripted-api.ts';

const marked = (name: string, runId: string, attempt: number, properties: object = {}): JobExecution => {
  const env = [
    { name: 'DATIVO_RUN_ID', value: runId },
    { name: 'DATIVO_ATTEMPT', value: String(attempt) },
  ];
  const template = { containers: [{ name: 'dativo-etl', env }] };
  return { ...createExecution({ template, ...properties }), name };
};

const submit = async (answers: Partial<AzureApi>, changes = {}) => {
  const stopped: string[] = [];
  const api = createScriptedApi({
    getJob: async () => AZURE_JOB,
    startJob: async () => ({ name: 'own' }),
    stopExecution: async ({ execution }) => void stopped.push(execution),
    ...answers,
  });
  const driver = createAzureContainerAppsDriver({ api, clock: createVirtualClock() });
  const outcome = await driver.submit(createRequest(undefined, changes)).then(
    ({ handle }) => handle['execution_name'],
    (error: DriverError) => error.code,
  );
  const starts = api.calls.filter((name) => name === 'startJob').length;
  return { outcome, starts, stopped };
};
const shown = (...executions: JobExecution[]) => ({ listExecutions: async () => ({ executions }) });
const lost = () => Promise.reject(new DriverError('UNAVAILABLE', 'reset'));

test('N1: a list that fails before the start: nothing is started', async () => {
  expect(await submit({ listExecutions: lost })).toMatchObject({ outcome: 'UNAVAILABLE', starts: 0 });
});

test('N1: what this very start has begun is adopted; strangers, other attempts and near names are not', async () => {
  const others = [marked('a', 'weather-12', 1), marked('b', 'weather-1', 2), createExecution({})];
  expect(await submit(shown(...others, marked('own', 'weather-1', 1)))).toMatchObject({ outcome: 'own', starts: 0 });
  let lists = 0;
  const listExecutions = async () => {
    lists += 1;
    return { executions: lists === 1 ? others : [...others, marked('own', 'weather-1', 1)] };
  };
  expect(await submit({ listExecutions })).toEqual({ outcome: 'own', starts: 1, stopped: [] });
});

test('N1: of several starts of one attempt the oldest stays, the others are stopped', async () => {
  const late = marked('own', 'weather-1', 1, { startTime: '2026-11-23T10:00:01Z' });
  const twin = marked('twin', 'weather-1', 1, { startTime: '2026-11-23T10:00:01Z', status: 'Stopped' });
  const first = marked('first', 'weather-1', 1);
  const found = await submit(shown(twin, late, first));
  expect(found).toEqual({ outcome: 'first', starts: 0, stopped: ['own'] });
});

test('N1: a lost answer, and nothing is shown for as long as it may take: no second start by this call', async () => {
  expect(await submit({ ...shown(), startJob: lost })).toEqual({ outcome: 'UNAVAILABLE', starts: 1, stopped: [] });
});

test('N1: a lost answer, and lists that fail from then on: fails closed', async () => {
  let lists = 0;
  const listExecutions = async () => {
    lists += 1;
    return lists === 1 ? { executions: [] } : lost();
  };
  expect(await submit({ listExecutions, startJob: lost })).toMatchObject({ outcome: 'UNAVAILABLE', starts: 1 });
});

test('N1 S7: a start asked for long ago that is not shown is not begun anew', async () => {
  const firstAskedAt = new Date(createVirtualClock().now().getTime() - 48 * 3_600_000);
  expect(await submit(shown(), { firstAskedAt })).toMatchObject({ outcome: 'AMBIGUOUS', starts: 0 });
});
