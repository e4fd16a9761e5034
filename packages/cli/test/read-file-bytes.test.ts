import { mkdirSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readFileBytes } from '../src/read-file-bytes.ts';
import { jobText } from './jobs.ts';
import { createSandbox, type Sandbox } from './sandbox.ts';

const BUFFER = 64 * 1024;

let sandbox: Sandbox;
beforeAll(() => {
  sandbox = createSandbox();
  mkdirSync(sandbox.path('folder'));
});
afterAll(() => sandbox.remove());

test.each([0, 1, 1000, BUFFER - 1, BUFFER, BUFFER + 1, 3 * BUFFER])('a file of %i bytes comes as it is', (size) => {
  const bytes = Uint8Array.from({ length: size }, (_, index) => index % 251);
  const path = sandbox.write('bytes.bin', bytes);
  expect(Buffer.compare(readFileBytes(path), bytes)).toBe(0);
});

test('what a larger file left behind is not in a smaller one', () => {
  readFileBytes(sandbox.write('large.bin', 'x'.repeat(BUFFER)));
  expect(Buffer.from(readFileBytes(sandbox.write('small.bin', 'ab'))).toString()).toBe('ab');
});

test.each([
  ['a file that is not there', () => sandbox.path('nothing.yaml'), 'ENOENT'],
  ['a folder', () => sandbox.path('folder'), 'EISDIR'],
])('%s is an error with its code', (_name, path, code) => {
  expect(() => readFileBytes(path())).toThrow(expect.objectContaining({ code }));
});

test('a job that comes through a pipe is read to its end, however long it is', async () => {
  const comment = `# ${'long '.repeat(20)}\n`;
  sandbox.write('long.yaml', `${comment.repeat(2000)}${jobText()}typo_at_the_end: 1\n`);
  const { stdout, code } = await sandbox.shell('cat long.yaml | dativo validate /dev/stdin --format compact');
  expect(stdout).toMatch(/:20\d\d:1: warning JOB204 .*typo_at_the_end/);
  expect(code).toBe(0);
});
