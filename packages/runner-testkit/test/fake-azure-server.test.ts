import { existsSync } from 'node:fs';
import { startFakeAzure } from '@dativo/runner-testkit';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Stage } from './fake-azure-stage.ts';

let stage: Stage;
beforeEach(async () => {
  stage = await Stage.open();
});
afterEach(() => stage.close());

const VERSION = '?api-version=2026-07-01';

test('a hook sees every request before and after its effect, and may cut the connection at both', async () => {
  const seen: string[] = [];
  const forget = stage.fake.onRequest(({ when, operation, answer }) => {
    seen.push([when, operation, answer?.status].filter(Boolean).join(' '));
    return operation === 'Jobs_Start' && when === 'after' ? 'drop' : undefined;
  });
  await stage.getJob();
  await expect(stage.start()).rejects.toThrow();
  forget();
  expect(await stage.list(), 'the start took effect').toHaveLength(1);
  expect(seen).toEqual(['before Jobs_Get', 'after Jobs_Get 200', 'before Jobs_Start', 'after Jobs_Start 200']);
});

test('every call is recorded with its kind, its time and its body', async () => {
  const name = await stage.start({
    template: { containers: [{ name: 'x', image: 'process', env: [{ name: 'A', value: '1' }] }] },
  });
  await stage.clock.sleep(3000);
  await stage.look(name);
  await stage.list();
  await stage.stop(name);
  await stage.query('ContainerAppConsoleLogs');
  expect(stage.fake.calls.map(({ operation, op, at }) => [operation, op, at])).toEqual([
    ['Jobs_Start', 'start', 0],
    ['JobExecution', 'describe', 3],
    ['JobsExecutions_List', 'list', 3],
    ['Jobs_StopExecution', 'stop', 3],
    ['Query_Execute', 'logs', 3],
  ]);
  expect(stage.fake.calls[0]?.body).toContain('"name":"A"');
});

test('an operation can be answered otherwise', async () => {
  stage.fake.handle('Permissions_List', () => ({ status: 200, body: { value: [] } }));
  const path = `${stage.binding['job_identifier']}/providers/Microsoft.Authorization/permissions?api-version=2022-04-01`;
  expect(await stage.send('GET', path)).toMatchObject({ status: 200, body: { value: [] } });
});

test('any resource can be put and read, however its id is written; the job’s surroundings are there', async () => {
  const id = stage.fake.resourceId('Microsoft.KeyVault/vaults/keys');
  expect((await stage.send('GET', `${id}${VERSION}`)).status).toBe(404);
  expect((await stage.send('PUT', `${id}${VERSION}`, { body: { properties: { a: 1 } } })).status).toBe(201);
  expect((await stage.send('GET', `${id.toUpperCase()}${VERSION}`)).body).toEqual({
    id,
    name: 'keys',
    type: 'Microsoft.KeyVault/vaults',
    properties: { a: 1 },
  });
  for (const known of [
    stage.fake.environmentId,
    stage.fake.workspaceId,
    String(stage.binding['managed_identity_id']),
  ]) {
    expect((await stage.send('GET', `${known}${VERSION}`)).status, known).toBe(200);
  }
  const permissions = await stage.send(
    'GET',
    `${id}/providers/Microsoft.Authorization/permissions?api-version=2022-04-01`,
  );
  expect(permissions.body).toMatchObject({ value: [{ actions: ['*'] }] });
});

test('a job that Azure would not take is refused when it is put', async () => {
  const body = { properties: { template: { containers: [{ name: 'x' }] } } };
  const path = `${stage.fake.resourceId('Microsoft.App/jobs/wrong')}${VERSION}`;
  expect(await stage.send('PUT', path, { body })).toMatchObject({
    status: 400,
    body: { error: { code: 'ContainerAppImageRequired' } },
  });
});

test('an address that neither API has, and a body that is no JSON, are told', async () => {
  expect(await stage.send('DELETE', '/nowhere')).toMatchObject({
    status: 404,
    body: { error: { code: 'InvalidResourceType' } },
  });
  const response = await fetch(`${stage.fake.endpoint}${stage.binding['job_identifier']}/start${VERSION}`, {
    method: 'POST',
    headers: { authorization: 'Bearer x' },
    body: '{"containers":',
  });
  expect([response.status, await response.json()]).toMatchObject([400, { error: { code: 'InvalidRequestContent' } }]);
});

test('closing ends the processes of containers', async () => {
  const own = await Stage.open({
    container: {
      kind: 'program',
      text: `console.log(process.pid); setInterval(() => {}, 1000); await virtualSleep(1e6);`,
    },
  });
  const name = await own.start();
  await own.clock.sleep(40_000);
  const { body } = await own.query(
    `ContainerAppConsoleLogs_CL | where ContainerGroupName_s startswith '${name}-' | project Log_s`,
  );
  const [table] = body['tables'] as { rows: string[][] }[];
  const folder = `/proc/${table?.rows[0]?.[0]}`;
  expect([own.fake.alive.length, existsSync(folder)]).toEqual([1, true]);
  await own.close();
  expect(existsSync(folder)).toBe(false);
});

test('subscription, resource group and location are as asked for', async () => {
  const fake = await startFakeAzure({
    clock: stage.clock,
    subscriptionId: 'sub',
    resourceGroup: 'group',
    location: 'northeurope',
  });
  expect(fake.resourceId('Microsoft.App/jobs/x')).toBe(
    '/subscriptions/sub/resourceGroups/group/providers/Microsoft.App/jobs/x',
  );
  expect(fake.location).toBe('northeurope');
  await fake.close();
});
