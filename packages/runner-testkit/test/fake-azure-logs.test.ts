import type { Container, FakeAzureOptions } from '@dativo/runner-testkit';
import { afterEach, describe, expect, test } from 'vitest';
import { Stage } from './fake-azure-stage.ts';

let stage: Stage;
afterEach(() => stage.close());

const saying = (...lines: readonly string[]): Container => ({
  kind: 'script',
  run: async ({ print }) => {
    for (const line of lines) print(line, line.startsWith('!') ? 'stderr' : 'stdout');
    return 0;
  },
});

async function openAfterRun(lines: readonly string[], options: Partial<FakeAzureOptions> = {}): Promise<string> {
  stage = await Stage.open({ container: saying(...lines) }, options);
  const name = await stage.start();
  await stage.waitForEnd(name);
  return name;
}

/** The rows of the first column. */
async function ask(query: string, more: object = {}): Promise<unknown> {
  const { status, body } = await stage.query(query, more);
  const [table] = (body['tables'] ?? []) as { rows: unknown[][] }[];
  return status === 200 ? table?.rows.map(([cell]) => cell) : body['error'];
}

/** As clients that do not know where the environment writes ask for one container's lines. */
const toUnion = (replica: string) => `union isfuzzy=true
  (ContainerAppConsoleLogs_CL | where ContainerGroupName_s startswith "${replica}-" and ContainerName_s == "dativo-etl"
    | project Log = Log_s, TimeGenerated, Stream = column_ifexists("Stream_s", "stdout"), Ingested = ingestion_time()),
  (ContainerAppConsoleLogs | where ContainerGroupName startswith "${replica}-" and ContainerName == "dativo-etl"
    | project Log, TimeGenerated, Stream, Ingested = ingestion_time())
  | order by TimeGenerated asc | take 1000`;

describe('console logs', () => {
  test.each(['ContainerAppConsoleLogs_CL', 'ContainerAppConsoleLogs'] as const)(
    'in %s: found by a fuzzy union',
    async (table) => {
      const name = await openAfterRun(['one', '!two', 'one'], { table, ingestionSeconds: 0 });
      const { body } = await stage.query(toUnion(name));
      const [found] = body['tables'] as { columns: { name: string; type: string }[]; rows: string[][] }[];
      expect(found?.columns.map((column) => `${column.name}:${column.type}`)).toEqual([
        'Log:string',
        'TimeGenerated:datetime',
        'Stream:string',
        'Ingested:datetime',
      ]);
      expect(found?.rows.map(([log, , stream]) => [log, stream])).toEqual([
        ['one', 'stdout'],
        ['!two', 'stderr'],
        ['one', 'stdout'],
      ]);
      const times = found?.rows.map(([, time]) => time) ?? [];
      expect(times[0]).toBe('2026-03-01T12:00:20.0000000Z');
      expect(new Set(times).size, 'no two lines at one time').toBe(3);
    },
  );

  test('can be asked for only so long after they were written', async () => {
    const name = await openAfterRun(['one'], { ingestionSeconds: 60 });
    expect(await ask(toUnion(name))).toEqual([]);
    expect(await ask('ContainerAppConsoleLogs_CL'), 'no table before its first row').toMatchObject({
      code: 'BadArgumentError',
    });
    await stage.clock.sleep(60_000);
    expect(await ask(toUnion(name))).toEqual(['one']);
    const { body } = await stage.query(toUnion(name));
    expect(body).toMatchObject({
      tables: [{ rows: [['one', expect.anything(), 'stdout', '2026-03-01T12:01:20.0000000Z']] }],
    });
  });

  test('of an empty workspace: the custom table is not there, the standard one is empty', async () => {
    stage = await Stage.open();
    expect(await ask('ContainerAppConsoleLogs_CL | take 1')).toMatchObject({
      code: 'BadArgumentError',
      innererror: { code: 'SemanticError', innererror: { code: 'SEM0100' } },
    });
    expect(await ask('ContainerAppConsoleLogs | take 1')).toEqual([]);
  });

  test('late, lacking, denied', async () => {
    stage = await Stage.open({ container: saying('one') }, { ingestionSeconds: 0 });
    stage.fake.lie({ kind: 'late_logs', seconds: 100 });
    const name = await stage.start();
    await stage.waitForEnd(name);
    expect(await ask(toUnion(name))).toEqual([]);
    await stage.clock.sleep(100_000);
    expect(await ask(toUnion(name))).toEqual(['one']);
    stage.fake.lie({ kind: 'no_logs' });
    expect(await ask(toUnion(name))).toEqual([]);
    stage.fake.lie({ kind: 'denied_logs' });
    expect(await stage.query(toUnion(name))).toMatchObject({
      status: 403,
      body: { error: { code: 'InsufficientAccessError' } },
    });
  });

  test('too many for one answer: the first ones, and PartialError beside them', async () => {
    const name = await openAfterRun(['a', 'b', 'c'], { ingestionSeconds: 0 });
    stage.fake.lie({ kind: 'small_pages', size: 2 });
    expect(await stage.query(toUnion(name))).toMatchObject({ status: 200, body: { error: { code: 'PartialError' } } });
    expect(await ask(toUnion(name))).toEqual(['a', 'b']);
  });

  test('of another workspace', async () => {
    stage = await Stage.open({}, { customerId: '22222222-0000-4000-8000-000000000000' });
    expect(stage.binding['log_analytics_customer_id']).toBe('22222222-0000-4000-8000-000000000000');
    expect(await ask('ContainerAppConsoleLogs')).toEqual([]);
    const answer = await stage.send('POST', '/v1/workspaces/11111111-0000-4000-8000-000000000000/query', {
      body: { query: 'T' },
    });
    expect(answer).toMatchObject({ status: 404, body: { error: { code: 'PathNotFoundError' } } });
  });
});

