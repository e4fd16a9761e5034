import { run } from '@dativo/runner';
import { afterEach, describe, expect, test } from 'vitest';
import { arrangeGcp, type GcpStage } from './arrange-gcp.ts';

// Google does not say whether an execution changes the etag of its job: both answers must do.

let stage: GcpStage;
afterEach(() => stage.close());

describe.each(['executions', 'settings'] as const)('the etag of a job changes with its %s', (jobEtag) => {
  test.each([
    ['nothing else', () => {}],
    ['starts that are not shown for a while', () => stage.lie({ kind: 'invisible', seconds: 15 })],
    ['a lost answer', () => stage.lie({ kind: 'reset', operation: 'start', times: 1, when: 'after' })],
  ])('N1: three runners with one run id at once, %s: one container, one verdict', async (_what, arrange) => {
    stage = await arrangeGcp({ jobEtag });
    arrange();
    const request = await stage.requestFor({ kind: 'script', run: ({ sleep }) => sleep(60).then(() => 7) });
    const { clock } = stage;
    const results = await Promise.all(
      [1, 2, 3].map(() => run(request, stage.newDriver(), { clock, random: () => 0.5, journal: stage.journal() })),
    );
    expect(stage.starts).toHaveLength(1);
    expect(results.map(({ verdict, exit_code }) => [verdict, exit_code])).toEqual(Array(3).fill(['failed', 7]));
    expect(new Set(results.map(({ ref }) => ref?.handle['execution'])).size).toBe(1);
  });
});
