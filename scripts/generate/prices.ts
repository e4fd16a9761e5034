/** The table of prices as a typed constant, without the remark for readers of the JSON. */
export function pricesModule(json: string, source: string): string {
  const prices: unknown = JSON.parse(json, (key, value: unknown) => (key === '$comment' ? undefined : value));
  return [
    `// Written by \`npm run generate\` from ${source}. Do not edit.`,
    "import type { PriceTable } from '../prices/price-table.ts';",
    '',
    `export const PRICES: PriceTable = ${JSON.stringify(prices, null, 2)};`,
    '',
  ].join('\n');
}
