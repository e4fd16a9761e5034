import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { DescribeTaskDefinitionCommand, RunTaskCommand, StopTaskCommand } from '@aws-sdk/client-ecs';
import { GetRolePolicyCommand } from '@aws-sdk/client-iam';
import { GetScheduleCommand } from '@aws-sdk/client-scheduler';
import { stringifyDeterministic, toTerraformVariables } from '@dativo/metadata';
import { parseJob } from '@dativo/schema';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type AwsReader, createAwsReader } from '../testing/aws-reader.ts';
import { isMotoInstalled, type Moto, startMoto } from '../testing/moto.ts';
import { hasRealAws, realAwsEnvironment } from '../testing/real-aws.ts';

// The module through the real AWS plugin into an account of the test's own, and what AWS then says of it.

const MODULES = join(import.meta.dirname, '../modules');
const FIXTURE = join(import.meta.dirname, 'fixtures/aws-apply');
const TAGS = {
  job_name: 'orders-daily',
  team: 'data-engineering',
  pipeline_type: 'ingestion',
  environment: 'prod',
  cost_center: 'cc-1234',
  owner: 'Data Platform / EU',
  project: 'lake',
  managed_by: 'terraform',
  dativo_runtime: 'aws_fargate',
};

const missing = [hasRealAws ? '' : 'the real AWS plugin (DATIVO_TF_PLUGIN_DIR)', isMotoInstalled ? '' : 'moto_server']
  .filter((what) => what !== '')
  .join(' and ');
if (missing !== '') process.stdout.write(`SKIPPED: apply of aws_fargate to an AWS account: ${missing} not found\n`);

