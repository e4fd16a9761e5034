/** Rows of one execution, at most: it has a few dozen, unless the platform tries the same again and again. */
const MOST_ROWS = 100;

/**
 * What the platform has written down of one execution, the newest first. The table is one of two, as that of the console, and not
 * every environment names the execution in it, but each names its replicas.
 * Source: https://learn.microsoft.com/azure/container-apps/logging#system-logs
 */
export function toSystemLogQuery(execution: string): string {
  const name = JSON.stringify(execution);
  const replica = JSON.stringify(`${execution}-`);
  const part = (table: string, end: string) =>
    `(${table} | where column_ifexists("ExecutionName${end}", "") == ${name} or column_ifexists("ReplicaName${end}", "") startswith ${replica} | project TimeGenerated, Reason = column_ifexists("Reason${end}", ""), Log = column_ifexists("Log${end}", ""))`;
  return [
    `union isfuzzy=true ${part('ContainerAppSystemLogs_CL', '_s')}, ${part('ContainerAppSystemLogs', '')}`,
    'order by TimeGenerated desc',
    `take ${MOST_ROWS}`,
  ].join('\n| ');
}
