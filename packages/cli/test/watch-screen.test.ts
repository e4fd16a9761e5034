import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Io, TextSink } from '../src/io.ts';
import { main } from '../src/main.ts';
import { jobText } from './jobs.ts';
import { createSandbox, type Sandbox } from './sandbox.ts';

let sandbox: Sandbox;
beforeEach(() => {
  sandbox = createSandbox();
});
afterEach(() => sandbox.remove());

const CLEAR = '\u001b[2J\u001b[3J\u001b[H';

/** A screen that can be waited for. */
function createScreen(isTty: boolean) {
  let text = '';
  let check: () => void = () => {};
  const sink: TextSink = {
    isTty,
    columns: 80,
    write(more) {
      text += more;
      check();
    },
  };
  const shows = (wanted: string): Promise<string> =>
    new Promise((resolve) => {
      check = () => {
        if (text.includes(wanted)) resolve(text);
      };
      check();
    });
  return { sink, shows };
}

test.each([
  ['a terminal is cleared before each report', true, 2],
  ['a pipe is not', false, 0],
])('%s', async (_name, isTty, times) => {
  const [out, err] = [createScreen(isTty), createScreen(false)];
  const listeners = new Map<string, () => void>();
  const io: Io = {
    stdout: out.sink,
    stderr: err.sink,
    stdin: { isTty: false, readAll: async () => new Uint8Array(), readLine: async () => undefined },
    env: {},
    cwd: sandbox.folder,
    signals: {
      on(signal, listener) {
        listeners.set(signal, listener);
        return () => listeners.delete(signal);
      },
    },
    clock: { now: () => new Date(0) },
  };
  const ended = main(['validate', 'jobs', '--watch', '--color', 'never'], io);
  await err.shows('Watching for changes');
  sandbox.write('jobs/orders.yaml', jobText({ jobName: 'orders' }).replace('  region:', '  regoin:'));
  const text = await out.shows('1 error in 1 file');
  await err.shows('Checked 1 file');
  listeners.get('SIGINT')?.();
  expect(await ended).toBe(130);
  expect(text.split(CLEAR)).toHaveLength(times + 1);
  // Nothing is left listening.
  expect(listeners.size).toBe(0);
});
