import { estimateCost } from '@dativo/cost';
import { parseJob } from '@dativo/schema';
import { expect, test } from 'vitest';
import { planOutputs } from '../src/ci/plan-outputs.ts';
import { planPage } from '../src/ci/plan-page.ts';
import type { PlannedJob } from '../src/ci/plan-record.ts';
import { cloudJob } from './jobs.ts';

const COUNTS = { add: 1, change: 0, destroy: 0, replace: 0 };
const SUMMARY = { hasChanges: true, hasOutputChanges: false, resources: [], ...COUNTS };

function planOf(name: string, provider: 'aws' | 'local') {
  const text = cloudJob(name, provider).replace('memory: "512"', 'memory: "512", timeout_seconds: 3600');
  const parsed = parseJob(provider === 'local' ? text.replace(/ {2}schedule: .*\n/, '') : text);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.diagnostics));
  const planned = { file: `${name}.yaml`, job_name: name, summary: SUMMARY } as unknown as PlannedJob;
  const cost = estimateCost(parsed.job, { month: '2026-11' });
  return { file: `${name}.yaml`, planned, result: { exitCode: 0 }, cost };
}

const page = (...plans: ReturnType<typeof planOf>[]): string =>
  planPage(plans, { outputs: { ...planOutputs([]), digest: '0'.repeat(64) }, host: { commit: 'abc' } });

test('the page of a plan says what its jobs cost, and what that leaves out', () => {
  const text = page(planOf('orders', 'aws'), planOf('here', 'local'));
  expect(text).toContain('#### Cost\n\n| job | per run | runs a month |');
  expect(text).toContain('| orders | ≤ &#36;0.012 | 30 | ≤ &#36;0.37 | - | timeout of 3600 s |');
  expect(text).toMatch(
    /Together &#36;0.37 a month in list prices, at most for 1 job \(its timeout\)\. Not included: network/,
  );
  expect(text).not.toContain('| here |');
});

test('nothing is said of cost where no cloud sends a bill', () => {
  expect(page(planOf('here', 'local'))).not.toContain('Cost');
});
