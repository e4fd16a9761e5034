import { expect } from 'vitest';
import type { CloudFacts } from './facts.ts';
import { play, takeOver } from './play.ts';
import type { DefineScenario } from './scenario.ts';
import { polite, saying, working } from './scripts.ts';

export function defineEndings(scenario: DefineScenario, facts: CloudFacts): void {
  defineCodes(scenario);
  defineProof(scenario, facts);
  defineForgotten(scenario);
}

function defineCodes(scenario: DefineScenario): void {
  for (const [code, verdict] of [
    [0, 'succeeded'],
    [1, 'partial'],
    [2, 'failed'],
    [77, 'failed'],
  ] as const) {
    scenario(['R1', 'N12'], `exit code ${code} is passed through: ${verdict}`, async (stage) => {
      const { result, texts } = await play(stage, await stage.requestFor(working(3, code)));
      expect(result).toMatchObject({ verdict, origin: 'container', exit_code: code, process_exit_code: code });
      expect(result).toMatchObject({ deadline: null, recovery: null, error: null, report: { exit_code: code } });
      expect(texts).toHaveLength(3);
      expect(result.timeline.ended_at).not.toBeNull();
    });
  }

  scenario(['R2', 'N12'], 'a container that kills itself has failed with the code of the signal', async (stage) => {
    const { result } = await play(stage, await stage.requestFor(saying(['before'], 'SIGSEGV')));
    expect(result).toMatchObject({ verdict: 'failed', process_exit_code: 139 });
  });
}

function defineProof(scenario: DefineScenario, { words }: CloudFacts): void {
  scenario(
    ['S3', 'R2'],
    'no exit code: failed, by the platform, within bounds',
    async (stage) => {
      stage.lie({ kind: 'no_exit_code' });
      const { result, seconds } = await play(stage, await stage.requestFor(working(5)));
      expect(result).toMatchObject({ verdict: 'failed', origin: 'platform', exit_code: null, process_exit_code: 125 });
      expect(seconds).toBeLessThan(300);
    },
    ['no_exit_code'],
  );

  scenario(
    ['S3', 'R2'],
    'no exit code, although another container of the run ended with 0: not a success',
    async (stage) => {
      stage.lie({ kind: 'no_exit_code' });
      stage.lie({ kind: 'sidecar', exitCode: 0 });
      const { result } = await play(stage, await stage.requestFor(working(5)));
      expect(result).toMatchObject({ verdict: 'failed', exit_code: null });
    },
    ['no_exit_code', 'sidecar'],
  );

  for (const [own, beside, verdict] of [
    [0, 1, 'succeeded'],
    [7, 0, 'failed'],
  ] as const) {
    scenario(
      'R2',
      `the declared container ends with ${own}, another one with ${beside}: ${verdict}`,
      async (stage) => {
        stage.lie({ kind: 'sidecar', exitCode: beside });
        const { result } = await play(stage, await stage.requestFor(working(5, own)));
        expect(result).toMatchObject({ verdict, exit_code: own, process_exit_code: own });
      },
      ['sidecar'],
    );
  }

  for (const by of ['spot', 'platform', 'somebody'] as const) {
    scenario(
      'R2',
      `ended by ${by}, and the container said 0 to SIGTERM: not a success`,
      async (stage) => {
        stage.lie({ kind: 'interrupt', by, afterSeconds: 10, times: 1 });
        const { result } = await play(stage, await stage.requestFor(polite(0)));
        expect(result.verdict).toBe(by === 'somebody' ? 'canceled' : 'failed');
        expect(result.origin).toBe('platform');
        expect(result.process_exit_code).not.toBe(0);
      },
      ['interrupt'],
    );
  }

  for (const reason of ['image', 'secret'] as const) {
    scenario(
      ['S12', 'R12'],
      `never started, for want of the ${reason}: one attempt, a cause and a next step`,
      async (stage) => {
        stage.lie({ kind: 'never_starts', reason, times: 1 });
        const { result } = await play(stage, await stage.requestFor(working(5)));
        expect(result).toMatchObject({ verdict: 'failed', origin: 'platform', process_exit_code: 125 });
        expect(result).toMatchObject({ diagnosis: { cause: reason }, attempts: [{ attempt: 1 }] });
        expect(result.diagnosis?.next_step).not.toBe('');
        if (reason === 'image') expect(result.diagnosis?.raw).toMatch(words.image);
      },
      ['never_starts'],
    );
  }
}

function defineForgotten(scenario: DefineScenario): void {
  scenario(
    ['S11', 'R8'],
    'forgotten at its end: "unknown", not success, within bounds',
    async (stage) => {
      stage.lie({ kind: 'forget', afterSeconds: 0 });
      const { result, seconds } = await play(stage, await stage.requestFor(working(30)));
      expect(result).toMatchObject({
        verdict: 'unknown',
        origin: 'platform',
        process_exit_code: 75,
        deadline: 'missing',
      });
      expect(seconds).toBeLessThan(400);
      expect(stage.starts).toHaveLength(1);
    },
    ['forget'],
  );

  scenario(
    ['S11', 'R3'],
    'forgotten while no runner was there: "unknown", no second run',
    async (stage) => {
      stage.lie({ kind: 'forget', afterSeconds: 3600 });
      const request = await stage.requestFor(working(30));
      const left = await play(stage, request, {
        signals: [
          [100, 'SIGTERM'],
          [100, 'SIGTERM'],
        ],
      });
      await stage.clock.sleep(3 * 3600 * 1000);
      const { result, seconds } = await takeOver(stage, left.journal.records.filter(isBeforeTheEnd));
      expect(result).toMatchObject({ verdict: 'unknown', process_exit_code: 75 });
      expect(seconds).toBeLessThan(400);
      expect(stage.starts).toHaveLength(1);
    },
    ['forget'],
  );

  scenario(
    ['N8', 'S11'],
    'forgotten after its end was seen: the same verdict from the journal, a week later',
    async (stage) => {
      stage.lie({ kind: 'forget', afterSeconds: 3600 });
      const first = await play(stage, await stage.requestFor(working(30, 7)));
      const ended = first.journal.records.find(({ type }) => type === 'ended');
      expect(ended).toMatchObject({ status: { exitCode: 7, evidence: expect.anything() } });
      await stage.clock.sleep(7 * 86_400 * 1000);
      const withoutVerdict = first.journal.records.filter(({ type }) => type !== 'finished');
      const { result } = await takeOver(stage, withoutVerdict);
      const { verdict, origin, exit_code, process_exit_code } = first.result;
      expect(result).toMatchObject({ verdict, origin, exit_code, process_exit_code });
      expect(stage.starts).toHaveLength(1);
    },
    ['forget'],
  );
}

const isBeforeTheEnd = ({ type }: { readonly type: string }): boolean => type !== 'ended' && type !== 'finished';
