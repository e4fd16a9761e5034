/** Words this short are near only to themselves in other letter case. */
const SHORTEST = 3;
const MOST_MISTAKES = 3;
const LETTERS_PER_MISTAKE = 3;

/**
 * The candidate that a misspelt word most likely means: least edit distance (letter case ignored, swapped neighbours
 * count once), at most one mistake per three letters. Of equals the first one.
 *
 * @example
 * import { nearest } from '@dativo/schema';
 *
 * nearest('regoin', ['provider', 'region', 'runtime']); // => 'region'
 * nearest('colour', ['provider', 'region', 'runtime']); // => undefined
 */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  const wanted = word.toLowerCase();
  let best: string | undefined;
  let bestDistance = Number.POSITIVE_INFINITY;
  for (const candidate of candidates) {
    const limit = Math.min(allowedMistakes(word, candidate), bestDistance - 1);
    if (limit < 0) break;
    const distance = editDistance(wanted, candidate.toLowerCase(), limit);
    if (distance > limit) continue;
    best = candidate;
    bestDistance = distance;
  }
  return best;
}

function allowedMistakes(word: string, candidate: string): number {
  const length = Math.max(word.length, candidate.length);
  return length < SHORTEST ? 0 : Math.min(MOST_MISTAKES, Math.floor(length / LETTERS_PER_MISTAKE));
}

/**
 * Damerau-Levenshtein distance with neighbours swapped at most once (optimal string alignment).
 * Gives up with `limit + 1` as soon as the distance is known to be larger.
 */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let twoBack: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let cost = Math.min(at(previous, j) + 1, at(current, j - 1) + 1, at(previous, j - 1) + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, at(twoBack, j - 2) + 1);
      current.push(cost);
      least = Math.min(least, cost);
    }
    if (least > limit) return limit + 1;
    twoBack = previous;
    previous = current;
  }
  return Math.min(at(previous, b.length), limit + 1);
}

function at(row: readonly number[], index: number): number {
  return row[index] ?? Number.POSITIVE_INFINITY;
}
