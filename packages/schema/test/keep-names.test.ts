import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkFleet, inspectJob, keepNames } from '@dativo/schema';
import { describe, expect, test } from 'vitest';

const JOB = readFileSync(join(import.meta.dirname, 'fixtures/jobs/stripe-fargate.yaml'), 'utf8');
const RULES = join(import.meta.dirname, 'fixtures/rules');

const good = readdirSync(RULES)
  .map((id) => inspectJob(readFileSync(join(RULES, id, 'good.yaml'), 'utf8'), { file: `${id}.yaml`, rules: {} }))
  .filter(({ findings, view }) => view !== undefined && findings.length === 0);

test('jobs that kept their names only are told apart as whole jobs are', () => {
  const whole = checkFleet(good);
  expect(whole.length).toBeGreaterThan(5);
  expect(checkFleet(good.map(keepNames))).toEqual(whole);
});

describe('what was let go is read again', () => {
  const [whole] = good;
  if (whole?.view === undefined) throw new Error('there is no good fixture');
  const { view } = whole;
  const kept = () => keepNames(whole).view;

  test.each([
    ['the value', () => [kept()?.value, view.value]],
    ['the document', () => [kept()?.document.root, view.document.root]],
    ['the provider', () => [kept()?.provider, view.provider]],
    ['a value inside', () => [kept()?.at('/tenant_id'), view.at('/tenant_id')]],
    ['fixed text that is compared', () => [kept()?.fixedText('/tenant_id'), view.fixedText('/tenant_id')]],
    ['fixed text that is not compared', () => [kept()?.fixedText('/asset_path'), view.fixedText('/asset_path')]],
    ['fixed text that is not there', () => [kept()?.fixedText('/infrastructure/nothing'), undefined]],
    ['the members of a map', () => [kept()?.entriesAt(''), view.entriesAt('')]],
    ['which rules are wanted', () => [kept()?.isWanted('JOB708'), view.isWanted('JOB708')]],
    ['the names of names', () => [kept()?.readAgain().value, view.value]],
  ])('%s', (_name, both) => {
    const [found, expected] = both();
    expect(found).toEqual(expected);
  });
});

test.each([
  ['with findings', JOB.replace('tenant_id', 'tenant')],
  ['that could not be read', 'a: [\n'],
])('a job %s stays as it is', (_name, text) => {
  const job = inspectJob(text);
  expect(job.findings).not.toEqual([]);
  expect(keepNames(job)).toBe(job);
});
