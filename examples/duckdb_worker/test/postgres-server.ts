import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync } from 'node:fs';
import { chown, mkdtemp, rm, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';

/** A PostgreSQL server of the test's own. */
export interface PostgresServer extends AsyncDisposable {
  readonly host: string;
  readonly port: number;
  readonly database: string;
  readonly user: string;
  readonly password: string;
  /** Runs statements as the owner of the database. */
  run(sql: string): Promise<void>;
  /** The answer of a query as psql prints it, without headings. */
  ask(sql: string): Promise<string>;
}

/** Debian keeps the server's programs out of the path. */
const FOLDERS = [
  ...(process.env['PATH'] ?? '').split(delimiter),
  ...versionsIn('/usr/lib/postgresql').map((version) => join('/usr/lib/postgresql', version, 'bin')),
];
const PROGRAMS = FOLDERS.find((folder) =>
  ['initdb', 'postgres', 'psql'].every((name) => existsSync(join(folder, name))),
);

/** False, with one line that says so, where there is no server. */
export function isPostgresInstalled(): boolean {
  if (PROGRAMS === undefined) process.stdout.write('SKIPPED: no PostgreSQL server on this machine\n');
  return PROGRAMS !== undefined;
}

/** The server refuses to run as root; nobody is on every Unix. */
const OWNER = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};
const USER = 'etl';
const PASSWORD = 'not-for-logs-0451';
const START_TIMEOUT_MS = 30_000;

/** Starts a server with an empty database on a free port of the loopback interface. */
export async function startPostgres(): Promise<PostgresServer> {
  const folder = await mkdtemp(join(tmpdir(), 'postgres-'));
  const data = join(folder, 'data');
  const passwordFile = join(folder, 'password');
  await writeFile(passwordFile, PASSWORD);
  if (OWNER.uid !== undefined) for (const path of [folder, passwordFile]) await chown(path, OWNER.uid, OWNER.gid);
  const made = [
    '-D',
    data,
    '-U',
    USER,
    '--pwfile',
    passwordFile,
    '-A',
    'scram-sha-256',
    '-E',
    'UTF8',
    '--locale=C',
    '-N',
  ];
  await promisify(execFile)(join(PROGRAMS ?? '', 'initdb'), made, { cwd: folder, ...OWNER });
  const port = await findFreePort();
  const settings = ['fsync=off', 'listen_addresses=127.0.0.1', `unix_socket_directories=${folder}`];
  const options = settings.flatMap((setting) => ['-c', setting]);
  const server = spawn(join(PROGRAMS ?? '', 'postgres'), ['-D', data, '-p', String(port), ...options], {
    cwd: folder,
    stdio: 'ignore',
    ...OWNER,
  });
  const address = { host: '127.0.0.1', port, database: 'postgres', user: USER, password: PASSWORD };
  const close = async () => {
    await stop(server);
    await rm(folder, { recursive: true, force: true });
  };
  try {
    await waitFor(address, server);
  } catch (error) {
    await close();
    throw error;
  }
  return {
    ...address,
    run: async (sql) => void (await ask(address, sql)),
    ask: (sql) => ask(address, sql),
    [Symbol.asyncDispose]: close,
  };
}

type Address = Omit<PostgresServer, 'run' | 'ask' | typeof Symbol.asyncDispose>;

async function ask({ host, port, database, user, password }: Address, sql: string): Promise<string> {
  const program = join(PROGRAMS ?? '', 'psql');
  const args = [
    '-X',
    '-q',
    '-A',
    '-t',
    '-v',
    'ON_ERROR_STOP=1',
    '-h',
    host,
    '-p',
    String(port),
    '-U',
    user,
    '-d',
    database,
    '-c',
    sql,
  ];
  const { stdout } = await promisify(execFile)(program, args, { env: { PGPASSWORD: password } });
  return stdout.trimEnd();
}

async function waitFor(address: Address, server: ChildProcess): Promise<void> {
  for (let waited = 0; ; waited += 50) {
    try {
      return void (await ask(address, 'select 1'));
    } catch (error) {
      if (server.exitCode !== null || waited > START_TIMEOUT_MS) throw error;
      await sleep(50);
    }
  }
}

/** SIGINT ends the server's sessions; it does not wait for them. */
async function stop(server: ChildProcess): Promise<void> {
  if (server.pid === undefined || server.exitCode !== null || server.signalCode !== null) return;
  const ended = once(server, 'exit');
  server.kill('SIGINT');
  await ended;
}

async function findFreePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((done) => probe.listen(0, '127.0.0.1', done));
  const { port } = probe.address() as AddressInfo;
  await new Promise((done) => probe.close(done));
  return port;
}

function versionsIn(folder: string): readonly string[] {
  return existsSync(folder) ? readdirSync(folder) : [];
}
