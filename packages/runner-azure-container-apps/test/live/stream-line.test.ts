import { expect, test } from 'vitest';
import { StreamReader } from '../../src/live/stream-line.ts';

const TIME = '2026-03-01T12:00:20.1234567Z';

function read(...pieces: readonly string[]): string[] {
  const reader = new StreamReader();
  const found = [...pieces.flatMap((piece) => reader.push(piece)), ...reader.end()];
  return found.map(({ stream, text }) => `${stream}:${text}`);
}

test.each<[string, readonly string[], readonly string[]]>([
  ['a line of each stream', [`${TIME} stdout F a\n${TIME} stderr F b c\n`], ['stdout:a', 'stderr:b c']],
  ['lines without the middle', [`${TIME} a\n`], ['stdout:a']],
  ['pieces that end anywhere', [TIME.slice(0, 9), `${TIME.slice(9)} std`, 'out F a', '\n'], ['stdout:a']],
  ['a last line without its end', [`${TIME} stdout F a`], ['stdout:a']],
  ['Windows line ends', [`${TIME} stdout F a\r\n`], ['stdout:a']],
  ['an empty line', [`${TIME} stdout F \n`], ['stdout:']],
  ['one long line in parts', [`${TIME} stdout P a\n${TIME} stdout P b\n${TIME} stdout F c\n`], ['stdout:abc']],
  ['parts without an end', [`${TIME} stdout P a\n`], ['stdout:a']],
  ['words of a container that look like a flag', [`${TIME} stdout F P x\n`], ['stdout:P x']],
  ['no time at all', ['hello\n'], ['stdout:hello']],
  [
    'the words of the stream itself',
    [
      "2026-03-01T12:00:20.12345  Connecting to the container 'etl'...\n",
      '2026-03-01T12:00:20.12345  Successfully Connected to container: etl [Revision: r, Replica: r-1]\n',
      '2026-03-01T12:01:20.12345  No logs since last 60 seconds\n',
      `${TIME} stdout F No logs since last 60 seconds\n`,
    ],
    ['stdout:No logs since last 60 seconds'],
  ],
])('%s', (_, pieces, expected) => {
  expect(read(...pieces)).toEqual(expected);
});

test('two equal lines of two moments are two lines, and each has its time', () => {
  const reader = new StreamReader();
  const [first, second] = reader.push(`${TIME} stdout F a\n${TIME.replace('20.', '21.')} stdout F a\n`);
  expect(first?.key).not.toBe(second?.key);
  expect(first?.at?.toISOString()).toBe('2026-03-01T12:00:20.123Z');
});

test('a line that never ends is cut, and memory with it', () => {
  const [line = ''] = read(...Array.from({ length: 10 }, () => 'x'.repeat(100_000)));
  expect(line.length).toBeLessThan(300_000);
});
