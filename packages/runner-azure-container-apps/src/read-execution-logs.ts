import { type CallBudget, type Clock, DriverError, type LogLine, type ReadLogsOptions } from '@dativo/runner';
import type { AzureApi, LogTable } from './azure-api.ts';
import type { ExecutionHandle } from './execution-ref.ts';
import { type LogPosition, parseLineId } from './log-position.ts';
import { isWholePage, NO_TABLE, toLogQuery } from './log-query.ts';
import { type LogRow, toLogRows } from './log-rows.ts';

export interface LogSource {
  readonly api: AzureApi;
  readonly budget: CallBudget;
  readonly clock: Clock;
  readonly handle: Pick<ExecutionHandle, 'execution' | 'containerName'> & { readonly workspaceId: string };
}

/** Milliseconds between two looks at a silent log: soon after a line, then ever slower. */
const PAUSE = { first: 1_000, limit: 5_000, slowing: 1.5 } as const;
/** How far back lines are looked for; a workspace keeps them for 30 days where nothing else is set. */
const TIMESPAN = 'P30D';

/**
 * The lines of the container as Log Analytics has them, from the head or from behind a line, until the signal aborts: nothing marks
 * the end of a log. Lines come seconds to minutes after they were written.
 */
export async function* readExecutionLogs(source: LogSource, options: ReadLogsOptions): AsyncGenerator<LogLine> {
  const { signal, onCaughtUp } = options;
  let from = options.after === undefined ? undefined : parseLineId(options.after);
  /** Ids at the position that is read again with the next page. */
  let seen = new Set(options.after === undefined ? [] : [options.after]);
  let pauseMs: number = PAUSE.first;
  while (!signal.aborted) {
    const page = await readPage(source, from, signal);
    const fresh = page?.rows.filter(({ line }) => !seen.has(line.id)) ?? [];
    for (const row of fresh) {
      if (signal.aborted) return;
      yield row.line;
      if (!isSamePosition(row.position, from)) seen = new Set();
      seen.add(row.line.id);
      from = row.position;
      pauseMs = PAUSE.first;
    }
    if (page?.hasMore && fresh.length === 0) throw NO_WAY_ON;
    if (page?.hasMore) continue;
    if (page !== undefined && !signal.aborted) onCaughtUp?.();
    await source.clock.sleep(pauseMs, signal);
    pauseMs = Math.min(PAUSE.limit, pauseMs * PAUSE.slowing);
  }
}

const NO_WAY_ON = new DriverError(
  'UNAVAILABLE',
  'Log Analytics gives more lines of one moment than fit into one answer, so the rest of the log cannot be read',
);

interface Page {
  readonly rows: readonly LogRow[];
  readonly hasMore: boolean;
}

/** Undefined where there was no turn, or the platform asked to slow down: then nobody has listened. */
async function readPage(
  { api, budget, handle: { workspaceId, execution, containerName } }: LogSource,
  from: LogPosition | undefined,
  signal: AbortSignal,
): Promise<Page | undefined> {
  const query = toLogQuery(execution, containerName, from);
  try {
    const table = await budget.spend(() => api.queryLogs({ workspaceId, query, timespan: TIMESPAN }), signal);
    return table && toPage(table);
  } catch (thrown) {
    const { code, message } = thrown instanceof DriverError ? thrown : new DriverError('INTERNAL', String(thrown));
    if (code === 'THROTTLED') return undefined;
    // Before the first line of the first run of an environment, its table is not there.
    if (code === 'INVALID' && NO_TABLE.test(message)) return { rows: [], hasMore: false };
    throw thrown;
  }
}

function toPage(table: LogTable): Page {
  return { rows: toLogRows(table), hasMore: table.isPartial || isWholePage(table.rows.length) };
}

function isSamePosition(one: LogPosition, other: LogPosition | undefined): boolean {
  return one.ingested === other?.ingested && one.time === other.time;
}
