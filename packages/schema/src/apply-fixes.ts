import type { Diagnostic, Fix } from './diagnostic.ts';

/** A text with the fixes of its findings put in. */
export interface AppliedFixes {
  readonly text: string;
  /** Findings whose fix is in the text, by place. */
  readonly applied: readonly Diagnostic[];
  /** Findings whose fix would change what another fix has already changed. Check the new text: they come up again there. */
  readonly skipped: readonly Diagnostic[];
}

interface Splice {
  readonly start: number;
  readonly end: number;
  readonly newText: string;
}

/**
 * Puts the fixes of findings into the text they were found in. A fix goes in whole or not at all; of two that
 * overlap the first by place goes in. Everything outside of the edits stays as it is, to the byte.
 *
 * @example
 * import { readFileSync } from 'node:fs';
 * import { applyFixes, parseJob } from '@dativo/schema';
 *
 * const text = readFileSync('job.yaml', 'utf8').replace('region:', 'regoin:');
 * const { diagnostics } = parseJob(text);
 * const { text: better, applied } = applyFixes(text, diagnostics);
 * better === readFileSync('job.yaml', 'utf8'); // => true
 * applied[0]?.fix?.title; // => 'Change to region'
 */
export function applyFixes(text: string, diagnostics: readonly Diagnostic[]): AppliedFixes {
  const taken: Splice[] = [];
  const applied: Diagnostic[] = [];
  const skipped: Diagnostic[] = [];
  for (const { diagnostic, splices } of fixable(diagnostics)) {
    const fresh = splices.filter((splice) => !taken.some((other) => isSame(splice, other)));
    const fits = fresh.every((splice) => isInside(text, splice) && !taken.some((other) => clashes(splice, other)));
    if (fits) taken.push(...fresh);
    (fits ? applied : skipped).push(diagnostic);
  }
  return { text: spliced(text, taken), applied, skipped };
}

function fixable(diagnostics: readonly Diagnostic[]) {
  return diagnostics
    .flatMap((diagnostic) => (diagnostic.fix === undefined ? [] : [{ diagnostic, splices: toSplices(diagnostic.fix) }]))
    .sort((a, b) => startOf(a.splices) - startOf(b.splices));
}

function toSplices({ edits }: Fix): Splice[] {
  return edits.map(({ range, newText }) => ({ start: range.start.offset, end: range.end.offset, newText }));
}

function startOf(splices: readonly Splice[]): number {
  return Math.min(...splices.map(({ start }) => start));
}

/** Two findings may ask for the very same edit. */
function isSame(a: Splice, b: Splice): boolean {
  return a.start === b.start && a.end === b.end && a.newText === b.newText;
}

/** A fix for another text must not cut this one apart. */
function isInside(text: string, { start, end }: Splice): boolean {
  return 0 <= start && start <= end && end <= text.length;
}

/** Of two insertions at one place nobody could say which comes first. */
function clashes(a: Splice, b: Splice): boolean {
  return a.start === b.start || (a.start < b.end && b.start < a.end);
}

function spliced(text: string, splices: readonly Splice[]): string {
  let result = '';
  let end = 0;
  for (const splice of [...splices].sort((a, b) => a.start - b.start)) {
    result += text.slice(end, splice.start) + splice.newText;
    end = splice.end;
  }
  return result + text.slice(end);
}
