import { type RetryCause, run } from '@dativo/runner';
import { createSignals, createVirtualClock } from '@dativo/runner-testkit';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Fate, type Mood, RandomCloud, type RandomCloudScript } from './random-cloud.ts';
import { REQUEST } from './rehearse.ts';
import { expectValidRun } from './valid-run.ts';

const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const fate: fc.Arbitrary<Fate> = fc.record({
  runsAfter: maybe(fc.nat(1_000)),
  endsAfter: maybe(fc.nat(400)),
  exitCode: maybe(fc.constantFrom(0, 0, 1, 3, 124, 137, 143)),
  cause: maybe(fc.constantFrom('spot', 'platform', 'memory', 'container')),
  obeysAfter: maybe(fc.nat(80)),
});
const moods = (...lies: Mood[]) =>
  fc.array(fc.constantFrom<Mood>('truth', 'truth', 'truth', ...lies), { minLength: 1, maxLength: 12 });
const script: fc.Arbitrary<RandomCloudScript> = fc.record({
  fates: fc.array(fate, { minLength: 1, maxLength: 4 }),
  submitMoods: moods('lost', 'throttled', 'silent', 'no_room', 'no_room', 'refused', 'ambiguous'),
  describeMoods: moods('throttled', 'silent', 'not_found', 'missing', 'older'),
  stopMoods: moods('lost', 'throttled', 'silent'),
});
const ALL: readonly RetryCause[] = ['not-started', 'spot', 'platform', 'oom', 'container-error'];

/** Seconds that three attempts can take at most: start, run, stop, blind, drain and calls without an answer. */
const LONGEST = 3 * (120 + 900 + 300 + 60 + 3_600 + 60 + 5 + 60 + 10 * 30);

test('whatever a cloud answers: one attempt alive at most, success only with exit code 0 seen, an end within the deadlines', async () => {
  await fc.assert(
    fc.asyncProperty(script, maybe(fc.nat(1_500)), async (lies, signalAt) => {
      const clock = createVirtualClock();
      const cloud = new RandomCloud(clock, lies);
      const signals = createSignals();
      if (signalAt !== undefined) void clock.sleep(signalAt * 1000).then(() => signals.send('SIGTERM'));
      const result = await run({ ...REQUEST, timeoutSeconds: 300 }, cloud.driver, {
        clock,
        signals,
        random: () => 0.5,
        retry: { on: ALL },
      });
      expectValidRun(result);
      expect(cloud.mostAlive).toBeLessThanOrEqual(1);
      expect(clock.seconds).toBeLessThan(LONGEST);
      expect(cloud.starts).toBeLessThanOrEqual(3);
      const last = result.attempts.at(-1)?.attempt ?? 0;
      if (result.verdict === 'succeeded') {
        expect([cloud.shown.get(last), cloud.hasEndedWith(last, 0)]).toEqual([0, true]);
      }
      if (result.process_exit_code === 0) expect(result.verdict).toBe('succeeded');
    }),
    { numRuns: 60 },
  );
});
