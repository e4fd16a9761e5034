import { expect } from 'vitest';
import { createIncarnation } from '../crash-incarnation.ts';
import { play, takeOver } from './play.ts';
import type { DefineScenario } from './scenario.ts';
import { keepingItsLimit, stubborn } from './scripts.ts';

export function defineDeadlines(scenario: DefineScenario): void {
  scenario(
    ['S12', 'R8'],
    'stuck before the start: ended at the deadline, which is named, and told why',
    async (stage) => {
      stage.lie({ kind: 'stuck_start' });
      const options = { deadlines: { startSeconds: 300 }, retry: { maxAttempts: 1 } };
      const { result, seconds } = await play(stage, await stage.requestFor(stubborn), options);
      expect(result).toMatchObject({ verdict: 'timed_out', deadline: 'start', process_exit_code: 124 });
      expect(result.reason).toMatch(/300 s/);
      expect(seconds).toBeLessThan(300 + 200);
      expect(stage.starts).toEqual([]);
      expect(stage.calls.filter(({ op }) => op === 'stop')).not.toEqual([]);
    },
    ['stuck_start'],
  );

  scenario(
    ['S12', 'N7'],
    'stuck every time: tried again after each proven end, a bounded number of times',
    async (stage) => {
      stage.lie({ kind: 'stuck_start' });
      const { result, seconds } = await play(stage, await stage.requestFor(stubborn), {
        deadlines: { startSeconds: 300 },
      });
      expect(result).toMatchObject({ verdict: 'timed_out', deadline: 'start' });
      expect(result.attempts.map(({ attempt }) => attempt)).toEqual([1, 2, 3]);
      expect(seconds).toBeLessThan(3 * 500);
    },
    ['stuck_start'],
  );

  scenario(['R8', 'N11'], 'the limit of the run: stopped, confirmed, named', async (stage) => {
    const { result, texts } = await play(stage, await stage.requestFor(stubborn, { timeoutSeconds: 300 }));
    expect(result).toMatchObject({ verdict: 'timed_out', origin: 'runner', deadline: 'run', process_exit_code: 124 });
    expect(texts).toEqual(['ready']);
    expect(stage.starts[0]?.endedAt).toBeDefined();
  });

  scenario(['N11', 'R8'], 'the container keeps the limit itself: the same verdict', async (stage) => {
    const { result } = await play(stage, await stage.requestFor(keepingItsLimit, { timeoutSeconds: 200 }));
    expect(result).toMatchObject({ verdict: 'timed_out', deadline: 'run', process_exit_code: 124 });
  });

  scenario(
    ['N11', 'S9'],
    'the runner dies right after the start: the container still ends at its limit',
    async (stage) => {
      const request = await stage.requestFor(keepingItsLimit, { timeoutSeconds: 200 });
      const incarnation = createIncarnation(stage, stage.journal(), {
        kind: 'append',
        name: 'submitted',
        when: 'after',
      });
      const { journal } = incarnation;
      void play(stage, request, incarnation);
      await incarnation.died;
      await stage.clock.sleep(1800 * 1000);
      const [start] = stage.starts;
      expect((start?.endedAt ?? Number.POSITIVE_INFINITY) - (start?.at ?? 0)).toBeLessThan(205);
      const { result } = await takeOver(stage, journal.records, { journal: incarnation.disk });
      expect(result).toMatchObject({ verdict: 'timed_out', deadline: 'run', process_exit_code: 124 });
      expect(stage.starts).toHaveLength(1);
    },
  );
}
