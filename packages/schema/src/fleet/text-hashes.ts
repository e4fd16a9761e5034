/** Texts by 53 bits of each, since very many are compared: eight bytes for a text. What is the same here may still differ; what differs here does. */
export class TextHashes {
  private readonly hashes: number[] = [];

  add(text: string): void {
    this.hashes.push(hashOf(text));
  }

  hasTwice(): boolean {
    const sorted = this.sorted();
    for (let index = 1; index < sorted.length; index++) if (sorted[index] === sorted[index - 1]) return true;
    return false;
  }

  hasAnyOf(others: TextHashes): boolean {
    const [own, foreign] = [this.sorted(), others.sorted()];
    for (let at = 0, other = 0; at < own.length && other < foreign.length; ) {
      const difference = (own[at] ?? 0) - (foreign[other] ?? 0);
      if (difference === 0) return true;
      if (difference < 0) at++;
      else other++;
    }
    return false;
  }

  private sorted(): Float64Array {
    return Float64Array.from(this.hashes).sort();
  }
}

/** FNV-1a with two offsets, 32 bits and 21 bits. Source: https://datatracker.ietf.org/doc/html/draft-eastlake-fnv */
function hashOf(text: string): number {
  let low = 0x811c9dc5;
  let high = 0x1b873593;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    low = Math.imul(low ^ code, 0x01000193);
    high = Math.imul(high ^ code, 0x01000193) ^ (low >>> 13);
  }
  return (low >>> 0) + (high & 0x1fffff) * 0x1_0000_0000;
}
