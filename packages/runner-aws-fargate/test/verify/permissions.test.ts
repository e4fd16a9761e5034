import { DriverError, type DriverErrorCode, type VerifyCheck } from '@dativo/runner';
import { expect, test } from 'vitest';
import { type VerifyApi, type VerifyFargateOptions, verifyFargate } from '../../src/verify/index.ts';
import type { Simulation } from '../../src/verify/verify-api.ts';
import { collect } from './collect.ts';
import { ACCOUNT, ACTIONS, createHealthyApi, createRequest, TARGET } from './healthy-target.ts';

async function listPermissions(api: Partial<VerifyApi>, actions = ACTIONS): Promise<VerifyCheck[]> {
  const options: VerifyFargateOptions = {
    request: createRequest(),
    target: TARGET,
    actions,
    api: createHealthyApi(api),
  };
  return (await collect(verifyFargate(options))).filter(({ id }) => id === 'permission');
}

const denied = async (): Promise<never> => {
  throw new DriverError('AUTH', 'AccessDenied');
};

test('N4: every action that the driver can call is simulated, on its own resource and with the conditions that AWS would see', async () => {
  const asked: Simulation[] = [];
  const simulate: VerifyApi['simulate'] = async (question) => {
    asked.push(question);
    return question.actions.map((action) => ({ action, isAllowed: true, missingContext: [] }));
  };
  const checks = await listPermissions({ simulate });
  expect(checks.map(({ subject, status }) => [subject, status])).toEqual([
    [`ecs:RunTask on ${TARGET.taskDefinition}`, 'ok'],
    [`iam:PassRole on arn:aws:iam::${ACCOUNT}:role/demo-execution, arn:aws:iam::${ACCOUNT}:role/jobs/demo-task`, 'ok'],
    [`ecs:TagResource on arn:aws:ecs:eu-central-1:${ACCOUNT}:task/demo/*`, 'ok'],
    [`ecs:StopTask on arn:aws:ecs:eu-central-1:${ACCOUNT}:task/demo/*`, 'ok'],
    [
      `logs:GetLogEvents on arn:aws:logs:eu-central-1:${ACCOUNT}:log-group:/dativo/demo:log-stream:ecs/dativo-etl/*`,
      'ok',
    ],
    [`ecs:ListTasks on arn:aws:ecs:eu-central-1:${ACCOUNT}:container-instance/demo/*`, 'ok'],
  ]);
  const own = asked.filter(({ principal }) => principal === `arn:aws:iam::${ACCOUNT}:role/deployer`);
  const contextOf = (action: string) => own.find(({ actions }) => actions.includes(action))?.context;
  expect(contextOf('ecs:RunTask')).toEqual({ 'ecs:cluster': TARGET.cluster });
  expect(contextOf('iam:PassRole')).toEqual({ 'iam:PassedToService': 'ecs-tasks.amazonaws.com' });
  expect(contextOf('ecs:TagResource')).toEqual({ 'ecs:CreateAction': 'RunTask' });
});

test('what a run needs is a failure when it is denied, what only clean-up needs a warning', async () => {
  const simulate: VerifyApi['simulate'] = async ({ actions }) =>
    actions.map((action) => ({ action, isAllowed: false, missingContext: [] }));
  const checks = await listPermissions({ simulate });
  expect(checks.map(({ subject, status }) => [subject.replace(/ .*/, ''), status])).toEqual([
    ['ecs:RunTask', 'failed'],
    ['iam:PassRole', 'failed'],
    ['ecs:TagResource', 'failed'],
    ['ecs:StopTask', 'failed'],
    ['logs:GetLogEvents', 'failed'],
    ['ecs:ListTasks', 'warning'],
  ]);
});

test('a denial that hangs on a condition which the simulator cannot know proves nothing', async () => {
  const simulate: VerifyApi['simulate'] = async ({ actions }) =>
    actions.map((action) => ({ action, isAllowed: false, missingContext: ['aws:SourceIp'] }));
  const checks = await listPermissions({ simulate });
  expect(checks.every(({ status, message }) => status === 'warning' && /unknown: .*aws:SourceIp/.test(message))).toBe(
    true,
  );
});

