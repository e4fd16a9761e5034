import { stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createTerraform, type Terraform, type TerraformEvent } from '@dativo/terraform';
import { beforeAll, describe, expect, test } from 'vitest';
import { createSignals, failureOf, until } from './driver.ts';
import { copyFolders, environment, isInstalled } from './real-terraform.ts';

const VARIABLES = {
  command: ['node', '../duckdb_worker/bin/duckdb-worker.js'],
  job_metadata: {
    cost_center: 'data-platform',
    environment: 'dev',
    job_name: 'local-weather',
    pipeline_type: 'ingestion',
    team: 'data-engineering',
  },
  region: 'local',
  timeout_seconds: 300,
};

describe.skipIf(!isInstalled)('the example on the local_process module', () => {
  let root: string;
  let terraform: Terraform;
  let events: TerraformEvent[];
  const planFile = (): string => join(root, 'plan.tfplan');
  const plan = async (variables: object, options: { isDestroy?: boolean } = {}) => {
    const variablesFile = join(root, 'terraform.tfvars.json');
    await writeFile(variablesFile, JSON.stringify(variables));
    return terraform.plan({ planFile: planFile(), variablesFile, ...options });
  };
  const bindingOf = async () => JSON.parse(await terraform.output()).runtime_binding.value;

  beforeAll(async () => {
    root = await copyFolders('terraform/modules/local_process', 'examples/local_weather/terraform');
    events = [];
    terraform = await createTerraform({
      workingDirectory: join(root, 'examples/local_weather/terraform'),
      environment,
      onEvent: (event) => events.push(event),
    });
    await terraform.init();
  });

  test('a first apply makes one resource and the outputs', async () => {
    const address = 'module.local_process.terraform_data.job';
    expect(await plan(VARIABLES)).toEqual({
      add: 1,
      change: 0,
      destroy: 0,
      replace: 0,
      hasChanges: true,
      hasOutputChanges: true,
      resources: [{ address, action: 'create' }],
    });
    expect(await terraform.apply({ planFile: planFile() })).toMatchObject({ add: 1, change: 0, destroy: 0 });
    expect(events).toContainEqual({ kind: 'resource', phase: 'done', address, action: 'create', elapsedSeconds: 0 });
    expect(events.filter(({ kind }) => kind === 'diagnostic' || kind === 'notice')).toEqual([]);
    const outputs = JSON.parse(await terraform.output());
    expect(outputs.runtime_binding.value).toEqual({
      runtime: 'local_process',
      command: VARIABLES.command,
      working_directory: join(root, 'examples/local_weather'),
      environment: {},
      timeout_seconds: 300,
    });
    expect(outputs.all_tags.value).toEqual({
      ...VARIABLES.job_metadata,
      managed_by: 'terraform',
      dativo_runtime: 'local_process',
    });
    expect(outputs.cluster_name.value).toBe('local');
    expect(outputs.service_name.value).toBe('local-weather-dev');
    expect(outputs.endpoint_url.value).toBe('local-process://local/local-weather-dev');
  });

  test('the plan file is for its owner only, and a plan that failed is not applied, nor an older one', async () => {
    await writeFile(planFile(), 'an older plan', { mode: 0o644 });
    await plan(VARIABLES);
    expect((await stat(planFile())).mode & 0o777).toBe(0o600);
    await failureOf(plan({ ...VARIABLES, command: [] }));
    expect((await failureOf(terraform.apply({ planFile: planFile() }))).code).toBe('APPLY_FAILED');
  });

  test('a second plan changes nothing', async () => {
    expect(await plan(VARIABLES)).toMatchObject({ hasChanges: false, hasOutputChanges: false, resources: [] });
    expect(await terraform.apply({ planFile: planFile() })).toMatchObject({ add: 0, change: 0, destroy: 0 });
  });

  test.each([
    ['a tag', { job_metadata: { ...VARIABLES.job_metadata, owner: 'weather-team' } }],
    ['the command', { command: ['node', 'other.js'] }],
    ['the timeout', { timeout_seconds: null }],
  ])('a change of %s is an update in place', async (_, change) => {
    const variables = { ...VARIABLES, ...change };
    expect(await plan(variables)).toMatchObject({ add: 0, change: 1, destroy: 0, replace: 0, hasChanges: true });
    await terraform.apply({ planFile: planFile() });
    expect(await plan(variables)).toMatchObject({ hasChanges: false });
  });

  test('what is null is not in the binding', async () => {
    expect(await bindingOf()).not.toHaveProperty('timeout_seconds');
    expect(await bindingOf()).not.toHaveProperty('state_directory');
  });

  test('a plan that has been overtaken is not applied', async () => {
    await plan(VARIABLES);
    await terraform.apply({ planFile: planFile() });
    expect(await failureOf(terraform.apply({ planFile: planFile() }))).toMatchObject({
      code: 'APPLY_FAILED',
      diagnostics: [{ summary: 'Saved plan is stale' }],
    });
  });

  test('a missing tag is refused with the words of the module', async () => {
    const { team, ...others } = VARIABLES.job_metadata;
    expect(team).toBeDefined();
    const failure = await failureOf(plan({ ...VARIABLES, job_metadata: others }));
    expect(failure).toMatchObject({
      code: 'PLAN_FAILED',
      exitCode: 1,
      diagnostics: [{ severity: 'error', summary: 'Invalid value for variable', range: { filename: 'main.tf' } }],
    });
    expect(failure.diagnostics[0]?.detail).toContain('job_metadata lacks required tags: team.');
  });

  test('destroy takes all of it away', async () => {
    const variablesFile = join(root, 'terraform.tfvars.json');
    await writeFile(variablesFile, JSON.stringify(VARIABLES));
    expect(await terraform.destroy({ planFile: planFile(), variablesFile })).toMatchObject({ destroy: 1, outputs: [] });
    expect(await terraform.output()).toBe('{}');
    expect(await plan(VARIABLES, { isDestroy: true })).toMatchObject({ hasChanges: false });
  });
});

