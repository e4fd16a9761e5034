import type { RuntimeSize } from '@dativo/schema';
import type { Rates } from './bill.ts';
import type { CostNote, PriceUsed } from './estimate.ts';
import type { AllRates } from './measure.ts';
import { note } from './notes.ts';
import { type FoundPrice, findPrice } from './prices/find-price.ts';
import type { PricedRuntime, PriceTable } from './prices/price-table.ts';
import { standardPrices } from './prices/standard-prices.ts';

/** What counts for the containers of one job. */
export interface Pricing {
  readonly used: PriceUsed;
  readonly rates: AllRates;
  /** For replicas that wait; undefined where waiting costs as much as working. */
  readonly idle: Rates | undefined;
  readonly notes: readonly CostNote[];
}

/** Free on Fargate, in every task. Source: https://aws.amazon.com/fargate/pricing/ */
const FREE_STORAGE_GIB = 20;

/** Dedicated profiles are sold by the node, and no container on demand is larger than this. */
const MOST_ON_DEMAND_CPUS = 4;

/** The price of a job's region, or notes that say why there is none. */
export function toPricing(
  runtime: PricedRuntime,
  region: string,
  size: RuntimeSize,
  own: PriceTable | undefined,
  storageGib = FREE_STORAGE_GIB,
): Pricing | readonly CostNote[] {
  if (runtime === 'azure_container_apps' && size.vcpu > MOST_ON_DEMAND_CPUS)
    return [note('dedicated-profile', `${size.vcpu} vCPU run on a dedicated profile, which is paid by its nodes`)];
  const found = findPrice(runtime, region, standardPrices(), own);
  const { vcpu, memory_gib: memoryGib, per } = found?.group ?? {};
  if (found === undefined || vcpu === undefined || memoryGib === undefined)
    return [note('no-price', `no price is known for ${runtime} in ${region}; give one with a table of your own`)];
  const perSeconds = per === 'hour' ? 3600 : 1;
  const gib = Math.max(0, storageGib - FREE_STORAGE_GIB);
  const price = found.group.storage_gib;
  if (gib > 0 && price === undefined)
    return [
      note('no-price', `no price of storage is known for ${runtime} in ${region}; give one with a table of your own`),
    ];
  const storage = price === undefined || gib === 0 ? undefined : { price, gib };
  const usual: Rates = { runtime, perSeconds, vcpu, memoryGib, storage };
  return {
    used: toUsed(found),
    rates: { usual, spot: variant(usual, found.group.spot_vcpu, found.group.spot_memory_gib) },
    idle: variant(usual, found.group.idle_vcpu, found.group.idle_memory_gib),
    notes: toNotes(found, region),
  };
}

function variant(usual: Rates, vcpu: string | undefined, memoryGib: string | undefined): Rates | undefined {
  return vcpu === undefined || memoryGib === undefined ? undefined : { ...usual, vcpu, memoryGib };
}

function toUsed({ group, isExact, isOwn, source }: FoundPrice): PriceUsed {
  const { name, checked = isOwn ? 'own' : 'memory', priced_on: pricedOn = null } = group;
  return { group: name, isExact, isOwn, source: source ?? null, checked, pricedOn };
}

function toNotes({ group, isExact, isOwn }: FoundPrice, region: string): readonly CostNote[] {
  const notes: CostNote[] = [];
  if (!isExact) notes.push(note('price-of-group', `${region} has no price in the table; that of ${group.name} counts`));
  if (!isOwn && group.checked === 'memory')
    notes.push(note('unverified-price', `the price of ${group.name} was not compared with the page of the vendor`));
  return notes;
}
