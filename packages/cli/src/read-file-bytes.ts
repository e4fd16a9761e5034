import { closeSync, openSync, readFileSync, readSync } from 'node:fs';

/** Larger than nearly every job file. */
const BUFFER_BYTES = 64 * 1024;
let buffer: Uint8Array | undefined;

/**
 * The bytes of a file, good until the next call: small files share one buffer, since asking for their size and for memory
 * takes about as long as reading them. Throws as `readFileSync` does.
 */
export function readFileBytes(path: string): Uint8Array {
  buffer ??= new Uint8Array(BUFFER_BYTES);
  const descriptor = openSync(path, 'r');
  let length = 0;
  try {
    while (length < BUFFER_BYTES) {
      const read = readSync(descriptor, buffer, length, BUFFER_BYTES - length, null);
      if (read === 0) return buffer.subarray(0, length);
      length += read;
    }
    // From where reading stopped: what is read may be a pipe.
    return Buffer.concat([buffer, readFileSync(descriptor)]);
  } finally {
    closeSync(descriptor);
  }
}
