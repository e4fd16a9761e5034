import { fstatSync, statSync } from 'node:fs';
import { devNull } from 'node:os';
import type { Io, TextSink, TextSource } from './io.ts';
import { writeAll } from './write-all.ts';

/** A process's own output with the fault that stopped it, if any. */
interface ProcessSink extends TextSink {
  /** What lost some of the text. */
  fault(): NodeJS.ErrnoException | undefined;
}

export interface ProcessIo extends Io {
  readonly stdout: ProcessSink;
  readonly stderr: ProcessSink;
}

/** The real world: this process's streams, environment, directory, signals and clock. */
export function createProcessIo(): ProcessIo {
  return {
    stdout: createSink(1),
    stderr: createSink(2),
    stdin: createSource(),
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

/**
 * Writes to the descriptor itself: the stream objects of Node take longer to set up than most commands take to run,
 * and text that was written must not be lost when the process ends.
 */
function createSink(descriptor: 1 | 2): ProcessSink {
  const isTty = isTerminal(descriptor);
  let fault: NodeJS.ErrnoException | undefined;
  return {
    isTty,
    // A terminal that nobody told its size says 0.
    get columns() {
      return isTty ? (descriptor === 1 ? process.stdout : process.stderr).columns || 80 : 80;
    },
    write(text) {
      if (fault === undefined && text !== '') fault = writeAll(descriptor, text);
    },
    isClosed: () => fault?.code === 'EPIPE',
    fault: () => fault,
  };
}

/** A terminal is a character device, and not the null device; what tells for sure is loaded for those alone. */
function isTerminal(descriptor: 0 | 1 | 2): boolean {
  try {
    const device = fstatSync(descriptor);
    if (!device.isCharacterDevice() || device.rdev === statSync(devNull).rdev) return false;
  } catch {
    return false; // a closed descriptor is no terminal
  }
  return [process.stdin, process.stdout, process.stderr][descriptor]?.isTTY === true;
}

function createSource(): TextSource {
  let nextLine: (() => Promise<string | undefined>) | undefined;
  return {
    get isTty() {
      return isTerminal(0);
    },
    async readAll() {
      const chunks: Uint8Array[] = [];
      for await (const chunk of process.stdin) chunks.push(chunk as Uint8Array);
      return Buffer.concat(chunks);
    },
    async readLine() {
      const { createLineReader } = await import('./read-line.ts');
      nextLine ??= createLineReader(process.stdin);
      return nextLine();
    },
  };
}
