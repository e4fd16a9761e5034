import type { DriverErrorCode } from '@dativo/runner';
import { createAwsFargateDriver } from '@dativo/runner-aws-fargate';
import { expect, test } from 'vitest';
import { START_FAILURES, toStartError } from '../src/start-failures.ts';
import { createRequest } from './fargate-request.ts';
import { createScriptedApi } from './scripted-api.ts';

const REASONS: readonly (readonly [reason: string, code: DriverErrorCode])[] = [
  ['Capacity is unavailable at this time. Please try again later or in a different availability zone', 'CAPACITY'],
  ['RESOURCE:CPU', 'CAPACITY'],
  ['RESOURCE:MEMORY', 'CAPACITY'],
  ['RESOURCE:ENI', 'CAPACITY'],
  ["You've reached the limit on the number of tasks you can run concurrently", 'CAPACITY'],
  ["You've reached the limit on the number of vCPUs you can run concurrently", 'CAPACITY'],
  ['Rate exceeded', 'THROTTLED'],
  ['EMPTY CAPACITY PROVIDER', 'INVALID'],
  ['The specified capacity provider was not attached', 'INVALID'],
  ['MISSING', 'NOT_FOUND'],
  ['INACTIVE', 'NOT_FOUND'],
  ['The subnet does not exist', 'NOT_FOUND'],
  ['ECS is not authorized to pass the role', 'AUTH'],
  ['ATTRIBUTE', 'INVALID'],
  ['LOCATION', 'INVALID'],
  ['AGENT', 'INVALID'],
  ['Unexpected EC2 error while attempting to create a network interface', 'UNAVAILABLE'],
  ['SOMETHING NEW', 'INVALID'],
];

test.each(REASONS)('S1: 200 OK with the failure "%s" is %s, with its words and a next step', async (reason, code) => {
  const api = createScriptedApi({
    runTask: async () => ({ tasks: [], failures: [{ reason, detail: 'the detail' }], boundTo: [] }),
  });
  await expect(createAwsFargateDriver({ api }).submit(createRequest())).rejects.toMatchObject({
    code,
    message: expect.stringContaining(`${reason} (the detail)`),
    help: expect.stringMatching(/\w/),
  });
});

test('S1: every rule is held by a reason', () => {
  const used = REASONS.map(([reason]) => START_FAILURES.find((rule) => rule.reason.test(reason)));
  expect(START_FAILURES.filter((rule) => !used.includes(rule))).toEqual([]);
});

test('S1: all failures of one answer are told', () => {
  const { message } = toStartError([{ reason: 'RESOURCE:CPU', arn: 'arn:1' }, { reason: 'AGENT' }, {}]);
  expect(message).toBe('ECS started nothing: RESOURCE:CPU at arn:1; AGENT; no reason');
});

test('N1: an answer with neither task nor failure proves nothing', async () => {
  const api = createScriptedApi({ runTask: async () => ({ tasks: [], failures: [], boundTo: [] }) });
  await expect(createAwsFargateDriver({ api }).submit(createRequest())).rejects.toMatchObject({ code: 'AMBIGUOUS' });
});
