import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import { createLineReader } from '../src/read-line.ts';

test.each([
  ['several lines in one piece', ['a\nb\r\nc\n'], ['a', 'b', 'c', undefined]],
  ['a line in several pieces', ['a', 'b\nc', 'd'], ['ab', 'cd', undefined]],
  ['a character in two pieces', [Buffer.from([0xc3]), Buffer.from([0xa9, 0x0a])], ['é', undefined]],
  ['empty lines', ['\n\nx\n'], ['', '', 'x', undefined]],
  ['nothing', [], [undefined, undefined]],
])('%s', async (_what, pieces, lines) => {
  const input = new PassThrough();
  const readLine = createLineReader(input as unknown as NodeJS.ReadStream);
  for (const piece of pieces) input.write(piece);
  input.end();
  for (const line of lines) expect(await readLine()).toBe(line);
});

test('what goes wrong with the input is an error', async () => {
  const input = new PassThrough();
  const line = createLineReader(input as unknown as NodeJS.ReadStream)();
  input.destroy(new Error('gone'));
  await expect(line).rejects.toThrow('gone');
});
