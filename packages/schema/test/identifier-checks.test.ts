import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isCleanFilled, readQuickly, viewCleanJob } from '@dativo/schema/quick';
import { expect, test } from 'vitest';
import { CHECKS, IDENTIFIER_CHECKS } from '../src/checks.ts';
import { createJobView } from '../src/rules/job-view.ts';

const FIXTURES = join(import.meta.dirname, 'fixtures');
const JOBS = ['jobs', 'rules'].flatMap((folder) =>
  readdirSync(join(FIXTURES, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => readFileSync(join(FIXTURES, folder, name), 'utf8')),
);

/** A job that remembers whether anybody asked what is in its identifiers. */
function watched(value: object): { readonly job: object; isAsked: boolean } {
  const { infrastructure } = value as { infrastructure: object };
  const watch = { job: value, isAsked: false };
  const get = (target: object, key: string | symbol): unknown => {
    if (key === 'resource_identifiers') watch.isAsked = true;
    return Reflect.get(target, key);
  };
  watch.job = { ...value, infrastructure: new Proxy(infrastructure, { get }) };
  return watch;
}

test('only the checks of identifiers look at them, so filling them in asks no others', () => {
  let jobs = 0;
  const asking = new Set<unknown>();
  for (const text of JOBS) {
    const value = readQuickly(text);
    if (value === undefined || !('infrastructure' in value) || typeof value.infrastructure !== 'object') continue;
    if (value.infrastructure === null) continue;
    jobs += 1;
    for (const check of CHECKS) {
      const watch = watched(value);
      try {
        check(createJobView(() => undefined as never, watch.job, ['aws', 'azure', 'gcp', 'local'], {}));
      } catch {
        // It has found something, and asked where that stands; what it looked at is known by then.
      }
      if (watch.isAsked) asking.add(check);
    }
  }
  expect(jobs).toBeGreaterThan(100);
  expect([...asking]).toEqual(IDENTIFIER_CHECKS);
});

/** Rules that somebody has to ask for are off. */
const PROJECT = { rules: {} };

const JOB = readFileSync(join(FIXTURES, 'jobs/stripe-fargate.yaml'), 'utf8');

test.each<[what: string, is: boolean, identifiers: unknown, text: string]>([
  ['a whole binding', true, { cluster_name: 'a', task_definition_arn: 'b', subnet_ids: ['c'] }, JOB],
  ['a value of a wrong kind', false, { cluster_name: ['a'], task_definition_arn: 'b', subnet_ids: ['c'] }, JOB],
  ['an empty binding', false, {}, JOB],
  [
    'a placeholder that is left',
    false,
    { cluster_name: 'a', task_definition_arn: 'b', subnet_ids: ['c'] },
    `${JOB}# {{`,
  ],
])('%s', (_what, is, identifiers, text) => {
  const before = viewCleanJob(JOB, PROJECT)?.value as { infrastructure: object };
  const value = { ...before, infrastructure: { ...before.infrastructure, resource_identifiers: identifiers } };
  expect(
    isCleanFilled(before, { text: text.replaceAll(/\{\{.*?\}\}/g, 'x'), value }, { ...PROJECT, isResolved: true }),
  ).toBe(is);
});

test('what is filled in elsewhere is asked about by all checks', () => {
  const before = viewCleanJob(JOB, PROJECT)?.value as { infrastructure: { runtime: object } };
  const runtime = { ...before.infrastructure.runtime, cpu: '3' };
  const value = { ...before, infrastructure: { ...before.infrastructure, runtime } };
  expect(isCleanFilled(before, { text: '', value }, PROJECT)).toBe(false);
  expect(isCleanFilled(before, { text: '', value: { ...before } }, PROJECT)).toBe(true);
});
