import { existsSync } from 'node:fs';
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import type { Diagnostic } from '@dativo/schema';
import type { FormatName } from './format-names.ts';
import type { ValidationReport } from './validation-report.ts';

/**
 * Whose readers look for a file from the root of the repository, wherever the command ran.
 * Sources: https://github.com/actions/runner/issues/765, https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format,
 * https://docs.github.com/code-security/code-scanning/integrating-with-code-scanning/sarif-support-for-code-scanning
 */
const OF_HOSTS: ReadonlySet<FormatName> = new Set(['github', 'gitlab', 'azure', 'sarif']);

/** The report with its files named as the readers of a format look for them. Files outside the repository keep their names. */
export function namedFor(format: FormatName, report: ValidationReport, cwd: string): ValidationReport {
  const root = OF_HOSTS.has(format) ? repositoryOf(cwd) : undefined;
  return root === undefined ? report : renamed(report, (file) => nameFrom(root, cwd, file));
}

function repositoryOf(folder: string): string | undefined {
  for (let current = folder; ; current = dirname(current)) {
    if (existsSync(join(current, '.git'))) return current;
    if (dirname(current) === current) return undefined;
  }
}

function nameFrom(root: string, cwd: string, file: string): string {
  // Standard input without a name is no file.
  if (file === '-') return file;
  const name = relative(root, resolve(cwd, file));
  const isOutside = isAbsolute(name) || name === '..' || name.startsWith(`..${sep}`);
  return isOutside ? file : name.replaceAll(sep, '/');
}

function renamed(report: ValidationReport, nameOf: (file: string) => string): ValidationReport {
  const move = ({ related, ...finding }: Diagnostic): Diagnostic => ({
    ...finding,
    file: nameOf(finding.file),
    ...(related === undefined ? {} : { related: related.map((one) => ({ ...one, file: nameOf(one.file) })) }),
  });
  return {
    ...report,
    files: report.files.map((one) => ({ ...one, file: nameOf(one.file) })),
    diagnostics: report.diagnostics.map(move),
    ignored: report.ignored.map((one) => ({ ...one, diagnostic: move(one.diagnostic) })),
    baselined: report.baselined.map(move),
  };
}
