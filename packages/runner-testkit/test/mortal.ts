import type { Clock, Driver, Journal, JournalRecord } from '@dativo/runner';
import { createMemoryJournal } from '@dativo/runner-testkit';

/** A process that can be killed: from then on nothing that it waits for comes back, as if it were not there. */
export interface Mortal {
  readonly clock: Clock;
  readonly driver: Driver;
  readonly journal: Journal;
  /** Resolves when the process is dead. */
  readonly death: Promise<void>;
}

export interface Death {
  /** At which record that this process writes, from 1. */
  readonly record: number;
  /** Whether that record is on the disk. */
  readonly when: 'before' | 'after';
}

export type MemoryJournal = Journal & { readonly records: readonly JournalRecord[] };

export function createJournal(records: readonly JournalRecord[] = []): MemoryJournal {
  const journal = createMemoryJournal();
  for (const record of records) void journal.append(record);
  return journal;
}

export function createMortal(clock: Clock, driver: Driver, journal: Journal, death?: Death): Mortal {
  const died = Promise.withResolvers<void>();
  let isDead = false;
  let writes = 0;
  const alive = <T>(promise: Promise<T>) =>
    new Promise<T>((resolve, reject) => {
      promise.then(
        (value) => isDead || resolve(value),
        (error: unknown) => isDead || reject(error),
      );
    });
  const die = () => {
    isDead = true;
    died.resolve();
    return new Promise<never>(() => {});
  };
  return {
    death: died.promise,
    clock: { ...clock, now: clock.now, sleep: (ms, signal) => alive(clock.sleep(ms, signal)) },
    journal: {
      async append(record) {
        writes += 1;
        const isLast = writes === death?.record;
        if (isLast && death.when === 'before') return die();
        await alive(journal.append(record));
        if (isLast) return die();
      },
    },
    driver: {
      ...driver,
      check: (request) => alive(driver.check(request)),
      submit: (request) => alive(driver.submit(request)),
      find: (request) => alive(driver.find(request)),
      describe: (ref) => alive(driver.describe(ref)),
      stop: (ref, options) => alive(driver.stop(ref, options)),
      release: (ref) => alive(driver.release(ref)),
      async *readLogs(ref, options) {
        for await (const line of driver.readLogs(ref, options)) {
          await alive(Promise.resolve());
          yield line;
        }
        await alive(Promise.resolve());
      },
    },
  };
}
