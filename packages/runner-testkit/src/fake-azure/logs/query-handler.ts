import { randomUUID } from 'node:crypto';
import type { World } from '../jobs/world.ts';
import type { AzureHandlers } from '../registry.ts';
import { ok } from '../wire/answer.ts';
import { Fault } from '../wire/fault.ts';
import { type Input, textOf } from '../wire/input.ts';
import { parseQuery } from './kql/parse.ts';
import { runQuery } from './kql/run-query.ts';
import { tokenize, unquote } from './kql/tokenize.ts';
import type { ConsoleTable } from './log-store.ts';
import { type SystemTable, toSystemTable } from './system-tables.ts';
import { type Table, toTable } from './tables.ts';
import { inTimespan } from './timespan.ts';

export interface Workspace {
  /** Its id for queries, a GUID. */
  readonly customerId: string;
  readonly table: ConsoleTable;
  readonly environment: string;
}

/** Rows of one answer. Source: https://learn.microsoft.com/azure/azure-monitor/service-limits#log-queries-and-language */
const MOST_ROWS = 500_000;

const TABLES: readonly ConsoleTable[] = ['ContainerAppConsoleLogs_CL', 'ContainerAppConsoleLogs'];
const SYSTEM_TABLES: readonly SystemTable[] = ['ContainerAppSystemLogs_CL', 'ContainerAppSystemLogs'];

export function queryHandlers(world: World, workspace: Workspace): AzureHandlers {
  return {
    Query_Execute: ({ names, input }) => {
      if (names['workspace'] !== workspace.customerId) {
        throw new Fault(404, 'PathNotFoundError', 'The requested path does not exist');
      }
      if (world.lies.find('denied_logs') !== undefined) throw toDenial();
      const query = textOf(input, 'query');
      if (query === undefined)
        throw new Fault(400, 'BadArgumentError', "The request had some invalid properties: 'query'");
      return ok(toAnswer(run(query, input, world, workspace), world.lies.find('small_pages')?.size ?? MOST_ROWS));
    },
  };
}

function run(query: string, input: Input, { logs, systemLog, subscription }: World, workspace: Workspace): Table {
  const nowMs = subscription.clock.now().getTime() + subscription.skewSeconds * 1000;
  const isInTime = inTimespan(textOf(input, 'timespan'), nowMs);
  // An index, as every such service has one: a query that names executions is about those.
  const texts = tokenize(query)
    .filter(({ kind }) => kind === 'text')
    .map(({ text }) => unquote(text));
  const named = logs.findExecutions(texts.map((text) => text.replace(/-$/, '')));
  const findTable = (name: string) => findSystemTable(name, systemLog, workspace) ?? findConsoleTable(name);
  const findConsoleTable = (name: string) => {
    const table = TABLES.find((each) => each === name);
    const isWrittenTo = table === workspace.table && !logs.isEmpty;
    // A custom table is there from its first row on, a standard one always.
    if (table === undefined || (table === 'ContainerAppConsoleLogs_CL' && !isWrittenTo)) return undefined;
    const rows = isWrittenTo ? logs.queryable(named.length > 0 ? named : undefined) : [];
    return toTable(
      table,
      rows.filter(({ time }) => isInTime(time)),
      workspace.environment,
    );
  };
  return runQuery(parseQuery(query), { nowMs, findTable });
}

/** As with the console: a custom table is there from its first row on, a standard one always. */
function findSystemTable(name: string, { queryable }: World['systemLog'], workspace: Workspace): Table | undefined {
  const table = SYSTEM_TABLES.find((each) => each === name);
  if (table === undefined) return undefined;
  const isCustom = table === 'ContainerAppSystemLogs_CL';
  const rows = isCustom === (workspace.table === 'ContainerAppConsoleLogs_CL') ? queryable : [];
  return isCustom && rows.length === 0 ? undefined : toSystemTable(table, rows, workspace.environment);
}

function toDenial(): Fault {
  const message = 'The provided credentials have insufficient access to perform the requested operation';
  return new Fault(403, 'InsufficientAccessError', message, { correlationId: randomUUID() });
}

/** Too many rows are cut off, and said so beside them. */
function toAnswer({ columns, rows }: Table, mostRows: number): object {
  const names = Object.keys(columns);
  const table = {
    name: 'PrimaryResult',
    columns: names.map((name) => ({ name, type: columns[name] })),
    rows: rows.slice(0, mostRows).map((row) => names.map((name) => row[name] ?? null)),
  };
  return { tables: [table], ...(rows.length > mostRows && { error: toPartialError(mostRows) }) };
}

/** Source: https://learn.microsoft.com/azure/azure-monitor/logs/api/errors (E_QUERY_RESULT_SET_TOO_LARGE) */
function toPartialError(mostRows: number): object {
  const message = `The results of this query exceed the set limit of ${mostRows} records, so not all records were returned (E_QUERY_RESULT_SET_TOO_LARGE, 0x80DA0003).`;
  return {
    code: 'PartialError',
    message: 'There were some errors when processing your query.',
    details: [
      {
        code: 'EngineError',
        message: 'Something went wrong processing your query on the server.',
        innererror: { code: '-2133196797', message, severity: 2, severityName: 'Error' },
      },
    ],
  };
}
