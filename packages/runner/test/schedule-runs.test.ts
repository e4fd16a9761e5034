import { scheduleRuns } from '@dativo/runner';
import { describe, expect, test } from 'vitest';

/** Work whose end the test decides. */
class Bench {
  readonly begun: string[] = [];
  readonly #open = new Map<string, { resolve: (value: string) => void; reject: (error: Error) => void }>();

  work = (item: string) =>
    new Promise<string>((resolve, reject) => {
      this.begun.push(item);
      this.#open.set(item, { resolve, reject });
    });

  async end(item: string, error?: Error): Promise<void> {
    const open = this.#open.get(item);
    if (error) open?.reject(error);
    else open?.resolve(`${item} done`);
    await new Promise((resolve) => setImmediate(resolve));
  }
}

const keyOf = (item: string) => item[0] ?? '';

describe('many runs', () => {
  test('as many as allowed at once, one of each tenant, in the order given', async () => {
    const bench = new Bench();
    const all = scheduleRuns(['a1', 'a2', 'b1', 'c1', 'b2'], { parallel: 2, keyOf }, bench.work);
    expect(bench.begun).toEqual(['a1', 'b1']);
    await bench.end('b1');
    expect(bench.begun).toEqual(['a1', 'b1', 'c1']);
    await bench.end('a1');
    expect(bench.begun).toEqual(['a1', 'b1', 'c1', 'a2']);
    await bench.end('c1');
    expect(bench.begun).toEqual(['a1', 'b1', 'c1', 'a2', 'b2']);
    await bench.end('a2');
    await bench.end('b2');
    expect(await all).toEqual(['a1 done', 'a2 done', 'b1 done', 'c1 done', 'b2 done']);
  });

  test('more of one tenant where that is wanted', async () => {
    const bench = new Bench();
    const all = scheduleRuns(['a1', 'a2', 'a3'], { parallel: 9, perKey: 2, keyOf }, bench.work);
    expect(bench.begun).toEqual(['a1', 'a2']);
    for (const item of ['a1', 'a2', 'a3']) await bench.end(item);
    expect(await all).toHaveLength(3);
  });

  test('after an abort nothing more is begun', async () => {
    const bench = new Bench();
    const stop = new AbortController();
    const all = scheduleRuns(['a1', 'a2'], { parallel: 1, keyOf, signal: stop.signal }, bench.work);
    stop.abort();
    await bench.end('a1');
    expect(await all).toEqual(['a1 done', undefined]);
  });

  test('after a fault nothing more is begun, and what runs is waited for', async () => {
    const bench = new Bench();
    const all = scheduleRuns(['a1', 'b1', 'c1'], { parallel: 2, keyOf }, bench.work);
    const settled = all.then(
      () => 'fine',
      (error: Error) => error.message,
    );
    await bench.end('a1', new Error('a fault'));
    expect(bench.begun).toEqual(['a1', 'b1']);
    await bench.end('b1');
    expect(await settled).toBe('a fault');
  });

  test.each([{ parallel: 0 }, { parallel: 1, perKey: 0 }, { parallel: Number.NaN }])(
    '%o is refused',
    async (limits) => {
      await expect(scheduleRuns(['a'], { ...limits, keyOf }, async () => {})).rejects.toThrow(
        'must be a number from 1',
      );
    },
  );

  test('nothing to do', async () => {
    expect(await scheduleRuns([], { parallel: 1, keyOf }, async () => {})).toEqual([]);
  });
});
