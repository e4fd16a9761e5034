import { Fault } from '../wire/fault.ts';
import type { Request } from '../wire/read-request.ts';
import type { World } from './world.ts';

/** What a page holds where nobody asks, and at most. Pages of Cloud Run are not said to have a limit; this is that of other lists. */
const PAGE = { usual: 100, largest: 1000 } as const;

/** One page of a list whose members carry numbers that fall. The token names the last one, so that none is left out while others come. */
export function toPage<Item>(
  all: readonly Item[],
  numberOf: (item: Item) => number,
  { query }: Request,
  { lies }: World,
): { readonly items: readonly Item[]; readonly nextPageToken: string | undefined } {
  const wanted = Number(query.get('pageSize') ?? 0);
  if (!Number.isInteger(wanted) || wanted < 0) {
    throw new Fault('INVALID_ARGUMENT', `Invalid page size: ${query.get('pageSize')}`);
  }
  const size = Math.min(wanted || PAGE.usual, PAGE.largest, lies.find('small_pages')?.size ?? PAGE.largest);
  const from = readToken(query.get('pageToken'));
  const rest = all.filter((item) => numberOf(item) < from);
  const items = rest.slice(0, size);
  const last = items.at(-1);
  const hasMore = last !== undefined && rest.length > items.length;
  const nextPageToken = hasMore ? Buffer.from(`below ${numberOf(last)}`).toString('base64url') : undefined;
  return { items, nextPageToken };
}

function readToken(token: string | null): number {
  if (token === null || token === '') return Number.POSITIVE_INFINITY;
  const number = /^below ([\d.]+)$/.exec(Buffer.from(token, 'base64url').toString())?.[1];
  if (number === undefined) throw new Fault('INVALID_ARGUMENT', 'Page token is invalid.');
  return Number(number);
}
