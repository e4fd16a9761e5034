import type { StreamLine } from './stream-line.ts';

/** Lines that a stream gives of the past, at most. Source: https://learn.microsoft.com/cli/azure/containerapp/job/logs (`--tail`) */
export const TAIL_LINES = 300;

/** What a container has written, as far as a stream has told it without a gap from the first line on. */
export class Joined {
  count = 0;
  /** Keys of the last lines: as many as a stream can give again. */
  readonly #recent: string[] = [];

  /** The new ones among the last lines of the container; undefined where lines between them and those before are missing. */
  join(tail: readonly StreamLine[]): readonly StreamLine[] | undefined {
    if (tail.length === 0) return [];
    if (this.count === 0) return tail.length < TAIL_LINES ? this.#add(tail) : undefined;
    const known = this.#overlap(tail);
    return known === 0 ? undefined : this.#add(tail.slice(known));
  }

  /** Joins a stream that begins somewhere in the lines before: gives new lines as they come, and undefined for a gap. */
  follow(): (line: StreamLine) => readonly StreamLine[] | undefined {
    let waiting: StreamLine[] | undefined = [];
    return (line) => {
      if (waiting === undefined) return this.#add([line]);
      waiting.push(line);
      if (this.#isRepeating(waiting)) return [];
      const fresh = this.join(waiting);
      waiting = undefined;
      return fresh;
    };
  }

  /** How many of the first lines are the last ones that are known. */
  #overlap(tail: readonly StreamLine[]): number {
    for (let length = Math.min(tail.length, this.#recent.length); length > 0; length -= 1) {
      if (this.#matches(tail, this.#recent.length - length, length)) return length;
    }
    return 0;
  }

  /** Whether all of these lines are known, and the next one may be known too. */
  #isRepeating(lines: readonly StreamLine[]): boolean {
    for (let from = 0; from + lines.length < this.#recent.length; from += 1) {
      if (this.#matches(lines, from, lines.length)) return true;
    }
    return false;
  }

  #matches(lines: readonly StreamLine[], from: number, length: number): boolean {
    for (let index = 0; index < length; index += 1) {
      if (lines[index]?.key !== this.#recent[from + index]) return false;
    }
    return true;
  }

  #add(lines: readonly StreamLine[]): readonly StreamLine[] {
    this.count += lines.length;
    for (const { key } of lines) this.#recent.push(key);
    this.#recent.splice(0, Math.max(0, this.#recent.length - TAIL_LINES));
    return lines;
  }
}
