import { expect } from 'vitest';
import type { CloudStage, LieKind } from '../cloud-stage.ts';
import { type Played, play } from './play.ts';
import type { DefineScenario } from './scenario.ts';

const TROUBLES: readonly LieKind[] = ['expired_credentials', 'server_error'];
const PRINTED = 'canary-printed-by-the-container-7f3a';
const OF_THE_RUNNER = 'canary-in-the-environment-of-the-runner-91bc';
const GIVEN = 'canary-given-to-the-container-52de';

export function defineSecrets(scenario: DefineScenario): void {
  scenario(
    'N15',
    'a secret that the container prints is in no event, result, line or journal',
    async (stage) => {
      const played = await playWithCanaries(stage);
      expect(played.result.verdict).toBe('failed');
      expect(played.texts.join('\n')).toContain('token=');
      expect(toEverythingWritten(played)).not.toContain(PRINTED);
    },
    TROUBLES,
  );

  scenario(
    'N15',
    'what the runner signs in with, and its own environment, are in nothing written and in no call’s body',
    async (stage) => {
      const played = await playWithCanaries(stage);
      const everything = toEverythingWritten(played) + toBodies(stage);
      for (const secret of [...stage.credentials, OF_THE_RUNNER]) expect(everything).not.toContain(secret);
      expect(stage.credentials).not.toEqual([]);
    },
    TROUBLES,
  );

  scenario(
    'N15',
    'values given to the container stand in the start and in the intent, and nowhere else',
    async (stage) => {
      const played = await playWithCanaries(stage);
      const others = stage.calls.filter(({ op }) => op !== 'start').map(({ body }) => body);
      expect(others.join('\n')).not.toContain(GIVEN);
      const records = played.journal.records.filter(({ type }) => type !== 'intent');
      expect(JSON.stringify([records, played.events, played.result])).not.toContain(GIVEN);
      expect(toBodies(stage), 'the canary was there to be found').toContain(GIVEN);
    },
    TROUBLES,
  );
}

/** A run with everything that could carry a secret somewhere: failures on the way, a cancel, a failed container. */
async function playWithCanaries(stage: CloudStage): Promise<Played> {
  process.env['DATIVO_TEST_CANARY'] = OF_THE_RUNNER;
  try {
    for (const operation of ['start', 'describe', 'logs'] as const) {
      stage.lie({ kind: 'expired_credentials', operation: operation === 'start' ? 'list' : operation, times: 1 });
      stage.lie({ kind: 'server_error', operation, times: 2 });
    }
    const request = await stage.requestFor(
      {
        kind: 'script',
        run: async ({ print }) => {
          print(`token=${PRINTED}`);
          print(JSON.stringify({ event_type: 'job_finished', exit_code: 2, message: PRINTED }), 'stderr');
          return 2;
        },
      },
      { environment: { GIVEN } },
    );
    return await play(stage, request, { secrets: [PRINTED] });
  } finally {
    delete process.env['DATIVO_TEST_CANARY'];
  }
}

function toEverythingWritten({ result, events, journal, texts }: Played): string {
  return JSON.stringify([result, events, journal.records, texts]);
}

function toBodies(stage: CloudStage): string {
  return stage.calls.map(({ body }) => body).join('\n');
}
