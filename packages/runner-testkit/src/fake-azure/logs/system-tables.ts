import type { SystemRow } from './system-log.ts';
import { INGESTED, type Row, type Table } from './tables.ts';

/** The platform's words beside the console's, by the same way into the workspace. */
export type SystemTable = 'ContainerAppSystemLogs_CL' | 'ContainerAppSystemLogs';

/** Source: https://learn.microsoft.com/azure/container-apps/logging#system-logs */
const CUSTOM = {
  TimeGenerated: 'datetime',
  EnvironmentName_s: 'string',
  EventSource_s: 'string',
  ExecutionName_s: 'string',
  JobName_s: 'string',
  Log_s: 'string',
  Reason_s: 'string',
  ReplicaName_s: 'string',
  Type_s: 'string',
  Type: 'string',
} as const;

/** Source: https://learn.microsoft.com/azure/azure-monitor/reference/tables/containerappsystemlogs; it names replicas, not executions. */
const STANDARD = {
  TimeGenerated: 'datetime',
  EnvironmentName: 'string',
  EventSource: 'string',
  JobName: 'string',
  Log: 'string',
  Reason: 'string',
  ReplicaName: 'string',
  Type: 'string',
} as const;

/** The rows as one of the two tables. */
export function toSystemTable(name: SystemTable, rows: readonly SystemRow[], environment: string): Table {
  const isCustom = name === 'ContainerAppSystemLogs_CL';
  const end = isCustom ? '_s' : '';
  const toCells = ({ time, ingested, execution, jobName, replica, reason, text }: SystemRow): Row => ({
    TimeGenerated: time,
    [`EnvironmentName${end}`]: environment,
    [`EventSource${end}`]: 'ContainerAppController',
    ...(isCustom && { ExecutionName_s: execution, Type_s: 'Warning' }),
    [`JobName${end}`]: jobName,
    [`Log${end}`]: text,
    [`Reason${end}`]: reason,
    [`ReplicaName${end}`]: replica,
    Type: name,
    [INGESTED]: ingested,
  });
  return { columns: isCustom ? CUSTOM : STANDARD, rows: rows.map(toCells) };
}
