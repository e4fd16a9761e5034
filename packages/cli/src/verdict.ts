import { type Diagnostic, hasErrors } from '@dativo/schema';
import { EXIT } from './exit-codes.ts';

const SETTINGS = 'JOB910';
const UNRESOLVED = new Set(['JOB406', 'JOB501', 'JOB504', 'JOB506', 'JOB508']);
const SENSITIVE = new Set(['JOB502']);

/** The exit code that findings stand for. Faults of the settings, then of the file itself come first, since they hide the others. */
export function exitCodeOf(diagnostics: readonly Diagnostic[]): number {
  if (!hasErrors(diagnostics)) return EXIT.ok;
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  if (errors.some(({ ruleId }) => ruleId === SETTINGS)) return EXIT.usage;
  if (errors.some(({ ruleId }) => !UNRESOLVED.has(ruleId) && !SENSITIVE.has(ruleId))) return EXIT.findings;
  return errors.some(({ ruleId }) => UNRESOLVED.has(ruleId)) ? EXIT.unresolved : EXIT.sensitive;
}
