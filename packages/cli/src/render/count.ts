import type { Diagnostic } from '@dativo/schema';

/** For example `2 errors, 1 warning in 1 file`. */
export function countFindings(diagnostics: readonly Diagnostic[]): string {
  const files = new Set(diagnostics.map(({ file }) => file)).size;
  const counts = (['error', 'warning', 'info'] as const)
    .map((severity) => ({ severity, count: diagnostics.filter((one) => one.severity === severity).length }))
    .filter(({ count }) => count > 0)
    .map(({ severity, count }) => plural(count, severity === 'info' ? 'note' : severity));
  return counts.length === 0 ? 'no findings' : `${counts.join(', ')} in ${plural(files, 'file')}`;
}

export function plural(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`;
}
