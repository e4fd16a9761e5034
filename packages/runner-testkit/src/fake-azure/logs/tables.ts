import type { ConsoleTable, LogRow } from './log-store.ts';

export type ColumnType = 'string' | 'datetime' | 'real' | 'long' | 'bool';

/** A table with its rows: columns by name with their types, rows by column name. */
export interface Table {
  readonly columns: Readonly<Record<string, ColumnType>>;
  readonly rows: readonly Row[];
}

export type Cell = string | number | boolean | null;
export type Row = Readonly<Record<string, Cell>>;

/** No column: what `ingestion_time()` gives of a row. */
export const INGESTED = '$ingested';

const CUSTOM = {
  TenantId: 'string',
  SourceSystem: 'string',
  TimeGenerated: 'datetime',
  Computer: 'string',
  ContainerGroupName_s: 'string',
  ContainerId_s: 'string',
  ContainerImage_s: 'string',
  ContainerJobName_s: 'string',
  ContainerName_s: 'string',
  EnvironmentName_s: 'string',
  Log_s: 'string',
  Stream_s: 'string',
  time_t: 'datetime',
  _timestamp_d: 'real',
  Category: 'string',
  Type: 'string',
} as const;

/** Source: https://learn.microsoft.com/azure/azure-monitor/reference/tables/containerappconsolelogs */
const STANDARD = {
  TenantId: 'string',
  TimeGenerated: 'datetime',
  ContainerAppName: 'string',
  ContainerGroupId: 'string',
  ContainerGroupName: 'string',
  ContainerId: 'string',
  ContainerImage: 'string',
  ContainerName: 'string',
  EnvironmentName: 'string',
  JobName: 'string',
  Location: 'string',
  Log: 'string',
  OperationName: 'string',
  RevisionName: 'string',
  Stream: 'string',
  SourceSystem: 'string',
  Type: 'string',
} as const;

/** The rows as one of the two tables. */
export function toTable(name: ConsoleTable, rows: readonly LogRow[], environment: string): Table {
  const isCustom = name === 'ContainerAppConsoleLogs_CL';
  const [columns, toCells] = isCustom ? [CUSTOM, toCustom] : [STANDARD, toStandard];
  return {
    columns,
    rows: rows.map((row) => ({ ...complete(columns, toCells(row, environment)), [INGESTED]: row.ingested })),
  };
}

function complete(columns: Table['columns'], cells: Row): Row {
  return {
    ...Object.fromEntries(Object.keys(columns).map((name) => [name, columns[name] === 'string' ? '' : null])),
    ...cells,
  };
}

function toCustom(row: LogRow, environment: string): Row {
  return {
    SourceSystem: 'RestAPI',
    TimeGenerated: row.time,
    ContainerGroupName_s: row.replica,
    ContainerImage_s: row.image,
    ContainerJobName_s: row.jobName,
    ContainerName_s: row.container,
    EnvironmentName_s: environment,
    Log_s: row.text,
    Stream_s: row.stream,
    time_t: row.time,
    _timestamp_d: row.writtenMs / 1000,
    Category: 'ContainerAppConsoleLogs',
    Type: 'ContainerAppConsoleLogs_CL',
  };
}

function toStandard(row: LogRow, environment: string): Row {
  return {
    TimeGenerated: row.time,
    ContainerGroupName: row.replica,
    ContainerImage: row.image,
    ContainerName: row.container,
    EnvironmentName: environment,
    JobName: row.jobName,
    Log: row.text,
    Stream: row.stream,
    SourceSystem: 'Azure',
    Type: 'ContainerAppConsoleLogs',
  };
}
