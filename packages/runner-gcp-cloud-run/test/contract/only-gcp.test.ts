import { run } from '@dativo/runner';
import { afterEach, expect, test } from 'vitest';
import { arrangeGcp, type GcpStage } from './arrange-gcp.ts';

let stage: GcpStage;
afterEach(() => stage.close());

test('N1 R3: a run behind many newer executions of its job, on later pages, is found and watched to its end', async () => {
  stage = await arrangeGcp();
  const request = await stage.requestFor({ kind: 'script', run: ({ sleep }) => sleep(300).then(() => 7) });
  let found: readonly object[] = [];
  void stage.clock.sleep(30_000).then(async () => {
    stage.lie({ kind: 'strangers', count: 9 });
    stage.lie({ kind: 'small_pages', size: 4 });
    found = await stage.newDriver().find(request);
  });
  const result = await run(request, stage.driver, { clock: stage.clock, random: () => 0.5 });
  expect(result).toMatchObject({ verdict: 'failed', exit_code: 7 });
  expect(found).toEqual([expect.objectContaining({ runId: request.runId, attempt: 1 })]);
  expect([stage.starts.length, stage.strangersAlive]).toEqual([1, 9]);
});

test.each([
  ['report', 0, 'succeeded', 0],
  ['report', 7, 'failed', 0],
  ['stop', 7, 'failed', 1],
] as const)(
  'N14: policy %s: the container has exited with %i, the execution goes on: its verdict, soon',
  async (lingering, code, verdict, stops) => {
    stage = await arrangeGcp();
    stage.fake.lie({ kind: 'lingering', seconds: 86_400 });
    const request = await stage.requestFor({ kind: 'script', run: ({ sleep }) => sleep(5).then(() => code) });
    const result = await run(request, stage.driver, { clock: stage.clock, random: () => 0.5, lingering });
    expect(result).toMatchObject({ verdict, exit_code: code, process_exit_code: code, origin: 'container' });
    expect(stage.clock.seconds).toBeLessThan(600);
    const told = lingering === 'stop' ? /asked to end/ : /gcloud run jobs executions cancel/;
    expect(result.warnings.filter((warning) => told.test(warning))).toHaveLength(1);
    expect(stage.calls.filter(({ op }) => op === 'stop')).toHaveLength(stops);
    expect(stage.starts).toHaveLength(1);
  },
);
