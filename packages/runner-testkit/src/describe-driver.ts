import { type Driver, type LogLine, type RunEvent, type RunRequest, type RunResult, run } from '@dativo/runner';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { describeDriverCalls } from './describe-driver-calls.ts';
import { createSignals } from './fake-signals.ts';
import { PROGRAMS } from './programs.ts';

/** What a test wants otherwise in a request. */
export type RequestChanges = Partial<Pick<RunRequest, 'environment' | 'graceSeconds' | 'timeoutSeconds'>>;

/** One driver, ready for one test. */
export interface ArrangedDriver {
  readonly driver: Driver;
  /** A request whose container runs the given Node program; a fresh run id each time. */
  requestFor(program: string, changes?: RequestChanges): Promise<RunRequest>;
  /** A request that the driver must refuse before anything is started. */
  refusedRequest(): Promise<RunRequest>;
  /** How many containers were ever started. */
  countStarts(): Promise<number>;
  /** Ends what was arranged, processes and servers included. */
  close(): Promise<void>;
}

/** What a platform can and cannot tell. */
export interface DriverCapabilities {
  /** The signal that ended a container is named (otherwise only a code above 128 is). */
  readonly namesSignals: boolean;
  /** The log says when it has ended. */
  readonly marksLogEnd: boolean;
  /** UTF-8 bytes that a line may have before it is cut. */
  readonly lineLimitBytes: number;
  /** Set where a log goes by and can be read once only, as that of a child process. */
  readonly forgetsLog?: true;
  /** Called with everything that the suite's runs gave, for checks of the caller (the published schemas, for one). */
  readonly onRun?: (result: RunResult, events: readonly RunEvent[]) => void;
}

/** What every driver must do, whatever it speaks to. Call it at the top level of a driver's test file. */
export function describeDriver(
  name: string,
  arrange: () => Promise<ArrangedDriver>,
  capabilities: DriverCapabilities,
): void {
  describe(`${name} honours the driver contract`, () => {
    let arranged: ArrangedDriver;
    beforeEach(async () => {
      arranged = await arrange();
    });
    afterEach(() => arranged.close());

    const play = async (
      program: string,
      changes: RequestChanges = {},
      onLine: (text: string, play: Play) => void = () => {},
    ) => {
      const request = await arranged.requestFor(program, changes);
      const played = new Play(arranged.driver, request, onLine);
      const result = await played.result;
      capabilities.onRun?.(result, played.events);
      return played;
    };

    describeEndings(play);
    describeStops(play, capabilities);
    describeLogs(play, capabilities);
    describeDriverCalls(play, () => arranged, capabilities);
  });
}

/** One run with everything that came out of it. */
export class Play {
  readonly lines: LogLine[] = [];
  readonly events: RunEvent[] = [];
  readonly signals = createSignals();
  readonly request: RunRequest;
  readonly result: Promise<RunResult>;

  constructor(driver: Driver, request: RunRequest, onLine: (text: string, play: Play) => void) {
    this.request = request;
    this.result = run(request, driver, {
      signals: this.signals,
      pollMs: 50,
      onEvent: (event) => void this.events.push(event),
      onLog: (line) => {
        this.lines.push(line);
        onLine(line.text, this);
      },
    });
  }

  get texts(): string[] {
    return this.lines.map((line) => line.text);
  }
}

export type PlayProgram = (
  program: string,
  changes?: RequestChanges,
  onLine?: (text: string, play: Play) => void,
) => Promise<Play>;

