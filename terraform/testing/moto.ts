import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** An AWS account of the test's own, in a process on this machine. */
export interface Moto {
  /** Where all of AWS answers, for SDK clients. */
  readonly endpoint: string;
  /** Makes programs that speak to AWS speak to this account: terraform's plugin, the aws command line. */
  readonly environment: Readonly<Record<string, string>>;
  close(): Promise<void>;
}

export const isMotoInstalled = spawnSync('moto_server', ['--help'], { stdio: 'ignore' }).status === 0;

const START_TIMEOUT_MS = 60_000;
const ADDRESS = /Running on (http:\/\/127\.0\.0\.1:\d+)/;

/** Starts moto on a free port. Throws when it does not say its address within a minute. */
export async function startMoto(): Promise<Moto> {
  const home = mkdtempSync(join(tmpdir(), 'dativo-moto-'));
  const log = join(home, 'log');
  // A file, since it logs every request: a pipe would fill while the test waits for terraform, and moto would wait for the test.
  const output = openSync(log, 'w');
  const child = spawn('moto_server', ['-H', '127.0.0.1', '-p', '0'], {
    cwd: home,
    stdio: ['ignore', output, output],
    env: { ...process.env, PYTHONUNBUFFERED: '1' },
  });
  closeSync(output);
  const close = async (): Promise<void> => {
    await stop(child);
    rmSync(home, { recursive: true, force: true });
  };
  try {
    const endpoint = await readAddress(child, log);
    return { endpoint, environment: toEnvironment(endpoint), close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function readAddress(child: ChildProcess, log: string): Promise<string> {
  let startError: Error | undefined;
  child.once('error', (error) => {
    startError = error;
  });
  for (let waited = 0; waited < START_TIMEOUT_MS; waited += 50) {
    const said = readFileSync(log, 'utf8');
    const address = ADDRESS.exec(said)?.[1];
    if (address !== undefined) return address;
    if (startError !== undefined || child.exitCode !== null)
      throw new Error(`moto_server could not be started: ${startError?.message ?? said}`);
    await sleep(50);
  }
  throw new Error(`moto_server did not say its address: ${readFileSync(log, 'utf8')}`);
}

function toEnvironment(endpoint: string): Record<string, string> {
  return {
    AWS_ENDPOINT_URL: endpoint,
    AWS_ACCESS_KEY_ID: 'testing',
    AWS_SECRET_ACCESS_KEY: 'testing',
    AWS_REGION: 'eu-west-1',
    // Nobody's own profile may reach a test.
    AWS_CONFIG_FILE: '/dev/null',
    AWS_SHARED_CREDENTIALS_FILE: '/dev/null',
    AWS_EC2_METADATA_DISABLED: 'true',
  };
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  const timer = setTimeout(() => child.kill('SIGKILL'), 5_000);
  await ended;
  clearTimeout(timer);
}
