const CHUNK_BYTES = 1024 * 1024;
const COMMA = 0x2c;

/** Many texts by name, as bytes: the engine would move texts again and again. */
export class BytePieces {
  /** Numbers, not objects: there may be very many. */
  readonly #numbers = new Map<string, number>();
  readonly #chunks: Buffer[] = [];
  readonly #chunkOf: number[] = [];
  readonly #starts: number[] = [];
  readonly #ends: number[] = [];
  #used = 0;

  get size(): number {
    return this.#starts.length;
  }

  /** False where the name is taken. */
  add(name: string, text: string): boolean {
    if (this.#numbers.has(name)) return false;
    const length = Buffer.byteLength(text);
    const chunk = this.#roomFor(length);
    // A name of its own: a piece of a text keeps all of that in memory.
    this.#numbers.set(` ${name}`.slice(1), this.size);
    this.#chunkOf.push(this.#chunks.length - 1);
    this.#starts.push(this.#used);
    // ASCII is the same in both, and takes a third of the time when it need not be looked for.
    this.#used += chunk.write(text, this.#used, length === text.length ? 'latin1' : 'utf8');
    this.#ends.push(this.#used);
    return true;
  }

  #roomFor(most: number): Buffer {
    const last = this.#chunks.at(-1);
    if (last !== undefined && last.length - this.#used >= most) return last;
    const chunk = Buffer.allocUnsafeSlow(Math.max(CHUNK_BYTES, most));
    this.#chunks.push(chunk);
    this.#used = 0;
    return chunk;
  }

  /** The pieces in the order of their names with a comma between two, in parts of about a megabyte; each is good until the next one. */
  *inOrder(start: string, end: string): Generator<Uint8Array> {
    const longest = this.#ends.reduce((most, last, number) => Math.max(most, last - (this.#starts[number] ?? 0)), 0);
    const part = Buffer.allocUnsafeSlow(CHUNK_BYTES + longest + 1);
    let length = 0;
    yield Buffer.from(start);
    for (const [index, name] of [...this.#numbers.keys()].sort().entries()) {
      if (index > 0) part[length++] = COMMA;
      length += this.#piece(this.#numbers.get(name) ?? 0).copy(part, length);
      if (length < CHUNK_BYTES) continue;
      yield part.subarray(0, length);
      length = 0;
    }
    yield part.subarray(0, length);
    yield Buffer.from(end);
  }

  #piece(number: number): Buffer {
    const chunk = this.#chunks[this.#chunkOf[number] ?? 0] ?? Buffer.alloc(0);
    return chunk.subarray(this.#starts[number], this.#ends[number]);
  }
}
