import type { AssetColumn } from './asset.ts';

/** The text of each column of the asset, in its order; null is a missing value. */
export type Row = readonly (string | null)[];

/** Rows as they arrive: a page of an API, a fetch of a cursor. */
export type Batches = AsyncIterable<readonly Row[]>;

/** The values of an object by the names of the columns. Nested values become JSON text, as in files. */
export function rowOf(object: Readonly<Record<string, unknown>>, columns: readonly AssetColumn[]): Row {
  return columns.map(({ name }) => (Object.hasOwn(object, name) ? toText(object[name]) : null));
}

function toText(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
