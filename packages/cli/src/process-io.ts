import type { Io, TextSink, TextSource } from './io.ts';

/** A process's own output stream with the fault that stopped it, if any. */
interface ProcessSink extends TextSink {
  /** Resolves when all text has left this process; gives the fault that lost some of it. */
  flush(): Promise<NodeJS.ErrnoException | undefined>;
}

export interface ProcessIo extends Io {
  readonly stdout: ProcessSink;
  readonly stderr: ProcessSink;
}

/** The real world: this process's streams, environment, directory, signals and clock. */
export function createProcessIo(): ProcessIo {
  return {
    stdout: toSink(process.stdout),
    stderr: toSink(process.stderr),
    stdin: toSource(process.stdin),
    env: process.env,
    cwd: process.cwd(),
    signals: {
      on(signal, listener) {
        process.on(signal, listener);
        return () => process.off(signal, listener);
      },
    },
    clock: { now: () => new Date() },
  };
}

function toSink(stream: NodeJS.WriteStream): ProcessSink {
  let fault: NodeJS.ErrnoException | undefined;
  stream.on('error', (error: NodeJS.ErrnoException) => {
    fault ??= error;
  });
  return {
    isTty: stream.isTTY === true,
    get columns() {
      return stream.columns ?? 80;
    },
    write(text) {
      if (fault === undefined && text !== '') stream.write(text);
    },
    async flush() {
      if (fault === undefined) await new Promise<void>((resolve) => stream.write('', () => resolve()));
      // Node reports a failed write on the next tick, behind the callback of the write.
      await new Promise<void>((resolve) => setImmediate(resolve));
      return fault;
    },
  };
}

function toSource(stream: NodeJS.ReadStream): TextSource {
  return {
    isTty: stream.isTTY === true,
    async readAll() {
      const chunks: Uint8Array[] = [];
      for await (const chunk of stream) chunks.push(chunk as Uint8Array);
      return Buffer.concat(chunks);
    },
    async readLine() {
      const { createInterface } = await import('node:readline');
      const lines = createInterface({ input: stream, terminal: false });
      try {
        for await (const line of lines) return line;
        return undefined;
      } finally {
        lines.close();
        stream.pause();
      }
    },
  };
}
