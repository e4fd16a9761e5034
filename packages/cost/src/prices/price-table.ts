/** Runtimes that somebody sends a bill for. */
export type PricedRuntime = 'aws_fargate' | 'azure_container_apps' | 'gcp_cloud_run';

/** Prices by runtime and group of regions; a table of a user may hold some of them only. */
export interface PriceTable {
  readonly version: 1;
  /** Nothing is converted: a table in another currency is refused. */
  readonly currency: 'USD';
  /** The day that the table was put together, `YYYY-MM-DD`. */
  readonly compiled_on?: string;
  readonly runtimes: Readonly<Partial<Record<PricedRuntime, RuntimePrices>>>;
}

export interface RuntimePrices {
  /** The vendor's page of prices, or the contract they stand in. */
  readonly source?: string;
  /** The first group that has a region counts; before any that is only like it. */
  readonly groups: readonly PriceGroup[];
}

/** What regions have in common: decimal text in USD, for one CPU or one GiB over an hour or a second. */
export interface PriceGroup {
  readonly name: string;
  readonly regions: readonly string[];
  /** Names with `*` for any text: regions without a price of their own that take this one, with a note. */
  readonly like?: readonly string[];
  readonly per: 'hour' | 'second';
  readonly vcpu?: string;
  readonly memory_gib?: string;
  /** Of Fargate: temporary storage above the 20 GB that are free. */
  readonly storage_gib?: string;
  /** Of Fargate: capacity that may be taken back. */
  readonly spot_vcpu?: string;
  readonly spot_memory_gib?: string;
  /** Of services: while nothing is asked of a replica that is kept. */
  readonly idle_vcpu?: string;
  readonly idle_memory_gib?: string;
  /** `page`: all prices of the group were seen at `seen_at`. `memory`: not all were compared with the vendor's page. `own`: the user's. */
  readonly checked?: 'page' | 'memory' | 'own';
  readonly seen_at?: string;
  /** The date that the source gives, `YYYY-MM-DD`; null where it gives none. */
  readonly priced_on?: string | null;
}
