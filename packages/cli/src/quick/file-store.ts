import { closeSync, openSync, readSync } from 'node:fs';

const BLOCK_BYTES = 1024 * 1024;
/** What is left of a block where the next one is begun: larger than nearly every job file. */
const ROOM_BYTES = 64 * 1024;

/** A file that was read; its bytes are good for as long as anybody has it. */
export interface StoredFile {
  readonly block: Buffer;
  readonly start: number;
  readonly end: number;
}

/**
 * Reads many small files into few large blocks, since memory of its own takes as long as reading a file. Bytes are kept and not text:
 * the garbage collector need not go through them.
 */
export class FileStore {
  private block = Buffer.alloc(0);
  private used = 0;

  /** `undefined` for files that are so large that others should read them. Throws as `openSync` does. */
  read(path: string): StoredFile | undefined {
    if (this.block.length - this.used < ROOM_BYTES) {
      this.block = Buffer.allocUnsafeSlow(BLOCK_BYTES);
      this.used = 0;
    }
    const { block, used: start } = this;
    const end = start + readSome(path, block, start);
    if (end === block.length) return undefined;
    this.used = end;
    return { block, start, end };
  }
}

/** How many bytes of a file were read: all, unless they fill the block. */
function readSome(path: string, block: Buffer, start: number): number {
  const descriptor = openSync(path, 'r');
  let length = 0;
  try {
    for (;;) {
      const read = readSync(descriptor, block, start + length, block.length - start - length, null);
      if (read === 0) return length;
      length += read;
    }
  } finally {
    closeSync(descriptor);
  }
}
