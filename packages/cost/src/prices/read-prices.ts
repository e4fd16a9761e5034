import { entryAt, nodeAt, readYaml, type YamlDocument } from '@dativo/schema';
import { checkPrices, type ShapeFault } from './check-prices.ts';
import type { PriceTable } from './price-table.ts';

/** Something that a table of prices may not hold. Lines and columns start at 1. */
export interface PriceFault {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly message: string;
  /** What is allowed there. */
  readonly help: string;
}

export type PriceReading =
  | { readonly ok: true; readonly prices: PriceTable }
  | { readonly ok: false; readonly faults: readonly PriceFault[] };

/**
 * Reads a table of prices as `prices.json` has them: JSON, or YAML. A table may hold one price only; everything else comes from the
 * standard table. Gives the table, or all that is wrong with it.
 *
 * @example
 * import { readPrices } from '@dativo/cost';
 *
 * const reading = readPrices('{ "version": 1, "currency": "EUR", "runtimes": {} }', 'prices.json');
 * reading.ok ? '' : reading.faults[0]?.message; // => '`currency` is "EUR"; it must be "USD"'
 */
export function readPrices(text: string, file: string): PriceReading {
  const reading = readYaml(text, { file });
  if (!reading.ok) {
    const faults = reading.diagnostics.map(({ message, help = 'Write JSON.', range }) => ({
      ...{ file, message, help },
      line: range?.start.line ?? 1,
      column: range?.start.column ?? 1,
    }));
    return { ok: false, faults };
  }
  const [document] = reading.documents;
  const value = document?.toValue();
  const faults = checkPrices(value);
  if (document === undefined || faults.length > 0) {
    return { ok: false, faults: faults.map((fault) => located(document, fault, file)) };
  }
  // The shape has just been proven.
  return { ok: true, prices: value as PriceTable };
}

function located(document: YamlDocument | undefined, fault: ShapeFault, file: string): PriceFault {
  const { pointer, message, help } = fault;
  const node = document && (fault.isKey ? entryAt(document, pointer)?.key : nodeAt(document, pointer));
  const start = node && document?.rangeOf(node).start;
  return { file, line: start?.line ?? 1, column: start?.column ?? 1, message, help };
}
