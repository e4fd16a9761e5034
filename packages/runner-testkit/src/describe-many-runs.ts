import { describe, expect, test } from 'vitest';
import type { CloudStage } from './cloud-stage.ts';
import { countPerTick, runMany } from './many-runs.ts';

/** Runs in one describe call, by the limits of the cloud. */
export interface ManyRunsFacts {
  readonly perDescribe: number;
}

const RUNS = 500;
const POLL_SECONDS = 2;
/** Seconds. Before the throttling every run is at work; long after it, too. */
const THROTTLED_AT = 50;
const WORK = 100;
/** With the fake's own share: its tasks, and the calls that it remembers. */
const BYTES_PER_RUN = 80 * 1024;

/** Hundreds of runs in one process. Call it at the top level of a test file. */
export function describeManyRuns(name: string, arrange: () => Promise<CloudStage>, facts: ManyRunsFacts): void {
  describe(`${name} with many runs at once`, () => {
    test('R14: 500 runs share their looks, slow down together when throttled, and each gets its own verdict', {
      timeout: 60_000,
    }, async () => {
      const stage = await arrange();
      try {
        void stage.clock.sleep(THROTTLED_AT * 1000).then(() => {
          stage.lie({ kind: 'throttle', operation: 'describe', times: 12 });
        });
        const { results, heapBytes } = await runMany(stage, RUNS, WORK);
        expect(results.map(({ exit_code }) => exit_code)).toEqual(results.map((_, index) => index % 3));
        expect(stage.starts).toHaveLength(RUNS);
        expect(heapBytes / RUNS, 'bytes for each run').toBeLessThan(BYTES_PER_RUN);
        expectSharedLooks(stage, Math.ceil(RUNS / facts.perDescribe));
      } finally {
        await stage.close();
      }
    });
  });
}

function expectSharedLooks({ calls }: CloudStage, limit: number): void {
  const looks = (from: number, to: number) => countPerTick(calls, 'describe', { from, to, tickSeconds: POLL_SECONDS });
  const mean = (counts: readonly number[]) => counts.reduce((sum, count) => sum + count, 0) / counts.length;
  const before = looks(THROTTLED_AT - 10, THROTTLED_AT);
  expect(Math.max(...before)).toBeLessThanOrEqual(limit);
  expect(Math.min(...before), 'they are looked at').toBeGreaterThan(0);
  expect(mean(looks(THROTTLED_AT + 3, THROTTLED_AT + 13)), 'slower').toBeLessThan(mean(before) * 0.6);
  const after = looks(WORK - 10, WORK + 5);
  expect(mean(after), 'back to speed').toBeGreaterThan(mean(before) * 0.8);
  expect(Math.max(...after)).toBeLessThanOrEqual(limit);
}
