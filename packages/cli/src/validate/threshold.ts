import type { Diagnostic, Severity } from '@dativo/schema';
import type { Settings } from '../config/settings.ts';
import { EXIT } from '../exit-codes.ts';
import { exitCodeOf } from '../verdict.ts';

/** From heavy to light. */
const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

type Limits = Pick<Settings, 'failOn' | 'maxWarnings'>;

/** The exit code that the findings of a run stand for. */
export function exitCodeWithin(diagnostics: readonly Diagnostic[], limits: Limits): number {
  const code = exitCodeOf(diagnostics);
  if (code !== EXIT.ok) return code;
  const isFailed = diagnostics.some((one) => fails(one, limits)) || tooManyWarnings(diagnostics, limits) !== undefined;
  return isFailed ? EXIT.findings : EXIT.ok;
}

/** True where the finding alone makes the command fail. */
export function fails({ severity }: Diagnostic, { failOn }: Limits): boolean {
  return SEVERITIES.indexOf(severity) <= SEVERITIES.indexOf(failOn);
}

/** For example `12 warnings; at most 10 are allowed`. */
export function tooManyWarnings(diagnostics: readonly Diagnostic[], { maxWarnings }: Limits): string | undefined {
  const count = diagnostics.filter(({ severity }) => severity === 'warning').length;
  if (maxWarnings === undefined || count <= maxWarnings) return undefined;
  const allowed = maxWarnings === 1 ? 'at most 1 is' : maxWarnings === 0 ? 'none is' : `at most ${maxWarnings} are`;
  return `${count === 1 ? '1 warning' : `${count} warnings`}; ${allowed} allowed`;
}
