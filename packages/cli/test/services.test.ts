import { existsSync, rmSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type AwsSandbox, createAwsSandbox } from './aws.ts';
import { type Ended, envelopeOf, hasTerraform } from './sandbox.ts';

const isTerraformThere = hasTerraform();
let aws: AwsSandbox;
beforeEach(async () => {
  aws = await createAwsSandbox();
});
afterEach(() => aws.close());

const NEW_REVISION =
  /aws ecs update-service --cluster \S+ --service orders --force-new-deployment --region eu-central-1/;
const STEADY = {
  status: 'ACTIVE',
  desiredCount: 1,
  runningCount: 1,
  pendingCount: 0,
  deployments: [{ status: 'PRIMARY', taskDefinition: 'orders:7', rolloutState: 'COMPLETED' }],
  events: [{ id: '1', message: '(service orders) has reached a steady state.' }],
};
const DOWN = {
  ...STEADY,
  runningCount: 0,
  events: [{ id: '2', message: '(service orders) is unable to place a task' }],
};

/** A job of which the Terraform module has made a service. */
async function addService(name = 'orders'): Promise<string> {
  const job = await aws.addJob({ name, container: { kind: 'script', run: async () => 0 } });
  const [, binding = ''] = /resource_identifiers: (.*)/.exec(aws.read(job)) ?? [];
  const service = { ...JSON.parse(binding), service_name: name, endpoint_url: `ecs-service://${name}` };
  aws.write(job, aws.read(job).replace(binding, JSON.stringify(service)));
  return job;
}

function nothingWasStarted(): void {
  expect(aws.fake.starts).toEqual([]);
  expect(aws.fake.calls.filter(({ op }) => op === 'start')).toEqual([]);
}

describe('run', () => {
  test('refuses a service before there is anything of a run, and offers what applies', async () => {
    const job = await addService();
    const { code, stdout, stderr } = await aws.dativo(['run', job]);
    expect({ code, stdout }).toEqual({ code: 126, stdout: '' });
    expect(stderr).toContain('the ECS service orders of the cluster orders is a service');
    expect(stderr).toMatch(/never finished\n {2}help: Nothing was started\..*dativo verify JOB/);
    expect(stderr).toMatch(NEW_REVISION);
    expect(existsSync(aws.path('.dativo/orders/runs'))).toBe(false);
    nothingWasStarted();
  });

  test('refuses it among other jobs before any of them begins', async () => {
    const other = await aws.addJob({ name: 'stocks', container: { kind: 'script', run: async () => 0 } });
    const ended = await aws.dativo(['run', other, await addService(), '--json']);
    expect(ended.code).toBe(126);
    expect(envelopeOf(ended)).toMatchObject({ ok: false, error: { code: 'REFUSED' } });
    nothingWasStarted();
  });
});

describe('verify', () => {
  const verify = async (service?: object): Promise<Ended> => {
    const job = await addService();
    if (service !== undefined) aws.fake.putService('orders', { ...service });
    return aws.dativo(['verify', job]);
  };

  test('says that it is a service, and how it fares', async () => {
    const { code, stdout } = await verify(STEADY);
    expect(code).toBe(0);
    expect(stdout).toMatch(/OK {3}service: a service, not a job/);
    expect(stdout).toMatch(NEW_REVISION);
    expect(stdout).toMatch(/OK {3}revision: rolled out/);
    expect(stdout).toMatch(/OK {3}replicas: 1 of 1 wanted tasks runs/);
    expect(existsSync(aws.path('.dativo/orders/verified.json'))).toBe(false);
    nothingWasStarted();
  });

  test.each([
    ['one that is not there', undefined, /NG {3}service-state: there is no such service/],
    ['one that is down', DOWN, /NG {3}replicas: 0 of 1 .*\n.*\n.*help: Its last events: .*unable to place a task/],
  ])('fails for %s', async (_, service, words) => {
    const { code, stdout } = await verify(service);
    expect(code).toBe(1);
    expect(stdout).toMatch(words);
  });
});

describe.skipIf(!isTerraformThere)('up', () => {
  const up = async (args: readonly string[]): Promise<Ended> => {
    const job = await addService();
    const [, binding = ''] = /resource_identifiers: (.*)/.exec(aws.read(job)) ?? [];
    rmSync(aws.path('terraform'), { recursive: true, force: true });
    aws.write('terraform/main.tf', `output "runtime_binding" {\n  value = jsondecode(${JSON.stringify(binding)})\n}\n`);
    aws.write(job, aws.read(job).replace(binding, '"{{terraform_outputs.runtime_binding}}"'));
    return aws.dativo(['up', job, '--auto-approve', ...args]);
  };

  test('waits for the rollout after the apply, and ends with the verdict on the service', async () => {
    const rollingOut = {
      ...STEADY,
      runningCount: 0,
      deployments: [{ status: 'PRIMARY', rolloutState: 'IN_PROGRESS' }],
    };
    aws.fake.putService('orders', rollingOut);
    let looks = 0;
    aws.fake.onRequest(({ operation, when }) => {
      if (operation !== 'DescribeServices' || when !== 'after') return;
      looks += 1;
      if (looks === 2) aws.fake.putService('orders', STEADY);
    });
    const ended = await up(['--json']);
    expect({ code: ended.code, stderr: ended.stderr }).toMatchObject({ code: 0 });
    expect(ended.stderr).toMatch(/is a service: it runs all the time, so nothing is started here/);
    const service = { state: 'ready', name: expect.stringContaining('orders') };
    expect(envelopeOf(ended)).toMatchObject({
      data: { service, checks: expect.any(Array), terraform: expect.any(Object) },
    });
    expect(looks).toBe(3);
    nothingWasStarted();
  });

  test.each([
    [
      'that does not come up in time',
      { ...STEADY, deployments: [{ status: 'PRIMARY', rolloutState: 'IN_PROGRESS' }] },
      124,
      /still being rolled out/,
    ],
    ['that is down', DOWN, 1, /does not run as it should/],
  ])('is no success for a service %s', async (_, service, code, words) => {
    aws.fake.putService('orders', service);
    const ended = await up(['--start-timeout', '1s']);
    expect(ended.code).toBe(code);
    expect(ended.stdout).toMatch(words);
    nothingWasStarted();
  });
});
