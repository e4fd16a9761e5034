import { toReportData } from '../validate/report-data.ts';
import type { ValidationReport } from '../validate/validation-report.ts';
import { exitCodeOf } from '../verdict.ts';
import { toEnvelope } from './envelope.ts';
import type { RenderOptions } from './render-options.ts';

/** The envelope of the command line, as `--json` prints it, but without the time it took. */
export function renderReportJson(report: ValidationReport, options: RenderOptions): string {
  const { exitCode = exitCodeOf(report.diagnostics), error } = options;
  const { diagnostics } = report;
  const result = { exitCode, data: toReportData(report), diagnostics, ...(error === undefined ? {} : { error }) };
  return toEnvelope({ command: 'validate', result, durationMs: null });
}
