import type { Clock, Driver, LogLine, RunRef, RunRequest, RunStatus } from '@dativo/runner';

/** An answer of the scripted cloud: a value, a thrown error, or no answer at all. */
export type Reply<T> = T | Error | 'no answer';

export interface Look {
  /** Which look this is, from 1. */
  readonly count: number;
  /** Seconds since the run was submitted. */
  readonly seconds: number;
  /** Seconds since the stop was accepted. */
  readonly stoppedFor: number | undefined;
}

export interface ScriptedLine {
  /** Seconds after the submit at which the line can first be read. */
  readonly at: number;
  readonly text: string;
  readonly id?: string;
  readonly stream?: LogLine['stream'];
}

/** What a cloud answers, lies included. What is left out works. */
export interface Script {
  readonly check?: (call: number) => Reply<void>;
  readonly submit?: (call: number) => Reply<RunRef | 'accepted'>;
  readonly describe: (look: Look) => Reply<RunStatus>;
  readonly stop?: (call: number) => Reply<void>;
  readonly lines?: readonly ScriptedLine[];
  /** Seconds after the submit at which the log says that it has ended; without it the log never says so. */
  readonly logEndsAt?: number;
  /** Thrown by the nth reading of the log: before its first line, or after so many. */
  readonly readLogs?: (call: number) => Error | { readonly error: Error; readonly afterLines: number } | undefined;
  readonly release?: () => Reply<void>;
}

export interface ScriptedDriver extends Driver {
  readonly calls: { check: number; submit: number; describe: number; stop: number; readLogs: number; release: number };
  readonly stopGraceSeconds: readonly number[];
  /** Behind which line each reading of the log began. */
  readonly readAfter: readonly (string | undefined)[];
}

/** A cloud in memory that answers by script, on the given clock. */
export function createScriptedDriver(clock: Clock, script: Script): ScriptedDriver {
  const calls = { check: 0, submit: 0, describe: 0, stop: 0, readLogs: 0, release: 0 };
  const stopGraceSeconds: number[] = [];
  const readAfter: (string | undefined)[] = [];
  let submittedMs = 0;
  let stoppedMs: number | undefined;
  const seconds = () => (clock.monotonicMs() - submittedMs) / 1000;

  async function* readLines(after: string | undefined, signal: AbortSignal): AsyncGenerator<LogLine> {
    const lines = (script.lines ?? []).map((line, index) => ({ ...line, id: line.id ?? String(index) }));
    const first = after === undefined ? 0 : lines.findIndex((line) => line.id === after) + 1;
    for (const line of lines.slice(first)) {
      await clock.sleep((line.at - seconds()) * 1000, signal);
      if (signal.aborted) return;
      yield { stream: line.stream ?? 'stdout', at: clock.now(), text: line.text, id: line.id };
    }
    const endsAt = script.logEndsAt ?? Number.POSITIVE_INFINITY;
    if (endsAt === Number.POSITIVE_INFINITY) await never(signal);
    else await clock.sleep((endsAt - seconds()) * 1000, signal);
  }

  return {
    runtime: 'scripted',
    calls,
    stopGraceSeconds,
    readAfter,
    async check() {
      calls.check += 1;
      await answer(script.check?.(calls.check));
    },
    async submit(request: RunRequest) {
      calls.submit += 1;
      const reply = await answer(script.submit?.(calls.submit) ?? 'accepted');
      submittedMs = clock.monotonicMs();
      return reply === 'accepted' ? { runtime: 'scripted', runId: request.runId, handle: { task: 'task-1' } } : reply;
    },
    async describe() {
      calls.describe += 1;
      const stoppedFor = stoppedMs === undefined ? undefined : (clock.monotonicMs() - stoppedMs) / 1000;
      return answer(script.describe({ count: calls.describe, seconds: seconds(), stoppedFor }));
    },
    async stop(_ref, { graceSeconds }) {
      calls.stop += 1;
      stopGraceSeconds.push(graceSeconds);
      await answer(script.stop?.(calls.stop));
      stoppedMs ??= clock.monotonicMs();
    },
    async *readLogs(_ref, { signal, after }) {
      calls.readLogs += 1;
      readAfter.push(after);
      const fault = script.readLogs?.(calls.readLogs);
      if (fault instanceof Error) throw fault;
      let left = fault?.afterLines ?? Number.POSITIVE_INFINITY;
      for await (const line of readLines(after, signal)) {
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