function describeEndings(play: PlayProgram): void {
  test.each([
    [
      'exit code 0 is success',
      PROGRAMS.success,
      { verdict: 'succeeded', origin: 'container', exit_code: 0, process_exit_code: 0 },
    ],
    [
      'exit code 1 with a job_finished event is partial',
      PROGRAMS.partial,
      { verdict: 'partial', exit_code: 1, process_exit_code: 1 },
    ],
    [
      'exit code 1 without one is a crash',
      PROGRAMS.crash,
      { verdict: 'failed', origin: 'container', exit_code: 1, process_exit_code: 1 },
    ],
    ['any other code is passed through', PROGRAMS.code42, { verdict: 'failed', exit_code: 42, process_exit_code: 42 }],
  ])('%s', async (_name, program, expected) => {
    const played = await play(program);
    expect(await played.result).toMatchObject({ ...expected, run_id: played.request.runId, recovery: null });
  });

  test('the report of a partial run is taken from its last job_finished event', async () => {
    const { result } = await play(PROGRAMS.partial);
    expect((await result).report).toEqual({ exit_code: 1, rows_read: 10, rows_written: 8, rows_rejected: 2 });
  });
}

function describeStops(play: PlayProgram, { namesSignals }: DriverCapabilities): void {
  const whenReady = (text: string, played: Play) => {
    if (text === 'ready') played.signals.send('SIGINT');
  };

  test('a container killed from outside is never a success', async () => {
    const result = await (await play(PROGRAMS.killed)).result;
    expect(result).toMatchObject({ verdict: 'failed', process_exit_code: 137 });
    if (namesSignals) expect(result.signal).toBe('SIGKILL');
    expect(result.reason).toContain('SIGKILL');
  });

  test('a cancel is confirmed, and the last words are read', async () => {
    const played = await play(PROGRAMS.polite, {}, whenReady);
    expect(await played.result).toMatchObject({ verdict: 'canceled', origin: 'user', process_exit_code: 130 });
    expect(played.texts).toEqual(['ready', 'bye']);
  });

  test('a container that ignores the polite stop is killed after the grace period', async () => {
    const startedMs = performance.now();
    const played = await play(PROGRAMS.stubborn, { graceSeconds: 1 }, whenReady);
    expect(await played.result).toMatchObject({ verdict: 'canceled', process_exit_code: 130 });
    expect(played.texts).toEqual(['ready', 'no']);
    expect(performance.now() - startedMs).toBeGreaterThan(1_000);
  });

  test('the timeout of the job ends the run', async () => {
    const played = await play(PROGRAMS.stubborn, { timeoutSeconds: 0.5, graceSeconds: 0.2 });
    expect(await played.result).toMatchObject({ verdict: 'timed_out', deadline: 'run', process_exit_code: 124 });
  });
}

function describeLogs(play: PlayProgram, { lineLimitBytes, marksLogEnd }: DriverCapabilities): void {
  test('both streams arrive, each in order, and the log is complete', async () => {
    const played = await play(PROGRAMS.success);
    const by = (stream: string) => played.lines.filter((line) => line.stream === stream).map((line) => line.text);
    expect([by('stdout'), by('stderr')]).toEqual([['hello'], ['from stderr']]);
    const { logs } = await played.result;
    expect(logs).toMatchObject({ completeness: 'complete', lines: 2, bytes: 16 });
    if (marksLogEnd) expect(logs.reason).toBeNull();
  });

  test('a container that lives for a moment loses no line, not even one without an ending', async () => {
    expect((await play(PROGRAMS.brief)).texts).toEqual(['one', 'two', 'three']);
  });

  test('a thousand lines written at once arrive once each, in order', async () => {
    const played = await play(PROGRAMS.thousand);
    expect(played.texts).toEqual(Array.from({ length: 1000 }, (_, index) => `line ${index}`));
    expect(new Set(played.lines.map((line) => line.id)).size).toBe(1000);
  });

  test('bytes that are not text are made harmless', async () => {
    expect((await play(PROGRAMS.binary)).texts).toEqual(['\ufffd\ufffd␀\ufffd(␇', 'ok']);
  });

  test('an endless line is cut at the limit, and the next line is whole', async () => {
    const played = await play(PROGRAMS.endless);
    const [long, after] = played.lines;
    expect(long).toMatchObject({ text: 'x'.repeat(lineLimitBytes), isTruncated: true });
    expect(after?.text).toBe('after');
    expect((await played.result).logs).toMatchObject({ completeness: 'truncated', truncated_lines: 1 });
  });
}
