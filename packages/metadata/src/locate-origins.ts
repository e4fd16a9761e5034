import { nodeAt, type Range, type TagOrigin } from '@dativo/schema';
import type { MetadataOptions } from './finding.ts';
import { sortKeys } from './sort-keys.ts';

/** The layer that gave a tag, and where it is written as far as that is known. */
export interface MetadataOrigin extends TagOrigin {
  /** The value in the job file; only with a document. */
  readonly range?: Range;
}

/** Origins with file and range for what is written in the job file itself. */
export function locateOrigins(
  origins: Readonly<Record<string, TagOrigin>>,
  options: MetadataOptions,
): Readonly<Record<string, MetadataOrigin>> {
  return sortKeys(Object.fromEntries(Object.entries(origins).map(([key, origin]) => [key, locate(origin, options)])));
}

function locate(origin: TagOrigin, { file, document }: MetadataOptions): MetadataOrigin {
  if (origin.pointer === undefined) return origin;
  const name = file ?? document?.file;
  const node = document && nodeAt(document, origin.pointer);
  const range = node && document?.rangeOf(node);
  return { ...origin, ...(name === undefined ? {} : { file: name }), ...(range === undefined ? {} : { range }) };
}
