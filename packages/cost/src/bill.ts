import type { RuntimeSize } from '@dativo/schema';
import { BILLING } from './billing.ts';
import type { CostParts } from './estimate.ts';
import { charge, type NanoUsd, type Ratio, sum } from './money.ts';
import type { PricedRuntime } from './prices/price-table.ts';

/** What a container has, and what is asked for it: decimal text in USD for one unit over `perSeconds`. */
export interface Rates {
  readonly runtime: PricedRuntime;
  readonly perSeconds: number;
  readonly vcpu: string;
  readonly memoryGib: string;
  /** Of storage above what is free; undefined where the container has none. */
  readonly storage?: { readonly price: string; readonly gib: number } | undefined;
}

const KIB_PER_MIB = 1024;
const KIB_PER_GIB = 1_048_576;

/** What one container costs from its start to its end, by the rules of its runtime. */
export function billContainer(rates: Rates, size: RuntimeSize, milliseconds: number): CostParts {
  const { stepMs, minimumMs } = BILLING[rates.runtime];
  const counted = Math.ceil(Math.max(0, milliseconds) / stepMs) * stepMs;
  const parts = costOf(rates, size, counted);
  if (counted >= minimumMs) return { ...parts, minimum: 0 };
  const least = costOf(rates, size, minimumMs);
  return { ...parts, minimum: total({ ...least, minimum: 0 }) - total({ ...parts, minimum: 0 }) };
}

/** What it costs for as long as it is there, however short: no rounding up, no minimum. */
export function billTime(rates: Rates, size: RuntimeSize, milliseconds: number): NanoUsd {
  return total({ ...costOf(rates, size, milliseconds), minimum: 0 });
}

function costOf({ perSeconds, vcpu, memoryGib, storage }: Rates, size: RuntimeSize, milliseconds: number) {
  return {
    cpu: charge(vcpu, perSeconds, thousandths(size.vcpu), milliseconds),
    memory: charge(memoryGib, perSeconds, ofGib(size.memoryMib), milliseconds),
    storage: storage === undefined ? 0 : charge(storage.price, perSeconds, { parts: storage.gib, of: 1 }, milliseconds),
  };
}

/** Clouds sell no finer parts of a CPU. */
function thousandths(vcpu: number): Ratio {
  return { parts: Math.round(vcpu * 1000), of: 1000 };
}

/** `1G` is no whole number of MiB; a KiB more or less is no money. */
function ofGib(mib: number): Ratio {
  return { parts: Math.ceil(mib * KIB_PER_MIB), of: KIB_PER_GIB };
}

export function total({ cpu, memory, storage, minimum }: CostParts): NanoUsd {
  return sum([cpu, memory, storage, minimum]);
}

export function addParts(all: readonly CostParts[]): CostParts {
  return {
    cpu: sum(all.map(({ cpu }) => cpu)),
    memory: sum(all.map(({ memory }) => memory)),
    storage: sum(all.map(({ storage }) => storage)),
    minimum: sum(all.map(({ minimum }) => minimum)),
  };
}
