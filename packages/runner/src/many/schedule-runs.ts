/** How many runs there may be at once, of all and of each key. */
export interface ScheduleOptions<Item> {
  /** How many may run at once, from 1. */
  readonly parallel: number;
  /** Whose item it is: a tenant, a job. */
  readonly keyOf: (item: Item) => string;
  /** How many of one key may run at once. Default 1. */
  readonly perKey?: number;
  /** After an abort nothing more is begun; what runs is waited for. */
  readonly signal?: AbortSignal;
}

/**
 * Works on items side by side, in the order given: an item is passed over only while its key has its share. Gives the results
 * in the order of the items, undefined for those that were never begun. Where `work` rejects, nothing more is begun, and the
 * first such error is thrown once everything that runs has ended.
 *
 * @example
 * import { scheduleRuns } from '@dativo/runner';
 *
 * const jobs = [{ tenant: 'acme', rows: 2 }, { tenant: 'acme', rows: 3 }];
 * await scheduleRuns(jobs, { parallel: 4, keyOf: ({ tenant }) => tenant }, async ({ rows }) => rows * 2); // => [4, 6]
 */
export async function scheduleRuns<Item, Result>(
  items: readonly Item[],
  options: ScheduleOptions<Item>,
  work: (item: Item, index: number) => Promise<Result>,
): Promise<(Result | undefined)[]> {
  const queue = new Queue(items, options);
  const results: (Result | undefined)[] = items.map(() => undefined);
  const faults: unknown[] = [];
  const running = new Set<Promise<void>>();
  for (;;) {
    const next = faults.length > 0 || options.signal?.aborted ? undefined : queue.take();
    if (next === undefined) {
      if (running.size === 0) break;
      await Promise.race(running);
      continue;
    }
    const done: Promise<void> = work(next.item, next.index)
      .then((result) => {
        results[next.index] = result;
      })
      .catch((fault: unknown) => void faults.push(fault))
      .finally(() => {
        queue.free(next.key);
        running.delete(done);
      });
    running.add(done);
  }
  if (faults.length > 0) throw faults[0];
  return results;
}

interface Waiting<Item> {
  readonly item: Item;
  readonly index: number;
  readonly key: string;
}

/** What waits and what runs. Pure bookkeeping. */
class Queue<Item> {
  readonly #waiting: Waiting<Item>[];
  readonly #running = new Map<string, number>();
  readonly #parallel: number;
  readonly #perKey: number;
  #total = 0;

  constructor(items: readonly Item[], { parallel, perKey = 1, keyOf }: ScheduleOptions<Item>) {
    for (const [name, value] of Object.entries({ parallel, perKey })) {
      if (!(value >= 1)) throw new RangeError(`${name} is ${value}; it must be a number from 1`);
    }
    this.#parallel = parallel;
    this.#perKey = perKey;
    this.#waiting = items.map((item, index) => ({ item, index, key: keyOf(item) }));
  }

  /** The first item that may begin now. */
  take(): Waiting<Item> | undefined {
    if (this.#total >= this.#parallel) return undefined;
    const position = this.#waiting.findIndex(({ key }) => (this.#running.get(key) ?? 0) < this.#perKey);
    if (position === -1) return undefined;
    const [next] = this.#waiting.splice(position, 1);
    if (next === undefined) return undefined;
    this.#running.set(next.key, (this.#running.get(next.key) ?? 0) + 1);
    this.#total += 1;
    return next;
  }

  free(key: string): void {
    this.#running.set(key, (this.#running.get(key) ?? 1) - 1);
    this.#total -= 1;
  }
}