describe.skipIf(missing !== '')('aws_fargate through the real plugin', { timeout: 300_000 }, () => {
  const root = mkdtempSync(join(tmpdir(), 'dativo-aws-apply-'));
  const folder = join(root, 'root');
  let moto: Moto;
  let aws: AwsReader;
  let environment: NodeJS.ProcessEnv;

  beforeAll(async () => {
    cpSync(MODULES, join(root, 'modules'), { recursive: true, filter: (path) => !/\.terraform|\.tfstate/.test(path) });
    cpSync(FIXTURE, folder, { recursive: true });
    writeVariables();
    moto = await startMoto();
    environment = { ...realAwsEnvironment(), ...moto.environment };
    aws = createAwsReader(moto.endpoint);
    terraform('init', '-input=false');
    terraform('apply', '-input=false', '-auto-approve');
  }, 300_000);
  afterAll(async () => {
    aws?.close();
    await moto?.close();
    rmSync(root, { recursive: true });
  });

  function writeVariables(change: (text: string) => string = (text) => text): void {
    const parsed = parseJob(change(readFileSync(join(folder, 'job.yaml'), 'utf8')), { file: 'job.yaml' });
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.diagnostics));
    writeFileSync(join(folder, 'job.auto.tfvars.json'), stringifyDeterministic(toTerraformVariables(parsed.job)));
  }

  function terraform(...args: string[]): string {
    const run = spawnSync('terraform', [...args, '-no-color'], { cwd: folder, env: environment, encoding: 'utf8' });
    expect(run.status, run.stdout + run.stderr).toBe(0);
    return run.stdout;
  }

  interface Change {
    readonly address: string;
    readonly change: { readonly actions: readonly string[] };
  }
  function plannedChanges(): string[] {
    terraform('plan', '-input=false', '-out=next.tfplan');
    const plan: { resource_changes?: Change[] } = JSON.parse(terraform('show', '-json', 'next.tfplan'));
    return (plan.resource_changes ?? [])
      .filter(({ change }) => change.actions.some((action) => action !== 'no-op' && action !== 'read'))
      .map(({ address, change }) => `${address}: ${change.actions.join(' then ')}`);
  }

  const outputs = (): Record<string, { value: never }> => JSON.parse(terraform('output', '-json'));

  test('every resource that can carry tags carries all of them, as AWS reports them', async () => {
    const resources = stateResources(JSON.parse(terraform('show', '-json')));
    const ours = resources.filter(({ address }) => address.startsWith('module.job.'));
    const taggable = ours.filter(({ mode, values }) => mode === 'managed' && 'tags_all' in values);
    expect(taggable.length).toBeGreaterThan(8);
    for (const { address, type, values } of taggable) {
      expect(await aws.tagsOf(type, values), address).toMatchObject(TAGS);
    }
    const untaggable = new Set(
      ours.filter(({ mode, values }) => mode === 'managed' && !('tags_all' in values)).map(({ type }) => type),
    );
    const { untaggable_resources } = outputs();
    expect([...untaggable].filter((type) => !JSON.stringify(untaggable_resources?.value).includes(type))).toEqual([]);
  });

  test('the roles may do what the job needs, and AWS has their policies as they were written', async () => {
    const policyOf = async (role: string, name: string): Promise<PolicyStatement[]> => {
      const { PolicyDocument } = await aws.iam.send(new GetRolePolicyCommand({ RoleName: role, PolicyName: name }));
      return JSON.parse(decodeURIComponent(String(PolicyDocument))).Statement;
    };
    const granted = async (role: string, name: string) =>
      (await policyOf(role, name)).flatMap(({ Action, Resource }) =>
        Action.flatMap((action) => Resource.map((resource) => `${action} ${resource}`)),
      );
    const execution = await granted('orders-daily-prod-exec', 'start-tasks');
    expect(execution.filter((grant) => /secret|ssm/.test(grant))).toEqual([
      'secretsmanager:GetSecretValue arn:aws:secretsmanager:eu-west-1:123456789012:secret:stripe-AbCdEf',
      'ssm:GetParameters arn:aws:ssm:eu-west-1:123456789012:parameter/orders/database',
    ]);
    expect(execution.filter((grant) => grant.endsWith(' *'))).toEqual(['ecr:GetAuthorizationToken *']);
    const task = await granted('orders-daily-prod-task', 'run-job');
    expect(task).toContain('s3:GetObject arn:aws:s3:::acme-landing/*');
    expect(task).toContain('s3:PutObject arn:aws:s3:::acme-lake/orders/*');
    expect(task.filter((grant) => /PutObject.*landing|GetObject .*lake/.test(grant))).toEqual([]);
    const schedule = await granted('orders-daily-prod-sched', 'start-job');
    expect(schedule.filter((grant) => grant.startsWith('iam:PassRole'))).toEqual([
      'iam:PassRole arn:aws:iam::123456789012:role/orders-daily-prod-exec',
      'iam:PassRole arn:aws:iam::123456789012:role/orders-daily-prod-task',
    ]);
  });

  test('ECS has the task definition with the shim, the job file and no secret in it', async () => {
    const { taskDefinition } = await aws.ecs.send(
      new DescribeTaskDefinitionCommand({ taskDefinition: 'orders-daily-prod' }),
    );
    const container = taskDefinition?.containerDefinitions?.[0];
    expect(taskDefinition).toMatchObject({ cpu: '1024', memory: '2048', networkMode: 'awsvpc' });
    expect(container?.entryPoint?.slice(0, 2)).toEqual(['/bin/sh', '-c']);
    expect(container?.command).toEqual(['run', '--config', '/tmp/dativo/job.yaml', '--mode', 'self_hosted']);
    const environment = Object.fromEntries((container?.environment ?? []).map(({ name, value }) => [name, value]));
    expect(Object.keys(environment).sort()).toEqual(['DATIVO_JOB_CONFIG', 'LOG_LEVEL', 'STATE_DIR']);
    const jobText = gunzipSync(Buffer.from(String(environment['DATIVO_JOB_CONFIG']), 'base64')).toString('utf8');
    const whole = readFileSync(join(folder, 'job.yaml'), 'utf8');
    expect(jobText).toBe(whole.slice(0, whole.indexOf('infrastructure:')));
    expect(container?.secrets?.map(({ name }) => name).sort()).toEqual(['PGPASSWORD', 'STRIPE_API_KEY']);
  });

  test('the schedule starts this task in the zone of the job, with the tags of its definition', async () => {
    const schedule = await aws.scheduler.send(
      new GetScheduleCommand({ Name: 'orders-daily-prod', GroupName: 'orders-daily-prod' }),
    );
    expect(schedule).toMatchObject({
      ScheduleExpression: 'cron(30 2 ? * MON-FRI *)',
      ScheduleExpressionTimezone: 'Europe/Berlin',
      State: 'ENABLED',
      Target: { EcsParameters: { PropagateTags: 'TASK_DEFINITION', EnableECSManagedTags: true } },
    });
    expect(JSON.parse(String(schedule.Target?.Input)).containerOverrides[0].environment).toEqual([
      { name: 'DATIVO_RUN_ID', value: '<aws.scheduler.execution-id>' },
      { name: 'DATIVO_TIMEOUT_SECONDS', value: '3600' },
    ]);
  });

  test('ECS starts a task from what the binding says', async () => {
    const binding = outputs()['runtime_binding']?.value as Record<string, never> | undefined;
    const { tasks = [], failures } = await aws.ecs.send(
      new RunTaskCommand({
        cluster: binding?.['cluster_arn'],
        taskDefinition: binding?.['task_definition_arn'],
        launchType: 'FARGATE',
        propagateTags: 'TASK_DEFINITION',
        networkConfiguration: {
          awsvpcConfiguration: { subnets: binding?.['subnet_ids'], securityGroups: binding?.['security_group_ids'] },
        },
        overrides: {
          containerOverrides: [
            { name: binding?.['container_name'], command: ['run', '--config', 'x', '--mode', 'self_hosted'] },
          ],
        },
      }),
    );
    expect(failures ?? []).toEqual([]);
    expect(tasks).toMatchObject([{ taskDefinitionArn: binding?.['job_identifier'], launchType: 'FARGATE' }]);
    await aws.ecs.send(new StopTaskCommand({ cluster: binding?.['cluster_arn'], task: tasks[0]?.taskArn }));
  });

  test('a second plan is empty', () => {
    expect(plannedChanges()).toEqual([]);
  });

  test('a new image touches the task definition and nothing else', () => {
    writeVariables((text) => text.replace('dativo:1.4.2', 'dativo:1.5.0'));
    expect(plannedChanges()).toEqual(['module.job.module.job.aws_ecs_task_definition.job: create then delete']);
    writeVariables();
  });

  test('destroy leaves nothing', async () => {
    terraform('destroy', '-input=false', '-auto-approve');
    expect(await aws.everything()).toEqual([]);
  });
});

interface PolicyStatement {
  readonly Action: readonly string[];
  readonly Resource: readonly string[];
}
interface StateResource {
  readonly address: string;
  readonly type: string;
  readonly mode: string;
  readonly values: Readonly<Record<string, unknown>>;
}
interface StateModule {
  readonly resources?: readonly StateResource[];
  readonly child_modules?: readonly StateModule[];
}
function stateResources(state: { values?: { root_module?: StateModule } }): StateResource[] {
  const collect = (part: StateModule): StateResource[] => [
    ...(part.resources ?? []),
    ...(part.child_modules ?? []).flatMap(collect),
  ];
  return collect(state.values?.root_module ?? {});
}
