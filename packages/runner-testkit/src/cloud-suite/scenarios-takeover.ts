import { reattach } from '@dativo/runner';
import { expect } from 'vitest';
import type { CloudStage } from '../cloud-stage.ts';
import { type Crash, createIncarnation, type Incarnation } from '../crash-incarnation.ts';
import { type Played, play, takeOver } from './play.ts';
import type { DefineScenario } from './scenario.ts';
import { polite, toFinishedLine, working } from './scripts.ts';

const STARTED_UNSAVED: Crash = { kind: 'append', name: 'submitted', when: 'before' };
const SAVED: Crash = { kind: 'append', name: 'submitted', when: 'after' };

export function defineTakeover(scenario: DefineScenario): void {
  defineCrashes(scenario);
  defineByRunId(scenario);
}

function defineCrashes(scenario: DefineScenario): void {
  scenario(
    ['S7', 'N1'],
    'crash between the start and writing it down: the same container, its result',
    async (stage) => {
      const dead = await dieAt(stage, STARTED_UNSAVED, 60);
      expect(dead.disk.records.map(({ type }) => type)).toEqual(['intent', 'attempt']);
      const { result, texts } = await goOn(stage, dead, 5);
      expect(result).toMatchObject({ verdict: 'failed', exit_code: 7 });
      expect(texts, 'the log from its first line').toEqual(['begin', 'half', toFinishedLine(7)]);
      expect(stage.starts).toHaveLength(1);
    },
  );

  scenario(
    ['S7', 'N1', 'S9'],
    'the same, and the run ends before anybody takes over: its result, no second run',
    async (stage) => {
      const dead = await dieAt(stage, STARTED_UNSAVED, 60);
      const { result } = await goOn(stage, dead, 1_200);
      expect(result).toMatchObject({ verdict: 'failed', exit_code: 7, process_exit_code: 7 });
      expect(stage.starts).toHaveLength(1);
    },
  );

  scenario(
    ['S7', 'N1'],
    'the same, and lists and looks do not show the start for 30 s: one container',
    async (stage) => {
      stage.lie({ kind: 'invisible', seconds: 30 });
      const { result } = await goOn(stage, await dieAt(stage, STARTED_UNSAVED, 60), 1);
      expect(result).toMatchObject({ verdict: 'failed', exit_code: 7 });
      expect(stage.starts).toHaveLength(1);
    },
    ['invisible'],
  );

  scenario(['S7', 'N1'], 'taken over 30 hours later, the run still at work: the same container', async (stage) => {
    const dead = await dieAt(stage, STARTED_UNSAVED, 30 * 3600 + 600);
    const { result } = await goOn(stage, dead, 30 * 3600);
    expect(result).toMatchObject({ verdict: 'failed', exit_code: 7 });
    expect(stage.starts).toHaveLength(1);
  });

  scenario(
    ['S7', 'S11', 'N1'],
    'taken over two days later, the run ended and forgotten: "unknown", no second run',
    async (stage) => {
      stage.lie({ kind: 'forget', afterSeconds: 3600 });
      const { result } = await goOn(stage, await dieAt(stage, STARTED_UNSAVED, 60), 48 * 3600);
      expect(result).toMatchObject({ verdict: 'unknown', process_exit_code: 75 });
      expect(stage.starts).toHaveLength(1);
    },
    ['forget'],
  );

  scenario(['S8', 'R3'], 'crash while the run goes on: taken over, the same container, its result', async (stage) => {
    const dead = await dieAt(stage, SAVED, 300);
    const { result, texts } = await goOn(stage, dead, 100);
    expect(result).toMatchObject({ verdict: 'failed', exit_code: 7, process_exit_code: 7 });
    expect(texts).toEqual(['begin', 'half', toFinishedLine(7)]);
    expect(stage.starts).toHaveLength(1);
    expect(stage.calls.filter(({ op }) => op === 'start')).toHaveLength(1);
  });

  scenario(['S9', 'R3'], 'crash, and the run ends meanwhile: its result, no second run', async (stage) => {
    const dead = await dieAt(stage, SAVED, 60);
    const { result, texts } = await goOn(stage, dead, 1_800);
    expect(result).toMatchObject({ verdict: 'failed', exit_code: 7, process_exit_code: 7 });
    expect(texts).toEqual(['begin', 'half', toFinishedLine(7)]);
    expect(stage.starts).toHaveLength(1);
  });

  scenario(['S9', 'N8'], 'a run that has its verdict: that very verdict, and the cloud is not asked', async (stage) => {
    const { result, journal } = await play(stage, await stage.requestFor(working(10)));
    const callsBefore = stage.calls.length;
    const again = await takeOver(stage, journal.records);
    expect(again.result).toEqual(result);
    expect(stage.calls).toHaveLength(callsBefore);
  });

  scenario(['S8', 'S6'], 'crash in the middle of a stop: whoever takes over goes on stopping', async (stage) => {
    const request = await stage.requestFor(polite(0));
    const dead = createIncarnation(stage, stage.journal(), { kind: 'append', name: 'stop_requested', when: 'after' });
    void play(stage, request, { ...dead, signals: [[100, 'SIGTERM']] });
    await dead.died;
    const { result } = await goOn(stage, dead, 5);
    expect(result).toMatchObject({ verdict: 'canceled', origin: 'user', process_exit_code: 143 });
    expect(stage.starts.filter(({ endedAt }) => endedAt === undefined)).toEqual([]);
  });

  scenario(['S8', 'R8'], 'the limit of the run counts over a crash', async (stage) => {
    const request = await stage.requestFor(polite(0), { timeoutSeconds: 600 });
    const dead = createIncarnation(stage, stage.journal(), { kind: 'append', name: 'running', when: 'after' });
    void play(stage, request, dead);
    await dead.died;
    const { result, seconds } = await goOn(stage, dead, 400);
    expect(result).toMatchObject({ verdict: 'timed_out', deadline: 'run', process_exit_code: 124 });
    expect(seconds).toBeGreaterThan(100);
    expect(seconds, 'not 600 s once more').toBeLessThan(400);
  });
}

