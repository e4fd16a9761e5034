import { expect } from 'vitest';
import type { Lie } from '../cloud-stage.ts';
import { countPerTick, runMany } from '../many-runs.ts';
import type { CloudFacts } from './facts.ts';
import { play } from './play.ts';
import type { DefineScenario } from './scenario.ts';
import { saying, toFinishedLine, working } from './scripts.ts';

/** What makes single looks useless, and no more. */
const BAD_LOOKS: readonly (readonly [what: string, lie: Lie])[] = [
  ['30 looks throttled', { kind: 'throttle', operation: 'describe', times: 30 }],
  ['20 looks answered by a server error', { kind: 'server_error', operation: 'describe', times: 20 }],
  ['20 connections cut', { kind: 'reset', operation: 'describe', times: 20, when: 'after' }],
  ['credentials expired for 10 looks', { kind: 'expired_credentials', operation: 'describe', times: 10 }],
  ['older states after newer ones', { kind: 'out_of_order', looks: 2 }],
  ['a start that nothing shows for 30 s', { kind: 'invisible', seconds: 30 }],
  ['a clock two minutes ahead', { kind: 'clock_skew', seconds: 120 }],
  ['a clock two minutes behind', { kind: 'clock_skew', seconds: -120 }],
];

export function definePolling(scenario: DefineScenario, facts: CloudFacts): void {
  scenario(
    ['S10', 'R5', 'R6'],
    '30 minutes of 429, 503, resets and expired credentials: ends right, never stopped',
    async (stage) => {
      for (const operation of ['describe', 'logs'] as const) {
        stage.lie({ kind: 'alternating_errors', operation, seconds: 1800 });
      }
      const { result, texts, seconds } = await play(stage, await stage.requestFor(working(1500)));
      expect(result).toMatchObject({ verdict: 'succeeded', process_exit_code: 0, logs: { completeness: 'complete' } });
      expect(texts).toEqual(['begin', 'half', toFinishedLine(0)]);
      expect(seconds, 'told soon after the cloud answers again').toBeLessThan(1_900);
      expect(stage.calls.filter(({ op }) => op === 'stop')).toEqual([]);
      expect(stage.starts).toHaveLength(1);
      expect(result.warnings).not.toEqual([]);
    },
    ['alternating_errors'],
  );

  for (const [what, lie] of BAD_LOOKS) {
    scenario(
      ['S10', 'R5'],
      `${what}: the right verdict`,
      async (stage) => {
        stage.lie(lie);
        const { result, texts } = await play(stage, await stage.requestFor(working(45, 3)));
        expect(result).toMatchObject({ verdict: 'failed', exit_code: 3, process_exit_code: 3, attempts: [{}] });
        expect(texts).toEqual(['begin', 'half', toFinishedLine(3)]);
        expect(stage.calls.filter(({ op }) => op === 'stop')).toEqual([]);
        expect(stage.starts).toHaveLength(1);
      },
      [lie.kind],
    );
  }

  scenario(
    ['S10', 'R5'],
    'ended before the cloud shows it at all: the right verdict',
    async (stage) => {
      stage.lie({ kind: 'invisible', seconds: 40 });
      const { result, texts } = await play(stage, await stage.requestFor(saying(['brief'], 0)));
      expect(result).toMatchObject({ verdict: 'succeeded' });
      expect(texts).toEqual(['brief']);
    },
    ['invisible'],
  );

  scenario(
    ['S10', 'R8'],
    'no look ever again: "unknown" within the deadline, and the run is left alone',
    async (stage) => {
      stage.lie({ kind: 'alternating_errors', operation: 'describe', seconds: 86_400 });
      const deadlines = { blindSeconds: 300 };
      const { result, seconds, journal } = await play(stage, await stage.requestFor(working(3600)), { deadlines });
      expect(result).toMatchObject({ verdict: 'unknown', process_exit_code: 75, deadline: 'blind' });
      expect(seconds).toBeLessThan(400);
      expect(stage.calls.filter(({ op }) => op === 'stop')).toEqual([]);
      expect(stage.starts[0]?.endedAt).toBeUndefined();
      expect(
        journal.records.some(({ type }) => type === 'finished'),
        'it may still be taken over',
      ).toBe(false);
    },
    ['alternating_errors'],
  );

  if (!facts.looksOneByOne) defineSharedLooks(scenario);
}

function defineSharedLooks(scenario: DefineScenario): void {
  scenario('R14', '40 runs at once are looked at with one call in a tick', async (stage) => {
    const { results } = await runMany(stage, 40, 40);
    const looks = countPerTick(stage.calls, 'describe', { from: 30, to: 60, tickSeconds: 2 });
    expect([Math.max(...looks), Math.min(...looks)]).toEqual([1, 1]);
    expect(results.map(({ exit_code }) => exit_code)).toEqual(results.map((_, index) => index % 3));
  });
}
