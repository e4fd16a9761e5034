import type { Infrastructure, RuntimeSize } from '@dativo/schema';
import { billContainer, total } from './bill.ts';
import { countRuns } from './count-runs.ts';
import type { CostBasis, CostEstimate, CostNote, CostRange } from './estimate.ts';
import type { EstimateOptions } from './estimate-cost.ts';
import { isOfSize, type Measured, measure } from './measure.ts';
import { times } from './money.ts';
import { FEW_RUNS, note } from './notes.ts';
import type { Pricing } from './pricing.ts';

type CloudInfrastructure = Exclude<Infrastructure, { provider: 'local' }>;

type RunCost = Pick<CostEstimate, 'basis' | 'perRun' | 'parts' | 'wasted' | 'notes'>;

const LAST_RUNS = 20;

/** A job that starts, runs and ends: what a run costs, and how often there is one. */
export function estimateRun(
  infrastructure: CloudInfrastructure,
  size: RuntimeSize,
  pricing: Pricing,
  options: EstimateOptions,
): Partial<CostEstimate> {
  const cost = costOfRun(infrastructure, size, pricing, options);
  const { runs, notes } = countOf(infrastructure, options);
  const { perRun } = cost;
  const perMonth = perRun === null || runs === null ? null : multiply(perRun, runs.count);
  return { ...cost, runs, perMonth, notes: [...cost.notes, ...notes] };
}

/** What was given counts before what was measured, and that before the limit of the job. */
function costOfRun(
  { runtime }: CloudInfrastructure,
  size: RuntimeSize,
  pricing: Pricing,
  { durationSeconds, runs = [], lastRuns = LAST_RUNS }: EstimateOptions,
): RunCost {
  const measured = measure(runs, pricing.rates, size, lastRuns);
  const wasted = measured?.wasted ?? null;
  if (durationSeconds !== undefined) {
    const notes = [note('one-attempt', 'every run ends with its first attempt')];
    return { ...ofTime({ kind: 'given', seconds: durationSeconds }, size, pricing), wasted, notes };
  }
  if (measured !== undefined) return ofMeasured(measured, runs.length > 0 && runs.some((run) => !isOfSize(run, size)));
  const seconds = Number(runtime.timeout_seconds);
  if (Number.isFinite(seconds) && seconds > 0) {
    const words = 'no run was measured: timeout_seconds counts, which is the most that an attempt takes';
    return { ...ofTime({ kind: 'limit', seconds }, size, pricing), wasted, notes: [note('no-duration', words)] };
  }
  const words = 'nothing says how long a run takes: no run was measured, and the job has no timeout_seconds';
  return { basis: { kind: 'unknown' }, perRun: null, parts: null, wasted, notes: [note('no-duration', words)] };
}

/** A limit says nothing of how little a run costs. */
function ofTime(
  basis: Extract<CostBasis, { seconds: number }>,
  size: RuntimeSize,
  { rates }: Pricing,
): Pick<RunCost, 'basis' | 'perRun' | 'parts'> {
  const parts = billContainer(rates.usual, size, Math.round(basis.seconds * 1000));
  const cost = total(parts);
  const low = basis.kind === 'limit' ? total(billContainer(rates.usual, size, 0)) : cost;
  return { basis, perRun: { low, typical: cost, high: cost }, parts };
}

function ofMeasured({ runs, perRun, parts, wasted, spotAtFullPrice }: Measured, hasOthers: boolean): RunCost {
  const notes: CostNote[] = [];
  if (runs < FEW_RUNS) notes.push(note('few-runs', `only ${runs} measured ${runs === 1 ? 'run' : 'runs'}`));
  if (hasOthers) notes.push(note('other-sizes', 'runs with another size do not count'));
  if (spotAtFullPrice > 0)
    notes.push(
      note('spot-at-full-price', 'there is no price of Spot in the table; attempts on it count at the full one'),
    );
  notes.push(note('image-download', 'time to download the image is not measured, and on Fargate it is paid'));
  return { basis: { kind: 'measured', runs }, perRun, parts, wasted, notes };
}

function countOf(
  { schedule, runtime }: CloudInfrastructure,
  { runsPerMonth, month }: EstimateOptions,
): { readonly runs: CostEstimate['runs']; readonly notes: readonly CostNote[] } {
  if (runsPerMonth !== undefined) return { runs: { count: runsPerMonth, from: 'given' }, notes: [] };
  if (schedule === undefined || schedule === null)
    return { runs: null, notes: [note('no-schedule', 'on demand: the job has no schedule')] };
  const { cron, timezone } = schedule;
  const count = countRuns({ cron, timezone: timezone ?? undefined, runtime: runtime.type }, month);
  if (count === 'not-a-cron')
    return { runs: null, notes: [note('unread-schedule', `the schedule ${cron} is not read`)] };
  if (count === 'not-a-zone') return { runs: null, notes: [note('unread-zone', `the zone ${timezone} is not known`)] };
  return { runs: { ...count, from: 'schedule' }, notes: [] };
}

function multiply({ low, typical, high }: CostRange, count: number): CostRange {
  return { low: times(low, count), typical: times(typical, count), high: times(high, count) };
}