describe('KQL', () => {
  const LINES = ['Alpha one', 'beta "two"', 'gamma\\three', 'alphabet'];
  const QUERIES: readonly (readonly [query: string, answer: unknown])[] = [
    ["where Log_s startswith 'alpha'", ['Alpha one', 'alphabet']],
    ["where Log_s startswith_cs 'alpha'", ['alphabet']],
    ["where Log_s has 'alpha'", ['Alpha one']],
    ["where Log_s !has 'alpha' and Log_s contains 'a'", ['beta "two"', 'gamma\\three', 'alphabet']],
    ['where Log_s == "beta \\"two\\""', ['beta "two"']],
    ["where Log_s == @'gamma\\three'", ['gamma\\three']],
    ["where Log_s in ('alphabet', 'nothing') or Log_s =~ 'ALPHA ONE'", ['Alpha one', 'alphabet']],
    ["where not(Log_s contains 'a')", []],
    ['take 2', ['Alpha one', 'beta "two"']],
    ['top 1 by TimeGenerated desc', ['alphabet']],
    ['count', [4]],
    ['where TimeGenerated > datetime(2026-03-01T12:00:20.0000001Z)', ['gamma\\three', 'alphabet']],
    ["where TimeGenerated >= todatetime('2026-03-01T12:00:20.0000003Z')", ['alphabet']],
    ['where TimeGenerated > ago(1h)', LINES],
    ['where TimeGenerated > now() - 1s', []],
    ["extend N = column_ifexists('Nope_s', 'none') | where N == 'none' | take 1", ['Alpha one']],
    ["extend T = tostring(time_t) | where isnotempty(T) and coalesce(Computer, 'x') == 'x' | take 1", ['Alpha one']],
  ];

  test.each(QUERIES)('%s', async (operators, answer) => {
    await openAfterRun(LINES, { ingestionSeconds: 0 });
    const ordered = operators === 'count' ? '' : '| project Log_s';
    expect(await ask(`ContainerAppConsoleLogs_CL | order by TimeGenerated asc | ${operators} ${ordered}`)).toEqual(
      answer,
    );
  });

  test.each([
    ['ContainerAppConsoleLogs_CL | where Nope == 1', 'SemanticError'],
    ['Nope | take 1', 'SemanticError'],
    ['ContainerAppConsoleLogs_CL | wher Log_s', 'SyntaxError'],
    ["ContainerAppConsoleLogs_CL | where Log_s == 'open", 'SyntaxError'],
  ])('%s is refused as Log Analytics does', async (query, code) => {
    await openAfterRun(LINES, { ingestionSeconds: 0 });
    expect(await ask(query)).toMatchObject({ code: 'BadArgumentError', innererror: { code } });
  });

  test('the timespan of a query', async () => {
    await openAfterRun(LINES, { ingestionSeconds: 0 });
    const first = 'ContainerAppConsoleLogs_CL | project Log_s | take 1';
    expect(await ask(first, { timespan: 'P1D' })).toEqual(['Alpha one']);
    expect(await ask(first, { timespan: 'PT1S' })).toEqual([]);
    expect(await ask(first, { timespan: '2026-03-01T12:00:00Z/PT1M' })).toEqual(['Alpha one']);
    expect(await ask(first, { timespan: '2026-03-01T12:00:21Z/2026-03-01T13:00:00Z' })).toEqual([]);
    expect(await ask(first, { timespan: 'yesterday' })).toMatchObject({ code: 'BadArgumentError' });
  });
});

