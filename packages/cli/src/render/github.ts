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

/** A finding as a workflow command, and as a plain line of the log where there are too many of them. */
export interface Annotation {
  readonly severity: Severity;
  readonly properties: readonly (readonly [string, string])[];
  readonly text: string;
  readonly line: string;
}

/**
 * One workflow command for each finding. Those above the host's limit are plain lines of the log, and a notice says so.
 * Source: https://docs.github.com/actions/reference/workflow-commands-for-github-actions
 */
export function renderGithub(diagnostics: readonly Diagnostic[]): string {
  return renderAnnotations(sortDiagnostics(diagnostics).map(toAnnotation), 'dativo validate');
}

/** The same for findings of any kind; `title` names the command in the notice. */
export function renderAnnotations(all: readonly Annotation[], title: string): string {
  const { shown, others } = withinLimit(all);
  const lines = [
    ...shown.map(({ severity, properties, text }) => command(KIND[severity], properties, text)),
    ...others.map(({ line }) => line),
  ];
  if (others.length > 0) lines.push(rollUp(others.length, title));
  return lines.map((line) => `${line}\n`).join('');
}

interface Parted {
  readonly shown: readonly Annotation[];
  readonly others: readonly Annotation[];
}

function withinLimit(annotations: readonly Annotation[]): Parted {
  const all = takeOfEachKind(annotations, MOST_OF_A_KIND);
  // The notice that says so takes the place of one.
  return all.others.length === 0 ? all : takeOfEachKind(annotations, MOST_OF_A_KIND - 1);
}

function takeOfEachKind(annotations: readonly Annotation[], mostNotices: number): Parted {
  const left: Record<Kind, number> = { error: MOST_OF_A_KIND, warning: MOST_OF_A_KIND, notice: mostNotices };
  const shown: Annotation[] = [];
  const others: Annotation[] = [];
  for (const annotation of annotations) {
    const kind = KIND[annotation.severity];
    (left[kind] > 0 ? shown : others).push(annotation);
    left[kind] -= 1;
  }
  return { shown, others };
}

function toAnnotation(diagnostic: Diagnostic): Annotation {
  const { file, range, severity, ruleId } = diagnostic;
  const place = [['file', visible(toRepositoryPath(file))] as const, ...placeProperties(range)];
  return {
    severity,
    properties: [...place, ['title', ruleId]],
    text: visible(toBody(diagnostic), '\r\n'),
    line: toInertLine(diagnostic),
  };
}

/** Where an annotation stands in its file. */
export function placeProperties(range: Diagnostic['range']): (readonly [string, string])[] {
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

function rollUp(count: number, title: string): string {
  const text = `${plural(count, 'more finding')} without an annotation: GitHub shows ${MOST_OF_A_KIND} of each kind for a step. The log of this step lists them, and the summary of the run shows the whole report.`;
  return command('notice', [['title', title]], text);
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
