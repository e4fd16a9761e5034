import type { LogLine } from '@dativo/runner';
import { AzureFault, type AzureLie, type ContainerScript, type Lie } from '@dativo/runner-testkit';
import { describe, expect, test } from 'vitest';
import { type AzureStage, arrangeAzure } from './arrange-azure.ts';
import { type PlayedOnAzure, playOnAzure } from './play-azure.ts';

/** As Log Analytics often is: far behind. */
const SLOW_RECORD = { ingestionSeconds: 240 };

const saying =
  (texts: readonly string[], secondsBetween: number): ContainerScript =>
  async ({ print, sleep }) => {
    for (const text of texts) {
      print(text);
      await sleep(secondsBetween);
    }
    return 0;
  };
const numbered = (count: number) => Array.from({ length: count }, (_, index) => `line ${index + 1}`);

/** What holds whatever becomes of a stream: every line once and in order, and the run's own end. */
function expectWhole({ result, texts }: PlayedOnAzure, expected: readonly string[]): void {
  expect(texts).toEqual(expected);
  expect(result).toMatchObject({ verdict: 'succeeded', exit_code: 0, logs: { completeness: 'complete' } });
}

function refuseQueries({ fake }: AzureStage): void {
  fake.handle('Query_Execute', () => {
    throw new AzureFault(403, 'InsufficientAccessError', 'The provided credentials have insufficient access.');
  });
}

const oftenSame = ['one', 'same', 'same', 'two', 'same', '', 'three'];

describe('the log stream of Container Apps', () => {
  test('lines are shown as they come, minutes before Log Analytics has them', () =>
    playOnAzure({ container: saying(numbered(20), 10), options: SLOW_RECORD }, (played) => {
      expectWhole(played, numbered(20));
      const written = played.lines.map(({ at }) => at.getTime() / 1000);
      const delays = played.lines.map(({ shownAt }, index) => shownAt - (written[index] ?? 0));
      expect(Math.max(...delays) - Math.min(...delays), 'the first one waits until the stream is found').toBeLessThan(
        20,
      );
    }));

  test('a run of three seconds shows its lines, and is not called truncated', () =>
    playOnAzure({ container: saying(oftenSame.slice(0, 3), 1), options: SLOW_RECORD }, (played) => {
      expectWhole(played, oftenSame.slice(0, 3));
    }));

  test('a run that ends at once shows its lines', () =>
    playOnAzure({ container: saying(oftenSame, 0), options: SLOW_RECORD }, (played) => expectWhole(played, oftenSame)));

  test('more lines than a stream gives of the past come from the record, each once', () =>
    playOnAzure({ container: saying(numbered(700), 0) }, (played) => expectWhole(played, numbered(700))));

  test('many lines, fast and over a while: each once, in order', () =>
    playOnAzure({ container: saying(numbered(900), 0.1) }, (played) => expectWhole(played, numbered(900))));

  test('a stream that is cut, and more lines until the next one than it gives of the past: in order all the same', () =>
    playOnAzure(
      {
        container: async (inside) => {
          await saying(numbered(10), 3)(inside);
          return saying(numbered(700).slice(10), 0)(inside);
        },
        lies: [{ kind: 'log_stream', cutAfterLines: 9 }],
      },
      (played) => expectWhole(played, numbered(700)),
    ));

  test('a stream that ends before the log does, and a record that is far behind: not called complete', () =>
    playOnAzure(
      {
        container: saying(oftenSame, 7),
        lies: [{ kind: 'log_stream', cutAfterLines: 2, keptSeconds: 0 }],
        options: { ingestionSeconds: 900 },
      },
      ({ result, texts }) => {
        expect(texts).toEqual(oftenSame.slice(0, texts.length));
        expect(texts.length).toBeGreaterThan(0);
        expect(result).toMatchObject({ verdict: 'succeeded', logs: { completeness: 'truncated' } });
      },
    ));

  test.each<[string, AzureLie]>([
    ['no replica is shown', { kind: 'log_stream', isHidden: true }],
    ['the replica is shown late', { kind: 'log_stream', lateSeconds: 25 }],
    ['the replica is gone with the container', { kind: 'log_stream', keptSeconds: 0 }],
    ['the stream is cut after each two lines', { kind: 'log_stream', cutAfterLines: 2 }],
    ...[400, 401, 403, 404, 429, 500, 503].map((status): [string, AzureLie] => [
      `the stream answers ${status}`,
      { kind: 'log_stream', refusedWith: status },
    ]),
  ])('%s: each line once and in order, and the run is not touched', (_, lie) =>
    playOnAzure({ container: saying(oftenSame, 7), lies: [lie] }, (played) => expectWhole(played, oftenSame)),
  );

  test('a stream is given up after a few failures', () =>
    playOnAzure(
      { container: saying(numbered(3), 1800), lies: [{ kind: 'log_stream', refusedWith: 503 }] },
      ({ count }) => {
        expect(count('LogStream')).toBe(4);
      },
    ));

  test('where the record cannot be read, the stream is the log, and whole', () =>
    playOnAzure({ container: saying(oftenSame, 7), prepare: refuseQueries }, (played) => {
      expect(played.count('Query')).toBeGreaterThan(0);
      expectWhole(played, oftenSame);
    }));

  test('where the record cannot be read and the stream is cut short, the log is not called complete', () =>
    playOnAzure(
      {
        container: saying(oftenSame, 7),
        prepare: refuseQueries,
        lies: [{ kind: 'log_stream', cutAfterLines: 2, keptSeconds: 0 }],
      },
      ({ result }) => {
        expect(result).toMatchObject({
          verdict: 'succeeded',
          logs: { completeness: expect.not.stringMatching(/^complete$/) },
        });
        expect(result.logs.reason).not.toBeNull();
      },
    ));

  test('more lines at once than a stream gives of the past, and a record that is far behind: said so', () =>
    playOnAzure({ container: saying(numbered(700), 0), options: SLOW_RECORD }, ({ result }) => {
      expect(result).toMatchObject({ verdict: 'succeeded', logs: { completeness: 'unavailable' } });
      expect(result.logs.reason).toMatch(/no line arrived within/);
    }));

  test('where neither can be read, the log is not called complete, and says why', () =>
    playOnAzure({ container: saying(oftenSame, 7), lies: [{ kind: 'denied_logs' }] }, ({ result, texts }) => {
      expect(texts).toEqual([]);
      expect(result).toMatchObject({ verdict: 'succeeded', logs: { completeness: 'unavailable' } });
    }));

  test.each<Lie>([
    { kind: 'late_logs', seconds: 20 },
    { kind: 'server_error', operation: 'logs', times: 6 },
    { kind: 'reset', operation: 'logs', times: 3, when: 'before' },
  ])('N15: its token is in nothing written ($kind)', (lie) =>
    playOnAzure({ container: saying(oftenSame, 7), lies: [lie] }, ({ written, count, stage }) => {
      expect(count('GetAuthToken') + count('getAuthToken'), 'there was a token').toBeGreaterThan(0);
      expect(written).not.toContain('log-stream-');
      expect(stage.calls.map(({ body }) => body).join('\n')).not.toContain('log-stream-');
    }),
  );
});

