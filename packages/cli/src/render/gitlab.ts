import { createHash } from 'node:crypto';
import type { Diagnostic, Severity } from '@dativo/schema';
import type { ValidationReport } from '../validate/validation-report.ts';
import { toRepositoryPath, toSpan } from './place.ts';
import { toSafeJson } from './safe-json.ts';

const WEIGHT: Readonly<Record<Severity, string>> = { error: 'major', warning: 'minor', info: 'info' };

/**
 * GitLab's code quality report.
 * Source: https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format
 */
export function renderGitlab({ diagnostics }: ValidationReport): string {
  const seen = new Map<string, number>();
  const issues = diagnostics.map((diagnostic) => {
    const { ruleId, severity, file, range, fingerprint } = diagnostic;
    const path = toRepositoryPath(file);
    const key = `${path}\0${fingerprint}`;
    const earlier = seen.get(key) ?? 0;
    seen.set(key, earlier + 1);
    return {
      description: describe(diagnostic),
      check_name: ruleId,
      fingerprint: createHash('sha256').update(`${key}\0${earlier}`).digest('hex'),
      severity: WEIGHT[severity],
      location: { path, positions: positionsOf(range) },
    };
  });
  return `${toSafeJson(issues, 2)}\n`;
}

/** GitLab shows one text on one line. */
function describe({ message, help }: Diagnostic): string {
  if (help === undefined) return message;
  return `${message}${/[.!?]$/.test(message) ? '' : '.'} ${help}`;
}

/** GitLab needs a line; what has no place is shown at the top of the file. */
function positionsOf(range: Diagnostic['range']) {
  if (range === undefined) return { begin: { line: 1, column: 1 } };
  const { startLine, startColumn, endLine, endColumn } = toSpan(range);
  return { begin: { line: startLine, column: startColumn }, end: { line: endLine, column: endColumn } };
}
