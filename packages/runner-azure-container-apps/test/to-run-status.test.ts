import { createAzureContainerAppsDriver } from '@dativo/runner-azure-container-apps';
import { createVirtualClock } from '@dativo/runner-testkit';
import { describe, expect, test } from 'vitest';
import { toRunStatus } from '../src/to-run-status.ts';
import { createExecution, createRequest } from './azure-request.ts';
import { createScriptedApi } from './scripted-api.ts';

const END = { endTime: '2026-11-23T10:05:00Z' };
const look = (...[properties, container]: Parameters<typeof createExecution>) =>
  toRunStatus(createExecution(properties, container), 'dativo-etl');

describe('R2: the words of an execution', () => {
  test.each([
    ['Processing', undefined, 'starting'],
    ['Running', { status: 'Waiting' }, 'starting'],
    ['Running', { status: 'Running' }, 'running'],
    ['Running', undefined, 'running'],
    ['Unknown', undefined, 'submitted'],
    ['Unknown', { status: 'Running' }, 'running'],
    ['Degraded', { status: 'Running' }, 'running'],
    ['Hibernating', undefined, 'submitted'],
    ['Succeeded', { code: 0 }, 'ended'],
    ['Failed', { code: 1 }, 'ended'],
    ['Stopped', undefined, 'ended'],
  ] as const)('%s with a container %o is %s', (status, container, phase) => {
    expect(look({ status }, container).phase).toBe(phase);
  });

  test.each([
    ['Succeeded', { code: 0 }, 0],
    ['Failed', { code: 7 }, 7],
    ['Failed', { code: 0 }, 0],
    ['Failed', {}, undefined],
    ['Failed', undefined, undefined],
    ['Stopped', {}, undefined],
    ['Degraded', {}, undefined],
  ] as const)('an end as %s with a container %o has the exit code %s', (status, container, code) => {
    expect(look({ status, ...END }, container).exitCode).toBe(code);
  });

  test('Succeeded without any code stands for 0, and says so', () => {
    expect(look({ status: 'Succeeded', ...END })).toMatchObject({
      exitCode: 0,
      reason: expect.stringMatching(/gives no exit code/),
    });
    expect(look({ status: 'Succeeded', ...END }, { status: 'Failed' })).not.toHaveProperty('exitCode');
  });

  test('codes of other containers never decide, nor does Succeeded against them', () => {
    const beside = (status: string, code: number) =>
      toRunStatus(
        createExecution({ status, ...END, detailedStatus: { replicas: [{ containers: [{ name: 'beside', code }] }] } }),
        'dativo-etl',
      );
    expect(beside('Failed', 0)).not.toHaveProperty('exitCode');
    expect(beside('Succeeded', 3)).not.toHaveProperty('exitCode');
  });

  test('Stopped is somebody’s doing; a container that still waited has never run', () => {
    expect(look({ status: 'Stopped', ...END }, { status: 'Waiting' })).toMatchObject({
      isCanceled: true,
      hasStarted: false,
    });
    expect(look({ status: 'Stopped', ...END })).not.toHaveProperty('hasStarted');
  });

  test('N8 N15: the evidence has no values of variables', () => {
    const template = { containers: [{ name: 'dativo-etl', env: [{ name: 'TOKEN', value: 'secret' }] }] };
    const { evidence } = look({ status: 'Succeeded', ...END, template }, { code: 0 });
    expect(JSON.stringify(evidence)).toContain('TOKEN');
    expect(JSON.stringify(evidence)).not.toContain('secret');
  });
});

describe('N14: the container has exited, but the execution is shown as Running', () => {
  const openRun = async (lastLook: Parameters<typeof createExecution>) => {
    const clock = createVirtualClock();
    const api = createScriptedApi({ getExecution: async () => createExecution(...lastLook) });
    const driver = createAzureContainerAppsDriver({ api, clock });
    const handle = {
      subscription_id: '11111111-2222-3333-4444-555555555555',
      resource_group_name: 'data',
      job_name: 'weather',
      execution_name: 'weather-1',
      container_name: 'dativo-etl',
    };
    const ref = { runtime: 'azure_container_apps', runId: createRequest().runId, attempt: 1, handle };
    return { clock, describe: () => driver.describe(ref) };
  };

  test('judged by the container’s code after two minutes, and named', async () => {
    const { clock, describe: look } = await openRun([{ status: 'Running' }, { code: 5, status: 'Failed' }]);
    expect(await look()).toMatchObject({ phase: 'running' });
    await clock.sleep(100_000);
    expect(await look()).toMatchObject({
      phase: 'running',
      reason: expect.stringMatching(/still Running after 100 s/),
    });
    await clock.sleep(30_000);
    expect(await look()).toMatchObject({
      phase: 'ended',
      exitCode: 5,
      reason: expect.stringMatching(/exited with code 5, but the execution is still Running after 130 s/),
    });
  });

  test('not for a container that runs on', async () => {
    const { clock, describe: look } = await openRun([{ status: 'Running' }, { status: 'Running' }]);
    await look();
    await clock.sleep(3_600_000);
    expect(await look()).toMatchObject({ phase: 'running', graceSeconds: 30 });
  });
});
