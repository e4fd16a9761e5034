import type { Diagnostic } from '../diagnostic.ts';

/**
 * One fault at one place: a broken placeholder is not called a wrong type as well, and nobody is told to quote what
 * must be rewritten anyway. Findings of equal weight at one place all stay.
 */
export function quietEchoes(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const heaviest = new Map<string, number>();
  for (const diagnostic of diagnostics) {
    const weight = weightOf(diagnostic);
    heaviest.set(diagnostic.pointer, Math.max(weight, heaviest.get(diagnostic.pointer) ?? 0));
  }
  return diagnostics.filter((diagnostic) => weightOf(diagnostic) === heaviest.get(diagnostic.pointer));
}

function weightOf({ severity, ruleId }: Diagnostic): number {
  if (severity !== 'error') return 0;
  return /^JOB4/.test(ruleId) ? 2 : 1;
}
