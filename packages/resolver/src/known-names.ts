import { nearest } from '@dativo/schema';
import { listNames } from './finding.ts';

/** The names in a map of outputs, in words. Kept with the map, since thousands of jobs may ask for one name that is not there. */
export class KnownNames {
  readonly #names: ReadonlyMap<string, unknown>;
  readonly #near = new Map<string, string | undefined>();
  #listed: string | undefined;

  private constructor(names: ReadonlyMap<string, unknown>) {
    this.#names = names;
  }

  static of(names: ReadonlyMap<string, unknown>): KnownNames {
    const known = kept.get(names) ?? new KnownNames(names);
    kept.set(names, known);
    return known;
  }

  /** Sorted and quoted, the first dozen. */
  get listed(): string {
    this.#listed ??= listNames(this.#names.keys());
    return this.#listed;
  }

  near(word: string): string | undefined {
    if (!this.#near.has(word)) this.#near.set(word, nearest(word, this.#names.keys()));
    return this.#near.get(word);
  }

  /** `Did you mean "x"? `, or nothing. */
  suggest(word: string): string {
    const near = this.near(word);
    return near === undefined ? '' : `Did you mean ${JSON.stringify(near)}? `;
  }
}

const kept = new WeakMap<ReadonlyMap<string, unknown>, KnownNames>();
