import { DescribeMetricFiltersCommand } from '@aws-sdk/client-cloudwatch-logs';
import { DescribeSubnetsCommand, EC2Client } from '@aws-sdk/client-ec2';
import { DescribeClustersCommand, ListTasksCommand, RunTaskCommand } from '@aws-sdk/client-ecs';
import { IAMClient, SimulatePrincipalPolicyCommand } from '@aws-sdk/client-iam';
import { fault, type Passage } from '@dativo/runner-testkit';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { RUN, Stage, toClientOptions } from './fake-aws-stage.ts';

let stage: Stage;
beforeEach(async () => {
  stage = await Stage.open();
});
afterEach(() => stage.close());

describe('hooks on requests', () => {
  test('a request dropped before its effect has none; after its effect only the answer is lost', async () => {
    const input = { ...RUN, clientToken: 'token' };
    const drop = (when: Passage['when']) =>
      stage.fake.onRequest((passage) =>
        passage.when === when && passage.operation === 'RunTask' ? 'drop' : undefined,
      );
    const undoBefore = drop('before');
    await expect(stage.start(input)).rejects.toMatchObject({ code: 'ECONNRESET' });
    expect(await stage.list()).toEqual([]);
    undoBefore();
    const undoAfter = drop('after');
    await expect(stage.start(input)).rejects.toMatchObject({ code: 'ECONNRESET' });
    expect(await stage.list()).toHaveLength(1);
    undoAfter();
    await stage.start(input);
    expect(await stage.list()).toHaveLength(1);
  });

  test('a hook sees the number, the input and the answer of each request, and is waited for', async () => {
    const seen: Passage[] = [];
    let hasWaited = false;
    stage.fake.onRequest(async (passage) => {
      await new Promise((resolve) => setTimeout(resolve, 20));
      hasWaited = true;
      seen.push(passage);
    });
    await stage.ecs.send(new DescribeClustersCommand({ clusters: ['weather'] }));
    expect(hasWaited).toBe(true);
    await expect(stage.ecs.send(new ListTasksCommand({ cluster: 'gone' }))).rejects.toThrow();
    expect(seen).toMatchObject([
      { number: 1, when: 'before', service: 'ecs', operation: 'DescribeClusters', input: { clusters: ['weather'] } },
      { number: 1, when: 'after', answer: { status: 200, body: expect.stringContaining('"clusterName":"weather"') } },
      { number: 2, when: 'before' },
      { number: 2, when: 'after', answer: { status: 400, body: expect.stringContaining('ClusterNotFoundException') } },
    ]);
  });

  test('a client that is killed while the hook waits has done nothing yet', async () => {
    const client = new AbortController();
    stage.fake.onRequest(({ when }) => {
      if (when === 'before') client.abort();
      return 'drop';
    });
    await expect(stage.ecs.send(new RunTaskCommand(RUN), { abortSignal: client.signal })).rejects.toThrow();
    expect(await stage.fake.call('ecs', 'ListTasks', { cluster: 'weather' })).toEqual({ taskArns: [] });
  });
});

test('calls are kept with the time of the clock and with what was sent', async () => {
  await stage.list();
  await stage.clock.sleep(5000);
  await stage.look('gone');
  const [first, second] = stage.fake.calls;
  expect(first).toMatchObject({ service: 'ecs', operation: 'ListTasks', op: 'list', at: 0 });
  expect(second).toMatchObject({ operation: 'DescribeTasks', op: 'describe', at: 5 });
  expect(JSON.parse(second?.body ?? '')).toMatchObject({ tasks: ['gone'] });
});

test('without credentials, and for an action that is not there, nothing is done', async () => {
  const target = 'AmazonEC2ContainerServiceV20141113';
  const ask = async (headers: Record<string, string>) => {
    const response = await fetch(stage.fake.endpoint, { method: 'POST', body: '{}', headers });
    return [response.status, ((await response.json()) as { __type: string }).__type];
  };
  const authorization = 'AWS4-HMAC-SHA256 Credential=k/20260301/eu-central-1/ecs/aws4_request';
  expect(await ask({ 'x-amz-target': `${target}.ListTasks` })).toEqual([403, 'MissingAuthenticationTokenException']);
  expect(await ask({ 'x-amz-target': `${target}.Dance`, authorization })).toEqual([400, 'UnknownOperationException']);
});

