import type { RetryCause } from '@dativo/runner';
import { expect } from 'vitest';
import type { CloudFacts } from './facts.ts';
import { play } from './play.ts';
import type { DefineScenario } from './scenario.ts';
import { interruptible, polite, working } from './scripts.ts';

const EVERYTHING: readonly RetryCause[] = ['not-started', 'spot', 'platform', 'oom', 'container-error'];

export function defineLadder(scenario: DefineScenario, facts: CloudFacts): void {
  defineRetries(scenario);
  if (facts.rungs) defineRungs(scenario, facts.rungs);
}

function defineRetries(scenario: DefineScenario): void {
  scenario('N7', 'a job that failed by itself is not run again', async (stage) => {
    const { result } = await play(stage, await stage.requestFor(working(5, 7)));
    expect(result).toMatchObject({ verdict: 'failed', exit_code: 7, attempts: [{ attempt: 1, exit_code: 7 }] });
    expect(stage.starts).toHaveLength(1);
  });

  scenario('N7', 'where it was asked for, it is run again, up to the limit, one after the other', async (stage) => {
    const retry = { on: ['container-error'], maxAttempts: 3 } as const;
    const { result } = await play(stage, await stage.requestFor(working(5, 7)), { retry });
    expect(result).toMatchObject({ verdict: 'failed', exit_code: 7 });
    expect(stage.starts.map(({ attempt }) => attempt)).toEqual([1, 2, 3]);
    expect(result.attempts.map(({ attempt, exit_code }) => [attempt, exit_code])).toEqual([
      [1, 7],
      [2, 7],
      [3, 7],
    ]);
  });

  scenario(
    'N7',
    'a run that the platform ended is run again only where that was asked for',
    async (stage) => {
      stage.lie({ kind: 'interrupt', by: 'platform', afterSeconds: 20, times: 2 });
      const once = await play(stage, await stage.requestFor(interruptible(60)));
      expect(once.result).toMatchObject({ verdict: 'failed', origin: 'platform' });
      expect(stage.starts).toHaveLength(1);
      const retry = { on: ['platform'] } as const;
      const again = await play(stage, await stage.requestFor(interruptible(60)), { retry });
      expect(again.result).toMatchObject({ verdict: 'succeeded' });
      expect(again.result.attempts).toHaveLength(2);
      expect(again.result.cost_unit?.wasted_seconds).toBeGreaterThan(0);
    },
    ['interrupt'],
  );

  scenario(['N7', 'S6'], 'a stop by the user never leads to another attempt', async (stage) => {
    const request = await stage.requestFor(polite(1));
    const { result } = await play(stage, request, { signals: [[90, 'SIGTERM']], retry: { on: EVERYTHING } });
    expect(result).toMatchObject({ verdict: 'canceled', process_exit_code: 143 });
    expect(stage.starts).toHaveLength(1);
  });

  scenario(['N7', 'R8'], 'the limit of the run never leads to another attempt', async (stage) => {
    const request = await stage.requestFor(polite(1), { timeoutSeconds: 90 });
    const { result } = await play(stage, request, { retry: { on: EVERYTHING } });
    expect(result).toMatchObject({ verdict: 'timed_out', process_exit_code: 124 });
    expect(stage.starts).toHaveLength(1);
  });
}

function defineRungs(scenario: DefineScenario, { spare, regular }: NonNullable<CloudFacts['rungs']>): void {
  const rungs = (starts: readonly { rung: string | null }[]) => starts.map(({ rung }) => rung);

  scenario(
    ['N6', 'S2'],
    'no spare capacity: the regular one is taken',
    async (stage) => {
      stage.lie({ kind: 'refuse_start', times: 1, reason: 'capacity' });
      const { result } = await play(stage, await stage.requestFor(working(5), { onSpareFirst: true }));
      expect(result).toMatchObject({
        verdict: 'succeeded',
        attempts: [
          { attempt: 1, rung: spare, outcome: 'not_started', cause: 'capacity' },
          { attempt: 2, rung: regular, outcome: 'ended', exit_code: 0 },
        ],
      });
      expect(rungs(stage.starts)).toEqual([regular]);
    },
    ['refuse_start'],
  );

  scenario('N6', 'spare capacity that is there is used', async (stage) => {
    const { result } = await play(stage, await stage.requestFor(working(5), { onSpareFirst: true }));
    expect(result.attempts).toMatchObject([{ rung: spare, exit_code: 0 }]);
    expect(rungs(stage.starts)).toEqual([spare]);
  });

  scenario(
    ['N6', 'N1'],
    'a lost answer is no reason to climb',
    async (stage) => {
      stage.lie({ kind: 'reset', operation: 'start', times: 2, when: 'after' });
      const { result } = await play(stage, await stage.requestFor(working(5), { onSpareFirst: true }));
      expect(result).toMatchObject({ verdict: 'succeeded' });
      expect(rungs(stage.starts)).toEqual([spare]);
    },
    ['reset'],
  );

  scenario(
    'N6',
    'a throttled start is no reason to climb',
    async (stage) => {
      stage.lie({ kind: 'throttle', operation: 'start', times: 3 });
      await play(stage, await stage.requestFor(working(5), { onSpareFirst: true }));
      expect(rungs(stage.starts)).toEqual([spare]);
    },
    ['throttle'],
  );

  scenario(
    'N6',
    'a start that ended before any container ran leads to the regular capacity',
    async (stage) => {
      stage.lie({ kind: 'never_starts', reason: 'capacity', times: 1 });
      const { result } = await play(stage, await stage.requestFor(working(5), { onSpareFirst: true }));
      expect(result).toMatchObject({ verdict: 'succeeded', attempts: [{ rung: spare }, { rung: regular }] });
      expect(rungs(stage.starts)).toEqual([regular]);
    },
    ['never_starts'],
  );

  scenario(
    ['N6', 'N7', 'R12'],
    'spare capacity taken back under a running job: not run again unasked, and said so',
    async (stage) => {
      stage.lie({ kind: 'interrupt', by: 'spot', afterSeconds: 20, times: 1 });
      const { result } = await play(stage, await stage.requestFor(interruptible(60), { onSpareFirst: true }));
      expect(result).toMatchObject({ verdict: 'failed', origin: 'platform', diagnosis: { cause: 'spot' } });
      expect(result.diagnosis?.next_step).not.toBe('');
      expect(rungs(stage.starts)).toEqual([spare]);
    },
    ['interrupt'],
  );

  scenario(
    ['N6', 'N7'],
    'where it was asked for: run again on regular capacity, after the proven end',
    async (stage) => {
      stage.lie({ kind: 'interrupt', by: 'spot', afterSeconds: 20, times: 1 });
      const retry = { on: ['not-started', 'spot'] } as const;
      const { result } = await play(stage, await stage.requestFor(interruptible(60), { onSpareFirst: true }), {
        retry,
      });
      expect(result).toMatchObject({
        verdict: 'succeeded',
        attempts: [{ rung: spare, cause: 'spot' }, { rung: regular }],
      });
      expect(rungs(stage.starts)).toEqual([spare, regular]);
      expect(result.cost_unit?.wasted_seconds).toBeGreaterThan(10);
    },
    ['interrupt'],
  );
}
