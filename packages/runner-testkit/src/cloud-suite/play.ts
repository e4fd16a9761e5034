import {
  type CancelSignal,
  type Deadlines,
  type Driver,
  type JournalRecord,
  type LogLine,
  type RetryPolicy,
  type RunEvent,
  type RunOptions,
  type RunRequest,
  type RunResult,
  resume,
  run,
} from '@dativo/runner';
import { expect } from 'vitest';
import type { CloudStage, MemoryJournal } from '../cloud-stage.ts';
import { createSignals } from '../fake-signals.ts';
import type { VirtualClock } from '../virtual-clock.ts';

export interface PlayOptions {
  readonly driver?: Driver;
  readonly clock?: VirtualClock;
  readonly journal?: MemoryJournal;
  readonly deadlines?: Partial<Deadlines>;
  readonly retry?: Partial<RetryPolicy>;
  readonly secrets?: readonly string[];
  readonly pollMs?: number;
  /** Sent so many seconds after the beginning. */
  readonly signals?: readonly (readonly [seconds: number, signal: CancelSignal])[];
  readonly onLog?: (line: LogLine, send: (signal: CancelSignal) => void) => void;
}

/** One run with everything that came out of it. */
export interface Played {
  readonly result: RunResult;
  readonly events: readonly RunEvent[];
  readonly lines: readonly LogLine[];
  readonly texts: readonly string[];
  readonly journal: MemoryJournal;
  /** Seconds that it took on the stage's clock. */
  readonly seconds: number;
}

/** Runs a request to its verdict. */
export function play(stage: CloudStage, request: RunRequest, options: PlayOptions = {}): Promise<Played> {
  return observe(stage, options, (driver, runOptions) => run(request, driver, runOptions));
}

/** Takes a run over from its journal, as a new process with a new driver. */
export function takeOver(
  stage: CloudStage,
  records: readonly JournalRecord[],
  options: PlayOptions = {},
): Promise<Played> {
  const driver = options.driver ?? stage.newDriver();
  return observe(stage, { ...options, driver }, (_, runOptions) => resume(records, driver, runOptions));
}

/** The middle of the spread of retries, so that every play takes the same course. */
const HALFWAY = () => 0.5;

async function observe(
  stage: CloudStage,
  options: PlayOptions,
  work: (driver: Driver, runOptions: RunOptions) => Promise<RunResult>,
): Promise<Played> {
  const clock = options.clock ?? stage.clock;
  const journal = options.journal ?? stage.journal();
  const { driver = stage.driver, deadlines, retry, secrets, pollMs } = options;
  const source = createSignals();
  for (const [seconds, signal] of options.signals ?? []) {
    void clock.sleep(seconds * 1000).then(() => source.send(signal));
  }
  const events: RunEvent[] = [];
  const lines: LogLine[] = [];
  const beginning = clock.seconds;
  const result = await work(driver, {
    clock,
    journal,
    signals: source,
    random: HALFWAY,
    onEvent: (event) => void events.push(event),
    onLog: (line) => {
      lines.push(line);
      options.onLog?.(line, source.send);
    },
    ...(deadlines && { deadlines }),
    ...(retry && { retry }),
    ...(secrets && { secrets }),
    ...(pollMs && { pollMs }),
  });
  const seconds = clock.seconds - beginning;
  const played = { result, events, lines, texts: lines.map(({ text }) => text), journal, seconds };
  expectSound(stage, played);
  return played;
}

/** What holds after every run, whatever the cloud did. */
function expectSound(stage: CloudStage, { result, journal, lines, events }: Played): void {
  expectNeverTwoAlive(stage, result.run_id);
  expect(journal.records.filter(({ type }) => type === 'finished').length).toBeLessThan(2);
  expect(result.recovery === null, 'an unknown end comes with a way to find the run').toBe(
    result.verdict !== 'unknown',
  );
  expect(new Set(lines.map(({ id }) => id)).size, 'no line comes twice').toBe(lines.length);
  stage.onRun?.(result, events);
}

/** No two containers of one run were alive at the same time. */
export function expectNeverTwoAlive(stage: CloudStage, runId: string): void {
  const starts = stage.starts.filter((start) => start.runId === runId);
  starts.slice(1).forEach((start, index) => {
    const before = starts[index]?.endedAt ?? Number.POSITIVE_INFINITY;
    expect(before, `attempt ${start.attempt} began while another one was alive`).toBeLessThanOrEqual(start.at);
  });
}