function defineByRunId(scenario: DefineScenario): void {
  for (const [what, pauseSeconds] of [
    ['running', 100],
    ['ended', 1_200],
  ] as const) {
    scenario(
      'R3',
      `without any journal: a ${what} run is found by its run id`,
      async (stage) => {
        const request = await stage.requestFor(working(400, 7));
        stage.lie({ kind: 'strangers', count: 3 });
        const dead = createIncarnation(stage, stage.journal(), SAVED);
        void play(stage, request, dead);
        await dead.died;
        await stage.clock.sleep(pauseSeconds * 1000);
        const driver = stage.newDriver();
        const records = await reattach(request, driver);
        const { result, texts } = await takeOver(stage, records ?? [], { driver });
        expect(result).toMatchObject({ verdict: 'failed', exit_code: 7, run_id: request.runId });
        expect(texts).toEqual(['begin', 'half', toFinishedLine(7)]);
        expect(stage.starts).toHaveLength(1);
      },
      ['strangers'],
    );
  }

  scenario(
    ['R3', 'N1'],
    'a run id that nothing was started under is not found',
    async (stage) => {
      const request = await stage.requestFor(working(5));
      stage.lie({ kind: 'strangers', count: 3 });
      expect(await reattach(request, stage.driver)).toBeUndefined();
    },
    ['strangers'],
  );
}

/** Starts a container that ends with 7, as a process that dies at the given moment. */
async function dieAt(stage: CloudStage, crash: Crash, workSeconds: number): Promise<Incarnation> {
  const incarnation = createIncarnation(stage, stage.journal(), crash);
  void play(stage, await stage.requestFor(working(workSeconds, 7)), incarnation);
  await incarnation.died;
  return incarnation;
}

async function goOn(stage: CloudStage, dead: Incarnation, afterSeconds: number): Promise<Played> {
  await stage.clock.sleep(afterSeconds * 1000);
  return takeOver(stage, dead.disk.records, { journal: dead.disk });
}
