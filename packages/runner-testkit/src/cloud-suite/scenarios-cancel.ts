import type { RunResult } from '@dativo/runner';
import { expect } from 'vitest';
import type { CloudStage, Lie } from '../cloud-stage.ts';
import { play, takeOver } from './play.ts';
import type { DefineScenario } from './scenario.ts';
import { FOR_EVER, polite, stubborn, working } from './scripts.ts';

/** What makes a stop hard, and no more: the run is ended and seen to have ended all the same. */
const HARD_STOPS: readonly (readonly [what: string, ...lies: Lie[]])[] = [
  [
    'the stop fails twice',
    { kind: 'throttle', operation: 'stop', times: 1 },
    { kind: 'server_error', operation: 'stop', times: 1 },
  ],
  ['the answer of the stop is lost', { kind: 'reset', operation: 'stop', times: 1, when: 'after' }],
  ['credentials expire at the stop', { kind: 'expired_credentials', operation: 'stop', times: 2 }],
  ['looks fail during the stop', { kind: 'throttle', operation: 'describe', times: 4 }],
];

export function defineCancel(scenario: DefineScenario): void {
  defineConfirmedStops(scenario);
  defineUnconfirmedStops(scenario);
  defineEarlySignals(scenario);
}

function defineConfirmedStops(scenario: DefineScenario): void {
  for (const [signal, code] of [
    ['SIGTERM', 143],
    ['SIGINT', 130],
  ] as const) {
    scenario(
      ['S6', 'N12'],
      `${signal}: stopped, seen to have ended, last words shown, exit code ${code}`,
      async (stage) => {
        const { result, texts } = await play(stage, await stage.requestFor(polite(0)), { signals: [[120, signal]] });
        expect(result).toMatchObject({ verdict: 'canceled', origin: 'user', process_exit_code: code, recovery: null });
        expect(texts).toEqual(['ready', 'bye']);
        expectNothingAlive(stage);
        expect(result.timeline.stop_requested_at).not.toBeNull();
      },
    );
  }

  scenario('S6', 'a container that does not listen is killed, and seen to have ended', async (stage) => {
    const { result } = await play(stage, await stage.requestFor(stubborn), { signals: [[120, 'SIGTERM']] });
    expect(result).toMatchObject({ verdict: 'canceled', process_exit_code: 143 });
    expectNothingAlive(stage);
  });

  for (const [what, ...lies] of HARD_STOPS) {
    scenario(
      ['S6', 'R5'],
      `${what}: stopped and confirmed all the same`,
      async (stage) => {
        const request = await stage.requestFor(polite(0));
        void stage.clock.sleep(119_000).then(() => {
          for (const lie of lies) stage.lie(lie);
        });
        const { result } = await play(stage, request, { signals: [[120, 'SIGTERM']] });
        expect(result).toMatchObject({ verdict: 'canceled', process_exit_code: 143 });
        expectNothingAlive(stage);
      },
      lies.map(({ kind }) => kind),
    );
  }
}

function defineUnconfirmedStops(scenario: DefineScenario): void {
  scenario(
    ['S6', 'R8'],
    'a stop that comes to nothing: "unknown" within bounds, with the way to end it by hand',
    async (stage) => {
      stage.lie({ kind: 'stop_ignored' });
      const { result, seconds, journal } = await play(stage, await stage.requestFor(stubborn), {
        signals: [[120, 'SIGTERM']],
      });
      expect(result).toMatchObject({ verdict: 'unknown', process_exit_code: 75, deadline: 'stop' });
      expectHandleIn(result);
      expect(seconds).toBeLessThan(120 + 300);
      expect(
        journal.records.some(({ type }) => type === 'finished'),
        'it may still be taken over',
      ).toBe(false);
    },
    ['stop_ignored'],
  );

  scenario(
    ['R7', 'S8'],
    'a second signal leaves at once; whoever takes over goes on stopping',
    async (stage) => {
      stage.lie({ kind: 'throttle', operation: 'stop', times: 3 });
      const request = await stage.requestFor(polite(0));
      const left = await play(stage, request, {
        signals: [
          [120, 'SIGINT'],
          [120.05, 'SIGINT'],
        ],
      });
      expect(left.result).toMatchObject({ verdict: 'unknown', process_exit_code: 130, recovery: expect.any(String) });
      expect(left.seconds).toBeLessThan(130);
      expect(stage.starts[0]?.endedAt).toBeUndefined();
      const { result } = await takeOver(stage, left.journal.records, { journal: left.journal });
      expect(result).toMatchObject({ verdict: 'canceled', process_exit_code: 130 });
      expectNothingAlive(stage);
    },
    ['throttle'],
  );
}

function defineEarlySignals(scenario: DefineScenario): void {
  scenario(
    ['S6', 'N1'],
    'a signal while the start is throttled: canceled, nothing was started',
    async (stage) => {
      stage.lie({ kind: 'throttle', operation: 'start', times: FOR_EVER });
      const { result, seconds } = await play(stage, await stage.requestFor(working(5)), { signals: [[3, 'SIGTERM']] });
      expect(result).toMatchObject({ verdict: 'canceled', origin: 'user', process_exit_code: 143 });
      expect(stage.starts).toEqual([]);
      expect(seconds).toBeLessThan(60);
    },
    ['throttle'],
  );

  scenario(
    ['S6', 'N1'],
    'a signal after a start whose answer was lost: it is found, stopped and confirmed',
    async (stage) => {
      stage.lie({ kind: 'reset', operation: 'start', times: 1, when: 'after' });
      const { result } = await play(stage, await stage.requestFor(polite(0)), { signals: [[0.05, 'SIGTERM']] });
      expect(result).toMatchObject({ verdict: 'canceled', process_exit_code: 143 });
      expectNothingAlive(stage);
      expect(stage.calls.filter(({ op }) => op === 'stop')).not.toEqual([]);
    },
    ['reset'],
  );

  scenario(
    'S6',
    'a signal before the container runs: stopped and confirmed, it never runs',
    async (stage) => {
      stage.lie({ kind: 'stuck_start' });
      const { result } = await play(stage, await stage.requestFor(working(60)), { signals: [[5, 'SIGTERM']] });
      expect(result).toMatchObject({ verdict: 'canceled', process_exit_code: 143 });
      expectNothingAlive(stage);
    },
    ['stuck_start'],
  );
}

/** The hint names the run by one of its handles, whole or by its last part, as a person would paste it. */
function expectHandleIn({ ref, recovery }: RunResult): void {
  const names = Object.values(ref?.handle ?? {}).flatMap((value) => [value, value.split('/').at(-1) ?? value]);
  expect(names.some((name) => recovery?.includes(name))).toBe(true);
}

function expectNothingAlive(stage: CloudStage): void {
  expect(stage.starts.filter(({ endedAt }) => endedAt === undefined)).toEqual([]);
}
