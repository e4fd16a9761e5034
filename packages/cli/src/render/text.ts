import type { ValidationReport } from '../validate/validation-report.ts';
import { createFindingText } from './finding-text.ts';
import type { RenderOptions } from './render-options.ts';
import { countReport } from './report-counts.ts';

/** For people: the findings of each file with their lines, then what was counted. */
export function renderText(report: ValidationReport, options: RenderOptions): string {
  const sources = new Map(
    report.files.flatMap(({ file, text }) => (text === undefined ? [] : [[file, text] as const])),
  );
  const findings = report.diagnostics.map(createFindingText(sources, options));
  const fixable = report.diagnostics.filter(({ fix }) => fix !== undefined).length;
  const hint = fixable === 0 ? '' : `${fixable} of them can be mended with --fix\n`;
  return [...findings, `${countReport(report)}\n${hint}`].join('\n');
}
