import { type Diagnostic, type Severity, sortDiagnostics } from '@dativo/schema';

const LEVEL: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'notice' };

/**
 * One workflow command per finding.
 * Source: https://docs.github.com/actions/reference/workflow-commands-for-github-actions
 */
export function renderGithub(diagnostics: readonly Diagnostic[]): string {
  return sortDiagnostics(diagnostics).map(annotation).join('');
}

function annotation({ file, range, severity, ruleId, message, help }: Diagnostic): string {
  const place =
    range === undefined
      ? []
      : [
          ['line', range.start.line],
          ['endLine', range.end.line],
          ['col', range.start.column],
          // GitHub takes an end column only together with an end on the same line.
          ...(range.end.line === range.start.line ? [['endColumn', range.end.column]] : []),
        ];
  const properties = [['file', file], ...place, ['title', ruleId]].map(
    ([name, value]) => `${name}=${escapeProperty(String(value))}`,
  );
  return `::${LEVEL[severity]} ${properties.join(',')}::${escapeData(help === undefined ? message : `${message}\n${help}`)}\n`;
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
