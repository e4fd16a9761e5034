import { run } from '@dativo/runner';
import type { Container } from '@dativo/runner-testkit';
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

test('gc: every execution with a marker is listed, over all pages, with the start that it is', async () => {
  stage = await arrangeGcp();
  const play = (seconds: number): Container => ({ kind: 'script', run: ({ sleep }) => sleep(seconds).then(() => 0) });
  const ended = await stage.requestFor(play(3));
  const running = await stage.requestFor(play(900));
  await run(ended, stage.driver, { clock: stage.clock });
  const started = await stage.driver.submit({ ...running, attempt: 2, rung: null });
  await stage.clock.sleep(60_000);
  stage.lie({ kind: 'strangers', count: 3 });
  stage.lie({ kind: 'small_pages', size: 2 });
  const listed = [];
  for await (const marked of stage.newDriver().listMarked?.(ended) ?? []) listed.push(marked);
  const ours = listed.filter(({ ref }) => [ended.runId, running.runId].includes(ref.runId));
  expect(ours.map(({ ref: { runId, attempt }, phase }) => [runId, attempt, phase])).toEqual([
    [running.runId, 2, 'running'],
    [ended.runId, 1, 'ended'],
  ]);
  expect(ours[0]?.ref).toEqual(started);
  expect(ours[0]?.startedAt).toBeInstanceOf(Date);
  expect(listed.length).toBeGreaterThan(ours.length);
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
