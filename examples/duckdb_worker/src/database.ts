import { availableParallelism, totalmem } from 'node:os';
import { join } from 'node:path';
import type { DuckDBConnection, Json } from '@duckdb/node-api';
import { firstLine, JobError, type JobErrorCode } from './job-error.ts';

type Environment = Readonly<Record<string, string | undefined>>;

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
  const ask = async (sql: string, { failure = 'ENGINE', action = 'DuckDB failed' }: QueryOptions = {}) => {
    signal.throwIfAborted();
    try {
      return await connection.runAndReadAll(sql);
    } catch (error) {
      signal.throwIfAborted();
      throw new JobError(failure, `${action}: ${firstLine(error)}`, { cause: error });
    }
  };
  return {
    run: async (sql, options) => void (await ask(sql, options)),
    rows: async (sql, options) => (await ask(sql, options)).getRowsJson(),
    close() {
      stopInterrupting();
      connection.closeSync();
      instance.closeSync();
    },
  };
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
