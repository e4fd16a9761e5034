import type { RuleId } from './rules/catalog.ts';

/** `error` stops the pipeline, `warning` and `info` do not. */
export type Severity = 'error' | 'warning' | 'info';

/** A place in a text. `line` and `column` count from 1, offsets from 0; `column` and `offset` count UTF-16 code units. */
export interface Position {
  readonly line: number;
  readonly column: number;
  readonly offset: number;
  /** The same place counted in bytes of UTF-8, a byte order mark included. */
  readonly byteOffset: number;
}

/** From the first unit to the one behind the last. */
export interface Range {
  readonly start: Position;
  readonly end: Position;
}

/** A replacement that mends the finding without changing what the file means. */
export interface Fix {
  readonly title: string;
  readonly edits: readonly { readonly range: Range; readonly newText: string }[];
}

/** Another place that explains a finding: the first of two equal names, the value that does not fit. */
export interface RelatedLocation {
  readonly message: string;
  readonly file: string;
  readonly range?: Range;
}

/** One finding about a user's file. Field names are part of the published JSON output. */
export interface Diagnostic {
  /** Stable id from the rule catalogue, for example `JOB201`. */
  readonly ruleId: RuleId;
  readonly severity: Severity;
  /** What was found and what is allowed, in one sentence. Never holds a secret. */
  readonly message: string;
  /** What to do. */
  readonly help?: string;
  /** The page of the rule, with bad and good examples. */
  readonly docsUrl: string;
  /** The file as the caller named it. */
  readonly file: string;
  /** Missing only where the file could not be read at all. */
  readonly range?: Range;
  /** RFC 6901 pointer to the value, `""` for the whole document. */
  readonly pointer: string;
  readonly related?: readonly RelatedLocation[];
  readonly fix?: Fix;
  /**
   * 16 hex digits of rule, pointer and value; neither the file's name nor lines are in it. Stays the same when the file
   * is moved or lines are added elsewhere, so a finding can be recognised later. Of possible secrets nothing goes in.
   */
  readonly fingerprint: string;
}

/** True when at least one finding stops the pipeline. */
export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some(({ severity }) => severity === 'error');
}

const SEVERITY_ORDER: Record<Severity, number> = { error: 0, warning: 1, info: 2 };

/**
 * By file, then position, then severity, then rule: the same findings always come out in the same order.
 *
 * @example
 * import { createDiagnostic, sortDiagnostics } from '@dativo/schema';
 *
 * const found = ['b.yaml', 'a.yaml'].map((file) => createDiagnostic({ ruleId: 'JOB101', file, message: 'not there' }));
 * sortDiagnostics(found).map(({ file }) => file); // => ['a.yaml', 'b.yaml']
 */
export function sortDiagnostics(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  return [...diagnostics].sort(
    (a, b) =>
      compareText(a.file, b.file) ||
      (a.range?.start.offset ?? -1) - (b.range?.start.offset ?? -1) ||
      SEVERITY_ORDER[a.severity] - SEVERITY_ORDER[b.severity] ||
      compareText(a.ruleId, b.ruleId) ||
      compareText(a.message, b.message),
  );
}

function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
