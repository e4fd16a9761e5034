import { open } from 'node:fs/promises';

/** Reads what another process writes into `events.ndjson`. */
export interface EventTail {
  /** Hands on the lines of the job's log that were added since. */
  read(): Promise<void>;
}

/**
 * The log lines in a file of events, each once. Where another process takes the run over, it begins a new file and reads the log
 * from its first line: then the lines that were handed on before are passed over.
 */
export function createEventTail(path: string, onLine: (text: string) => void): EventTail {
  let inode: number | undefined;
  let position = 0;
  let rest = Buffer.alloc(0);
  let shown = 0;
  let seen = 0;
  const take = (line: string): void => {
    const text = toLogText(line);
    if (text === undefined) return;
    seen += 1;
    if (seen <= shown) return;
    shown = seen;
    onLine(text);
  };
  return {
    async read() {
      const file = await open(path, 'r').catch(ignoreMissing);
      if (file === undefined) return;
      try {
        const { ino, size } = await file.stat();
        if (ino !== inode || size < position) {
          inode = ino;
          position = 0;
          seen = 0;
          rest = Buffer.alloc(0);
        }
        const { buffer, bytesRead } = await file.read(Buffer.alloc(size - position), 0, size - position, position);
        position += bytesRead;
        const text = Buffer.concat([rest, buffer.subarray(0, bytesRead)]);
        const end = text.lastIndexOf(0x0a) + 1;
        rest = text.subarray(end);
        for (const line of text.subarray(0, end).toString('utf8').split('\n')) take(line);
      } finally {
        await file.close();
      }
    },
  };
}

function toLogText(line: string): string | undefined {
  if (line === '') return undefined;
  try {
    const event: { readonly type?: unknown; readonly text?: unknown } = JSON.parse(line);
    return event.type === 'log' && typeof event.text === 'string' ? event.text : undefined;
  } catch {
    return undefined; // a line that a dying process left half written
  }
}

function ignoreMissing(error: NodeJS.ErrnoException): undefined {
  if (error.code === 'ENOENT') return undefined;
  throw error;
}
