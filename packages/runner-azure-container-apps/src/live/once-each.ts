import { createHash } from 'node:crypto';

export type Source = 'live' | 'record';

/** Characters of a line that tell it apart; both sources have at least as many of a long one. */
const TOLD_APART = 8_000;
const SHORT = 64;

/**
 * Shows every line of two sources once. Both tell the lines of one container from its first one on, and agree in nothing but their
 * texts; so the third line of a text is the third one in either source. What one source never tells is shown as the other tells it.
 */
export class OnceEach {
  /** By text: how many more of it the stream has told than the record; negative: the record. */
  readonly #lead = new Map<string, number>();
  #ahead = 0;

  /** Lines of the stream that the record has not told yet. */
  get ahead(): number {
    return this.#ahead;
  }

  /** Says whether the line has not been told by the other source. */
  accept(source: Source, text: string): boolean {
    const key = toKey(text);
    const lead = this.#lead.get(key) ?? 0;
    const next = lead + (source === 'live' ? 1 : -1);
    this.#ahead += Math.max(0, next) - Math.max(0, lead);
    if (next === 0) this.#lead.delete(key);
    else this.#lead.set(key, next);
    return source === 'live' ? lead >= 0 : lead <= 0;
  }
}

function toKey(text: string): string {
  const told = text.trimEnd().slice(0, TOLD_APART);
  return told.length <= SHORT ? told : createHash('sha256').update(told).digest('base64');
}
