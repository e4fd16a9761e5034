import { expect } from 'vitest';
import type { Lie } from '../cloud-stage.ts';
import type { CloudFacts } from './facts.ts';
import { play } from './play.ts';
import type { DefineScenario } from './scenario.ts';
import { FOR_EVER, working } from './scripts.ts';

/** Faults of the start call that pass by themselves. After each of them there is exactly one container. */
const PASSING: readonly (readonly [what: string, lie: Lie])[] = [
  ['five times throttled', { kind: 'throttle', operation: 'start', times: 5 }],
  ['three times a server error', { kind: 'server_error', operation: 'start', times: 3 }],
  ['connections cut before the start was taken in', { kind: 'reset', operation: 'start', times: 3, when: 'before' }],
  ['six times no room', { kind: 'refuse_start', times: 6, reason: 'capacity' }],
];

export function defineStart(scenario: DefineScenario, facts: CloudFacts): void {
  const { words } = facts;
  scenario(
    ['S1', 'R8'],
    'never any room: the reason in the cloud’s own words, within the deadline',
    async (stage) => {
      stage.lie({ kind: 'refuse_start', times: FOR_EVER, reason: 'capacity' });
      const { result, seconds } = await play(stage, await stage.requestFor(working(5)));
      expect(['failed', 'timed_out']).toContain(result.verdict);
      expect([124, 125]).toContain(result.process_exit_code);
      expect(JSON.stringify([result.reason, result.error, result.diagnosis])).toMatch(words.capacity);
      expect(stage.starts).toEqual([]);
      expect(seconds).toBeLessThanOrEqual(125);
      expect(stage.calls.filter(({ op }) => op === 'start').length).toBeGreaterThan(5);
    },
    ['refuse_start'],
  );

  scenario(
    ['S1', 'R12'],
    'a refusal that will not pass: asked once, the reason shown, nothing started',
    async (stage) => {
      stage.lie({ kind: 'refuse_start', times: FOR_EVER, reason: 'invalid' });
      const { result } = await play(stage, await stage.requestFor(working(5)));
      expect(result).toMatchObject({ verdict: 'failed', exit_code: null });
      expect([125, 126]).toContain(result.process_exit_code);
      expect(JSON.stringify([result.reason, result.error])).toMatch(words.invalid);
      expect(stage.starts).toEqual([]);
      expect(stage.calls.filter(({ op }) => op === 'start')).toHaveLength(1);
    },
    ['refuse_start'],
  );

  for (const [what, lie] of PASSING) {
    scenario(
      ['S2', 'N1'],
      `${what}: tried again, one container`,
      async (stage) => {
        stage.lie(lie);
        const { result } = await play(stage, await stage.requestFor(working(5)));
        expect(result).toMatchObject({ verdict: 'succeeded', process_exit_code: 0 });
        expect(stage.starts).toHaveLength(1);
        expect([...result.warnings, ...result.attempts.slice(1)], 'it is told').not.toEqual([]);
      },
      [lie.kind],
    );
  }

  for (const times of [1, 3]) {
    scenario(
      ['S2', 'N1'],
      `${times} lost answers of a start that took effect: found again, one container`,
      async (stage) => {
        stage.lie({ kind: 'reset', operation: 'start', times, when: 'after' });
        const { result } = await play(stage, await stage.requestFor(working(5)));
        expect(result).toMatchObject({ verdict: 'succeeded', process_exit_code: 0 });
        expect(stage.starts).toHaveLength(1);
      },
      ['reset'],
    );
  }

  scenario(
    ['S2', 'N1'],
    'a lost answer, and a start that is not shown for 20 s: still one container',
    async (stage) => {
      stage.lie({ kind: 'reset', operation: 'start', times: 1, when: 'after' });
      stage.lie({ kind: 'invisible', seconds: 20 });
      const { result } = await play(stage, await stage.requestFor(working(60)));
      expect(result).toMatchObject({ verdict: 'succeeded', process_exit_code: 0 });
      expect(stage.starts).toHaveLength(1);
    },
    ['reset', 'invisible'],
  );

  scenario(
    ['S2', 'N1'],
    'a lost answer, and lists that fail: still one container',
    async (stage) => {
      stage.lie({ kind: 'reset', operation: 'start', times: 1, when: 'after' });
      stage.lie({ kind: 'server_error', operation: 'list', times: 5 });
      const { result } = await play(stage, await stage.requestFor(working(60)));
      expect(result).toMatchObject({ verdict: 'succeeded', process_exit_code: 0 });
      expect(stage.starts).toHaveLength(1);
    },
    ['reset', 'server_error'],
  );

  if (!facts.takesAnySize) defineSizeLimit(scenario);

  scenario(
    ['R1', 'N1'],
    'the container gets its job, its mode, its run id, its attempt and the extra environment',
    async (stage) => {
      let seen: readonly string[] = [];
      const request = await stage.requestFor(
        {
          kind: 'script',
          run: async ({ environment: { DATIVO_RUN_ID, DATIVO_ATTEMPT, EXTRA, DATIVO_TIMEOUT_SECONDS }, args }) => {
            seen = [DATIVO_RUN_ID, DATIVO_ATTEMPT, EXTRA, DATIVO_TIMEOUT_SECONDS, ...args].map(String);
            return 0;
          },
        },
        { environment: { EXTRA: 'blue' }, timeoutSeconds: 600 },
      );
      const { result } = await play(stage, request);
      expect(result).toMatchObject({ verdict: 'succeeded', run_id: request.runId, ref: { run_id: request.runId } });
      expect(seen).toEqual([
        request.runId,
        '1',
        'blue',
        '600',
        'run',
        '--config',
        expect.any(String),
        '--mode',
        request.containerMode,
      ]);
    },
  );
}

function defineSizeLimit(scenario: DefineScenario): void {
  scenario('R9', 'what cannot be sent is refused before anything is started', async (stage) => {
    const tooMuch = Array.from({ length: 30_000 }, (_, index) => ((index * 7919) % 10_007).toString(36)).join('');
    const request = await stage.requestFor(working(5), { environment: { MUCH: tooMuch.repeat(3) } });
    const { result } = await play(stage, request);
    expect(result).toMatchObject({ verdict: 'failed', origin: 'runner', process_exit_code: 126, ref: null });
    expect(stage.calls.filter(({ op }) => op === 'start')).toEqual([]);
  });
}
