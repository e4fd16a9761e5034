import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { systemClock } from '@dativo/runner';
import { addCloudRunJob, type FakeGcp, startFakeGcp } from '@dativo/runner-testkit';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findGcloud } from './find-gcloud.ts';

const isInstalled = findGcloud() !== undefined;
if (!isInstalled) process.stdout.write('SKIPPED: no gcloud command line to check the fake Google Cloud with\n');

const PROGRAM = `
  const [how] = process.argv.slice(2);
  console.log('hello from', process.env.DATIVO_RUN_ID);
  if (how === 'wait') setInterval(() => {}, 1000);
  else process.exitCode = Number(how);`;

const folder = mkdtempSync(join(tmpdir(), 'gcloud-'));
let fake: FakeGcp;
beforeAll(async () => {
  fake = await startFakeGcp({ clock: systemClock, pace: 0.02 });
  addCloudRunJob(fake, { name: 'weather', container: { kind: 'program', text: PROGRAM } });
  writeFileSync(join(folder, 'token'), 'token');
});
afterAll(async () => {
  await fake.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Runs the command line on the fake; gives its exit code and what it printed. */
async function gcloud(...args: readonly string[]) {
  const port = new URL(fake.endpoint).port;
  // gcloud puts the region before the host, which no resolver knows: the fake is the proxy as well, and gets the whole address.
  const origin = `http://localhost:${port}/`;
  const env = {
    PATH: process.env['PATH'],
    HOME: folder,
    http_proxy: fake.endpoint,
    CLOUDSDK_API_ENDPOINT_OVERRIDES_RUN: origin,
    CLOUDSDK_API_ENDPOINT_OVERRIDES_LOGGING: origin,
    CLOUDSDK_AUTH_ACCESS_TOKEN_FILE: join(folder, 'token'),
    CLOUDSDK_CONFIG: join(folder, 'config'),
    CLOUDSDK_CORE_PROJECT: fake.projectId,
    CLOUDSDK_RUN_REGION: fake.region,
    CLOUDSDK_CORE_DISABLE_PROMPTS: '1',
    CLOUDSDK_CORE_DISABLE_USAGE_REPORTING: '1',
    CLOUDSDK_COMPONENT_MANAGER_DISABLE_UPDATE_CHECK: '1',
  };
  try {
    return { code: 0, ...(await promisify(execFile)('gcloud', args, { env })) };
  } catch (error) {
    return error as { code: number; stdout: string; stderr: string };
  }
}

test.skipIf(!isInstalled)(
  'gcloud runs a job to its end, describes and lists the execution, and reads its lines',
  {
    timeout: 60_000,
  },
  async () => {
    const run = ['run', 'jobs', 'execute', 'weather', '--wait'];
    const failed = await gcloud(...run, '--args=5', '--update-env-vars=DATIVO_RUN_ID=r1');
    expect(failed).toMatchObject({ code: 1, stderr: expect.stringContaining('The execution failed.') });
    const name = /executions describe (\S+)/.exec(failed.stderr)?.[1] ?? '';
    const [described, listed, read] = await Promise.all([
      gcloud('run', 'jobs', 'executions', 'describe', name, '--format=json'),
      gcloud('run', 'jobs', 'executions', 'list', '--job=weather', '--format=value(metadata.name)'),
      gcloud(
        'logging',
        'read',
        `labels."run.googleapis.com/execution_name"=${name} AND logName:stdout`,
        '--format=json',
      ),
    ]);
    expect(JSON.parse(described.stdout).status).toMatchObject({
      failedCount: 1,
      conditions: [{ type: 'Completed', status: 'False', reason: 'NonZeroExitCode' }, {}, {}, {}],
    });
    expect(listed.stdout.trim()).toBe(name);
    expect(JSON.parse(read.stdout)).toMatchObject([{ textPayload: 'hello from r1' }]);
  },
);

test.skipIf(!isInstalled)(
  'gcloud cancels an execution, and says so of what is not there',
  {
    timeout: 60_000,
  },
  async () => {
    const started = await gcloud(
      'run',
      'jobs',
      'execute',
      'weather',
      '--async',
      '--args=wait',
      '--format=value(metadata.name)',
    );
    const name = started.stdout.trim();
    await expect.poll(() => fake.alive.length, { timeout: 5000 }).toBe(1);
    const [canceled, missing] = await Promise.all([
      gcloud('run', 'jobs', 'executions', 'cancel', name),
      gcloud('run', 'jobs', 'executions', 'describe', 'weather-gone'),
    ]);
    expect(canceled.code, canceled.stderr).toBe(0);
    expect(fake.alive).toEqual([]);
    expect(missing).toMatchObject({ code: 1, stderr: expect.stringMatching(/Cannot find execution|does not exist/) });
  },
);
