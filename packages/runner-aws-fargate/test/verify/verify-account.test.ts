import type { RunRequest, VerifyCheck } from '@dativo/runner';
import { createVirtualClock, type FakeAws, fault, startFakeAws } from '@dativo/runner-testkit';
import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { createAwsFargateDriver } from '../../src/index.ts';
import { VERIFY_ACTIONS } from '../../src/verify/index.ts';
import { addAccountAround, DIGEST } from './account-around-job.ts';
import { collect } from './collect.ts';

let fake: FakeAws;
let request: RunRequest;

beforeAll(() => {
  vi.stubEnv('AWS_ACCESS_KEY_ID', 'AKIAEXAMPLE');
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'not-a-secret');
  return () => vi.unstubAllEnvs();
});
beforeEach(async () => {
  fake = await startFakeAws({ clock: createVirtualClock() });
  request = await addAccountAround(fake);
  return () => fake.close();
});

async function verify(): Promise<VerifyCheck[]> {
  const driver = createAwsFargateDriver({ endpoint: fake.endpoint });
  return collect(driver.verify?.(request) ?? expect.fail('the driver has no verify'));
}

describe('R10: verify over the wire, with the clients of AWS', () => {
  test('an account that is in order', async () => {
    const checks = await verify();
    expect(checks.filter(({ status }) => status !== 'ok').map(({ id, status }) => [id, status])).toEqual([
      // The fake names its images by tag, and the job has no schedule.
      ['image-digest', 'warning'],
      ['overlap', 'skipped'],
    ]);
  });

  test('nothing is called that is not in the list, and nothing that starts, changes or reads a secret', async () => {
    await verify();
    const calls = new Set(fake.calls.map(({ service, operation }) => `${service}:${operation}`));
    const known = new Set(VERIFY_ACTIONS.map(({ action }) => action));
    expect([...calls].filter((call) => !known.has(call))).toEqual([]);
    expect(
      [...calls].filter((call) => !/:(Get(CallerIdentity|Role)|Describe|Simulate|BatchGetImage)/.test(call)),
    ).toEqual([]);
    expect(fake.starts).toEqual([]);
  });

  test('each question is asked once', async () => {
    await verify();
    const asked = fake.calls
      .filter(({ operation }) => operation !== 'SimulatePrincipalPolicy')
      .map(({ operation, body }) => `${operation} ${body}`);
    expect(asked.length).toBe(new Set(asked).size);
  });

  const denials: readonly (readonly [string, string, string, string])[] = [
    ['iam', 'SimulatePrincipalPolicy', 'AccessDenied', 'permission'],
    ['iam', 'GetRole', 'AccessDenied', 'execution-role'],
    ['ecs', 'DescribeClusters', 'AccessDeniedException', 'cluster'],
    ['ecs', 'DescribeTaskDefinition', 'AccessDeniedException', 'task-definition'],
    ['ecr', 'BatchGetImage', 'AccessDeniedException', 'image'],
    ['secretsmanager', 'DescribeSecret', 'AccessDeniedException', 'secret'],
    ['ssm', 'DescribeParameters', 'AccessDeniedException', 'secret'],
    ['logs', 'DescribeLogGroups', 'AccessDeniedException', 'log-group'],
    ['ec2', 'DescribeSubnets', 'UnauthorizedOperation', 'subnets'],
    ['ec2', 'DescribeRouteTables', 'UnauthorizedOperation', 'route'],
    ['ec2', 'DescribeSecurityGroups', 'UnauthorizedOperation', 'security-groups'],
  ];

  test.each(denials)('N4: %s:%s denied is unknown, not a failure', async (service, action, code, id) => {
    fake.handle(service, action, () => fault(code, `User is not authorized to perform: ${service}:${action}`, 403));
    const checks = await verify();
    expect(checks.filter(({ status }) => status === 'failed')).toEqual([]);
    const unknown = checks.filter((check) => check.id === id && check.message.startsWith('unknown: '));
    expect(unknown.map(({ status }) => status)).toContain('warning');
  });

  const absences: readonly (readonly [string, string, string, string])[] = [
    ['iam', 'GetRole', 'NoSuchEntity', 'execution-role'],
    ['ecs', 'DescribeTaskDefinition', 'ClientException', 'task-definition'],
    ['ecr', 'BatchGetImage', 'RepositoryNotFoundException', 'image'],
    ['secretsmanager', 'DescribeSecret', 'ResourceNotFoundException', 'secret'],
  ];

  test.each(absences)('%s:%s with nothing there is a failure', async (service, action, code, id) => {
    const message = action === 'DescribeTaskDefinition' ? 'Unable to describe task definition.' : 'it cannot be found';
    fake.handle(service, action, () => fault(code, message, service === 'iam' ? 404 : 400));
    const failed = (await verify()).filter(({ status }) => status === 'failed');
    expect(failed.map((check) => check.id)).toContain(id);
  });

  test('without the simulator the stop is tried with a task that cannot exist, and the account is as before', async () => {
    fake.handle('iam', 'SimulatePrincipalPolicy', () => fault('AccessDenied', 'not authorized to perform', 403));
    const stop = (await verify()).find(({ subject }) => subject.startsWith('ecs:StopTask in'));
    expect(stop).toMatchObject({ status: 'ok' });
    expect(fake.calls.filter(({ operation }) => operation === 'StopTask')).toHaveLength(1);
  });

  test('denied permissions of the caller are failures', async () => {
    fake.handle('iam', 'SimulatePrincipalPolicy', ({ ActionNames, PolicySourceArn }) => ({
      EvaluationResults: (ActionNames as string[]).map((EvalActionName) => ({
        EvalActionName,
        EvalDecision:
          EvalActionName === 'ecs:RunTask' && String(PolicySourceArn).endsWith('/runner') ? 'implicitDeny' : 'allowed',
      })),
    }));
    const failed = (await verify()).filter(({ status }) => status === 'failed');
    expect(failed.map(({ subject }) => subject.replace(/ .*/, ''))).toEqual(['ecs:RunTask']);
  });
});

describe('N5: the fingerprint tells when something was changed in between', () => {
  const take = () => createAwsFargateDriver({ endpoint: fake.endpoint }).fingerprint?.(request);

  test('it holds what a run depends on', async () => {
    expect(await take()).toEqual({
      cluster: `arn:aws:ecs:${fake.region}:${fake.accountId}:cluster/weather`,
      task_definition: `arn:aws:ecs:${fake.region}:${fake.accountId}:task-definition/weather:1`,
      image: expect.stringContaining('.dkr.ecr.'),
      image_digest: DIGEST,
      execution_role: `arn:aws:iam::${fake.accountId}:role/weather-execution`,
      task_role: `arn:aws:iam::${fake.accountId}:role/weather-task`,
      subnets: 'subnet-0a1b2c3d',
      security_groups: 'sg-0a1b2c3d',
      assign_public_ip: 'false',
    });
  });

  test('a tag that was moved changes it, a second look does not', async () => {
    const before = await take();
    expect(await take()).toEqual(before);
    const imageId = { imageDigest: `sha256:${'e'.repeat(64)}` };
    fake.handle('ecr', 'BatchGetImage', () => ({ images: [{ imageId, imageManifest: '{}' }] }));
    expect(await take()).toEqual({ ...before, image_digest: imageId.imageDigest });
  });

  test('what may not be looked up is left out', async () => {
    fake.handle('ecr', 'BatchGetImage', () => fault('AccessDeniedException', 'not authorized', 400));
    expect(await take()).not.toHaveProperty('image_digest');
  });
});
