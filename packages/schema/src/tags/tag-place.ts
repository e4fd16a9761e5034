import type { Finding } from '../rules/report.ts';
import type { TagLayer, TagOrigin } from './merge-tags.ts';

/** What to mark for a tag: its own key or value, or the tags as a whole where it comes from another file. */
export function placeOfTag(origin: TagOrigin | undefined, mark: 'key' | 'value'): Pick<Finding, 'pointer' | 'mark'> {
  return origin?.pointer === undefined
    ? { pointer: '/infrastructure/tags', mark: 'key' }
    : { pointer: origin.pointer, mark };
}

const SOURCES: Readonly<Record<TagLayer, string | undefined>> = {
  organisation: 'a default of the organisation',
  asset: 'a tag of the asset',
  finops: undefined,
  governance: undefined,
  tags: undefined,
};

/** Says behind a message where a tag comes from that the job file does not show. */
export function sourceOfTag(origin: TagOrigin | undefined): string {
  const source = origin && SOURCES[origin.layer];
  if (origin === undefined || source === undefined) return '';
  return ` (${source}${origin.file === undefined ? '' : ` in ${origin.file}`})`;
}