describe('further actions', () => {
  test('speak JSON', async () => {
    stage.fake.handle('logs', 'DescribeMetricFilters', ({ logGroupName }) =>
      logGroupName === '/ecs/weather'
        ? { metricFilters: [{ filterName: 'errors' }] }
        : fault('ResourceNotFoundException', `no group ${logGroupName}`),
    );
    const describe = (logGroupName: string) => stage.logs.send(new DescribeMetricFiltersCommand({ logGroupName }));
    expect((await describe('/ecs/weather')).metricFilters).toEqual([{ filterName: 'errors' }]);
    await expect(describe('gone')).rejects.toMatchObject({
      name: 'ResourceNotFoundException',
      message: 'no group gone',
    });
  });

  test('speak the query protocol', async () => {
    const inputs: unknown[] = [];
    stage.fake.handle('iam', 'SimulatePrincipalPolicy', (input) => {
      inputs.push(input);
      if (input['PolicySourceArn'] !== 'arn:<me>') throw fault('NoSuchEntity', 'no such <role> & co', 404);
      return { EvaluationResults: [{ EvalActionName: 'ecs:RunTask', EvalDecision: 'allowed' }], IsTruncated: false };
    });
    const iam = new IAMClient(toClientOptions(stage.fake));
    const simulate = (PolicySourceArn: string) =>
      iam.send(new SimulatePrincipalPolicyCommand({ PolicySourceArn, ActionNames: ['ecs:RunTask', 'ecs:StopTask'] }));
    expect(await simulate('arn:<me>')).toMatchObject({
      EvaluationResults: [{ EvalActionName: 'ecs:RunTask', EvalDecision: 'allowed' }],
      IsTruncated: false,
    });
    await expect(simulate('arn:other')).rejects.toMatchObject({ message: 'no such <role> & co' });
    expect(inputs[0]).toMatchObject({ PolicySourceArn: 'arn:<me>', ActionNames: ['ecs:RunTask', 'ecs:StopTask'] });
    iam.destroy();
  });

  test('speak the protocol of EC2', async () => {
    const inputs: unknown[] = [];
    stage.fake.handle('ec2', 'DescribeSubnets', (input) => {
      inputs.push(input);
      const [id] = input['SubnetId'] as string[];
      if (id !== 'subnet-1') return fault('InvalidSubnetID.NotFound', `The subnet ID '${id}' does not exist`);
      return { subnetSet: [{ subnetId: id, mapPublicIpOnLaunch: true, tagSet: [{ key: 'a', value: 'b' }] }] };
    });
    const ec2 = new EC2Client(toClientOptions(stage.fake));
    const Filters = [{ Name: 'vpc-id', Values: ['vpc-1', 'vpc-2'] }];
    const { Subnets } = await ec2.send(new DescribeSubnetsCommand({ SubnetIds: ['subnet-1'], Filters }));
    expect(Subnets).toMatchObject([
      { SubnetId: 'subnet-1', MapPublicIpOnLaunch: true, Tags: [{ Key: 'a', Value: 'b' }] },
    ]);
    expect(inputs[0]).toMatchObject({ Filter: [{ Name: 'vpc-id', Value: ['vpc-1', 'vpc-2'] }] });
    await expect(ec2.send(new DescribeSubnetsCommand({ SubnetIds: ['gone'] }))).rejects.toMatchObject({
      name: 'InvalidSubnetID.NotFound',
    });
    ec2.destroy();
  });
});

test('two hundred tasks at once are no trouble', async () => {
  await stage.addJob({
    container: {
      kind: 'script',
      run: async ({ print, sleep }) => {
        print('begin');
        await sleep(3600);
        print('end');
        return 0;
      },
    },
  });
  const started = await Promise.all(
    Array.from({ length: 20 }, () => stage.ecs.send(new RunTaskCommand({ ...RUN, count: 10 }))),
  );
  const arns = started.flatMap(({ tasks = [] }) => tasks.map(({ taskArn }) => taskArn));
  await stage.clock.sleep(60_000);
  expect(stage.fake.alive).toHaveLength(200);
  await stage.clock.sleep(3700_000);
  expect(stage.fake.alive).toEqual([]);
  expect(new Set(arns).size).toBe(200);
  expect((await stage.waitForEnd(arns[199])).containers?.[0]?.exitCode).toBe(0);
});
