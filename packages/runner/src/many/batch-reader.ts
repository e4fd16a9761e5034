import { toDriverError } from '../driver-error.ts';
import type { Clock } from '../loop/clock.ts';
import { type CallBudget, createCallBudget } from './call-budget.ts';

/** Answers many single questions with few calls. */
export interface BatchReader<Value> {
  /** What the platform shows under this key in a call that begins after the ask; undefined where it shows nothing. */
  read(key: string): Promise<Value | undefined>;
}

/** How many keys go into a call, and how often there is one. */
export interface BatchReaderOptions<Value> {
  readonly clock: Clock;
  /** Keys per call. */
  readonly limit: number;
  /** Milliseconds from one round of calls to the next. */
  readonly tickMs: number;
  /** Calls a second when nobody complains; a round with more calls takes longer. Default 10. */
  readonly callsPerSecond?: number;
  /**
   * One call of the platform. What it throws is thrown to all who asked for one of the keys; but `THROTTLED` only to those who
   * have waited for long, the others are asked for again.
   */
  readonly fetch: (keys: readonly string[]) => Promise<ReadonlyMap<string, Value>>;
}

/**
 * Looks at many things with few calls: what is asked for between two rounds is asked together, the longest-waiting keys first. The
 * first ask after a pause is served at once, so one run alone waits for nobody. Calls that are throttled halve the rate of all.
 *
 * @example
 * import { createBatchReader, systemClock } from '@dativo/runner';
 *
 * const fetch = async (keys: readonly string[]) => new Map(keys.map((key) => [key, key.length]));
 * const reader = createBatchReader({ clock: systemClock, limit: 100, tickMs: 1000, fetch });
 * await reader.read('task-1'); // => 6
 */
export function createBatchReader<Value>(options: BatchReaderOptions<Value>): BatchReader<Value> {
  return new SharedReader(options);
}

interface Ask<Value> {
  readonly sinceMs: number;
  readonly answer: Promise<Value | undefined>;
  readonly resolve: (value: Value | undefined) => void;
  readonly reject: (error: unknown) => void;
}

const CALLS_PER_SECOND = 10;
/** Milliseconds; shorter than what the run loop gives one look, so that it learns why there is no answer. */
const PATIENCE_MS = 20_000;

class SharedReader<Value> implements BatchReader<Value> {
  readonly #options: BatchReaderOptions<Value>;
  readonly #budget: CallBudget;
  #queue = new Map<string, Ask<Value>>();
  #lastRoundMs = Number.NEGATIVE_INFINITY;
  #isServing = false;

  constructor(options: BatchReaderOptions<Value>) {
    const { clock, callsPerSecond = CALLS_PER_SECOND } = options;
    this.#options = options;
    this.#budget = createCallBudget({ clock, callsPerSecond });
  }

  read(key: string): Promise<Value | undefined> {
    const ask = this.#queue.get(key) ?? createAsk(this.#options.clock.monotonicMs());
    this.#queue.set(key, ask);
    void this.#serve();
    return ask.answer;
  }

  async #serve(): Promise<void> {
    const { clock, limit, tickMs } = this.#options;
    if (this.#isServing) return;
    this.#isServing = true;
    while (this.#queue.size > 0) {
      // Even a round that is due waits for whoever asks in the same moment.
      await clock.sleep(Math.max(0, this.#lastRoundMs + tickMs - clock.monotonicMs()));
      this.#lastRoundMs = clock.monotonicMs();
      for (let left = this.#queue.size; left > 0 && this.#queue.size > 0; left -= limit) await this.#beginCall();
    }
    this.#isServing = false;
  }

  /** Resolves when the call has begun: a slow answer holds up nobody else. */
  #beginCall(): Promise<void> {
    return new Promise((begun) => {
      const call = () => {
        const fetched = this.#fetchNext();
        begun();
        return fetched;
      };
      // Those who asked have the error already.
      this.#budget.spend(call).catch(() => {});
    });
  }

  async #fetchNext(): Promise<void> {
    const asks = [...this.#queue].slice(0, this.#options.limit);
    for (const [key] of asks) this.#queue.delete(key);
    try {
      const answers = await this.#options.fetch(asks.map(([key]) => key));
      for (const [key, ask] of asks) ask.resolve(answers.get(key));
    } catch (error) {
      const isThrottled = toDriverError(error).code === 'THROTTLED';
      const tiredMs = this.#options.clock.monotonicMs() - PATIENCE_MS;
      const isPatient = ({ sinceMs }: Ask<Value>) => isThrottled && sinceMs > tiredMs;
      for (const [, ask] of asks) if (!isPatient(ask)) ask.reject(error);
      this.#askAgain(asks.filter(([, ask]) => isPatient(ask)));
      throw error;
    }
  }

  /** Before all others: these have waited longest. */
  #askAgain(asks: readonly (readonly [string, Ask<Value>])[]): void {
    const others = this.#queue;
    this.#queue = new Map(asks);
    for (const [key, ask] of others) {
      const older = this.#queue.get(key);
      if (older) older.answer.then(ask.resolve, ask.reject);
      else this.#queue.set(key, ask);
    }
    void this.#serve();
  }
}

function createAsk<Value>(sinceMs: number): Ask<Value> {
  const { promise: answer, resolve, reject } = Promise.withResolvers<Value | undefined>();
  return { sinceMs, answer, resolve, reject };
}
