import { type Diagnostic, type Severity, sortDiagnostics } from '@dativo/schema';
import type { Style } from '../style.ts';
import { renderFrame } from './code-frame.ts';

/** Findings for people: place, weight, message, rule, the line with a caret, what to do; a count at the end. */
export function renderDiagnostics(
  diagnostics: readonly Diagnostic[],
  sources: ReadonlyMap<string, string>,
  style: Style,
): string {
  const sorted = sortDiagnostics(diagnostics);
  return [...sorted.map((diagnostic) => renderOne(diagnostic, sources, style)), `${countFindings(sorted)}\n`].join(
    '\n',
  );
}

function renderOne(diagnostic: Diagnostic, sources: ReadonlyMap<string, string>, style: Style): string {
  const { file, range, severity, message, ruleId, help } = diagnostic;
  const place = range === undefined ? file : `${file}:${range.start.line}:${range.start.column}`;
  const source = sources.get(file);
  const lines = [`${style.bold(place)}: ${paint(severity, style)}: ${message} ${style.dim(`[${ruleId}]`)}`];
  if (range !== undefined && source !== undefined) lines.push(...renderFrame(source, range, style));
  if (help !== undefined) lines.push(`  ${style.cyan('help:')} ${help}`);
  return `${lines.join('\n')}\n`;
}

function paint(severity: Severity, style: Style): string {
  if (severity === 'error') return style.red(severity);
  return severity === 'warning' ? style.yellow(severity) : style.cyan(severity);
}

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