const refuse = (code: DriverErrorCode) => async (): Promise<undefined> => {
  throw new DriverError(code, 'refused');
};

const probes: readonly (readonly [string, VerifyApi['probeStop'], readonly string[]])[] = [
  ['allows it', async () => undefined, ['ok', 'warning']],
  ['has no such task', refuse('NOT_FOUND'), ['ok', 'warning']],
  ['denies it', refuse('AUTH'), ['failed', 'warning']],
  ['does not answer', refuse('UNAVAILABLE'), ['warning']],
];

test.each(probes)(
  'without the simulator a stop of an impossible task is tried: AWS %s',
  async (_what, probeStop, statuses) => {
    const checks = await listPermissions({ simulate: denied, probeStop });
    expect(checks.map(({ status }) => status)).toEqual(statuses);
    const unknown = checks.at(-1);
    expect(unknown?.subject).toContain('ecs:RunTask');
    expect(unknown?.subject.includes('ecs:StopTask')).toBe(statuses.length === 1);
  },
);

test('the stop is not tried where the simulator answers', async () => {
  let probes = 0;
  await listPermissions({
    probeStop: async () => {
      probes += 1;
      return undefined;
    },
  });
  expect(probes).toBe(0);
});

test.each([
  [
    'a role with a path is simulated by its whole ARN',
    'assumed-role/deployer/session',
    { getRole: async () => ({ arn: `arn:aws:iam::${ACCOUNT}:role/ci/deployer`, trustPolicy: '' }) },
    `arn:aws:iam::${ACCOUNT}:role/ci/deployer`,
  ],
  [
    'a role that may not be read is guessed without a path',
    'assumed-role/deployer/session',
    { getRole: denied },
    `arn:aws:iam::${ACCOUNT}:role/deployer`,
  ],
])('%s', async (_what, resource, api, principal) => {
  const principals = new Set<string>();
  await listPermissions({
    ...api,
    getCaller: async () => ({ account: ACCOUNT, arn: `arn:aws:sts::${ACCOUNT}:${resource}` }),
    simulate: async (question) => {
      principals.add(question.principal);
      return question.actions.map((action) => ({ action, isAllowed: true, missingContext: [] }));
    },
  });
  expect(principals).toContain(principal);
});

test.each(['root', 'federated-user/me'])('credentials of %s cannot be simulated', async (resource) => {
  const checks = await listPermissions({
    getCaller: async () => ({ account: ACCOUNT, arn: `arn:aws:iam::${ACCOUNT}:${resource}` }),
  });
  expect(checks.map(({ status }) => status)).toEqual(['warning']);
});

test('an action on something that the binding does not name is skipped, not passed', async () => {
  const checks = await listPermissions({}, [{ action: 's3:PutObject', resource: 'object', for: 'lock' }]);
  expect(checks.map(({ subject, status }) => [subject, status])).toEqual([['s3:PutObject', 'skipped']]);
});

test('a binding that holds only names is completed by the account of the caller', async () => {
  const target = { ...TARGET, cluster: 'demo', taskDefinition: 'demo-etl' };
  const api = createHealthyApi({ describeTaskDefinition: async () => undefined });
  const checks = await collect(verifyFargate({ request: createRequest(), target, actions: ACTIONS, api }));
  const subjects = checks.filter(({ id }) => id === 'permission').map(({ subject }) => subject);
  expect(subjects).toContain(`ecs:RunTask on arn:aws:ecs:eu-central-1:${ACCOUNT}:task-definition/demo-etl`);
  expect(subjects).toContain(`ecs:StopTask on arn:aws:ecs:eu-central-1:${ACCOUNT}:task/demo/*`);
});

test('it ends early when it is aborted', async () => {
  const aborted = new AbortController();
  const ids: string[] = [];
  const options = { request: createRequest(), target: TARGET, actions: ACTIONS, api: createHealthyApi() };
  for await (const { id } of verifyFargate({ ...options, signal: aborted.signal })) {
    ids.push(id);
    aborted.abort();
  }
  expect(ids).toEqual(['caller']);
});
