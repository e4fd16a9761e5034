import type { Diagnostic } from '@dativo/schema';
import type { ValidationReport } from '../validate/validation-report.ts';
import { toBody } from './body.ts';
import { toInertLine } from './inert-line.ts';
import { toRepositoryPath, toSpan } from './place.ts';
import { visible } from './visible.ts';

/**
 * The agent keeps so many errors and so many warnings of a step as issues; the log shows all.
 * Source: `_maxIssueCount` in https://github.com/microsoft/azure-pipelines-agent/blob/master/src/Agent.Worker/ExecutionContext.cs
 */
const MOST_OF_A_KIND = 10;

/**
 * One `task.logissue` for each error and warning; notes, which Azure Pipelines has no issue for, are plain lines.
 * Source: https://learn.microsoft.com/azure/devops/pipelines/scripts/logging-commands#logissue-log-an-error-or-warning
 */
export function renderAzure({ diagnostics }: ValidationReport): string {
  const lines = diagnostics.map((one) => (one.severity === 'info' ? toInertLine(one) : issue(one)));
  const isOverLimit = (['error', 'warning'] as const).some(
    (severity) => diagnostics.filter((one) => one.severity === severity).length > MOST_OF_A_KIND,
  );
  if (isOverLimit) {
    lines.push(
      `dativo validate: Azure Pipelines lists the first ${MOST_OF_A_KIND} errors and warnings of a step; this log has all of them.`,
    );
  }
  return lines.map((line) => `${line}\n`).join('');
}

function issue(diagnostic: Diagnostic): string {
  const { severity, file, range, ruleId } = diagnostic;
  const properties: (readonly [string, string])[] = [['type', severity]];
  properties.push(['sourcepath', visible(toRepositoryPath(file))]);
  if (range !== undefined) {
    const { startLine, startColumn } = toSpan(range);
    properties.push(['linenumber', String(startLine)], ['columnnumber', String(startColumn)]);
  }
  properties.push(['code', ruleId]);
  const list = properties.map(([key, value]) => `${key}=${escapeProperty(value)}`).join(';');
  return `##vso[task.logissue ${list}]${escapeData(visible(toBody(diagnostic), '\r\n'))}`;
}

/** Source: https://github.com/microsoft/azure-pipelines-agent/blob/master/docs/design/percentEncoding.md */
function escapeData(text: string): string {
  return text.replaceAll('%', '%AZP25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(']', '%5D').replaceAll(';', '%3B');
}
