import type { Diagnostic } from '@dativo/schema';
import type { ValidationReport } from '../validate/validation-report.ts';
import { toBody } from './body.ts';
import { toPlace, toRepositoryPath, toSpan } from './place.ts';
import { xmlAttributes, xmlText } from './xml.ts';

type Outcome = 'passed' | 'failed' | 'skipped';

interface TestCase {
  readonly diagnostic?: Diagnostic;
  readonly outcome: Outcome;
  /** What stands inside of the element. */
  readonly content: string;
}

/**
 * The common JUnit XML format: a suite for each file, a failing case for each error and warning, a passing one with the
 * text as output for each note, a skipped one for what is ignored or known, a passing one where nothing is to be mended.
 * Hosts show a case by its name and the text of the failure, and of two cases with one name only the first.
 * Source: https://docs.gitlab.com/ci/testing/unit_test_reports/, https://github.com/testmoapp/junitxml
 */
export function renderJunit(report: ValidationReport): string {
  const suites = casesByFile(report);
  const all = [...suites.values()].flat();
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites${xmlAttributes({ name: 'dativo validate', ...countCases(all) })}>`,
    ...[...suites].flatMap(([file, cases]) => suite(file, cases)),
    '</testsuites>',
    '',
  ].join('\n');
}

function casesByFile({ files, diagnostics, ignored, baselined }: ValidationReport): Map<string, TestCase[]> {
  const suites = new Map(files.map(({ file }) => [file, [] as TestCase[]]));
  const add = (diagnostic: Diagnostic, outcome: Outcome, content: string) => {
    const cases = suites.get(diagnostic.file) ?? [];
    cases.push({ diagnostic, outcome, content });
    suites.set(diagnostic.file, cases);
  };
  for (const one of diagnostics) {
    if (one.severity === 'info') add(one, 'passed', `<system-out>${details(one)}</system-out>`);
    else add(one, 'failed', failure(one));
  }
  for (const { diagnostic, ignore } of ignored)
    add(diagnostic, 'skipped', skipped(diagnostic, 'ignored', ignore.reason));
  for (const one of baselined) add(one, 'skipped', skipped(one, 'known from the baseline'));
  for (const cases of suites.values()) {
    if (cases.every(({ outcome }) => outcome === 'skipped')) cases.unshift({ outcome: 'passed', content: '' });
  }
  return suites;
}

function failure(diagnostic: Diagnostic): string {
  const { message, severity } = diagnostic;
  return `<failure${xmlAttributes({ message, type: severity })}>${details(diagnostic)}</failure>`;
}

function skipped(diagnostic: Diagnostic, what: string, reason?: string): string {
  const message = reason === undefined ? what : `${what}: ${reason}`;
  return `<skipped${xmlAttributes({ message })}>${details(diagnostic)}</skipped>`;
}

/** All there is to say, since several hosts show nothing else. */
function details(diagnostic: Diagnostic): string {
  const { file, range, severity, ruleId, docsUrl } = diagnostic;
  return xmlText(`${toPlace(file, range)}: ${severity} ${ruleId}\n${toBody(diagnostic)}\n${docsUrl}`);
}

function suite(file: string, cases: readonly TestCase[]): string[] {
  const path = toRepositoryPath(file);
  const names = uniqueNames(cases);
  const lines = cases.map(({ diagnostic, content }, index) => {
    const range = diagnostic?.range;
    const line = range === undefined ? undefined : toSpan(range).startLine;
    const head = `    <testcase${xmlAttributes({ name: names[index], classname: path, file: path, line })}`;
    return content === '' ? `${head}/>` : `${head}>${content}</testcase>`;
  });
  return [`  <testsuite${xmlAttributes({ name: path, ...countCases(cases) })}>`, ...lines, '  </testsuite>'];
}

/** Rule and place in the document, which stay when lines move, so that hosts know a case again. */
function uniqueNames(cases: readonly TestCase[]): string[] {
  const seen = new Map<string, number>();
  return cases.map(({ diagnostic }) => {
    const name = diagnostic === undefined ? 'nothing to mend' : `${diagnostic.ruleId} ${diagnostic.pointer}`.trimEnd();
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return count === 1 ? name : `${name} (${count})`;
  });
}

function countCases(cases: readonly TestCase[]): Readonly<Record<string, number>> {
  const count = (wanted: Outcome) => cases.filter(({ outcome }) => outcome === wanted).length;
  return { tests: cases.length, failures: count('failed'), errors: 0, skipped: count('skipped') };
}
