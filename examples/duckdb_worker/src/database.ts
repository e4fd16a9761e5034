import { availableParallelism, totalmem } from 'node:os';
import { join } from 'node:path';
import type { DuckDBConnection, Json } from '@duckdb/node-api';
import type { Environment } from './environment.ts';
import { firstLine, JobError, type JobErrorCode } from './job-error.ts';

export type Row = readonly Json[];

export interface QueryOptions {
  /** What a failure means; ENGINE unless told. */
  readonly failure?: JobErrorCode;
  /** What was being done, for the message. */
  readonly action?: string;
}

/** DuckDB on a database file, so that memory stays bounded whatever the size of the source. */
export interface Database {
  run(sql: string, options?: QueryOptions): Promise<void>;
  rows(sql: string, options?: QueryOptions): Promise<readonly Row[]>;
  /** Adds rows to the end of a table, each with a value for every column: a whole number, text or NULL. */
  append(table: string, rows: readonly (readonly (number | string | null)[])[]): Promise<void>;
  close(): void;
}

const MAX_DEFAULT_MEMORY_MIB = 2048;
/** An interrupt that arrives before a queued query has started is lost, so it is repeated. */
const INTERRUPT_EVERY_MS = 20;

/** Opens a database in a directory of its own. Queries reject with the signal's reason once it is aborted. */
export async function openDatabase(directory: string, env: Environment, signal: AbortSignal): Promise<Database> {
  // Loaded here: printing the help needs no native library, and a missing one becomes an ordinary failure of the job.
  const { DuckDBInstance } = await import('@duckdb/node-api');
  const instance = await DuckDBInstance.create(join(directory, 'work.duckdb'), toSettings(directory, env));
  const connection = await instance.connect();
  await connection.run("set TimeZone = 'UTC'");
  const stopInterrupting = interruptOnAbort(connection, signal);
  const attempt = async <T>(
    action: () => Promise<T>,
    { failure = 'ENGINE', action: what = 'DuckDB failed' }: QueryOptions = {},
  ) => {
    signal.throwIfAborted();
    try {
      return await action();
    } catch (error) {
      signal.throwIfAborted();
      throw new JobError(failure, `${what}: ${firstLine(error)}`, { cause: error });
    }
  };
  const ask = (sql: string, options?: QueryOptions) => attempt(() => connection.runAndReadAll(sql), options);
  return {
    run: async (sql, options) => void (await ask(sql, options)),
    rows: async (sql, options) => (await ask(sql, options)).getRowsJson(),
    append: (table, rows) => attempt(() => appendRows(connection, table, rows)),
    close() {
      stopInterrupting();
      connection.closeSync();
      instance.closeSync();
    },
  };
}

async function appendRows(
  connection: DuckDBConnection,
  table: string,
  rows: readonly (readonly (number | string | null)[])[],
): Promise<void> {
  const appender = await connection.createAppender(table);
  for (const row of rows) {
    for (const value of row) {
      if (value === null) appender.appendNull();
      else if (typeof value === 'number') appender.appendInteger(value);
      else appender.appendVarchar(value);
    }
    appender.endRow();
  }
  appender.closeSync();
}

function toSettings(directory: string, env: Environment): Record<string, string> {
  return {
    memory_limit: memoryLimit(env),
    threads: threadCount(env),
    temp_directory: join(directory, 'spill'),
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
  };
}

/** Half of what the container may use: Node and the allocator need the rest. */
function memoryLimit(env: Environment): string {
  const asked = env['DUCKDB_MEMORY_LIMIT'];
  if (asked !== undefined && asked !== '') {
    if (/^\d+(\.\d+)? ?([KMG]i?B)$/.test(asked)) return asked;
    throw new JobError('CONFIG', `DUCKDB_MEMORY_LIMIT is '${asked}'; write a size such as 512MB or 2GiB.`);
  }
  const availableBytes = Math.min(process.constrainedMemory() || totalmem(), totalmem());
  return `${Math.min(Math.floor(availableBytes / 2 ** 21), MAX_DEFAULT_MEMORY_MIB)}MiB`;
}

function threadCount(env: Environment): string {
  const asked = env['DUCKDB_THREADS'];
  if (asked === undefined || asked === '') return String(availableParallelism());
  if (/^[1-9]\d{0,2}$/.test(asked)) return asked;
  throw new JobError('CONFIG', `DUCKDB_THREADS is '${asked}'; write a whole number from 1 to 999.`);
}

function interruptOnAbort(connection: DuckDBConnection, signal: AbortSignal): () => void {
  let timer: NodeJS.Timeout | undefined;
  const onAbort = () => {
    connection.interrupt();
    timer = setInterval(() => connection.interrupt(), INTERRUPT_EVERY_MS);
  };
  signal.addEventListener('abort', onAbort, { once: true });
  return () => {
    signal.removeEventListener('abort', onAbort);
    clearInterval(timer);
  };
}
