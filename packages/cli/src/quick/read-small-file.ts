import { closeSync, openSync, readSync } from 'node:fs';

/** Larger than nearly every job file. */
const BUFFER_BYTES = 64 * 1024;

/** One for all files: memory of its own takes as long as reading a file, and most files are forgotten at once. */
const buffer = Buffer.allocUnsafeSlow(BUFFER_BYTES);

/** The bytes of a file, good until the next call; `undefined` for files that are so large that others should read them. Throws as `openSync` does. */
export function readSmallFile(path: string): Buffer | undefined {
  const descriptor = openSync(path, 'r');
  try {
    for (let length = 0; length < BUFFER_BYTES; ) {
      const read = readSync(descriptor, buffer, length, BUFFER_BYTES - length, null);
      if (read === 0) return buffer.subarray(0, length);
      length += read;
    }
    return undefined;
  } finally {
    closeSync(descriptor);
  }
}
