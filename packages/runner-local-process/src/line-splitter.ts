import { toHarmlessText } from '@dativo/runner';

export interface SplitLine {
  readonly text: string;
  readonly isTruncated: boolean;
}

/** Bytes that one line may have; the rest of a longer one is dropped. */
export const LINE_LIMIT_BYTES = 64 * 1024;

const LF = 0x0a;
const CR = 0x0d;

/**
 * Cuts a stream of bytes into lines, in bounded memory: LF and CRLF end a line, and so does the end of the stream.
 * Characters may be split over chunks; invalid UTF-8 becomes U+FFFD and control characters harmless.
 */
export class LineSplitter {
  readonly #limit: number;
  /** The unfinished line: the limit, and one byte for a CR that may belong to its ending. */
  readonly #line: Buffer;
  #size = 0;
  /** Bytes that the unfinished line has had, kept or not. */
  #seen = 0;

  constructor(limitBytes: number = LINE_LIMIT_BYTES) {
    this.#limit = limitBytes;
    this.#line = Buffer.allocUnsafe(limitBytes + 1);
  }

  *push(chunk: Buffer): Generator<SplitLine> {
    let start = 0;
    for (let end = chunk.indexOf(LF); end !== -1; end = chunk.indexOf(LF, start)) {
      this.#add(chunk, start, end);
      yield this.#take();
      start = end + 1;
    }
    this.#add(chunk, start, chunk.length);
  }

  /** The last line, if the stream did not end with a line ending. */
  *end(): Generator<SplitLine> {
    if (this.#seen > 0) yield this.#take();
  }

  #add(chunk: Buffer, start: number, end: number): void {
    this.#size += chunk.copy(this.#line, this.#size, start, end);
    this.#seen += end - start;
  }

  #take(): SplitLine {
    const isWhole = this.#seen === this.#size;
    const hasCr = isWhole && this.#size > 0 && this.#line[this.#size - 1] === CR;
    const length = hasCr ? this.#size - 1 : this.#size;
    const isTruncated = !isWhole || length > this.#limit;
    const end = isTruncated ? toCharacterEnd(this.#line, this.#limit) : length;
    this.#size = 0;
    this.#seen = 0;
    return { text: toHarmlessText(this.#line.toString('utf8', 0, end)), isTruncated };
  }
}

/** The given end, or up to three bytes before it, so that no UTF-8 character is cut in two. */
function toCharacterEnd(bytes: Buffer, end: number): number {
  let start = end;
  while (start > 0 && end - start < 3 && isContinuation(bytes[start])) start -= 1;
  return isContinuation(bytes[start]) ? end : start;
}

function isContinuation(byte: number | undefined): boolean {
  return byte !== undefined && (byte & 0xc0) === 0x80;
}
