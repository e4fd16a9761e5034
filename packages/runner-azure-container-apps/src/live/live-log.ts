import { type Clock, DriverError, type LogLine, toHarmlessText } from '@dativo/runner';
import type { AzureApi } from '../azure-api.ts';
import type { ExecutionHandle } from '../execution-ref.ts';
import { type FoundStream, findStream } from './find-stream.ts';
import { Joined } from './join.ts';
import { toLiveId } from './live-id.ts';
import { type StreamLine, StreamReader } from './stream-line.ts';
import type { StreamSlots } from './stream-slots.ts';

export interface LiveSource {
  readonly api: AzureApi;
  readonly clock: Clock;
  readonly slots: StreamSlots;
  readonly handle: Pick<ExecutionHandle, 'jobId' | 'execution' | 'containerName'>;
  /** Aborts once the execution has been seen to have ended. */
  readonly ended: AbortSignal;
}

/** Milliseconds between two looks for a stream, or for its first line: ever slower. */
const PAUSE = { first: 1_000, limit: 5_000, slowing: 1.5 } as const;
/** Failures in a row after which the stream is left to the record. */
const PATIENCE = 4;

/**
 * The lines of a container as they come, best effort: from the first line on and without a gap, or not at all, so that what is shown
 * of it is always the beginning of the log. Whatever goes wrong ends it quietly, and the record tells the rest.
 */
export class LiveLog {
  /** The container has ended, and its last line has been read. */
  isWhole = false;
  /** The stream was asked for at least once, or has no place. */
  hasLooked = false;
  readonly #source: LiveSource;
  readonly #joined = new Joined();
  #token: string | undefined;
  #hasGap = false;
  #pauseMs: number = PAUSE.first;

  constructor(source: LiveSource) {
    this.#source = source;
  }

  /** The execution has been seen to have ended. */
  get hasEnded(): boolean {
    return this.#source.ended.aborted;
  }

  async *read(signal: AbortSignal): AsyncGenerator<LogLine> {
    const { slots } = this.#source;
    this.hasLooked = !slots.hasPlace;
    if (!(await slots.take(signal))) return;
    try {
      yield* this.#readAgain(signal);
    } finally {
      this.hasLooked = true;
      slots.giveBack();
    }
  }

  async *#readAgain(signal: AbortSignal): AsyncGenerator<LogLine> {
    for (let failures = 0; failures < PATIENCE && !signal.aborted && !this.#hasGap && !this.isWhole; ) {
      const linesBefore = this.#joined.count;
      let wasTried = true;
      try {
        if (!(yield* this.#readOnce(signal))) return;
        wasTried = false;
      } catch (thrown) {
        if (!isPassing(thrown)) return;
        // A token of the stream lives for an hour or so.
        this.#token = undefined;
      }
      const hasMoved = this.#joined.count > linesBefore;
      failures = wasTried ? (hasMoved ? 1 : failures + 1) : 0;
      this.#pauseMs = hasMoved ? PAUSE.first : Math.min(PAUSE.limit, this.#pauseMs * PAUSE.slowing);
      this.hasLooked = true;
      if (!this.isWhole) await this.#rest(signal, wasTried);
    }
  }

  /** One go: the last lines, and then those that come. Says whether to go on. */
  async *#readOnce(signal: AbortSignal): AsyncGenerator<LogLine, boolean> {
    const { api, handle, ended } = this.#source;
    const isOver = ended.aborted;
    const found = await findStream(api, handle);
    if (found === undefined) return !isOver;
    this.#token ??= await api.getStreamToken({ jobId: handle.jobId });
    const reader = new StreamReader();
    const tail = await api.readLogTail({ endpoint: found.endpoint, token: this.#token });
    yield* this.#show(this.#joined.join([...reader.push(tail), ...reader.end()]));
    if (this.#hasGap) return false;
    if (isOver || found.hasEnded) {
      this.isWhole = this.#joined.count > 0;
      return this.isWhole;
    }
    this.hasLooked = true;
    // Before the first line nobody could tell whether a stream begins with it.
    if (this.#joined.count > 0) yield* this.#follow(found, this.#token, signal);
    return true;
  }

  /** Ends with the stream, which is not yet the end of the log: streams are cut when nothing is written for a while. */
  async *#follow({ endpoint }: FoundStream, token: string, signal: AbortSignal): AsyncGenerator<LogLine> {
    const { api, ended } = this.#source;
    const leave = AbortSignal.any([signal, ended]);
    const take = this.#joined.follow();
    const reader = new StreamReader();
    try {
      for await (const piece of await api.followLog({ endpoint, token, signal: leave })) {
        for (const line of reader.push(piece)) {
          yield* this.#show(take(line));
          if (this.#hasGap) return;
        }
      }
    } catch (thrown) {
      if (!leave.aborted) throw thrown;
    }
  }

  *#show(fresh: readonly StreamLine[] | undefined): Generator<LogLine> {
    this.#hasGap = fresh === undefined;
    let number = this.#joined.count - (fresh?.length ?? 0);
    for (const line of fresh ?? []) {
      number += 1;
      yield this.#toLogLine(line, number);
    }
  }

  #toLogLine({ at, stream, text }: StreamLine, number: number): LogLine {
    const { clock, handle } = this.#source;
    const id = toLiveId({ execution: handle.execution, number });
    return { stream, at: at ?? clock.now(), text: toHarmlessText(text), id };
  }

  /** The end of the execution is no reason to wait, but a failure is. */
  async #rest(signal: AbortSignal, hasFailed: boolean): Promise<void> {
    const { clock, ended } = this.#source;
    if (ended.aborted && !hasFailed) return;
    await clock.sleep(this.#pauseMs, hasFailed ? signal : AbortSignal.any([signal, ended]));
  }
}

/** What a driver cannot do now, but perhaps a moment later. */
function isPassing(thrown: unknown): boolean {
  return thrown instanceof DriverError && thrown.code !== 'INVALID' && thrown.code !== 'REFUSED';
}
