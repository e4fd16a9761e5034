import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { systemClock } from '@dativo/runner';
import { addCloudRunJob, type FakeGcp, startFakeGcp } from '@dativo/runner-testkit';
import { expect, test } from 'vitest';
import { override, Stage } from './fake-gcp-stage.ts';
import { findGcloud } from './find-gcloud.ts';

const gcloud = findGcloud();
if (gcloud === undefined) {
  process.stdout.write("SKIPPED: no gcloud whose generated client could check the fake Cloud Run's answers\n");
}

interface Recorded {
  readonly operation: string;
  readonly body: string;
}

/** What the client that gcloud carries prints of answers, and of a run of its own where there is an endpoint. */
async function check(answers: readonly Recorded[], endpoint = '-'): Promise<readonly string[]> {
  const { python = '', lib = '', thirdParty = '' } = gcloud ?? {};
  const script = fileURLToPath(new URL('./fixtures/check-run-v2.py', import.meta.url));
  const child = spawn(python, ['-S', script, lib, thirdParty, endpoint], { stdio: ['pipe', 'pipe', 'pipe'] });
  const said = Promise.all([text(child.stdout), text(child.stderr)]);
  child.stdin.end(answers.map((answer) => JSON.stringify(answer)).join('\n'));
  const [stdout, stderr] = await said;
  if (stdout === '' && stderr !== '') throw new Error(stderr);
  return [...new Set(`${stdout}${stderr}`.split('\n').filter((line) => line !== ''))];
}

const PROGRAM = `
  const [how] = process.argv.slice(2);
  if (how === 'wait') setInterval(() => {}, 1000);
  else process.exitCode = Number(how);`;

test.skipIf(gcloud === undefined)(
  "gcloud's generated client of API v2 runs, finds, reads and cancels",
  {
    timeout: 30_000,
  },
  async () => {
    const fake: FakeGcp = await startFakeGcp({ clock: systemClock, pace: 0.02 });
    try {
      addCloudRunJob(fake, { name: 'weather', container: { kind: 'program', text: PROGRAM } });
      expect(await check([], fake.endpoint)).toEqual([
        'step Completed CONDITION_FAILED NON_ZERO_EXIT_CODE',
        'step exit 6',
        'step listed True',
        'step CANCELLED 1',
      ]);
    } finally {
      await fake.close();
    }
  },
);

test.skipIf(gcloud === undefined)(
  'no answer has what the API does not know, whatever the cloud says',
  {
    timeout: 30_000,
  },
  async () => {
    const stage = await Stage.open({ environment: { A: 'b' }, secrets: { PASSWORD: 'source' } });
    const answers: Recorded[] = [];
    stage.fake.onRequest(({ when, operation, answer }) => {
      if (when === 'after' && answer?.status === 200 && operation !== 'entries.list') {
        answers.push({ operation, body: answer.body });
      }
    });
    await liveThrough(stage);
    await stage.close();
    const seen = [...new Set(answers.map(({ operation }) => operation))].sort();
    expect(seen).toEqual(EXPECTED);
    expect(await check(answers)).toEqual([]);
  },
);

const EXPECTED = [
  'executions.cancel',
  'executions.delete',
  'executions.get',
  'executions.list',
  'jobs.get',
  'jobs.list',
  'jobs.run',
  'jobs.testIamPermissions',
  'operations.get',
  'tasks.get',
  'tasks.list',
];

async function liveThrough(stage: Stage): Promise<void> {
  const { fake, job } = stage;
  const parent = job.slice(0, job.lastIndexOf('/'));
  const secretless = await stage.start();
  await stage.waitForEnd(secretless);
  fake.addSecret('source', 'value');
  fake.lie({ kind: 'strangers', count: 2 });
  fake.lie({ kind: 'small_pages', size: 2 });
  fake.lie({ kind: 'sidecar', exitCode: 1 });
  fake.lie({ kind: 'interrupt', by: 'platform', afterSeconds: 1, times: 1 });
  const { body: operation } = await stage.run(override({ env: { A: 'c' } }));
  const { name } = operation.metadata;
  for (let second = 0; second < 30; second += 1) {
    await stage.look(name);
    await stage.lookAtTask(name);
    await stage.clock.sleep(1000);
  }
  await stage.call('GET', `v2/${operation.name}`);
  await stage.call('GET', `v2/${name}/tasks/${name.split('/').at(-1)}-task0`);
  fake.lie({ kind: 'never_starts', reason: 'image', times: 1 });
  await stage.waitForEnd(await stage.start());
  fake.lie({ kind: 'stuck_start' });
  const stuck = await stage.start();
  await stage.call('POST', `v2/${stuck}:cancel`, {});
  await stage.waitForEnd(stuck);
  await stage.call('GET', `${job}/executions`);
  await stage.call('DELETE', `v2/${stuck}`);
  await stage.run({ validateOnly: true });
  for (const path of [job, parent]) await stage.call('GET', path);
  await stage.call('POST', `${job}:testIamPermissions`, { permissions: ['run.jobs.run', 'run.jobs.get'] });
}

test.skipIf(gcloud === undefined).each([
  ['an unknown member', 'tasks.list', { tasks: [{ taskId: 'x' }] }, 'tasks.list.tasks.taskId: x'],
  ['an unknown state', 'executions.get', { conditions: [{ state: 'DONE' }] }, 'executions.get.conditions.state: DONE'],
])('the check itself finds %s', async (_, operation, body, fault) => {
  expect(await check([{ operation, body: JSON.stringify(body) }])).toEqual([fault]);
});
