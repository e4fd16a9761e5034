import { countClean } from '../validate/clean-line.ts';
import type { ValidationReport } from '../validate/validation-report.ts';
import { countFindings } from './count.ts';

/** One line on the whole report, for example `2 errors, 1 warning in 1 file; 1 ignored, 3 known from the baseline`. */
export function countReport({ files, diagnostics, ignored, baselined }: ValidationReport): string {
  const open = diagnostics.length === 0 ? countClean(files.length) : countFindings(diagnostics);
  const others = [
    ...(ignored.length === 0 ? [] : [`${ignored.length} ignored`]),
    ...(baselined.length === 0 ? [] : [`${baselined.length} known from the baseline`]),
  ];
  return others.length === 0 ? open : `${open}; ${others.join(', ')}`;
}
