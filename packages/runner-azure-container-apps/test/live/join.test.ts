import { describe, expect, test } from 'vitest';
import { Joined, TAIL_LINES } from '../../src/live/join.ts';
import type { StreamLine } from '../../src/live/stream-line.ts';

const line = (key: string): StreamLine => ({ key, text: key, at: undefined, stream: 'stdout' });
const lines = (...keys: string[]) => keys.map(line);
const numbered = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => line(String(from + index)));
const keysOf = (found: readonly StreamLine[] | undefined) => found?.map(({ key }) => key);

describe('the last lines of a container', () => {
  test('are all new at first, and only the later ones after that', () => {
    const joined = new Joined();
    expect(keysOf(joined.join(lines('a', 'b')))).toEqual(['a', 'b']);
    expect(keysOf(joined.join(lines('a', 'b', 'c')))).toEqual(['c']);
    expect(keysOf(joined.join(lines('c', 'd')))).toEqual(['d']);
    expect(keysOf(joined.join([]))).toEqual([]);
    expect(joined.count).toBe(4);
  });

  test('are no beginning where there may be more before them', () => {
    expect(new Joined().join(numbered(1, TAIL_LINES))).toBeUndefined();
    expect(new Joined().join(numbered(1, TAIL_LINES - 1))).toHaveLength(TAIL_LINES - 1);
  });

  test('are a gap where none of them is known', () => {
    const joined = new Joined();
    joined.join(lines('a', 'b'));
    expect(joined.join(lines('x', 'y'))).toBeUndefined();
  });

  test('join by as many lines as they can', () => {
    const joined = new Joined();
    joined.join(lines('a', 'a', 'b', 'a', 'a'));
    expect(keysOf(joined.join(lines('a', 'a', 'c')))).toEqual(['c']);
  });
});

describe('a stream that is followed', () => {
  test('gives what is new as it comes, wherever it begins', () => {
    const joined = new Joined();
    joined.join(lines('a', 'b', 'c'));
    const take = joined.follow();
    expect(['b', 'c', 'd', 'e'].map((key) => keysOf(take(line(key))))).toEqual([[], [], ['d'], ['e']]);
  });

  test('may begin behind all that is known only with a gap', () => {
    const joined = new Joined();
    joined.join(lines('a', 'b', 'c'));
    expect(joined.follow()(line('x'))).toBeUndefined();
  });

  test('that repeats nothing but the last line', () => {
    const joined = new Joined();
    joined.join(lines('a', 'b'));
    const take = joined.follow();
    expect([take(line('b')), take(line('c'))].map(keysOf)).toEqual([[], ['c']]);
  });
});
