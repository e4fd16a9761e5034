import type { Client, CustomTypesConfig } from 'pg';
import type { Asset } from './asset.ts';
import { firstLine, JobError } from './job-error.ts';
import type { PostgresConnection } from './postgres-source.ts';
import type { Batches, Row } from './rows.ts';
import { quoteName } from './sql.ts';

/** Rows that are in memory at a time. */
const BATCH_ROWS = 2000;
const CONNECT_TIMEOUT_MS = 30_000;
/** Values stay the text that the server sends: no number of JavaScript comes between. */
const AS_TEXT: CustomTypesConfig = { getTypeParser: () => (value: unknown) => value };
/** One state of all tables, whatever others write meanwhile, and texts that mean the same everywhere. */
const SESSION = [
  "set TimeZone = 'UTC'",
  "set DateStyle = 'ISO'",
  'begin transaction isolation level repeatable read read only',
].join('; ');

/** A connection on which every table shows the same state. */
export interface PostgresReader {
  /** The rows of a table through a cursor. */
  read(table: string, asset: Asset): Batches;
  close(): Promise<void>;
}

/** Throws `SOURCE`, or the signal's reason. The server's message is kept; it never holds the password. */
export async function openPostgres(connection: PostgresConnection, signal: AbortSignal): Promise<PostgresReader> {
  // Loaded here: other sources need no driver.
  const { default: pg } = await import('pg');
  const { default: Cursor } = await import('pg-cursor');
  const { sslMode, password, ...address } = connection;
  const client = new pg.Client({
    ...address,
    ...(password !== undefined && { password }),
    ssl: sslMode === 'disable' ? false : { rejectUnauthorized: sslMode === 'verify-full' },
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    application_name: 'duckdb-worker',
  });
  // A lost connection is told where the next rows are asked for.
  client.on('error', () => {});
  const stopListening = endOnAbort(client, signal);
  const attempt = <T>(action: Promise<T>, what: string) => toJobError(action, what, signal);
  const place = `${connection.database} on ${connection.host}`;
  const close = async () => {
    stopListening();
    // The transaction only read; what the server says to its end changes nothing.
    await client.end().catch(() => {});
  };
  try {
    await attempt(client.connect(), `cannot be reached (${place})`);
    await attempt(client.query(SESSION), `cannot be read (${place})`);
  } catch (error) {
    void close();
    throw error;
  }
  return {
    close,
    async *read(table, { columns }) {
      const names = columns.map(({ name }) => quoteName(name)).join(', ');
      const sql = `select ${names} from ${table.split('.').map(quoteName).join('.')}`;
      const cursor = client.query(new Cursor<Row>(sql, [], { rowMode: 'array', types: AS_TEXT }));
      for (;;) {
        const rows = await attempt(cursor.read(BATCH_ROWS), `cannot read ${table}`);
        if (rows.length === 0) return;
        yield rows;
      }
    },
  };
}

/** A query that waits for its server would hold the stop up. */
function endOnAbort(client: Client, signal: AbortSignal): () => void {
  const onAbort = () => void client.end().catch(() => {});
  signal.addEventListener('abort', onAbort, { once: true });
  return () => signal.removeEventListener('abort', onAbort);
}

async function toJobError<T>(action: Promise<T>, what: string, signal: AbortSignal): Promise<T> {
  try {
    return await action;
  } catch (error) {
    signal.throwIfAborted();
    throw new JobError('SOURCE', `postgres ${what}: ${reasonOf(error)}`, { cause: error });
  }
}

/** A name with several addresses fails with an error for each, and no words of its own. */
function reasonOf(error: unknown): string {
  return firstLine(error instanceof AggregateError ? error.errors[0] : error);
}
