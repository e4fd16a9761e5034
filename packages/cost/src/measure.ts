import type { RuntimeSize } from '@dativo/schema';
import { addParts, billContainer, type Rates, total } from './bill.ts';
import type { CostEstimate, CostParts, CostRange } from './estimate.ts';
import type { MeasuredAttempt, MeasuredRun } from './measured-run.ts';
import { type NanoUsd, sum } from './money.ts';

/** What measured runs have cost, by the prices of today. */
export interface Measured {
  readonly runs: number;
  readonly perRun: CostRange;
  readonly parts: CostParts;
  readonly wasted: NonNullable<CostEstimate['wasted']>;
  /** Attempts on Spot that were counted at the full price. */
  readonly spotAtFullPrice: number;
}

/** Rates of the usual capacity, and of Spot where there is a price for it. */
export interface AllRates {
  readonly usual: Rates;
  readonly spot?: Rates | undefined;
}

/** The latest runs count, of those that ran with this size: another size has another price and takes another time. */
export function measure(
  runs: readonly MeasuredRun[],
  rates: AllRates,
  size: RuntimeSize,
  mostRuns: number,
): Measured | undefined {
  const latest = runs
    .filter((run) => run.runtime === rates.usual.runtime && isOfSize(run, size) && run.attempts.some(isTimed))
    .sort((a, b) => Date.parse(b.timeline.finished_at) - Date.parse(a.timeline.finished_at))
    .slice(0, mostRuns);
  if (latest.length === 0) return undefined;
  const billed = latest.map((run) => billRun(run, rates, size)).sort((a, b) => a.cost - b.cost);
  const at = (share: number) => billed[Math.max(0, Math.ceil(share * billed.length) - 1)] as BilledRun;
  const all = sum(billed.map(({ cost }) => cost));
  return {
    runs: billed.length,
    perRun: { low: at(0).cost, typical: at(0.5).cost, high: at(0.95).cost },
    parts: at(0.5).parts,
    wasted: toShare(sum(billed.map(({ wasted }) => wasted)), all),
    spotAtFullPrice: billed.reduce((count, { spotAtFullPrice }) => count + spotAtFullPrice, 0),
  };
}

interface BilledRun {
  readonly cost: NanoUsd;
  readonly parts: CostParts;
  readonly wasted: NanoUsd;
  readonly spotAtFullPrice: number;
}

/** A platform that says no size has run what the job asks for. */
export function isOfSize({ cost_unit }: MeasuredRun, size: RuntimeSize): boolean {
  if (cost_unit === null) return true;
  const gib = size.memoryMib / 1024;
  return Math.abs(cost_unit.vcpu - size.vcpu) < 0.001 && Math.abs(cost_unit.memory_gib - gib) < 0.001;
}

/** Each attempt is a container of its own, with a minimum of its own. The last one of a run that came to something is not wasted. */
function billRun({ verdict, attempts }: MeasuredRun, { usual, spot }: AllRates, size: RuntimeSize): BilledRun {
  const isGood = verdict === 'succeeded' || verdict === 'partial';
  const billed = attempts.map((attempt, index) => {
    const isSpot = attempt.rung === 'FARGATE_SPOT';
    const parts = billContainer(isSpot ? (spot ?? usual) : usual, size, millisecondsOf(attempt));
    const isCounted = isTimed(attempt);
    return {
      parts: isCounted ? parts : NOTHING,
      isWasted: !(isGood && index === attempts.length - 1),
      isSpotAtFullPrice: isCounted && isSpot && spot === undefined,
    };
  });
  const parts = addParts(billed.map((one) => one.parts));
  return {
    cost: total(parts),
    parts,
    wasted: sum(billed.map((one) => (one.isWasted ? total(one.parts) : 0))),
    spotAtFullPrice: billed.filter(({ isSpotAtFullPrice }) => isSpotAtFullPrice).length,
  };
}

const NOTHING: CostParts = { cpu: 0, memory: 0, storage: 0, minimum: 0 };

function isTimed({ started_at, ended_at }: MeasuredAttempt): boolean {
  return started_at !== null && ended_at !== null;
}

function millisecondsOf({ started_at, ended_at }: MeasuredAttempt): number {
  return started_at === null || ended_at === null ? 0 : Date.parse(ended_at) - Date.parse(started_at);
}

/** Percent with one decimal. */
export function toShare(amount: NanoUsd, of: NanoUsd): NonNullable<CostEstimate['wasted']> {
  return { amount, of, percent: of === 0 ? 0 : Math.round((amount / of) * 1000) / 10 };
}
