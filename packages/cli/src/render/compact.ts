import type { ValidationReport } from '../validate/validation-report.ts';
import { renderPlace } from './place.ts';
import { visible } from './visible.ts';

/** One line a finding, in the form that editors and terminals can follow: `file:line:column: severity RULE message`. */
export function renderCompact({ diagnostics }: ValidationReport): string {
  return diagnostics
    .map(
      ({ file, range, severity, ruleId, message }) =>
        `${renderPlace(file, range)}: ${severity} ${ruleId} ${visible(message)}\n`,
    )
    .join('');
}
