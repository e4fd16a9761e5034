import { writeSync } from 'node:fs';

const FULL_PIPE_WAIT_MS = 2;

/** Writes a text to a descriptor of this process, all of it; gives the fault that kept it from doing so. */
export function writeAll(descriptor: number, text: string): NodeJS.ErrnoException | undefined {
  const bytes = Buffer.from(text);
  for (let offset = 0; offset < bytes.length; ) {
    try {
      offset += writeSync(descriptor, bytes, offset);
    } catch (error) {
      const fault = error as NodeJS.ErrnoException;
      if (fault.code !== 'EAGAIN') return fault;
      // Another process made the pipe non-blocking and its reader is slow: wait as a blocking write would.
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, FULL_PIPE_WAIT_MS);
    }
  }
  return undefined;
}
