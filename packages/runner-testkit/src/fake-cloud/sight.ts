type Shown = Readonly<Record<string, unknown>>;

interface Seen {
  readonly state: string;
  readonly now: Shown;
  readonly before: Shown | undefined;
  readonly looksBack: number;
}

/** Shows things as they are or, under a lie, so many looks long again as they were before they changed. */
export class Sight {
  readonly #seen = new Map<string, Seen>();

  look(name: string, state: string, now: Shown, looks = 0): Shown {
    if (looks === 0) return now;
    const seen = this.#seen.get(name);
    if (seen?.before !== undefined && seen.looksBack > 0) {
      this.#seen.set(name, { ...seen, looksBack: seen.looksBack - 1 });
      return seen.before;
    }
    const hasChanged = seen !== undefined && seen.state !== state;
    const before = hasChanged ? seen.now : seen?.before;
    this.#seen.set(name, { state, now, before, looksBack: hasChanged ? looks : 0 });
    return now;
  }
}
