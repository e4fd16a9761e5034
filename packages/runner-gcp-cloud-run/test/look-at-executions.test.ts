import { createCallBudget, DriverError } from '@dativo/runner';
import type { CloudRunExecution, CloudRunTask, GcpApi } from '@dativo/runner-gcp-cloud-run';
import { createVirtualClock } from '@dativo/runner-testkit';
import { expect, test } from 'vitest';
import { lookAtExecutions } from '../src/look-at-executions.ts';
import { JOB_NAME } from './cloud-run-request.ts';
import { createScriptedApi } from './scripted-api.ts';

const nameOf = (index: number, job = JOB_NAME) => `${job}/executions/e${index}`;
const taskOf = (execution: string, rest: object = {}): CloudRunTask => ({
  name: `${execution}/tasks/t`,
  execution: execution.split('/').at(-1) ?? '',
  startTime: '2026-03-01T12:00:00Z',
  ...rest,
});
const DONE = { completionTime: '2026-03-01T12:01:00Z' };

/** A cloud of so many executions, the newest last; pages of a hundred, the newest first. */
function open(tasks: readonly CloudRunTask[], executions: readonly CloudRunExecution[], changes: Partial<GcpApi> = {}) {
  const asked: string[] = [];
  const page = <Item>(all: readonly Item[], token = '0') => {
    const from = Number(token);
    const next = from + 100 < all.length ? { nextPageToken: String(from + 100) } : {};
    return { items: all.slice(from, from + 100), next };
  };
  const api = createScriptedApi({
    listTasks: async ({ execution, pageToken }) => {
      asked.push(execution);
      const own = execution.endsWith('/-') ? tasks : tasks.filter(({ name }) => name.startsWith(`${execution}/`));
      const { items, next } = page(own, pageToken);
      return { tasks: items, ...next };
    },
    listExecutions: async ({ job, pageToken }) => {
      asked.push(job);
      const { items, next } = page(executions, pageToken);
      return { executions: items, ...next };
    },
    getExecution: async ({ execution }) => {
      asked.push(execution);
      const found = executions.find(({ name }) => name === execution);
      if (found) return found;
      throw new DriverError('NOT_FOUND', 'no such execution');
    },
    ...changes,
  });
  const budget = createCallBudget({ clock: createVirtualClock(), callsPerSecond: 1000 });
  return { asked, api, look: (wanted: readonly string[]) => lookAtExecutions(api, budget, wanted) };
}

test('one run at work is one call', async () => {
  const { api, look } = open([taskOf(nameOf(1))], [{ name: nameOf(1) }]);
  expect([...(await look([nameOf(1)])).keys()]).toEqual([nameOf(1)]);
  expect(api.calls).toEqual(['listTasks']);
});

test('an ended run is looked at as a whole', async () => {
  const { look } = open([taskOf(nameOf(1), DONE)], [{ name: nameOf(1), ...DONE }]);
  expect((await look([nameOf(1)])).get(nameOf(1))).toMatchObject({ task: DONE, execution: DONE });
});

test('R14: two hundred runs at work are two calls', async () => {
  const names = Array.from({ length: 200 }, (_, index) => nameOf(index));
  const { asked, look } = open(
    names.map((name) => taskOf(name)),
    [],
  );
  expect((await look(names)).size).toBe(200);
  expect(asked).toEqual([`${JOB_NAME}/executions/-`, `${JOB_NAME}/executions/-`]);
});

test('R14: runs of several jobs are looked at together', async () => {
  const names = [nameOf(1), nameOf(1, JOB_NAME.replace('weather', 'orders'))];
  const { asked, look } = open(
    names.map((name) => taskOf(name)),
    [],
  );
  expect((await look(names)).size).toBe(2);
  expect(asked).toEqual([`${JOB_NAME.replace('weather', '-')}/executions/-`]);
});

test('runs that lie deep under newer ones are asked for by their names', async () => {
  const newer = Array.from({ length: 500 }, (_, index) => nameOf(1000 + index));
  const all = [...newer, nameOf(1), nameOf(2)];
  const { api, look } = open(
    all.map((name) => taskOf(name, DONE)),
    all.map((name) => ({ name, ...DONE })),
  );
  const found = await look([nameOf(1), nameOf(2)]);
  for (const name of [nameOf(1), nameOf(2)]) {
    expect(found.get(name)).toMatchObject({ task: { name: `${name}/tasks/t` }, execution: { name } });
  }
  expect(api.calls.filter((call) => call === 'getExecution')).toHaveLength(2);
});

test('S11: what the cloud does not show is not there, and nobody else is taken for it', async () => {
  const { look } = open([taskOf(nameOf(12))], [{ name: nameOf(12) }]);
  expect(await look([nameOf(1)])).toEqual(new Map());
  expect([...(await look([nameOf(1), nameOf(12)])).keys()]).toEqual([nameOf(12)]);
});

test('S10: any other failure is one of the look', async () => {
  const fail = () => Promise.reject(new DriverError('THROTTLED', 'slow down'));
  const { look } = open([], [], { listTasks: fail });
  await expect(look([nameOf(1)])).rejects.toMatchObject({ code: 'THROTTLED' });
});
