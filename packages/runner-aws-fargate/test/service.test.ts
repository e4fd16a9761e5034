import { readFileSync } from 'node:fs';
import { DriverError, type ServiceState, type VerifyCheck } from '@dativo/runner';
import { createAwsFargateDriver } from '@dativo/runner-aws-fargate';
import { describe, expect, test } from 'vitest';
import { toFargateBinding, toFargateService } from '../src/binding.ts';
import { createService } from '../src/service/look-at-service.ts';
import { lookAtEcs } from '../src/verify/look-at-ecs.ts';
import type { EcsRollout, EcsService } from '../src/verify/verify-api.ts';
import { BINDING, createRequest } from './fargate-request.ts';

const BY_HAND = { cluster_name: 'data', service_name: 'weather' };
/** What the Terraform module gives for a service: the task definition of its tasks is there as well. */
const OF_MODULE = { ...BINDING, service_name: 'weather', endpoint_url: 'ecs-service://weather' };

describe('a job that names a service is refused, with the commands that apply', () => {
  test.each([BY_HAND, OF_MODULE])('%j', (binding) => {
    const cluster = 'cluster_arn' in binding ? BINDING.cluster_arn : 'data';
    expect(() => toFargateBinding(createRequest(binding).job)).toThrow(
      expect.objectContaining({
        code: 'REFUSED',
        message: 'the ECS service weather of the cluster data is a service: it runs all the time and is never finished',
        help: expect.stringContaining(
          `aws ecs update-service --cluster ${cluster} --service weather --force-new-deployment --region eu-central-1`,
        ),
      }),
    );
  });

  test('the Terraform module gives a service the address by which it is known here', () => {
    const outputs = new URL('../../../terraform/modules/aws_fargate/modules/job/outputs.tf', import.meta.url);
    const [, address] =
      /endpoint_url = var\.service == null \? .* : "([a-z-]+:\/\/)/.exec(readFileSync(outputs, 'utf8')) ?? [];
    expect(OF_MODULE.endpoint_url).toBe(`${address}weather`);
  });

  test('a service beside a task definition of the job is no matter of the run', () => {
    const request = createRequest({ ...BINDING, service_name: 'weather' });
    expect(createAwsFargateDriver().service?.(request)).toBeUndefined();
    expect(toFargateBinding(request.job).family).toBe('weather');
  });

  test('a service without its cluster is not known well enough', () => {
    expect(() => toFargateBinding(createRequest({ service_name: 'weather' }).job)).toThrow(
      expect.objectContaining({ code: 'INVALID', message: expect.stringMatching(/cluster_name is missing/) }),
    );
  });
});

const ROLLOUT: EcsRollout = { taskDefinition: 'weather:7', state: 'COMPLETED', reason: undefined, failedTasks: 0 };
const STEADY: EcsService = {
  status: 'ACTIVE',
  desired: 2,
  running: 2,
  pending: 0,
  rollout: ROLLOUT,
  events: ['third', 'second', 'first', 'before all'],
};
const rollout = (changes: Partial<EcsRollout>) => ({ rollout: { ...ROLLOUT, ...changes } });
const AT_WORK = rollout({ state: 'IN_PROGRESS', failedTasks: 3 });

async function lookAt(describeService: () => Promise<EcsService | undefined>) {
  const target = toFargateService(createRequest(BY_HAND).job);
  if (target === undefined) throw new Error('no service');
  return createService(target, { describeService }).look();
}

describe('how a service fares', () => {
  test.each<[string, Partial<EcsService> | undefined, ServiceState, string, VerifyCheck['status'], RegExp]>([
    ['in order', {}, 'ready', 'revision', 'ok', /^rolled out$/],
    ['with its tasks', {}, 'ready', 'replicas', 'ok', /^2 of 2 wanted tasks run$/],
    ['not there', undefined, 'failed', 'service-state', 'failed', /no such service/],
    ['deleted', { status: 'INACTIVE' }, 'failed', 'service-state', 'failed', /no such service/],
    ['being deleted', { status: 'DRAINING' }, 'failed', 'service-state', 'failed', /it is DRAINING/],
    ['rolling out', AT_WORK, 'changing', 'revision', 'warning', /being rolled out: 3 of its tasks have failed/],
    ['coming up', { ...AT_WORK, running: 0, pending: 1 }, 'changing', 'replicas', 'warning', /^0 of 2 .* 1 more start/],
    [
      'failed',
      rollout({ state: 'FAILED', reason: 'ECS deployment circuit breaker: tasks failed to start.' }),
      'failed',
      'revision',
      'failed',
      /has failed: ECS deployment circuit breaker/,
    ],
    ['deployed by another', rollout({ state: undefined }), 'ready', 'revision', 'ok', /its controller tells no more/],
    ['short of a task', { running: 1 }, 'ready', 'replicas', 'warning', /^1 of 2 wanted tasks runs$/],
    ['down', { running: 0 }, 'failed', 'replicas', 'failed', /^0 of 2/],
    ['scaled to nothing', { desired: 0, running: 0 }, 'ready', 'replicas', 'warning', /scaled to nothing/],
  ])('%s', async (_, changes, state, id, status, message) => {
    const look = await lookAt(async () => changes && { ...STEADY, ...changes });
    expect(look.state).toBe(state);
    expect(look.checks[0]).toMatchObject({
      id: 'service',
      message: expect.stringMatching(/not a job.*update-service/),
    });
    const check = look.checks.find((each) => each.id === id);
    expect(check).toMatchObject({ status, message: expect.stringMatching(message) });
    if (status !== 'ok') expect(check?.help).toBeTruthy();
  });

  test('trouble comes with the last events, the newest first', async () => {
    const { checks } = await lookAt(async () => ({ ...STEADY, running: 0 }));
    expect(checks.at(-1)?.help).toMatch(
      /^Its last events: third \| second \| first\. To see more: aws ecs describe-services/,
    );
  });

  test('of several deployments the primary one counts, and what ECS leaves out is nothing', async () => {
    const deployments = [
      { status: 'ACTIVE', taskDefinition: 'weather:6', rolloutState: 'COMPLETED' },
      { status: 'PRIMARY', taskDefinition: 'weather:7', rolloutState: 'IN_PROGRESS', failedTasks: 2 },
    ];
    const asked: unknown[] = [];
    const { describeService } = lookAtEcs(async (_service, operation, input) => {
      asked.push([operation, input]);
      return { services: [{ status: 'ACTIVE', deployments, events: [{ message: 'one' }, {}] }] };
    });
    expect(await describeService('data', 'weather')).toEqual({
      status: 'ACTIVE',
      desired: 0,
      running: 0,
      pending: 0,
      rollout: { taskDefinition: 'weather:7', state: 'IN_PROGRESS', reason: undefined, failedTasks: 2 },
      events: ['one'],
    });
    expect(asked).toEqual([['DescribeServices', { cluster: 'data', services: ['weather'] }]]);
    expect(
      await lookAtEcs(async () => ({ failures: [{ reason: 'MISSING' }] })).describeService('a', 'b'),
    ).toBeUndefined();
  });

  test('what may not be looked up is unknown, and no failure', async () => {
    const look = await lookAt(() => Promise.reject(new DriverError('AUTH', 'denied')));
    expect(look).toMatchObject({ state: 'unknown', checks: [{ id: 'service' }, { status: 'warning' }] });
  });
});