describe('a reader of its own beside the run', () => {
  /** Starts a run that goes on printing, and reads its log from another process a minute later. */
  async function readBeside(read: (lines: AsyncIterable<LogLine>, leave: () => void) => Promise<void>) {
    const stage = await arrangeAzure(SLOW_RECORD);
    try {
      const request = await stage.requestFor({ kind: 'script', run: saying(numbered(3600), 1) });
      await stage.driver.submit({ ...request, attempt: 1, rung: null });
      await stage.clock.sleep(60_000);
      const driver = stage.newDriver();
      const [ref] = await driver.find(request);
      if (ref === undefined) throw new Error('the execution is not shown');
      const done = new AbortController();
      const leave = () => done.abort();
      await read(driver.readLogs(ref, { signal: done.signal, onCaughtUp: leave }), leave);
      const count = () => stage.fake.calls.length;
      await stage.clock.sleep(5_000);
      const before = count();
      await stage.clock.sleep(600_000);
      expect(count(), 'nothing goes on asking').toBe(before);
    } finally {
      await stage.close();
    }
  }

  test('sees what there is now, and that this is all, although the record is far behind', () =>
    readBeside(async (lines) => {
      const texts: string[] = [];
      for await (const { text } of lines) texts.push(text);
      expect(texts.length).toBeGreaterThan(20);
      expect(texts.length).toBeLessThan(200);
      expect(texts).toEqual(numbered(texts.length));
    }));

  test('may leave in the middle', () =>
    readBeside(async (lines) => {
      for await (const { text } of lines) if (text === 'line 3') break;
    }));
});
