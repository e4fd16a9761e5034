import type { PricedRuntime, PriceGroup, PriceTable } from './price-table.ts';

/** The price of a region, and how it was found. */
export interface FoundPrice {
  readonly group: PriceGroup;
  /** False where the region has no price of its own and takes that of another. */
  readonly isExact: boolean;
  readonly source: string | undefined;
  /** True where the table of the user has it, at least in part. */
  readonly isOwn: boolean;
}

const PARTS = [
  'vcpu',
  'memory_gib',
  'storage_gib',
  'spot_vcpu',
  'spot_memory_gib',
  'idle_vcpu',
  'idle_memory_gib',
] as const;

/** The user's price before the standard one; what the user's leaves out comes from the standard one where both are for the same time. */
export function findPrice(
  runtime: PricedRuntime,
  region: string,
  standard: PriceTable,
  own?: PriceTable,
): FoundPrice | undefined {
  const listed = lookUp(standard, runtime, region);
  const chosen = own === undefined ? undefined : lookUp(own, runtime, region);
  if (chosen === undefined) return listed === undefined ? undefined : { ...listed, isOwn: false };
  const filled = listed?.group.per === chosen.group.per ? fill(chosen.group, listed.group) : chosen.group;
  return { ...chosen, group: filled, isOwn: true };
}

type Listed = Omit<FoundPrice, 'isOwn'>;

function lookUp({ runtimes }: PriceTable, runtime: PricedRuntime, region: string): Listed | undefined {
  const { groups = [], source } = runtimes[runtime] ?? {};
  const exact = groups.find(({ regions }) => regions.includes(region));
  if (exact !== undefined) return { group: exact, isExact: true, source };
  const near = groups.find(({ like = [] }) => like.some((pattern) => fits(pattern, region)));
  return near === undefined ? undefined : { group: near, isExact: false, source };
}

/** Only `*` is special, so what stands around it is compared as it is. */
function fits(pattern: string, region: string): boolean {
  const parts = pattern.split('*').map((part) => part.replaceAll(/[.+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('.*')}$`).test(region);
}

function fill(own: PriceGroup, listed: PriceGroup): PriceGroup {
  const missing = PARTS.filter((part) => own[part] === undefined && listed[part] !== undefined);
  return { ...own, ...Object.fromEntries(missing.map((part) => [part, listed[part]])) };
}
