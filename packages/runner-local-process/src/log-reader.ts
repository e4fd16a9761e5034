import type { Readable } from 'node:stream';
import type { LogLine } from '@dativo/runner';
import { LineSplitter } from './line-splitter.ts';

interface Source {
  readonly stream: LogLine['stream'];
  readonly bytes: Readable;
  readonly splitter: LineSplitter;
  isDone: boolean;
}

/**
 * After the end of the job, a pipe that stays open without a byte for this long is held by a process that is not the
 * job's any more. Everything the job wrote before its end was in the pipe already.
 */
const FOREIGN_HOLDER_MS = 1_000;

/**
 * The lines of two pipes as they come. Nothing is read ahead of the consumer but one chunk per pipe, so a slow consumer
 * stops the job at its next write.
 */
export class LogReader {
  readonly #sources: readonly Source[];
  readonly #jobEnd: Promise<void>;
  #hasJobEnded = false;
  #lines = 0;
  #wake: () => void = () => {};

  constructor(stdout: Readable, stderr: Readable, jobEnd: Promise<void>) {
    this.#sources = [this.#open('stdout', stdout), this.#open('stderr', stderr)];
    this.#jobEnd = jobEnd.then(() => {
      this.#hasJobEnded = true;
      this.#wake();
    });
  }

  #open(stream: LogLine['stream'], bytes: Readable): Source {
    // The listener for `readable` must be there from the start: without one, Node throws away what a child left behind.
    for (const event of ['readable', 'end', 'error', 'close']) bytes.on(event, () => this.#wake());
    return { stream, bytes, splitter: new LineSplitter(), isDone: false };
  }

  /** May be called again after an abort: goes on where the last reading was left. */
  async *read(signal: AbortSignal): AsyncGenerator<LogLine> {
    while (!signal.aborted) {
      let hasRead = false;
      for (const source of this.#sources) {
        for (const line of this.#readSource(source)) {
          hasRead = true;
          yield line;
          if (signal.aborted) return;
        }
      }
      if (this.#sources.every(({ isDone }) => isDone)) return void (await this.#jobEnd);
      if (!hasRead && (await this.#rest(signal)) === 'foreign holder') return;
    }
  }

  *#readSource(source: Source): Generator<LogLine> {
    if (source.isDone) return;
    const at = new Date();
    const chunk: Buffer | null = source.bytes.read();
    if (chunk !== null) yield* this.#toLines(source, source.splitter.push(chunk), at);
    if (chunk !== null || !(source.bytes.readableEnded || source.bytes.destroyed)) return;
    source.isDone = true;
    yield* this.#toLines(source, source.splitter.end(), at);
  }

  *#toLines(source: Source, lines: Iterable<{ text: string; isTruncated: boolean }>, at: Date): Generator<LogLine> {
    for (const { text, isTruncated } of lines) {
      this.#lines += 1;
      yield { stream: source.stream, at, text, id: String(this.#lines), ...(isTruncated ? { isTruncated } : {}) };
    }
  }

  /** Waits for bytes, an end or an abort. */
  async #rest(signal: AbortSignal): Promise<'woken' | 'foreign holder'> {
    if (
      this.#sources.some(
        ({ isDone, bytes }) => !isDone && (bytes.readableLength > 0 || bytes.readableEnded || bytes.destroyed),
      )
    )
      return 'woken';
    return new Promise((resolve) => {
      const settle = (how: 'woken' | 'foreign holder') => {
        clearTimeout(timer);
        signal.removeEventListener('abort', wake);
        this.#wake = () => {};
        resolve(how);
      };
      const wake = () => settle('woken');
      const timer = this.#hasJobEnded ? setTimeout(settle, FOREIGN_HOLDER_MS, 'foreign holder') : undefined;
      signal.addEventListener('abort', wake, { once: true });
      this.#wake = wake;
    });
  }
}
