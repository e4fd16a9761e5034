import { sortDiagnostics } from '@dativo/schema';
import type { ValidationReport } from './validation-report.ts';

/** Findings by file and place, so that every format shows them in one order, whatever order they were found in. */
export function sortReport(report: ValidationReport): ValidationReport {
  const { diagnostics, ignored, baselined } = report;
  const places = new Map(
    sortDiagnostics(ignored.map(({ diagnostic }) => diagnostic)).map((one, index) => [one, index]),
  );
  return {
    ...report,
    diagnostics: sortDiagnostics(diagnostics),
    ignored: [...ignored].sort((a, b) => (places.get(a.diagnostic) ?? 0) - (places.get(b.diagnostic) ?? 0)),
    baselined: sortDiagnostics(baselined),
  };
}
