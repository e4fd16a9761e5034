import type { RunStatus } from '@dativo/runner';
import { expect, test } from 'vitest';
import type { ExecutionLook } from '../src/execution-look.ts';
import { isLagging, toRunStatus } from '../src/to-run-status.ts';
import { EXECUTION } from './cloud-run-request.ts';

const T = (second: number) => `2026-03-01T12:00:${String(second).padStart(2, '0')}Z`;
const completed = (state: string, rest: object = {}) => [{ type: 'Completed', state: `CONDITION_${state}`, ...rest }];
const execution = (rest: object = {}) => ({ name: EXECUTION, createTime: T(0), ...rest });
const done = (state: string, rest: object = {}, condition: object = {}) =>
  execution({ completionTime: T(30), conditions: completed(state, condition), ...rest });
const task = (rest: object = {}) => ({ name: `${EXECUTION}/tasks/t0`, startTime: T(10), ...rest });
const over = (lastAttemptResult?: object) =>
  task({ completionTime: T(29), ...(lastAttemptResult && { lastAttemptResult }) });

const LOOKS: readonly (readonly [string, ExecutionLook, Partial<RunStatus>])[] = [
  ['just made', { execution: execution() }, { phase: 'starting' }],
  [
    'being provisioned',
    { execution: execution({ conditions: completed('RECONCILING') }), task: { name: 't' } },
    { phase: 'starting' },
  ],
  ['at work', { task: task() }, { phase: 'running', startedAt: new Date(T(10)) }],
  ['at work by its counts', { execution: execution({ runningCount: 1 }) }, { phase: 'running' }],
  [
    'the task has ended, the execution not yet',
    { execution: execution({ runningCount: 1 }), task: over({ exitCode: 3 }) },
    { phase: 'stopping' },
  ],
  [
    'being canceled',
    { execution: execution({ conditions: completed('FAILED', { executionReason: 'CANCELLING' }) }), task: task() },
    { phase: 'stopping' },
  ],
  [
    'decided, and a container still there',
    { execution: execution({ conditions: completed('FAILED'), runningCount: 1 }), task: task() },
    { phase: 'stopping' },
  ],
  [
    'exit code 0, which JSON leaves out',
    { execution: done('SUCCEEDED', { succeededCount: 1 }), task: over({ status: {} }) },
    { phase: 'ended', exitCode: 0, hasStarted: true },
  ],
  [
    'exit code 0 as it is',
    { execution: done('SUCCEEDED'), task: over({ exitCode: 0, status: { code: 0 } }) },
    { exitCode: 0 },
  ],
  [
    'exit code 7',
    {
      execution: done('FAILED', { failedCount: 1 }, { executionReason: 'NON_ZERO_EXIT_CODE' }),
      task: over({ exitCode: 7, status: { code: 2 } }),
    },
    { exitCode: 7, hasStarted: true },
  ],
  [
    'killed by a signal',
    { execution: done('FAILED'), task: over({ termSignal: 11 }) },
    { signal: 'SIGSEGV', hasStarted: true },
  ],
  [
    'never started',
    { execution: done('FAILED', {}, { reason: 'CONTAINER_MISSING', message: 'Image not found' }) },
    { phase: 'ended', hasStarted: false, reason: 'Image not found; CONTAINER_MISSING' },
  ],
  [
    'canceled',
    {
      execution: done('FAILED', { cancelledCount: 1 }, { executionReason: 'CANCELLED' }),
      task: over({ exitCode: 143 }),
    },
    { isCanceled: true },
  ],
];

test.each(LOOKS)('R2: %s', (_, look, expected) => {
  expect(toRunStatus(look, 'dativo-etl')).toMatchObject(expected);
});

/** Ends that look like a success at some place, and are none. */
const NO_PROOF: readonly (readonly [string, ExecutionLook])[] = [
  ['a completed execution without a task', { execution: done('SUCCEEDED', { succeededCount: 1 }) }],
  ['a task without a result', { execution: done('SUCCEEDED'), task: over() }],
  [
    'a result of a task that has not completed',
    { execution: done('SUCCEEDED'), task: task({ lastAttemptResult: { status: {} } }) },
  ],
  ['a result that is not OK', { execution: done('SUCCEEDED'), task: over({ status: { code: 13 } }) }],
  ['a result that is OK of an execution that failed', { execution: done('FAILED'), task: over({ status: {} }) }],
  [
    'a result that is OK of an execution that says nothing',
    { execution: execution({ completionTime: T(30) }), task: over({ status: {} }) },
  ],
  [
    'a container that ended with 0 when its execution was canceled',
    {
      execution: done('FAILED', { cancelledCount: 1 }, { executionReason: 'CANCELLED' }),
      task: over({ exitCode: 0, status: {} }),
    },
  ],
  ['a signal', { execution: done('SUCCEEDED'), task: over({ termSignal: 15, status: {} }) }],
];

