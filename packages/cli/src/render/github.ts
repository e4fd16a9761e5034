import { type Diagnostic, type Severity, sortDiagnostics } from '@dativo/schema';
import { toBody } from './body.ts';
import { plural } from './count.ts';
import { toInertLine } from './inert-line.ts';
import { toRepositoryPath, toSpan } from './place.ts';
import { visible } from './visible.ts';

type Kind = 'error' | 'warning' | 'notice';

const KIND: Readonly<Record<Severity, Kind>> = { error: 'error', warning: 'warning', info: 'notice' };

/**
 * So many annotations of each kind are kept for a step.
 * Source: `_maxIssueCount` in https://github.com/actions/runner/blob/main/src/Runner.Worker/ExecutionContext.cs
 */
const MOST_OF_A_KIND = 10;

/**
 * One workflow command for each finding. Those above the host's limit are plain lines of the log, and a notice says so.
 * Source: https://docs.github.com/actions/reference/workflow-commands-for-github-actions
 */
export function renderGithub(diagnostics: readonly Diagnostic[]): string {
  const { shown, others } = withinLimit(sortDiagnostics(diagnostics));
  const lines = [...shown.map(annotation), ...others.map(toInertLine)];
  if (others.length > 0) lines.push(rollUp(others.length));
  return lines.map((line) => `${line}\n`).join('');
}

function withinLimit(diagnostics: readonly Diagnostic[]): { shown: Diagnostic[]; others: Diagnostic[] } {
  const all = takeOfEachKind(diagnostics, MOST_OF_A_KIND);
  // The notice that says so takes the place of one.
  return all.others.length === 0 ? all : takeOfEachKind(diagnostics, MOST_OF_A_KIND - 1);
}

function takeOfEachKind(
  diagnostics: readonly Diagnostic[],
  mostNotices: number,
): { shown: Diagnostic[]; others: Diagnostic[] } {
  const left: Record<Kind, number> = { error: MOST_OF_A_KIND, warning: MOST_OF_A_KIND, notice: mostNotices };
  const shown: Diagnostic[] = [];
  const others: Diagnostic[] = [];
  for (const diagnostic of diagnostics) {
    const kind = KIND[diagnostic.severity];
    (left[kind] > 0 ? shown : others).push(diagnostic);
    left[kind] -= 1;
  }
  return { shown, others };
}

function annotation(diagnostic: Diagnostic): string {
  const { file, range, severity, ruleId } = diagnostic;
  const properties = [['file', visible(toRepositoryPath(file))], ...placeProperties(range), ['title', ruleId]];
  return command(KIND[severity], properties, visible(toBody(diagnostic), '\r\n'));
}

function placeProperties(range: Diagnostic['range']): (readonly [string, string])[] {
  if (range === undefined) return [];
  const { startLine, startColumn, endColumn, ...span } = toSpan(range);
  // Nothing of a line belongs to a range that ends at its start.
  const endLine = endColumn === 1 && span.endLine > startLine ? span.endLine - 1 : span.endLine;
  return [
    ['line', String(startLine)],
    ['endLine', String(endLine)],
    ['col', String(startColumn)],
    // GitHub takes an end column only together with an end on the same line.
    ...(span.endLine === startLine ? [['endColumn', String(endColumn)] as const] : []),
  ];
}

function rollUp(count: number): string {
  const text = `${plural(count, 'more finding')} without an annotation: GitHub shows ${MOST_OF_A_KIND} of each kind for a step. The log of this step lists them, and the summary of the run shows the whole report.`;
  return command('notice', [['title', 'dativo validate']], text);
}

function command(name: Kind, properties: readonly (readonly string[])[], data: string): string {
  const list = properties.map(([key = '', value = '']) => `${key}=${escapeProperty(value)}`).join(',');
  return `::${name} ${list}::${escapeData(data)}`;
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
