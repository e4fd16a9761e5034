import { rmSync } from 'node:fs';
import type { Container } from '@dativo/runner-testkit';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type AwsSandbox, createAwsSandbox } from './aws.ts';
import { envelopeOf } from './sandbox.ts';

// The command is killed with SIGKILL at each of its requests, before the request takes effect and after that; `dativo wait` takes
// over from what is on the disk.

const worker: Container = {
  kind: 'script',
  async run({ print, sleep }) {
    print('working');
    await sleep(0.05);
    print(JSON.stringify({ event_type: 'job_finished', exit_code: 1 }));
    return 1;
  },
};

/** Requests of one run, counted once; polls that are alike are killed a few times, not hundreds of times. */
const LAST_REQUEST = 8;

let aws: AwsSandbox;
let job: string;
beforeAll(async () => {
  aws = await createAwsSandbox({ pace: 0.002 });
  job = await aws.addJob({ name: 'orders', container: worker });
});
afterAll(() => aws.close());

const deaths = Array.from({ length: LAST_REQUEST }, (_, index) => index + 1).flatMap((request) => [
  { request, when: 'before' as const },
  { request, when: 'after' as const },
]);

test.each(deaths)(
  'S7, S8, S9: killed $when request $request takes effect: one start, the same verdict',
  async (death) => {
    const runId = `killed-${death.when}-${death.request}`;
    const { child, ended } = await startAndKill(runId, death);
    expect(await ended).toMatchObject({ code: null });
    expect(child.signalCode).toBe('SIGKILL');
    const waited = await aws.dativo(['wait', runId, '--json']);
    expect({ code: waited.code, stderr: waited.code === 1 ? '' : waited.stderr }).toEqual({ code: 1, stderr: '' });
    expect(envelopeOf(waited)['data']).toMatchObject({ result: { run_id: runId, verdict: 'partial', exit_code: 1 } });
    expect(aws.fake.starts.filter((start) => start.runId === runId)).toHaveLength(1);
  },
);

async function startAndKill(runId: string, { request, when }: (typeof deaths)[number], args = [job]) {
  let count = 0;
  const started = aws.start(['run', ...args, '--run-id', runId]);
  const unhook = aws.fake.onRequest((passage) => {
    if (passage.when === 'before') count += 1;
    if (count !== request || passage.when !== when) return undefined;
    started.child.kill('SIGKILL');
    return started.ended.then(() => (when === 'before' ? 'drop' : undefined));
  });
  await started.ended;
  unhook();
  return started;
}

test('N1: killed before its record says anything of a start, nothing is lost: the same id starts it once', async () => {
  const { ended } = await startAndKill('again', { request: 1, when: 'after' });
  await ended;
  rmSync(aws.path('.dativo/orders/runs/again'), { recursive: true });
  // Without any record the marker on the cloud's side is all there is.
  const again = await aws.dativo(['run', job, '--run-id', 'again', '--json']);
  expect(again.code).toBe(1);
  expect(aws.fake.starts.filter(({ runId }) => runId === 'again')).toHaveLength(1);
});

test('N15: a run with a sensitive value in its job is on no disk, and is never started with stars in its place', async () => {
  const secret = 'c4n4ry-Zx81-value';
  aws.write(
    'secret.yaml',
    aws.read(job).replace('source:\n', 'source:\n  password: "{{terraform_outputs.password}}"\n'),
  );
  aws.write('secret.json', JSON.stringify({ password: { sensitive: true, type: 'string', value: secret } }));
  const args = ['secret.yaml', '--outputs', 'secret.json', '--sensitive', 'write'];
  await startAndKill('secret', { request: 1, when: 'before' }, args);
  const record = aws.read('.dativo/orders/runs/secret/journal.ndjson');
  expect(record).toContain('"intent"');
  expect(record).not.toContain(secret);
  const waited = await aws.dativo(['wait', 'secret']);
  expect({ code: waited.code, words: waited.stdout }).toEqual({
    code: 75,
    words: expect.stringContaining('unknown orders'),
  });
  expect(aws.fake.starts.filter(({ runId }) => runId === 'secret')).toEqual([]);
  const again = await aws.dativo(['run', ...args, '--run-id', 'secret']);
  expect({ code: again.code, stderr: again.code === 1 ? '' : again.stderr }).toEqual({ code: 1, stderr: '' });
  expect(aws.fake.starts.filter(({ runId }) => runId === 'secret')).toHaveLength(1);
  expect(aws.read('.dativo/orders/runs/secret/journal.ndjson')).not.toContain(secret);
});
