import type { Span } from './scalar-source.ts';

/** A stretch of the source and the text that stands in its place in the result. */
export interface Edit extends Span {
  readonly newText: string;
}

/** Applies edits that are in order and do not overlap. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const pieces: string[] = [];
  let behind = 0;
  for (const { start, end, newText } of edits) {
    pieces.push(text.slice(behind, start), newText);
    behind = end;
  }
  pieces.push(text.slice(behind));
  return pieces.join('');
}

/** Where a place in the result comes from. */
export interface Origin<E extends Edit> {
  /** Offset in the source: for a place inside a replacement, where the replaced stretch begins. */
  readonly offset: number;
  /** The replacement the place is in. */
  readonly edit?: E;
}

/** Result offset → source offset. Edits must be in order. */
export function createPositionMap<E extends Edit>(edits: readonly E[]): (offset: number) => Origin<E> {
  const placed = placeEdits(edits);
  return (offset) => {
    const { edit, start, end } = placed[lastAtOrBefore(placed, offset)] ?? {};
    if (edit === undefined || start === undefined || end === undefined) return { offset };
    if (offset < end || (offset === start && start === end)) return { offset: edit.start, edit };
    return { offset: edit.end + (offset - end) };
  };
}

interface PlacedEdit<E> extends Span {
  readonly edit: E;
}

function placeEdits<E extends Edit>(edits: readonly E[]): PlacedEdit<E>[] {
  let delta = 0;
  return edits.map((edit) => {
    const start = edit.start + delta;
    const end = start + edit.newText.length;
    delta += edit.newText.length - (edit.end - edit.start);
    return { edit, start, end };
  });
}

/** Index of the last placed edit that begins at or in front of the offset; -1 when there is none. */
function lastAtOrBefore(placed: readonly Span[], offset: number): number {
  let low = 0;
  let high = placed.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((placed[middle]?.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
