import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { jobText } from './jobs.ts';
import { expectRunOutput } from './run-output.ts';
import { createSandbox, type Ended, envelopeOf, type Sandbox } from './sandbox.ts';

let sandbox: Sandbox;
beforeEach(() => {
  sandbox = createSandbox();
});
afterEach(() => sandbox.remove());

/** Writes a job whose worker behaves in its own way: `worker` is as in `fixtures/worker.mjs`. */
function addJob(name: string, worker: string, { tenantId = name, folder = 'many' } = {}): void {
  const binding = {
    runtime: 'local_process',
    command: ['node', 'worker.mjs'],
    working_directory: sandbox.folder,
    environment: { WORKER: worker, WORKER_PID_FILE: sandbox.path(`${name}.pid`) },
  };
  const text = jobText({ jobName: name })
    .replace('tenant_id: demo', `tenant_id: ${tenantId}`)
    .replace('"{{terraform_outputs.runtime_binding}}"', JSON.stringify(binding));
  sandbox.write(`${folder}/${name}.yaml`, text);
}

interface SeenJob {
  readonly job: string;
  readonly outcome: string;
  readonly run_id: string | null;
  readonly reason: string;
}

function jobsOf(ended: Ended): readonly SeenJob[] {
  expectRunOutput(ended);
  return (envelopeOf(ended)['data'] as { jobs: readonly SeenJob[] }).jobs;
}

const outcomes = (ended: Ended) => Object.fromEntries(jobsOf(ended).map(({ job, outcome }) => [job, outcome]));
/** 0 until the worker of a job has written which process it is. */
const pidOf = (name: string): number =>
  existsSync(sandbox.path(`${name}.pid`)) ? Number(sandbox.read(`${name}.pid`)) : 0;
const runsOf = (name: string): readonly string[] => {
  const folder = sandbox.path('many/.dativo', name, 'runs');
  return existsSync(folder) ? readdirSync(folder).sort() : [];
};

describe('--only failed', () => {
  const again = (...more: string[]) => sandbox.dativo(['run', 'many', '--only', 'failed', '--json', ...more]);

  test('runs what did not succeed, or never started; what succeeded is named and left alone', async () => {
    addJob('good', 'finish:0');
    addJob('bad', 'finish:2');
    addJob('half', 'finish:1');
    const first = await sandbox.dativo(['run', 'many', '--json']);
    expect(first.code).toBe(2);
    addJob('new', 'finish:0');
    addJob('bad', 'finish:0');
    const second = await again();
    expect({ code: second.code, ...outcomes(second) }).toEqual({
      code: 1,
      good: 'skipped',
      bad: 'succeeded',
      half: 'partial',
      new: 'succeeded',
    });
    const [good = ''] = runsOf('good');
    expect(second.stderr).toContain(`skipped: good succeeded before, in the run ${good}\n`);
    expect(jobsOf(second).find(({ job }) => job === 'good')?.run_id).toBe(good);
    expect(['good', 'bad', 'half', 'new'].map((name) => runsOf(name).length)).toEqual([1, 2, 2, 1]);
    addJob('half', 'finish:0');
    await again();
    const last = await again();
    expect({ code: last.code, ...outcomes(last) }).toMatchObject({ code: 0, half: 'skipped', new: 'skipped' });
  });

  test('a run of another tenant of the same name says nothing about this one', async () => {
    addJob('good', 'finish:0', { tenantId: 'one' });
    await sandbox.dativo(['run', 'many', '--json']);
    addJob('good', 'finish:0', { tenantId: 'two' });
    expect(outcomes(await again())).toEqual({ good: 'succeeded' });
  });

  test('a run that another process watches is waited for, and not started twice', async () => {
    addJob('slow', 'hang');
    const first = sandbox.start(['run', 'many/slow.yaml']);
    await expect.poll(() => pidOf('slow'), { timeout: 20_000 }).toBeGreaterThan(0);
    const second = sandbox.start(['run', 'many', '--only', 'failed', '--json']);
    let said = '';
    second.child.stderr?.on('data', (chunk) => {
      said += String(chunk);
    });
    await expect.poll(() => said, { timeout: 20_000 }).toContain('is there already: joining it');
    first.child.kill('SIGTERM');
    await first.ended;
    expect(outcomes(await second.ended)).toEqual({ slow: 'canceled' });
    expect(runsOf('slow')).toHaveLength(1);
  });

  test('a run that nobody knows the end of is not started again', async () => {
    addJob('slow', 'hang');
    const { child, ended } = sandbox.start(['run', 'many/slow.yaml']);
    await expect.poll(() => pidOf('slow'), { timeout: 20_000 }).toBeGreaterThan(0);
    child.kill('SIGKILL');
    await ended;
    // It may have ended with the process that watched it.
    if (isAlive(pidOf('slow'))) process.kill(pidOf('slow'), 'SIGKILL');
    const quick = { NODE_OPTIONS: `--import=${fileURLToPath(new URL('./fixtures/quick-time.mjs', import.meta.url))}` };
    const second = await sandbox.dativo(['run', 'many', '--only', 'failed', '--json'], { env: quick });
    expect({ code: second.code, ...outcomes(second) }).toEqual({ code: 75, slow: 'unknown' });
    expect(runsOf('slow')).toHaveLength(1);
  });

  test('a record that cannot be read keeps everything from starting', async () => {
    addJob('good', 'finish:0');
    await sandbox.dativo(['run', 'many', '--json']);
    const [run = ''] = runsOf('good');
    sandbox.write(`many/.dativo/good/runs/${run}/journal.ndjson`, '{"type":"intent"}\n');
    const second = await again();
    expect(second.code).not.toBe(0);
    expect(runsOf('good')).toHaveLength(1);
  });
});