describe('the log stream', () => {
  test('gives lines as they come, to whoever has the job’s own token, and ends with the execution', async () => {
    stage = await Stage.open({
      container: {
        kind: 'script',
        run: async ({ print, sleep }) => {
          print('early');
          await sleep(30);
          print('late');
          return 0;
        },
      },
    });
    const name = await stage.start();
    await stage.clock.sleep(30_000);
    const replicas = `${stage.binding['job_identifier']}/executions/${name}/replicas?api-version=2023-11-02-preview`;
    const { body } = await stage.send('GET', replicas);
    const [replica] = body['value'] as {
      properties: { containers: { logStreamEndpoint: string; runningState: string }[] };
    }[];
    const [shown] = replica?.properties.containers ?? [];
    expect(shown?.runningState).toBe('Running');
    const address = `${shown?.logStreamEndpoint}?follow=true&output=text&tailLines=300`;
    expect((await stage.send('GET', address)).status, 'the token of Resource Manager is none of the stream’s').toBe(
      401,
    );
    const auth = await stage.send(
      'POST',
      `${stage.binding['job_identifier']}/getAuthToken?api-version=2023-11-02-preview`,
    );
    const { token } = auth.body['properties'] as { token: string };
    const response = await fetch(address, { headers: { authorization: `Bearer ${token}` } });
    const text = response.text();
    await stage.waitForEnd(name);
    await stage.clock.sleep(2000);
    const [notice, ...lines] = (await text).split('\n');
    expect(notice).toMatch(/^\S+ {2}Connecting to the container/);
    expect(lines.map((line) => line.replace(/^\S+Z /, ''))).toEqual(['stdout F early', 'stdout F late', '']);
    expect((await stage.send('GET', address, { token })).status, 'the replica is kept for a while').toBe(200);
    await stage.clock.sleep(180_000);
    expect((await stage.send('GET', address, { token })).status, 'the replica has gone').toBe(404);
  });
});

describe('the system log', () => {
  test.each([
    ['ContainerAppConsoleLogs_CL', 'ContainerAppSystemLogs_CL', 'Reason_s, Log_s'],
    ['ContainerAppConsoleLogs', 'ContainerAppSystemLogs', 'Reason, Log'],
  ] as const)('beside %s: says why an execution failed that says nothing itself', async (table, system, columns) => {
    stage = await Stage.open({ container: saying('never') }, { table, ingestionSeconds: 0 });
    stage.fake.lie({ kind: 'mute_failures' });
    stage.fake.lie({ kind: 'never_starts', reason: 'image', times: 1 });
    const name = await stage.start();
    await stage.waitForEnd(name);
    const reasons = await ask(
      `${system} | project ${columns} | order by Reason${columns.includes('_s') ? '_s' : ''} asc`,
    );
    expect(reasons).toEqual(['BackoffLimitExceeded', 'ImagePullFailure', 'PullingImage']);
  });
});
