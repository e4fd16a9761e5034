import type { FargateTask } from '@dativo/runner-aws-fargate';
import { describe, expect, test } from 'vitest';
import { toRunStatus } from '../src/to-run-status.ts';
import { TASK_ARN } from './fargate-request.ts';

const at = (seconds: number) => new Date(Date.UTC(2026, 10, 23, 12, 0, seconds));
const statusOf = (task: Partial<FargateTask>) => toRunStatus({ taskArn: TASK_ARN, ...task }, 'dativo-etl');
const ended = (container: object, task: Partial<FargateTask> = {}) =>
  statusOf({
    lastStatus: 'STOPPED',
    stopCode: 'EssentialContainerExited',
    stoppedReason: 'Essential container in task exited',
    containers: [{ name: 'dativo-etl', ...container }],
    ...task,
  });

describe('R5: every state of ECS is a phase', () => {
  test.each([
    ['PROVISIONING', 'starting'],
    ['PENDING', 'starting'],
    ['ACTIVATING', 'starting'],
    ['RUNNING', 'running'],
    ['DEACTIVATING', 'stopping'],
    ['STOPPING', 'stopping'],
    ['DEPROVISIONING', 'stopping'],
    ['STOPPED', 'ended'],
    ['DELETED', 'ended'],
    ['A_NEW_STATE', 'submitted'],
  ])('%s is %s', (lastStatus, phase) => expect(statusOf({ lastStatus }).phase).toBe(phase));

  test('a state that is new, of a task that has started, is a running one', () => {
    expect(statusOf({ lastStatus: 'A_NEW_STATE', startedAt: at(1) }).phase).toBe('running');
  });

  test('a running task that is to stop is stopping', () => {
    expect(statusOf({ lastStatus: 'RUNNING', desiredStatus: 'STOPPED' }).phase).toBe('stopping');
  });

  test('nothing at all is no end', () => expect(statusOf({}).phase).toBe('submitted'));
});

describe('R2: only the declared container’s exit code of a stopped task counts', () => {
  test.each([
    ['its code', ended({ exitCode: 3 }), 3],
    ['success', ended({ exitCode: 0 }), 0],
    ['a signal, as code 128 + n', ended({ exitCode: 137 }), 137],
    ['no code', ended({}), undefined],
    ['no containers', statusOf({ lastStatus: 'STOPPED', containers: [] }), undefined],
    ['no list of containers', statusOf({ lastStatus: 'STOPPED' }), undefined],
    [
      'a sidecar’s code first in the list',
      ended(
        { exitCode: 4 },
        {
          containers: [
            { name: 'sidecar', exitCode: 0 },
            { name: 'dativo-etl', exitCode: 4 },
          ],
        },
      ),
      4,
    ],
    [
      'only a sidecar’s code',
      ended({}, { containers: [{ name: 'sidecar', exitCode: 0 }, { name: 'dativo-etl' }] }),
      undefined,
    ],
    ['a code while the task runs', ended({ exitCode: 0 }, { lastStatus: 'RUNNING' }), undefined],
    ['a code while the task is taken down', ended({ exitCode: 0 }, { lastStatus: 'DEPROVISIONING' }), undefined],
  ])('%s', (_what, status, exitCode) => expect(status.exitCode).toBe(exitCode));
});

describe('whether the container ran', () => {
  test.each([
    ['an exit code proves it', ended({ exitCode: 1 }), true],
    ['a start time proves it', ended({}, { startedAt: at(1) }), true],
    ['the start failed: it did not', ended({}, { stopCode: 'TaskFailedToStart', pullStartedAt: at(1) }), false],
    ['stopped before the image was pulled: it did not', ended({}, { stopCode: 'UserInitiated' }), false],
    [
      'stopped after the pull: nobody can tell',
      ended({}, { stopCode: 'UserInitiated', pullStartedAt: at(1) }),
      undefined,
    ],
    [
      'the container was made: nobody can tell',
      ended({ runtimeId: 'x-1' }, { stopCode: 'TaskFailedToStart' }),
      undefined,
    ],
    ['while it runs nothing is said', statusOf({ lastStatus: 'RUNNING', startedAt: at(1) }), undefined],
  ])('%s', (_what, status, hasStarted) => expect(status.hasStarted).toBe(hasStarted));
});

describe('R12: the platform’s words', () => {
  test('an end that is the container’s own needs none', () => {
    expect(ended({ exitCode: 3 })).not.toHaveProperty('reason');
    expect(ended({ exitCode: 3 })).not.toHaveProperty('diagnosis');
  });

  test.each([
    [
      'the container’s reason stands first',
      ended({ exitCode: 137, reason: 'OutOfMemoryError: Container killed due to memory usage' }),
      'OutOfMemoryError: Container killed due to memory usage',
      'memory',
    ],
    [
      'Spot',
      ended({ exitCode: 143 }, { stopCode: 'SpotInterruption', stoppedReason: 'Your Spot Task was interrupted.' }),
      'Your Spot Task was interrupted.; SpotInterruption',
      'spot',
    ],
    [
      'a pull that failed',
      ended(
        {},
        { stopCode: 'TaskFailedToStart', stoppedReason: 'CannotPullContainerError: pull image manifest: not found' },
      ),
      'CannotPullContainerError: pull image manifest: not found; TaskFailedToStart',
      'image',
    ],
  ])('%s', (_what, status, reason, cause) => expect(status).toMatchObject({ reason, diagnosis: { cause } }));

  test('a stop that somebody asked for is one', () => {
    expect(ended({ exitCode: 0 }, { stopCode: 'UserInitiated', stoppedReason: 'by hand' }).isCanceled).toBe(true);
    expect(ended({ exitCode: 0 }).isCanceled).toBeUndefined();
  });
});

test('times and size of the task come along', () => {
  const task = {
    createdAt: at(0),
    pullStartedAt: at(5),
    startedAt: at(9),
    executionStoppedAt: at(20),
    stoppedAt: at(40),
  };
  expect(ended({ exitCode: 0 }, { ...task, cpu: '512', memory: '3072' })).toMatchObject({
    startedAt: at(9),
    endedAt: at(40),
    moments: task,
    size: { vcpu: 0.5, memoryGib: 3 },
  });
  expect(ended({ exitCode: 0 }, { cpu: 'much' })).not.toHaveProperty('size');
});

test('N8 N15: the evidence is the whole answer as plain JSON, without a value of the environment', () => {
  const environment = [{ name: 'PASSWORD', value: 'canary-0123456789' }];
  const task = { startedAt: at(1), availabilityZone: 'eu-central-1a' };
  const status = ended(
    { exitCode: 0, imageDigest: 'sha256:1' },
    { ...task, overrides: { containerOverrides: [{ name: 'dativo-etl', environment }] } },
  );
  expect(status.evidence).toEqual(JSON.parse(JSON.stringify(status.evidence)));
  expect(status.evidence).toMatchObject({
    taskArn: TASK_ARN,
    startedAt: at(1).toISOString(),
    availabilityZone: 'eu-central-1a',
    containers: [{ name: 'dativo-etl', exitCode: 0, imageDigest: 'sha256:1' }],
    overrides: { containerOverrides: [{ name: 'dativo-etl', environment: [{ name: 'PASSWORD' }] }] },
  });
  expect(JSON.stringify(status)).not.toContain('canary');
});