test.each(NO_PROOF)('R2: no exit code from %s', (_, look) => {
  expect(toRunStatus(look, 'dativo-etl').exitCode).toBeUndefined();
});

test('R2: an execution without an end has no exit code, whatever its task says', () => {
  const status = toRunStatus({ execution: execution(), task: over({ exitCode: 0, status: {} }) }, 'dativo-etl');
  expect(status).not.toHaveProperty('exitCode');
  expect(status.phase).toBe('stopping');
});

test('N7: the platform’s own attempts are counted', () => {
  expect(
    toRunStatus({ execution: done('FAILED', { retriedCount: 2 }), task: over({ exitCode: 1 }) }, 'x').platformAttempts,
  ).toBe(3);
  expect(toRunStatus({ execution: done('FAILED'), task: over({ exitCode: 1 }) }, 'x')).not.toHaveProperty(
    'platformAttempts',
  );
});

test('N16: the size of the declared container', () => {
  const containers = [
    { name: 'proxy', resources: { limits: { cpu: '8', memory: '32Gi' } } },
    { name: 'dativo-etl', resources: { limits: { cpu: '2000m', memory: '512Mi' } } },
  ];
  const look = { execution: execution({ template: { containers } }) };
  expect(toRunStatus(look, 'dativo-etl').size).toEqual({ vcpu: 2, memoryGib: 0.5 });
});

test('N8 N15: the evidence is the whole answer without values of variables', () => {
  const containers = [{ name: 'dativo-etl', env: [{ name: 'PASSWORD', value: 'canary' }], image: 'i' }];
  const look = {
    execution: done('FAILED', { template: { containers }, logUri: 'https://x' }),
    task: over({ exitCode: 3 }),
  };
  const { evidence } = toRunStatus(look, 'dativo-etl');
  expect(evidence).toMatchObject({
    execution: { logUri: 'https://x', template: { containers: [{ image: 'i', env: [{ name: 'PASSWORD' }] }] } },
    task: { lastAttemptResult: { exitCode: 3 } },
  });
  expect(JSON.stringify(evidence)).not.toContain('canary');
});

test.each([
  [
    'code 0',
    over({ status: {} }),
    'SUCCEEDED',
    { exitCode: 0, reason: expect.stringMatching(/code 0, but .* after 130 s/) },
  ],
  ['code 0 that the task does not vouch for', over({ status: {} }), 'RECONCILING', { phase: 'ended' }],
  ['code 5', over({ exitCode: 5, status: { code: 2 } }), 'FAILED', { exitCode: 5 }],
  ['a signal', over({ termSignal: 9, status: { code: 2 } }), 'FAILED', { signal: 'SIGKILL' }],
])('N14: a container that ended with %s, and an execution that goes on', (_, ended, state, expected) => {
  const look = {
    execution: execution({ runningCount: 1, conditions: completed('RECONCILING') }),
    task: { ...ended, conditions: completed(state) },
  };
  expect(isLagging(look)).toBe(true);
  expect(toRunStatus(look, 'dativo-etl', { seconds: 100, isEnd: false })).toMatchObject({ phase: 'stopping' });
  const status = toRunStatus(look, 'dativo-etl', { seconds: 130, isEnd: true });
  expect(status).toMatchObject({ phase: 'ended', isLingering: true, hasStarted: true, ...expected });
  if (!('exitCode' in expected)) expect(status).not.toHaveProperty('exitCode');
});

test.each([
  ['a container that runs', { execution: execution({ runningCount: 1 }), task: task() }],
  ['a task whose platform tries again', { execution: execution(), task: task({ lastAttemptResult: { exitCode: 1 } }) }],
  ['an execution that has ended', { execution: done('FAILED'), task: over({ exitCode: 1 }) }],
  ['an end without a result', { execution: execution({ runningCount: 1 }), task: over() }],
])('N14: %s does not lag', (_, look) => {
  expect(isLagging(look)).toBe(false);
});
