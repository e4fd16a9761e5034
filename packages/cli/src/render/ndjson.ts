import type { ValidationReport } from '../validate/validation-report.ts';
import { toSafeJson } from './safe-json.ts';

/** One JSON object a line for each finding that counts: the finding's own fields behind the version of their shape. */
export function renderNdjson({ diagnostics }: ValidationReport): string {
  return diagnostics.map((diagnostic) => `${toSafeJson({ version: 1, ...diagnostic })}\n`).join('');
}
