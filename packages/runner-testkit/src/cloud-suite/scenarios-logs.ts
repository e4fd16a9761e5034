import { expect } from 'vitest';
import type { Container } from '../cloud-stage.ts';
import { play } from './play.ts';
import type { DefineScenario } from './scenario.ts';
import { interruptible, saying, stubborn, toFinishedLine, working } from './scripts.ts';

const THOUSAND = Array.from({ length: 1_000 }, (_, index) => `line ${index}`);
/** A real process that lives about as long as a Node process can live at all. */
const BRIEF: Container = {
  kind: 'program',
  text: `process.stdout.write('one\\ntwo\\n'); setTimeout(() => process.stdout.write('three\\nlast words'), 200);`,
};

export function defineLogs(scenario: DefineScenario): void {
  defineWholeLogs(scenario);
  defineLateLogs(scenario);
  defineLackingLogs(scenario);
}

function defineWholeLogs(scenario: DefineScenario): void {
  scenario('S4', 'a real process of 300 ms: every line, the last one without a line ending too', async (stage) => {
    const { result, texts } = await play(stage, await stage.requestFor(BRIEF));
    expect(texts).toEqual(['one', 'two', 'three', 'last words']);
    expect(result).toMatchObject({ verdict: 'succeeded', logs: { completeness: 'complete', lines: 4 } });
  });

  scenario('S4', 'over before the first look, with an error: every line', async (stage) => {
    const { result, texts } = await play(stage, await stage.requestFor(saying(['one', 'two', 'three'], 9)));
    expect(texts).toEqual(['one', 'two', 'three']);
    expect(result).toMatchObject({ verdict: 'failed', exit_code: 9, logs: { lines: 3 } });
  });

  scenario(
    'R6',
    'a thousand lines of one moment, on small pages: each once, in order',
    async (stage) => {
      stage.lie({ kind: 'small_pages', size: 90 });
      const { result, texts } = await play(stage, await stage.requestFor(saying(THOUSAND)));
      expect(texts).toEqual(THOUSAND);
      expect(result.logs).toMatchObject({ completeness: 'complete', lines: 1_000 });
    },
    ['small_pages'],
  );

  scenario('R6', 'the same text many times is many lines', async (stage) => {
    const { texts } = await play(stage, await stage.requestFor(saying(['same', 'same', 'other', 'same'])));
    expect(texts).toEqual(['same', 'same', 'other', 'same']);
  });

  scenario(
    'R6',
    'pages lost and repeated on the way: each line once, in order',
    async (stage) => {
      stage.lie({ kind: 'small_pages', size: 90 });
      stage.lie({ kind: 'reset', operation: 'logs', times: 6, when: 'after' });
      stage.lie({ kind: 'throttle', operation: 'logs', times: 4 });
      const { texts } = await play(stage, await stage.requestFor(saying(THOUSAND)));
      expect(texts).toEqual(THOUSAND);
    },
    ['small_pages', 'reset', 'throttle'],
  );

  scenario(['R6', 'S6'], 'a container that had to be killed: its lines are shown', async (stage) => {
    const { result, texts } = await play(stage, await stage.requestFor(stubborn), { signals: [[100, 'SIGINT']] });
    expect(result).toMatchObject({ verdict: 'canceled', process_exit_code: 130 });
    expect(texts).toEqual(['ready']);
  });

  scenario(
    'R6',
    'a run that the platform ended: its lines are shown',
    async (stage) => {
      stage.lie({ kind: 'interrupt', by: 'platform', afterSeconds: 5, times: 1 });
      const { texts } = await play(stage, await stage.requestFor(interruptible(60)));
      expect(texts).toEqual(['begin']);
    },
    ['interrupt'],
  );
}

function defineLateLogs(scenario: DefineScenario): void {
  scenario(
    ['S5', 'N3'],
    'lines that can be read only 20 s after the end: shown, and the log is complete',
    async (stage) => {
      stage.lie({ kind: 'late_logs', seconds: 20 });
      const { result, texts } = await play(stage, await stage.requestFor(working(10)));
      expect(texts).toEqual(['begin', 'half', toFinishedLine(0)]);
      expect(result).toMatchObject({ verdict: 'succeeded', logs: { completeness: 'complete', lines: 3 } });
    },
    ['late_logs'],
  );

  scenario(
    ['S5', 'S4'],
    'brief and late: shown',
    async (stage) => {
      stage.lie({ kind: 'late_logs', seconds: 20 });
      const { texts } = await play(stage, await stage.requestFor(saying(['one', 'two'], 4)));
      expect(texts).toEqual(['one', 'two']);
    },
    ['late_logs'],
  );

  scenario(
    'S5',
    'late, with failing reads in between: shown',
    async (stage) => {
      stage.lie({ kind: 'late_logs', seconds: 20 });
      stage.lie({ kind: 'alternating_errors', operation: 'logs', seconds: 60 });
      const { texts, result } = await play(stage, await stage.requestFor(working(30, 5)));
      expect(texts).toEqual(['begin', 'half', toFinishedLine(5)]);
      expect(result.exit_code).toBe(5);
    },
    ['late_logs', 'alternating_errors'],
  );

  scenario(
    ['S5', 'S6'],
    'last words after SIGTERM that arrive 20 s late: shown',
    async (stage) => {
      stage.lie({ kind: 'late_logs', seconds: 20 });
      const request = await stage.requestFor({
        kind: 'script',
        run: async ({ print, sleep, terminated }) => {
          print('ready');
          await sleep(86_400, terminated);
          print('last words');
          return 0;
        },
      });
      const { texts, result } = await play(stage, request, { signals: [[120, 'SIGTERM']] });
      expect(result.verdict).toBe('canceled');
      expect(texts).toEqual(['ready', 'last words']);
    },
    ['late_logs'],
  );
}

function defineLackingLogs(scenario: DefineScenario): void {
  scenario(
    'N3',
    'no log ever: the verdict is right, the log "unavailable", the delay bounded',
    async (stage) => {
      stage.lie({ kind: 'no_logs' });
      const { result, seconds } = await play(stage, await stage.requestFor(working(10)));
      expect(result).toMatchObject({ verdict: 'succeeded', logs: { completeness: 'unavailable', lines: 0 } });
      expect(result.logs.reason).not.toBeNull();
      expect(seconds).toBeLessThan(200);
    },
    ['no_logs'],
  );

  scenario(
    'N3',
    'no permission to read the log: the verdict is right, and that is the reason',
    async (stage) => {
      stage.lie({ kind: 'denied_logs' });
      const { result, seconds } = await play(stage, await stage.requestFor(working(10, 6)));
      expect(result).toMatchObject({ exit_code: 6, logs: { completeness: 'unavailable', lines: 0 } });
      expect(result.logs.reason).toMatch(/AUTH/);
      expect(seconds).toBeLessThan(200);
    },
    ['denied_logs'],
  );

  scenario(
    'N3',
    'a log that cannot be read any more from the middle on: not called complete',
    async (stage) => {
      stage.lie({ kind: 'late_logs', seconds: 40 });
      const request = await stage.requestFor(working(60));
      const { result, texts } = await play(stage, request, {
        onLog: () => stage.lie({ kind: 'alternating_errors', operation: 'logs', seconds: 86_400 }),
      });
      expect(texts).toEqual(['begin']);
      expect(result).toMatchObject({ verdict: 'succeeded', logs: { completeness: 'truncated', lines: 1 } });
    },
    ['late_logs', 'alternating_errors'],
  );
}
