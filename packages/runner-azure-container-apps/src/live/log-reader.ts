import type { Clock, LogLine, ReadLogsOptions } from '@dativo/runner';
import { countOfLiveId } from './live-id.ts';
import type { LiveLog } from './live-log.ts';
import { OnceEach, type Source } from './once-each.ts';

export interface LogSources {
  readonly live: LiveLog;
  /** Begins to read the record from its first line or from behind a line of it; throws what keeps it from that. */
  readonly readRecord: (options: ReadLogsOptions) => AsyncGenerator<LogLine>;
  readonly clock: Clock;
}

/** What one source says next: a line, its end, or why it cannot go on. */
interface Told {
  readonly from: Source;
  readonly line?: LogLine;
  readonly isOver?: true;
  readonly failure?: Failure;
}

interface Failure {
  readonly error: unknown;
}

/** Lines that the stream may be ahead of the record: of each a number is held. */
const MOST_AHEAD = 200_000;
/** Milliseconds until a record that failed is asked again while the stream goes on. */
const AGAIN = { first: 1_000, limit: 30_000, slowing: 2 } as const;

/**
 * One reader of a log, over all of its calls: lines as they come from the stream, and the record of Log Analytics, which is asked all
 * the time; each line once. While there is a stream, a failing record is asked again quietly; after it, its failure is told.
 */
export class LogReader {
  readonly #sources: LogSources;
  readonly #once = new OnceEach();
  readonly #live: AsyncGenerator<LogLine>;
  /** Aborts when nobody reads the stream any more. */
  readonly #left = new AbortController();
  #nextLive: Promise<Told> | undefined;
  #isLiveOver: boolean;
  #lastOfRecord: string | undefined;
  /** Lines of the record that a reader before this one has shown from a stream. */
  #known = 0;
  #failure: Failure | undefined;
  #againMs: number = AGAIN.first;

  /** Who begins behind a line has no use for a stream, which begins with the first one. */
  constructor(sources: LogSources, { signal, after }: ReadLogsOptions) {
    this.#sources = sources;
    this.#live = sources.live.read(AbortSignal.any([signal, this.#left.signal]));
    this.#isLiveOver = after !== undefined;
    if (after === undefined) return;
    const known = countOfLiveId(after);
    if (known === undefined) this.#lastOfRecord = after;
    else this.#known = known;
  }

  /** Ends when the signal aborts, or with the whole log where only the stream can be read. Throws what the record throws. */
  async *read(options: ReadLogsOptions): AsyncGenerator<LogLine> {
    let hasFailed = false;
    const over = new AbortController();
    try {
      yield* this.#readBoth({ ...options, signal: AbortSignal.any([options.signal, over.signal]) });
    } catch (thrown) {
      hasFailed = true;
      throw thrown;
    } finally {
      over.abort();
      // After a failure the same reader comes again.
      if (!hasFailed) this.#endLive();
    }
  }

  async *#readBoth(options: ReadLogsOptions): AsyncGenerator<LogLine> {
    let record = this.#openRecord(options);
    let nextRecord: Promise<Told> | undefined;
    while (!options.signal.aborted) {
      nextRecord ??= toTold('record', record);
      const told = await this.#takeNext(nextRecord);
      if (told.from === 'record') nextRecord = undefined;
      if (told.from === 'record' && told.isOver) return;
      if (told.failure) {
        this.#failure = told.failure;
        record = this.#openRecord(options);
        nextRecord = this.#isLiveOver ? undefined : this.#askAgain(record, options.signal);
      }
      if (told.line) yield* this.#show(told.from, told.line);
      if (this.#isDone()) return;
    }
  }

  async #takeNext(record: Promise<Told>): Promise<Told> {
    if (this.#isLiveOver) return record;
    this.#nextLive ??= toTold('live', this.#live);
    const told = await Promise.race([this.#nextLive, record]);
    if (told.from === 'live') this.#nextLive = undefined;
    // Whatever breaks a stream only ends it.
    if (told.from === 'live' && told.line === undefined) {
      this.#isLiveOver = true;
      return { from: 'live' };
    }
    return told;
  }

  *#show(from: Source, line: LogLine): Generator<LogLine> {
    const isKnown = from === 'record' && this.#known > 0;
    if (isKnown) this.#known -= 1;
    else if (this.#once.accept(from, line.text)) yield line;
    if (from === 'record') {
      this.#lastOfRecord = line.id;
      this.#failure = undefined;
    }
    if (this.#once.ahead >= MOST_AHEAD) this.#endLive();
  }

  #endLive(): void {
    this.#isLiveOver = true;
    this.#left.abort();
  }

  /** Whether nothing is left to read: the record fails, and the stream has told everything. Throws where it has not. */
  #isDone(): boolean {
    const failure = this.#failure;
    if (failure === undefined || !this.#isLiveOver) return false;
    if (this.#sources.live.isWhole) return true;
    this.#failure = undefined;
    throw failure.error;
  }

  #openRecord({ signal, onCaughtUp }: ReadLogsOptions): AsyncGenerator<LogLine> {
    const after = this.#lastOfRecord === undefined ? {} : { after: this.#lastOfRecord };
    const noteCaughtUp = () => {
      this.#failure = undefined;
      this.#againMs = AGAIN.first;
      if (this.#hasAll) onCaughtUp?.();
    };
    return this.#sources.readRecord({ signal, onCaughtUp: noteCaughtUp, ...after });
  }

  /** Whether nothing is left to read now; and after the end of the execution, whether one source has told all of the other one. */
  get #hasAll(): boolean {
    const { live } = this.#sources;
    return (this.#isLiveOver || live.hasLooked) && (!live.hasEnded || live.isWhole || this.#once.ahead === 0);
  }

  async #askAgain(record: AsyncGenerator<LogLine>, signal: AbortSignal): Promise<Told> {
    const pauseMs = this.#againMs;
    this.#againMs = Math.min(AGAIN.limit, pauseMs * AGAIN.slowing);
    await this.#sources.clock.sleep(pauseMs, signal);
    return toTold('record', record);
  }
}

/** A promise that never rejects: the other source may be waited for first. */
async function toTold(from: Source, source: AsyncGenerator<LogLine>): Promise<Told> {
  try {
    const { done, value } = await source.next();
    return done ? { from, isOver: true } : { from, line: value };
  } catch (error) {
    return { from, failure: { error } };
  }
}
