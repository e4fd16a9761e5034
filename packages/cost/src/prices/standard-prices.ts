import { PRICES } from '../generated/prices.ts';
import type { PriceTable } from './price-table.ts';

/**
 * The list prices of this version, from `prices.json`. Each group says where its price was seen and when.
 *
 * @example
 * import { standardPrices } from '@dativo/cost';
 *
 * standardPrices().runtimes.gcp_cloud_run?.source; // => 'https://cloud.google.com/run/pricing'
 */
export function standardPrices(): PriceTable {
  return PRICES;
}
