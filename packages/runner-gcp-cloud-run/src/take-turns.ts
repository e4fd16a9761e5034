import type { Clock } from '@dativo/runner';

/** Makes those who ask under one key go one after the other. */
export type TakeTurns = <T>(key: string, work: () => Promise<T>) => Promise<T>;

/** `onLate` is thrown to those whose turn has not come for so long, in milliseconds. */
export function createTurns(clock: Clock, patienceMs: number, onLate: (key: string) => Error): TakeTurns {
  const last = new Map<string, Promise<unknown>>();
  return async (key, work) => {
    const sinceMs = clock.monotonicMs();
    const before = last.get(key);
    const turn = (async () => {
      await before?.catch(() => {});
      if (clock.monotonicMs() - sinceMs > patienceMs) throw onLate(key);
      return work();
    })();
    last.set(key, turn);
    try {
      return await turn;
    } finally {
      if (last.get(key) === turn) last.delete(key);
    }
  };
}
