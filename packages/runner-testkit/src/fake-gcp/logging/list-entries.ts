import type { Lies } from '../lies/lies.ts';
import type { Project } from '../project.ts';
import type { Handlers } from '../registry.ts';
import { Fault } from '../wire/fault.ts';
import { type Input, numberOf, textOf, textsOf } from '../wire/input.ts';
import type { LogEntry, LogStore } from './log-store.ts';
import { parseFilter } from './parse-filter.ts';
import { ReadQuota } from './read-quota.ts';

/** Source: https://cloud.google.com/logging/docs/reference/v2/rest/v2/entries/list */
const PAGE = { usual: 50, largest: 1000 } as const;

/** Where a page begins, and whether the page that led there was empty on purpose. */
interface Place {
  readonly position: number;
  readonly isAfterBlank: boolean;
}

export function logHandlers(project: Project, logs: LogStore, lies: Lies): Handlers {
  const quota = new ReadQuota(project);
  return {
    'entries.list': ({ input }) => {
      if (lies.find('denied_logs') !== undefined) throw toDenial();
      quota.take();
      checkResources(input, project);
      const fits = parseFilter(textOf(input, 'filter') ?? '');
      const found = logs.readable().filter(fits);
      const ordered = isNewestFirst(input) ? [...found].reverse() : found;
      return toPage(ordered, input, lies.find('small_pages')?.size);
    },
  };
}

function toPage(all: readonly LogEntry[], input: Input, smallPage: number | undefined): object {
  const wanted = Math.min(numberOf(input, 'pageSize') ?? PAGE.usual, PAGE.largest);
  const { position, isAfterBlank } = readToken(textOf(input, 'pageToken'));
  if (smallPage !== undefined && position < all.length && !isAfterBlank && isBlankTurn(position, smallPage)) {
    return { nextPageToken: toToken({ position, isAfterBlank: true }) };
  }
  const entries = all.slice(position, position + Math.min(wanted, smallPage ?? PAGE.largest));
  const next = position + entries.length;
  const hasMore = next < all.length;
  return {
    ...(entries.length > 0 && { entries }),
    ...(hasMore && { nextPageToken: toToken({ position: next, isAfterBlank: false }) }),
  };
}

/** A page may be empty although there is more, where the search was not over in time: the first one, and now and then one later. */
function isBlankTurn(position: number, pageSize: number): boolean {
  return Math.floor(position / pageSize) % 8 === 0;
}

function toToken({ position, isAfterBlank }: Place): string {
  return Buffer.from(`${position}${isAfterBlank ? ' again' : ''}`).toString('base64url');
}

function readToken(token: string | undefined): Place {
  if (token === undefined || token === '') return { position: 0, isAfterBlank: false };
  const [, position, again] = /^(\d+)( again)?$/.exec(Buffer.from(token, 'base64url').toString()) ?? [];
  if (position === undefined) throw new Fault('INVALID_ARGUMENT', 'page_token is invalid');
  return { position: Number(position), isAfterBlank: again !== undefined };
}

function isNewestFirst(input: Input): boolean {
  const order = textOf(input, 'orderBy') ?? 'timestamp asc';
  if (!/^timestamp( (asc|desc))?$/.test(order)) {
    throw new Fault(
      'INVALID_ARGUMENT',
      `Invalid order_by: ${order}. Permitted values are "timestamp asc" and "timestamp desc".`,
    );
  }
  return order.endsWith('desc');
}

function checkResources(input: Input, { id, number }: Project): void {
  const names = textsOf(input, 'resourceNames');
  if (names.length === 0) throw new Fault('INVALID_ARGUMENT', 'resource_names must contain at least one value');
  const foreign = names.find((name) => ![id, number].includes(/^projects\/([^/]+)/.exec(name)?.[1] ?? ''));
  if (foreign !== undefined) throw toDenial();
}

function toDenial(): Fault {
  return new Fault('PERMISSION_DENIED', 'Permission denied for all log views');
}
