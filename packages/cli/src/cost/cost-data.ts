import { type CostEstimate, type CostRange, EXCLUSIONS, standardPrices, sumCosts, toDecimal } from '@dativo/cost';
import type { CostChoices } from './cost-choices.ts';
import type { JobCost } from './job-cost.ts';

/** What `--json` gives, as `schemas/cost-output.schema.json` describes it. Amounts are decimal text in US dollars. */
export function toCostData(
  jobs: readonly JobCost[],
  { by, options, pricesFile, problems }: CostChoices & { readonly problems: readonly string[] },
): object {
  const estimates = jobs.map(({ estimate }) => estimate);
  const [total = null] = sumCosts(estimates);
  return {
    currency: 'USD',
    month: options.month,
    prices: { compiled_on: standardPrices().compiled_on, own: pricesFile ?? null },
    jobs: jobs.map(toJob),
    total: total === null ? null : toTotal(total),
    groups: by === undefined ? [] : sumCosts(estimates, by).map((one) => ({ by, name: one.name, ...toTotal(one) })),
    excluded: EXCLUSIONS,
    problems,
  };
}

function toJob({ file, estimate }: JobCost): object {
  const { job, runtime, region, size, price, basis, perHour, perRun, parts, runs, perMonth, wasted, notes } = estimate;
  return {
    ...{ file, job, runtime, region },
    size: size && { vcpu: size.vcpu, memory_mib: size.memoryMib, defaults: size.defaults },
    price: price && {
      ...{ group: price.group, is_exact: price.isExact, is_own: price.isOwn, source: price.source },
      ...{ checked: price.checked, priced_on: price.pricedOn },
    },
    basis,
    per_hour: perHour === null ? null : toDecimal(perHour),
    per_run: toRange(perRun),
    parts: parts && Object.fromEntries(Object.entries(parts).map(([name, amount]) => [name, toDecimal(amount)])),
    runs,
    per_month: toRange(perMonth),
    wasted: toWasted(wasted),
    notes,
  };
}

function toTotal({ jobs, unknown, bounded, perMonth, wasted }: ReturnType<typeof sumCosts>[number]): object {
  return { jobs, unknown, bounded, per_month: toRange(perMonth), wasted: toWasted(wasted) };
}

function toRange(range: CostRange | null): object | null {
  return range && { low: toDecimal(range.low), typical: toDecimal(range.typical), high: toDecimal(range.high) };
}

function toWasted(wasted: CostEstimate['wasted']): object | null {
  return wasted && { amount: toDecimal(wasted.amount), of: toDecimal(wasted.of), percent: wasted.percent };
}
