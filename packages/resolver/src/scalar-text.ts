/** The text of a scalar together with where each UTF-16 unit of it comes from. */
export interface ScalarText {
  readonly text: string;
  /** For each unit of `text` the offset in the scalar's source where it, or the escape that stands for it, begins. */
  readonly offsets: readonly number[];
}

/** Collects decoded text unit by unit. */
export class ScalarTextBuilder {
  readonly #units: string[] = [];
  readonly #offsets: number[] = [];

  get length(): number {
    return this.#units.length;
  }

  /** Adds text that stands at `offset` as one piece, for example an escape. */
  add(text: string, offset: number): void {
    for (let index = 0; index < text.length; index += 1) {
      this.#units.push(text.charAt(index));
      this.#offsets.push(offset);
    }
  }

  /** Adds a stretch of the source as it is. */
  copy(source: string, start: number, end: number): void {
    for (let index = start; index < end; index += 1) {
      this.#units.push(source.charAt(index));
      this.#offsets.push(index);
    }
  }

  /** Drops everything behind the first `length` units. */
  truncate(length: number): void {
    this.#units.length = length;
    this.#offsets.length = length;
  }

  endsWith(unit: string): boolean {
    return this.#units.at(-1) === unit;
  }

  build(): ScalarText {
    return { text: this.#units.join(''), offsets: this.#offsets };
  }
}
