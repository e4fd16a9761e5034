import { type CallBudget, type Clock, DriverError, type LogLine, type ReadLogsOptions } from '@dativo/runner';
import type { ExecutionHandle } from './execution-ref.ts';
import type { GcpApi } from './gcp-api.ts';
import type { ListedLogEntries } from './log-entry.ts';
import { type LogBound, toLogFilter } from './log-filter.ts';
import { type LineTime, parseLineTime, toLine, toLineId } from './log-line.ts';

export interface LogSource {
  readonly api: GcpApi;
  /** Shared by all runs of the project. */
  readonly budget: CallBudget;
  readonly clock: Clock;
  readonly handle: ExecutionHandle;
}

/** Milliseconds between two looks at a silent log: soon after a line, then ever slower. */
const PAUSE = { first: 1_000, limit: 3_000, slowing: 1.5 } as const;
/** Milliseconds to leave the quota to others once it is used up, doubled as long as it stays so. */
const THROTTLED_PAUSE = { first: 2_000, limit: 16_000 } as const;
/** Milliseconds before the newest line that are read again: entries are taken in late, and not in the order of their time. */
const OVERLAP_MS = 60_000;
/** Source: https://cloud.google.com/logging/quotas (1,000 entries in a page) */
const PAGE_SIZE = 1_000;
/** A pass through the overlap that takes more pages than this comes only so often, in milliseconds; in between only newer lines are asked for. */
const EXPENSIVE = { pages: 2, everyMs: 30_000 } as const;
/** Identities that are kept; more than the overlap holds of a log at full speed would be read twice, and found out by the reader. */
const REMEMBERED = 50_000;

/**
 * The lines of one execution, from the first one or from around a line on, until the signal aborts: Cloud Logging marks no end. What
 * was delivered before is known by its insert id.
 */
export async function* readExecutionLogs(source: LogSource, options: ReadLogsOptions): AsyncGenerator<LogLine> {
  const { signal, onCaughtUp, after } = options;
  const { clock } = source;
  const seen = new Set<string>(after === undefined ? [] : [after]);
  let newest = after === undefined ? undefined : parseLineTime(after);
  let pauseMs: number = PAUSE.first;
  let full = { atMs: Number.NEGATIVE_INFINITY, pages: 0 };
  while (!signal.aborted) {
    const isFull = full.pages <= EXPENSIVE.pages || clock.monotonicMs() - full.atMs >= EXPENSIVE.everyMs;
    if (isFull) full = { atMs: clock.monotonicMs(), pages: 0 };
    let isWhole = true;
    for await (const page of readPages(source, toBound(newest, isFull), signal)) {
      if (isFull) full.pages += 1;
      if (page === 'cut off') isWhole = false;
      for (const entry of page === 'cut off' ? [] : page.entries) {
        const id = toLineId(entry);
        if (seen.has(id)) continue;
        if (signal.aborted) return;
        yield toLine(entry);
        remember(seen, id);
        newest = toLater(newest, parseLineTime(id));
        pauseMs = PAUSE.first;
      }
    }
    if (isWhole && !signal.aborted) onCaughtUp?.();
    await clock.sleep(pauseMs, signal);
    pauseMs = Math.min(PAUSE.limit, pauseMs * PAUSE.slowing);
  }
}

function toBound(newest: LineTime | undefined, isFull: boolean): LogBound | undefined {
  if (newest === undefined) return undefined;
  if (!isFull) return { operator: '>', timestamp: newest.text };
  return { operator: '>=', timestamp: new Date(newest.ms - OVERLAP_MS).toISOString() };
}

function toLater(newest: LineTime | undefined, other: LineTime): LineTime {
  if (newest === undefined || other.ms > newest.ms) return other;
  return other.ms === newest.ms && other.text > newest.text ? other : newest;
}

/** One pass through the log. `cut off` where there was no turn before the signal: then nobody has listened. */
async function* readPages(
  source: LogSource,
  bound: LogBound | undefined,
  signal: AbortSignal,
): AsyncGenerator<ListedLogEntries | 'cut off'> {
  const { name } = source.handle;
  const input = {
    resourceName: `projects/${name.project}`,
    filter: toLogFilter(source.handle, bound),
    orderBy: 'timestamp asc',
    pageSize: PAGE_SIZE,
  } as const;
  let pageToken: string | undefined;
  do {
    const page = await readPage(source, { ...input, ...(pageToken === undefined ? {} : { pageToken }) }, signal);
    yield page ?? 'cut off';
    pageToken = page?.nextPageToken;
  } while (pageToken !== undefined);
}

/**
 * One page, however long the quota is used up. The shared rate stays as it is then: it is far below what the API can do, and slower
 * than one call a second would leave the last lines of a run unread.
 */
async function readPage(
  { api, budget, clock }: LogSource,
  input: Parameters<GcpApi['listLogEntries']>[0],
  signal: AbortSignal,
): Promise<ListedLogEntries | undefined> {
  let pauseMs: number = THROTTLED_PAUSE.first;
  while (!signal.aborted) {
    const answer = await budget.spend(() => unlessThrottled(api.listLogEntries(input)), signal);
    if (answer !== 'throttled') return answer;
    await clock.sleep(pauseMs, signal);
    pauseMs = Math.min(THROTTLED_PAUSE.limit, pauseMs * 2);
  }
  return undefined;
}

async function unlessThrottled<Answer>(answer: Promise<Answer>): Promise<Answer | 'throttled'> {
  try {
    return await answer;
  } catch (thrown) {
    if (thrown instanceof DriverError && thrown.code === 'THROTTLED') return 'throttled';
    throw thrown;
  }
}

function remember(seen: Set<string>, id: string): void {
  seen.add(id);
  if (seen.size <= REMEMBERED) return;
  for (const oldest of seen) {
    seen.delete(oldest);
    break;
  }
}
