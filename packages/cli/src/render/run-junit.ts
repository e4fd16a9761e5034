import { type JobEnd, secondsOf } from '../runs/many/job-end.ts';
import type { JobOutcome } from '../runs/many/worst-outcome.ts';
import { toRepositoryPath } from './place.ts';
import { xmlAttributes, xmlText } from './xml.ts';

/** What an outcome is in JUnit's words: `failure` is the job's own doing, `error` is not. */
const ELEMENTS: Readonly<Record<JobOutcome, 'failure' | 'error' | 'skipped' | undefined>> = {
  skipped: 'skipped',
  succeeded: undefined,
  partial: 'failure',
  timed_out: 'failure',
  failed: 'failure',
  not_started: 'error',
  canceled: 'error',
  unknown: 'error',
};

/**
 * Runs of jobs in the common JUnit XML format: a suite for each tenant, a case for each job. The last lines of a job's log, as
 * redacted as in its result, are its output.
 * Source: https://github.com/testmoapp/junitxml
 */
export function renderRunJunit(ends: readonly JobEnd[]): string {
  const tenants = new Map<string, JobEnd[]>();
  for (const end of ends) tenants.set(end.tenantId, [...(tenants.get(end.tenantId) ?? []), end]);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites${xmlAttributes({ name: 'dativo run', ...countCases(ends) })}>`,
    ...[...tenants].flatMap(([tenant, cases]) => [
      `  <testsuite${xmlAttributes({ name: tenant, ...countCases(cases) })}>`,
      ...cases.map(testCase),
      '  </testsuite>',
    ]),
    '</testsuites>',
    '',
  ].join('\n');
}

function testCase(end: JobEnd): string {
  const path = toRepositoryPath(end.file);
  const time = secondsOf(end)?.toFixed(3);
  const head = `    <testcase${xmlAttributes({ name: end.name, classname: path, file: path, time })}`;
  const content = `${verdict(end)}${tail(end)}`;
  return content === '' ? `${head}/>` : `${head}>${content}</testcase>`;
}

function verdict({ outcome, words, exitCode, folder }: JobEnd): string {
  const element = ELEMENTS[outcome];
  if (element === undefined) return '';
  const [message = ''] = words.split('\n');
  const facts = [
    `${outcome.replace('_', ' ')}: ${words}`,
    exitCode === null ? undefined : `exit code: ${exitCode}`,
    folder === undefined ? undefined : `run: ${folder.runId}`,
  ];
  const text = facts.filter((fact) => fact !== undefined).join('\n');
  const type = element === 'skipped' ? undefined : outcome;
  return `<${element}${xmlAttributes({ message, type })}>${xmlText(text)}</${element}>`;
}

function tail({ result }: JobEnd): string {
  if (result === undefined || result.tail.length === 0) return '';
  return `<system-out>${xmlText(result.tail.join('\n'))}</system-out>`;
}

function countCases(ends: readonly JobEnd[]): Readonly<Record<string, number | string>> {
  const count = (element: string) => ends.filter(({ outcome }) => ELEMENTS[outcome] === element).length;
  const seconds = ends.reduce((sum, end) => sum + (secondsOf(end) ?? 0), 0);
  return {
    tests: ends.length,
    failures: count('failure'),
    errors: count('error'),
    skipped: count('skipped'),
    time: seconds.toFixed(3),
  };
}
