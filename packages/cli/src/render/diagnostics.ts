import { type Diagnostic, sortDiagnostics } from '@dativo/schema';
import type { Style } from '../style.ts';
import { countFindings } from './count.ts';
import { createFindingText } from './finding-text.ts';

/** Findings for people, sorted by file and place; a count at the end. */
export function renderDiagnostics(
  diagnostics: readonly Diagnostic[],
  sources: ReadonlyMap<string, string>,
  style: Style,
): string {
  const sorted = sortDiagnostics(diagnostics);
  return [...sorted.map(createFindingText(sources, { style })), `${countFindings(sorted)}\n`].join('\n');
}