test.skipIf(!isInstalled)('sensitive values show up nowhere but in the outputs', async () => {
  const root = await copyFolders();
  await writeFile(
    join(root, 'main.tf'),
    `output "token" {
      value     = "hunter2"
      sensitive = true
    }
    resource "terraform_data" "job" {
      input = sensitive("hunter2")
      provisioner "local-exec" {
        command = "echo $TOKEN; exit 3"
        environment = { TOKEN = sensitive("hunter2") }
      }
    }`,
  );
  const told: unknown[] = [];
  const terraform = await createTerraform({
    workingDirectory: root,
    environment,
    onEvent: (event) => told.push(event),
    onCommand: (argv) => told.push(argv),
  });
  await terraform.init();
  const planFile = join(root, 'plan.tfplan');
  told.push(await terraform.plan({ planFile }));
  const failure = await failureOf(terraform.apply({ planFile }));
  told.push(failure, failure.message, failure.help);
  expect(failure.code).toBe('APPLY_FAILED');
  expect(JSON.stringify(told)).not.toContain('hunter2');
  expect(JSON.stringify(told)).toContain('"isSensitive":true');
});

describe.skipIf(!isInstalled)('while another terraform holds the state', () => {
  test('the lock is told, and SIGTERM ends the other one with its state unlocked', async () => {
    const root = await copyFolders();
    await writeFile(
      join(root, 'main.tf'),
      `resource "terraform_data" "slow" {
        provisioner "local-exec" {
          command = "n=0; while [ $n -lt 600 ]; do sleep 0.05; n=$((n + 1)); done"
        }
      }`,
    );
    const signals = createSignals();
    const events: TerraformEvent[] = [];
    const terraform = await createTerraform({
      workingDirectory: root,
      environment,
      signals,
      onEvent: (event) => events.push(event),
    });
    await terraform.init();
    const planFile = join(root, 'plan.tfplan');
    await terraform.plan({ planFile });
    const applying = failureOf(terraform.apply({ planFile }));
    await until(() => expect(events).toContainEqual(expect.objectContaining({ kind: 'line' })));
    await until(() => expect(events).toContainEqual(expect.objectContaining({ phase: 'started', action: 'create' })));

    const locked = await failureOf(terraform.plan({ planFile: join(root, 'other.tfplan') }));
    expect(locked.code).toBe('STATE_LOCKED');
    expect(locked.lock).toMatchObject({
      id: expect.stringMatching(/^[0-9a-f-]{36}$/),
      who: expect.stringContaining('@'),
      operation: 'OperationTypeApply',
    });

    signals.send('SIGTERM');
    expect(await applying).toMatchObject({ code: 'INTERRUPTED', signal: 'SIGTERM', exitCode: 1 });
    expect(await terraform.plan({ planFile })).toMatchObject({ hasChanges: true });
  });
});
