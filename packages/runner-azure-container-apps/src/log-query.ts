import type { LogPosition } from './log-position.ts';

/** Rows of one query; Log Analytics takes up to 500,000 and 64 MB. Source: https://learn.microsoft.com/azure/azure-monitor/service-limits */
const PAGE_ROWS = 1_000;

/**
 * The lines of one container of an execution, from a position on, in the order in which Log Analytics took them in: late lines come
 * behind those that were read before. The table is one of two, by how the environment sends its logs; the other one is not there.
 * Source: https://learn.microsoft.com/azure/container-apps/log-monitoring
 */
export function toLogQuery(execution: string, containerName: string, from: LogPosition | undefined): string {
  const group = toText(`${execution}-`);
  const container = toText(containerName);
  const classic = `ContainerAppConsoleLogs_CL | where ContainerGroupName_s startswith ${group} and ContainerName_s == ${container} | project TimeGenerated, Ingested = ingestion_time(), Stream = column_ifexists("Stream_s", "stdout"), Log = Log_s`;
  const current = `ContainerAppConsoleLogs | where ContainerGroupName startswith ${group} and ContainerName == ${container} | project TimeGenerated, Ingested = ingestion_time(), Stream = column_ifexists("Stream", "stdout"), Log`;
  return [`union isfuzzy=true (${classic}), (${current})`, ...toFrom(from)]
    .concat('order by Ingested asc, TimeGenerated asc', `take ${PAGE_ROWS}`)
    .join('\n| ');
}

function toFrom(from: LogPosition | undefined): string[] {
  if (from === undefined) return [];
  const [ingested, time] = [`datetime(${from.ingested})`, `datetime(${from.time})`];
  return [`where Ingested > ${ingested} or (Ingested == ${ingested} and TimeGenerated >= ${time})`];
}

/** What Log Analytics says of a query whose tables are not there yet: nothing has been logged, and the workspace can be read. */
export const NO_TABLE = /failed to resolve (table|scalar)|SEM0100|could not be resolved/i;

export function isWholePage(rows: number): boolean {
  return rows >= PAGE_ROWS;
}

/** A KQL string literal; backslash and quote are the only characters of names that could end it. */
function toText(value: string): string {
  return JSON.stringify(value);
}
