import { connectionText } from './connection.ts';
import { JobError } from './job-error.ts';
import type { YamlMap } from './yaml-map.ts';

/** Tables of a PostgreSQL server. */
export interface PostgresSource {
  readonly type: 'postgres';
  readonly connection: PostgresConnection;
  /** Each with its schema where the job names one: `public.orders`. */
  readonly tables: readonly string[];
}

export interface PostgresConnection {
  /** A name, an address, or the folder of a Unix socket. */
  readonly host: string;
  readonly port: number;
  readonly database: string;
  readonly user: string;
  readonly password: string | undefined;
  readonly sslMode: (typeof SSL_MODES)[number];
}

/** The names of libpq. Source: https://www.postgresql.org/docs/current/libpq-ssl.html#LIBPQ-SSL-SSLMODE-STATEMENTS */
const SSL_MODES = ['disable', 'require', 'verify-full'] as const;
const THIS_MACHINE = /^(localhost|127\.\d+\.\d+\.\d+|::1|\/.*)$/;

export function parsePostgresSource(recipe: YamlMap, job: YamlMap): PostgresSource {
  const block = job.map('source');
  const read = (key: string) => connectionText(recipe, block, key);
  const need = (key: string) => {
    const text = read(key) ?? '';
    if (text !== '') return text;
    throw new JobError('CONFIG', `${job.place}: source: connection.${key} is required.`);
  };
  const host = need('host');
  const connection = {
    host,
    port: parsePort(read('port') ?? '5432', job.place),
    database: need('database'),
    user: need('user'),
    password: read('password'),
    sslMode: parseSslMode(read('sslmode'), host, job.place),
  };
  return { type: 'postgres', connection, tables: parseTables(block, job.place) };
}

function parsePort(text: string, place: string): number {
  const port = Number(text);
  if (/^\d+$/.test(text) && port >= 1 && port <= 65535) return port;
  throw new JobError(
    'CONFIG',
    `${place}: source: connection.port '${text}' is no port; write a number from 1 to 65535.`,
  );
}

/** What leaves this machine is encrypted and the server has to show who it is, unless the job says otherwise. */
function parseSslMode(text: string | undefined, host: string, place: string): PostgresConnection['sslMode'] {
  if (text === undefined) return THIS_MACHINE.test(host) ? 'disable' : 'verify-full';
  const mode = SSL_MODES.find((known) => known === text);
  if (mode !== undefined) return mode;
  throw new JobError(
    'CONFIG',
    `${place}: source: connection.sslmode '${text}' is not known; use ${SSL_MODES.join(', ')}.`,
  );
}

function parseTables(block: YamlMap | undefined, place: string): readonly string[] {
  const tables = block?.list('tables') ?? [];
  if (block === undefined || tables.length === 0) {
    throw new JobError('CONFIG', `${place}: source: tables is required: a list of entries with a name.`);
  }
  return tables.map((table, index) => block.item(table, `tables[${index}]`).requiredText('name'));
}