describe('--deadline', () => {
  test('stops what runs and starts nothing more: exit 124, and every job says why', async () => {
    addJob('first', 'hang', { tenantId: 'same' });
    addJob('second', 'finish:0', { tenantId: 'same' });
    addJob('third', 'finish:0');
    const ended = await sandbox.dativo(['run', 'many', '--deadline', '3s', '--grace', '1s', '--json']);
    expect({ code: ended.code, ...outcomes(ended) }).toEqual({
      code: 124,
      first: 'timed_out',
      second: 'timed_out',
      third: 'succeeded',
    });
    const [first, second] = jobsOf(ended);
    expect(first?.reason).toMatch(/^the time of all runs together, 3 s, is over; stopped, /);
    expect(second).toMatchObject({ run_id: null, reason: 'never started: the deadline of the call, 3 s, passed' });
    expect(isAlive(Number(sandbox.read('first.pid')))).toBe(false);
  });

  test('ends the waiting for another run of the job', async () => {
    addJob('slow', 'hang');
    const first = sandbox.start(['run', 'many/slow.yaml', '--overlap', 'forbid', '--lock', 'locks']);
    await expect.poll(() => pidOf('slow'), { timeout: 20_000 }).toBeGreaterThan(0);
    const args = ['run', 'many', '--overlap', 'wait', '--lock', 'locks', '--deadline', '1s', '--json'];
    const second = await sandbox.dativo(args);
    expect({ code: second.code, ...outcomes(second) }).toEqual({ code: 124, slow: 'timed_out' });
    first.child.kill('SIGTERM');
    expect((await first.ended).code).toBe(143);
  });
});

