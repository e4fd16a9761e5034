import type { Clock, Driver, LogLine, LogQuiet, RunRef, RunRequest, RunStatus, StartRequest } from '@dativo/runner';

/** An answer of the scripted cloud: a value, a thrown error, or no answer at all. */
export type Reply<T> = T | Error | 'no answer';

/** What a script can tell one look from another by. */
export interface Look {
  /** Which look this is, from 1. */
  readonly count: number;
  /** Seconds since the attempt was submitted. */
  readonly seconds: number;
  /** Seconds since the stop of the attempt was accepted. */
  readonly stoppedFor: number | undefined;
  readonly attempt: number;
  readonly rung: string | null;
}

/** One line of a scripted log. */
export interface ScriptedLine {
  /** Seconds after the submit at which the line can first be read. */
  readonly at: number;
  readonly text: string;
  readonly id?: string;
  readonly stream?: LogLine['stream'];
}

/** What a cloud answers, lies included. What is left out works. */
export interface Script {
  readonly rungs?: readonly string[];
  /** Default: nothing is wrong. */
  readonly check?: (call: number) => Reply<void>;
  /** Default: every start is accepted. */
  readonly submit?: (call: number, request: StartRequest) => Reply<RunRef | 'accepted'>;
  /** Default: the starts of the run. */
  readonly find?: () => Reply<readonly RunRef[]>;
  /** What a look shows. */
  readonly describe: (look: Look) => Reply<RunStatus>;
  /** Default: every stop is accepted. */
  readonly stop?: (call: number) => Reply<void>;
  /** The log of an attempt. */
  readonly lines?: readonly ScriptedLine[] | ((attempt: number) => readonly ScriptedLine[]);
  /** Seconds after the submit at which the log says that it has ended; without it the log never says so. */
  readonly logEndsAt?: number;
  /** Seconds between two looks at the log; the driver then says each time that it had nothing new. */
  readonly caughtUpEvery?: number;
  readonly logQuiet?: LogQuiet;
  /** Thrown by the nth reading of the log: before its first line, or after so many. */
  readonly readLogs?: (call: number) => Error | { readonly error: Error; readonly afterLines: number } | undefined;
  /** Default: nothing is left to release. */
  readonly release?: () => Reply<void>;
}

/** One container that the scripted cloud has started. */
export interface ScriptedStart {
  readonly runId: string;
  readonly attempt: number;
  readonly rung: string | null;
  /** Seconds on the clock. */
  readonly at: number;
}

/** A driver that answers by its script and counts what it was asked. */
export interface ScriptedDriver extends Driver {
  readonly calls: {
    check: number;
    submit: number;
    find: number;
    describe: number;
    stop: number;
    /** What reading the log for the n-th time ends with, at once or behind some lines. Default: no error. */
    readLogs: number;
    release: number;
  };
  readonly starts: readonly ScriptedStart[];
  readonly stopGraceSeconds: readonly number[];
  /** Behind which line each reading of the log began. */
  readonly readAfter: readonly (string | undefined)[];
}

