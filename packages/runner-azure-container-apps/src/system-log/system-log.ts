import { type CallBudget, type Clock, DriverError } from '@dativo/runner';
import type { AzureApi, LogTable } from '../azure-api.ts';
import { isTelling } from '../diagnose/index.ts';
import type { ExecutionHandle } from '../execution-ref.ts';
import { NO_TABLE } from '../log-query.ts';
import { toSystemLogQuery } from './system-log-query.ts';

export interface SystemLogTools {
  readonly api: Pick<AzureApi, 'queryLogs'>;
  readonly clock: Clock;
  /** By the customer id of a workspace. */
  readonly budgetOf: (workspaceId: string) => CallBudget;
}

export interface SystemLog {
  /** Words of the platform about an execution, the oldest first, each once; none where they cannot be had in time. Throws nothing. */
  read(handle: ExecutionHandle, options: { readonly isWaitedFor: boolean }): Promise<readonly string[]>;
  forget(execution: string): void;
}

/**
 * Seconds for all of it, less than a look may take; and for an execution that somebody stopped, whose end is waited for. A start that
 * fails has been tried for minutes as a rule, so what the platform says of it is there by then.
 */
const PATIENCE_SECONDS = { waitedFor: 15, once: 5 } as const;
const LOOK_AGAIN_MS = 3_000;
const TIMESPAN = 'P2D';

/** Asked only at the end of an execution that gives no exit code, and once for each. */
export function createSystemLog(tools: SystemLogTools): SystemLog {
  const asked = new Map<string, Promise<readonly string[]>>();
  return {
    async read(handle, { isWaitedFor }) {
      const { execution, workspaceId } = handle;
      if (workspaceId === undefined) return [];
      const known = asked.get(execution) ?? readWithin(tools, { execution, workspaceId }, isWaitedFor);
      asked.set(execution, known);
      return known;
    },
    forget: (execution) => void asked.delete(execution),
  };
}

interface Place {
  readonly execution: string;
  readonly workspaceId: string;
}

async function readWithin(tools: SystemLogTools, place: Place, isWaitedFor: boolean): Promise<readonly string[]> {
  const over = new AbortController();
  const seconds = isWaitedFor ? PATIENCE_SECONDS.waitedFor : PATIENCE_SECONDS.once;
  const patience = tools.clock.sleep(seconds * 1000, over.signal);
  let words: readonly string[] = [];
  const reading = (async () => {
    do {
      words = await readOnce(tools, place, over.signal).catch((thrown: unknown) => toNothing(thrown, over));
      if (!isWaitedFor || isTelling(words)) return;
      await tools.clock.sleep(LOOK_AGAIN_MS, over.signal);
    } while (!over.signal.aborted);
  })();
  await Promise.race([reading, patience]);
  over.abort();
  return words;
}

async function readOnce({ api, budgetOf }: SystemLogTools, place: Place, signal: AbortSignal): Promise<string[]> {
  const { execution, workspaceId } = place;
  const query = toSystemLogQuery(execution);
  const ask = () => api.queryLogs({ workspaceId, query, timespan: TIMESPAN });
  const table = await budgetOf(workspaceId).spend(ask, signal);
  return table === undefined ? [] : toWords(table);
}

/** What will not pass (no permission, no workspace) is not asked for again. */
function toNothing(thrown: unknown, over: AbortController): [] {
  const { code, message } = thrown instanceof DriverError ? thrown : new DriverError('INTERNAL', String(thrown));
  const isEmpty = code === 'INVALID' && NO_TABLE.test(message);
  if (!isEmpty && code !== 'THROTTLED' && code !== 'UNAVAILABLE') over.abort();
  return [];
}

function toWords({ columns, rows }: LogTable): string[] {
  const [reason, log] = [columns.indexOf('Reason'), columns.indexOf('Log')];
  const words = rows.map((row) =>
    [row[reason], row[log]]
      .map((each) => String(each ?? '').trim())
      .filter((each) => each !== '')
      .join(': '),
  );
  return [...new Set(words.reverse())].filter((each) => each !== '');
}
