import type { Diagnostic, IgnoredDiagnostic } from '@dativo/schema';
import type { SkippedFile, ValidationReport } from './validation-report.ts';

/** The `data` of the envelope of `validate`; its shape is published as `validation-report.schema.json`. */
export interface ReportData {
  readonly files: readonly { readonly file: string; readonly ok: boolean }[];
  readonly counts: Readonly<Record<'error' | 'warning' | 'info' | 'ignored' | 'baselined', number>>;
  readonly ignored: readonly IgnoredData[];
  readonly baselined: readonly Diagnostic[];
  readonly skipped: readonly SkippedFile[];
}

interface IgnoredData {
  readonly diagnostic: Diagnostic;
  readonly reason: string | null;
  /** Where the ignore is written: a comment of the job file, or the settings of the project. */
  readonly origin: 'file' | 'project';
}

export function toReportData({ files, diagnostics, ignored, baselined, skipped }: ValidationReport): ReportData {
  const failed = new Set(diagnostics.filter(({ severity }) => severity === 'error').map(({ file }) => file));
  const count = (severity: Diagnostic['severity']) => diagnostics.filter((one) => one.severity === severity).length;
  return {
    files: files.map(({ file }) => ({ file, ok: !failed.has(file) })),
    counts: {
      error: count('error'),
      warning: count('warning'),
      info: count('info'),
      ignored: ignored.length,
      baselined: baselined.length,
    },
    ignored: ignored.map(toIgnoredData),
    baselined,
    skipped,
  };
}

function toIgnoredData({ diagnostic, ignore }: IgnoredDiagnostic): IgnoredData {
  return { diagnostic, reason: ignore.reason ?? null, origin: 'range' in ignore ? 'file' : 'project' };
}