/** A cloud in memory that answers by script, on the given clock. It outlives every process that speaks to it. */
export function createScriptedDriver(clock: Clock, script: Script): ScriptedDriver {
  const calls = { check: 0, submit: 0, find: 0, describe: 0, stop: 0, readLogs: 0, release: 0 };
  const stopGraceSeconds: number[] = [];
  const readAfter: (string | undefined)[] = [];
  const starts: ScriptedStart[] = [];
  const stoppedMs = new Map<number, number>();
  const toStart = (attempt: number) => starts.find((start) => start.attempt === attempt);
  const toSeconds = (attempt: number) => clock.monotonicMs() / 1000 - (toStart(attempt)?.at ?? 0);

  const begin = ({ runId, attempt, rung }: StartRequest) => {
    const at = clock.monotonicMs() / 1000;
    if (toStart(attempt) === undefined) starts.push({ runId, attempt, rung, at });
    return toRef({ runId, attempt });
  };

  return {
    runtime: 'scripted',
    calls,
    starts,
    stopGraceSeconds,
    readAfter,
    ...(script.logQuiet ? { logQuiet: script.logQuiet } : {}),
    listRungs: () => script.rungs ?? [],
    async check() {
      calls.check += 1;
      await answer(script.check?.(calls.check));
    },
    async submit(request) {
      calls.submit += 1;
      const reply = await answer(script.submit?.(calls.submit, request) ?? 'accepted');
      const ref = begin(request);
      return reply === 'accepted' ? ref : reply;
    },
    async find({ runId }: RunRequest) {
      calls.find += 1;
      if (script.find) return answer(script.find());
      return starts
        .filter((start) => start.runId === runId)
        .map(toRef)
        .reverse();
    },
    async describe({ attempt }) {
      calls.describe += 1;
      const stopped = stoppedMs.get(attempt);
      const stoppedFor = stopped === undefined ? undefined : (clock.monotonicMs() - stopped) / 1000;
      const rung = toStart(attempt)?.rung ?? null;
      return answer(script.describe({ count: calls.describe, seconds: toSeconds(attempt), stoppedFor, attempt, rung }));
    },
    async stop({ attempt }, { graceSeconds }) {
      calls.stop += 1;
      stopGraceSeconds.push(graceSeconds);
      await answer(script.stop?.(calls.stop));
      if (!stoppedMs.has(attempt)) stoppedMs.set(attempt, clock.monotonicMs());
    },
    async *readLogs({ attempt }, { signal, after, onCaughtUp }) {
      calls.readLogs += 1;
      readAfter.push(after);
      const fault = script.readLogs?.(calls.readLogs);
      if (fault instanceof Error) throw fault;
      let left = fault?.afterLines ?? Number.POSITIVE_INFINITY;
      const log = { clock, script, attempt, toSeconds: () => toSeconds(attempt) };
      for await (const line of readLines(log, { signal, after, onCaughtUp: onCaughtUp ?? (() => {}) })) {
        yield line;
        left -= 1;
        if (fault && left === 0) throw fault.error;
      }
    },
    async release() {
      calls.release += 1;
      await answer(script.release?.());
    },
    toRecoveryHint: (ref) => `scripted stop ${ref.handle['task']}`,
  };
}

function toRef({ runId, attempt }: Pick<RunRef, 'runId' | 'attempt'>): RunRef {
  return { runtime: 'scripted', runId, attempt, handle: { task: `task-${attempt}` } };
}

interface ScriptedLog {
  readonly clock: Clock;
  readonly script: Script;
  readonly attempt: number;
  readonly toSeconds: () => number;
}

interface Reading {
  readonly signal: AbortSignal;
  readonly after: string | undefined;
  readonly onCaughtUp: () => void;
}

async function* readLines(log: ScriptedLog, { signal, after, onCaughtUp }: Reading): AsyncGenerator<LogLine> {
  const { clock, script, attempt, toSeconds } = log;
  const { lines = [], caughtUpEvery, logEndsAt = Number.POSITIVE_INFINITY } = script;
  const all = (typeof lines === 'function' ? lines(attempt) : lines).map((line, index) => ({
    ...line,
    id: line.id ?? String(index),
  }));
  const first = after === undefined ? 0 : all.findIndex((line) => line.id === after) + 1;
  /** Sleeps until then, looking at the log as often as the script says. */
  const until = async (at: number) => {
    while (caughtUpEvery !== undefined && at > toSeconds() && !signal.aborted) {
      onCaughtUp();
      await clock.sleep(Math.min(caughtUpEvery, at - toSeconds()) * 1000, signal);
    }
    if (at === Number.POSITIVE_INFINITY) await never(signal);
    else await clock.sleep((at - toSeconds()) * 1000, signal);
  };
  for (const line of all.slice(first)) {
    await until(line.at);
    if (signal.aborted) return;
    yield { stream: line.stream ?? 'stdout', at: clock.now(), text: line.text, id: line.id };
  }
  await until(logEndsAt);
}

async function answer<T>(reply: Reply<T>): Promise<T> {
  if (reply === 'no answer') return new Promise<never>(() => {});
  if (reply instanceof Error) throw reply;
  return reply as T;
}

function never(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener('abort', () => resolve(), { once: true });
  });
}