describe('the JUnit report', () => {
  const report = () =>
    sandbox
      .read('runs.xml')
      .replace(/time="[\d.]+"/g, 'time="T"')
      .replace(/-\d{8}T\d{6}Z-\w{6}/g, '-ID');

  test('has a suite for each tenant and a case for each job', async () => {
    addJob('bad', 'finish:2', { tenantId: 'a<b' });
    addJob('good', 'finish:0', { tenantId: 'a<b' });
    addJob('half', 'finish:1', { tenantId: 'c' });
    const { code } = await sandbox.dativo(['run', 'many', '--format', 'junit=runs.xml', '--quiet']);
    expect(code).toBe(2);
    expect(report()).toContain('<testsuites name="dativo run" tests="3" failures="2" errors="0" skipped="0" time="T">');
    expect(report()).toContain('  <testsuite name="a&#60;b" tests="2" failures="1" errors="0" skipped="0" time="T">');
    const [, bad = ''] = /(<testcase name="bad".*?)<system-out>/s.exec(report()) ?? [];
    expect(bad).toBe(
      '<testcase name="bad" classname="many/bad.yaml" file="many/bad.yaml" time="T">' +
        '<failure message="the container exited with code 2" type="failed">' +
        'failed: the container exited with code 2\nexit code: 2\nrun: bad-ID</failure>',
    );
    expect(report()).toContain(
      '<testcase name="good" classname="many/good.yaml" file="many/good.yaml" time="T"><system-out>',
    );
    await sandbox.dativo(['run', 'many', '--format', 'junit=runs.xml', '--only', 'failed', '--quiet']);
    expect(report()).toContain('<skipped message="succeeded before, in the run good-ID">');
  });

  test('of jobs that cannot be run says so for each', async () => {
    addJob('good', 'finish:0');
    sandbox.write('many/broken.yaml', 'tenant_id: [\n');
    const { code } = await sandbox.dativo(['run', 'many', '--format', 'junit=runs.xml']);
    expect(code).toBe(1);
    expect(report()).toMatch(/<testcase name="many\/broken.yaml".*><error message="JOB\d+: .*" type="not_started">/);
    expect(report()).toContain('<error message="not started, since another job cannot be run" type="not_started">');
    expect(runsOf('good')).toEqual([]);
  });

  test('that cannot be written is said, and does not hide the verdicts', async () => {
    addJob('good', 'finish:0');
    const { code, stdout, stderr } = await sandbox.dativo(['run', 'many', '--format', 'junit=no/such/folder.xml']);
    expect({ code, stdout }).toEqual({ code: 1, stdout: expect.stringContaining('1 job: 1 succeeded') });
    expect(stderr).toContain('the JUnit report was not written');
  });

  test.each([
    [['--format', 'junit'], /--format junit is not for dativo run/],
    [['--format', 'json=runs.json', '--deadline', '1m'], /--format json=runs\.json is not for dativo run/],
    [['--format', 'sarif=runs.sarif'], /"sarif" is not a format/],
  ])('%j is refused before anything starts', async (args, said) => {
    addJob('good', 'finish:0');
    const { code, stderr } = await sandbox.dativo(['run', 'many', ...args]);
    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringMatching(said) });
    expect(runsOf('good')).toEqual([]);
  });
});

test('a folder of jobs may hold other files too: they are named and left out', async () => {
  addJob('good', 'finish:0');
  sandbox.write('many/csv.yaml', sandbox.read('connectors/csv.yaml'));
  const ended = await sandbox.dativo(['run', 'many', '--json']);
  expect({ code: ended.code, ...outcomes(ended) }).toEqual({ code: 0, good: 'succeeded' });
  expect(ended.stderr).toContain('not run, since not a job: many/csv.yaml (connector)');
  const named = await sandbox.dativo(['run', 'many/good.yaml', 'many/csv.yaml']);
  expect(named.code).toBe(1);
  expect(runsOf('good')).toHaveLength(1);
});

test('no secret gets into the report', async () => {
  addJob('leaky', 'say:hunter2-hunter2');
  const args = ['run', 'many', '--format', 'junit=runs.xml', '--json'];
  const ended = await sandbox.dativo(args, { env: { DB_PASSWORD: 'hunter2-hunter2' } });
  expect(ended.stderr).toContain('***');
  for (const text of [ended.stdout, ended.stderr, sandbox.read('runs.xml')]) expect(text).not.toContain('hunter2');
});

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
