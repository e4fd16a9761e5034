import { xmlAttributes, xmlText } from '../../render/xml.ts';
import type { AuditFinding, AuditReport } from '../audit-report.ts';
import { docsUrlOf } from '../docs-url.ts';

interface TestCase {
  readonly finding?: AuditFinding;
  readonly outcome: 'passed' | 'failed' | 'skipped';
  readonly content: string;
}

/**
 * The common JUnit XML format: a suite for each plan or state, a failing case for each finding, a skipped one for what is ignored,
 * a passing one where nothing is to be mended. Source: https://github.com/testmoapp/junitxml
 */
export function renderJunit(report: AuditReport): string {
  const suites = casesByFile(report);
  const all = [...suites.values()].flat();
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites${xmlAttributes({ name: 'dativo audit', ...countCases(all) })}>`,
    ...[...suites].flatMap(([file, cases]) => suite(file, cases)),
    '</testsuites>',
    '',
  ].join('\n');
}

function casesByFile({ files, findings, ignored }: AuditReport): Map<string, TestCase[]> {
  const suites = new Map(files.map(({ file }) => [file, [] as TestCase[]]));
  const add = (finding: AuditFinding, outcome: TestCase['outcome'], content: string): void => {
    const cases = suites.get(finding.file) ?? [];
    cases.push({ finding, outcome, content });
    suites.set(finding.file, cases);
  };
  for (const finding of findings) {
    const { message, severity } = finding;
    add(finding, 'failed', `<failure${xmlAttributes({ message, type: severity })}>${details(finding)}</failure>`);
  }
  for (const { finding, reason } of ignored) {
    add(
      finding,
      'skipped',
      `<skipped${xmlAttributes({ message: `ignored: ${reason}` })}>${details(finding)}</skipped>`,
    );
  }
  for (const cases of suites.values()) {
    if (cases.every(({ outcome }) => outcome === 'skipped')) cases.unshift({ outcome: 'passed', content: '' });
  }
  return suites;
}

/** All there is to say, since several hosts show nothing else. */
function details({ severity, ruleId, message, help, owner }: AuditFinding): string {
  const team = owner === undefined ? '' : `team: ${owner.team}\n`;
  return xmlText(`${severity} ${ruleId}: ${message}\n${help}\n${team}${docsUrlOf(ruleId)}`);
}

function suite(file: string, cases: readonly TestCase[]): string[] {
  const seen = new Map<string, number>();
  const lines = cases.map(({ finding, content }) => {
    const name = finding === undefined ? 'nothing to mend' : `${finding.ruleId} ${finding.address}`;
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    const unique = count === 1 ? name : `${name} (${count})`;
    const attributes = { name: unique, classname: finding?.owner?.team ?? file, file };
    return `    <testcase${xmlAttributes(attributes)}${content === '' ? '/>' : `>${content}</testcase>`}`;
  });
  return [`  <testsuite${xmlAttributes({ name: file, ...countCases(cases) })}>`, ...lines, '  </testsuite>'];
}

function countCases(cases: readonly TestCase[]): Readonly<Record<string, number>> {
  const count = (wanted: TestCase['outcome']) => cases.filter(({ outcome }) => outcome === wanted).length;
  return { tests: cases.length, failures: count('failed'), errors: 0, skipped: count('skipped') };
}
