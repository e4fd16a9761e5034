import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Launch } from './live-job.ts';

/** UTF-8 bytes of a line; the rest of a longer one is dropped. */
export const LINE_LIMIT_BYTES = 65_536;

/** The container is a real process: the image is a Node program of this machine. */
export const launchProgram: Launch = ({ image, args, environment }, print) => {
  const child = spawn(process.execPath, [image, ...args], { env: environment, stdio: ['ignore', 'pipe', 'pipe'] });
  for (const stream of ['stdout', 'stderr'] as const) {
    createInterface({ input: child[stream] }).on('line', (text) => {
      const bytes = Buffer.from(text);
      print(stream, bytes.toString('utf8', 0, LINE_LIMIT_BYTES), bytes.length > LINE_LIMIT_BYTES);
    });
  }
  const ended = once(child, 'close').then(([exitCode, signal]) => (signal === null ? { exitCode } : { signal }));
  return { ended, kill: (signal) => void child.kill(signal) };
};
