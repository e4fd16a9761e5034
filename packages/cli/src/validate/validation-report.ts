import type { Diagnostic, IgnoredDiagnostic } from '@dativo/schema';

/** Everything a run of `validate` found, however it is shown. */
export interface ValidationReport {
  /** In the order in which they are reported: as given, globs and folders sorted. */
  readonly files: readonly CheckedFile[];
  /** What counts: sorted by file, then place. */
  readonly diagnostics: readonly Diagnostic[];
  /** Ignored in the file or by the settings of the project. */
  readonly ignored: readonly IgnoredDiagnostic[];
  /** Known from the baseline. */
  readonly baselined: readonly Diagnostic[];
  /** Files in the folders of the jobs that are none. */
  readonly skipped: readonly SkippedFile[];
  readonly toolVersion: string;
}

export interface SkippedFile {
  readonly file: string;
  /** For example `connector`. */
  readonly kind: string;
}

export interface CheckedFile {
  /** As the user named it or as it was found, from the current directory, with forward slashes. */
  readonly file: string;
  /** For code frames; missing where the file could not be read, or none is shown. */
  readonly text?: string;
}
