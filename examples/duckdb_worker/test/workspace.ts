import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DuckDBInstance, type Json } from '@duckdb/node-api';

export const WORKER = fileURLToPath(new URL('../bin/duckdb-worker.js', import.meta.url));

export type LogLine = Readonly<Record<string, unknown>>;

export interface WorkerResult {
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
  readonly log: readonly LogLine[];
}

export interface JobParts {
  readonly job?: Record<string, unknown>;
  readonly source?: Record<string, unknown>;
  readonly target?: Record<string, unknown>;
  readonly columns?: readonly Record<string, unknown>[];
  readonly asset?: Record<string, unknown>;
  readonly sourceType?: string;
  readonly targetType?: string;
}

/** A folder of its own with a job in it; everything the worker makes must be inside. */
export interface Workspace extends AsyncDisposable {
  readonly path: string;
  write(name: string, content: string | Uint8Array): Promise<void>;
  /** Writes job.yaml, the connectors and the asset; unless told, it reads in.csv (id, name) and writes to out/. */
  writeJob(parts?: JobParts): Promise<void>;
  run(options?: RunOptions): Promise<WorkerResult>;
  /** Paths of all files and, ending in a slash, of empty directories: a left-over draft shows even when it is empty. */
  list(under?: string): Promise<readonly string[]>;
  contents(under: string): Promise<Readonly<Record<string, string>>>;
}

export interface RunOptions {
  readonly arguments?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** Called with every log line; gets a function that sends a signal to this worker. */
  readonly onLog?: (line: LogLine, kill: (signal: NodeJS.Signals) => void) => void;
}

export async function makeWorkspace(): Promise<Workspace> {
  const path = await mkdtemp(join(tmpdir(), 'worker-test-'));
  await mkdir(join(path, 'tmp'));
  const write = async (name: string, content: string | Uint8Array) => {
    await mkdir(dirname(join(path, name)), { recursive: true });
    await writeFile(join(path, name), content);
  };
  const list = (under = '.') => listFiles(path, under);
  return {
    path,
    write,
    list,
    writeJob: async (parts = {}) => {
      for (const [name, content] of Object.entries(jobFiles(parts))) await write(name, JSON.stringify(content));
    },
    run: (options = {}) => runWorker(path, options),
    contents: async (under) =>
      Object.fromEntries(
        await Promise.all((await list(under)).map(async (file) => [file, await contentOf(join(path, file))])),
      ),
    [Symbol.asyncDispose]: () => rm(path, { recursive: true, force: true }),
  };
}

function jobFiles(parts: JobParts): Record<string, unknown> {
  const columns = parts.columns ?? [
    { name: 'id', type: 'integer', required: true },
    { name: 'name', type: 'string' },
  ];
  return {
    'job.yaml': {
      tenant_id: 'acme',
      source_connector_path: 'source.yaml',
      target_connector_path: 'target.yaml',
      asset: 'people',
      asset_path: 'asset.yaml',
      source: { files: [{ path: 'in.csv' }], ...parts.source },
      target: { connection: { local: { path: 'out' } }, ...parts.target },
      ...parts.job,
    },
    'source.yaml': {
      name: 'in',
      type: parts.sourceType ?? 'csv',
      roles: ['source'],
      default_engine: { type: 'duckdb' },
    },
    'target.yaml': { name: 'out', type: parts.targetType ?? 'parquet', roles: ['target'] },
    'asset.yaml': parts.asset ?? { name: 'people', version: '1.0', schema: columns },
  };
}

async function runWorker(cwd: string, options: RunOptions): Promise<WorkerResult> {
  const child = spawn(process.execPath, [WORKER, ...(options.arguments ?? ['run', '--config', 'job.yaml'])], {
    cwd,
    env: { PATH: process.env['PATH'] ?? '', TMPDIR: join(cwd, 'tmp'), ...options.env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let [stdout, stderr, seen] = ['', '', 0];
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
    const end = stderr.lastIndexOf('\n') + 1;
    for (const line of toLog(stderr.slice(seen, end))) options.onLog?.(line, (signal) => child.kill(signal));
    seen = end;
  });
  const [exitCode] = (await once(child, 'close')) as [number | null];
  return { exitCode, stdout, stderr, log: toLog(stderr) };
}

/** Every line must be a JSON object: this throws otherwise, and so fails the test. */
function toLog(text: string): readonly LogLine[] {
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as LogLine);
}

/** Empty for an empty directory. */
async function contentOf(path: string): Promise<string> {
  return path.endsWith(sep) ? '' : await readFile(path, 'base64');
}

async function listFiles(root: string, under: string): Promise<readonly string[]> {
  const entries = await readdir(join(root, under), { recursive: true, withFileTypes: true });
  const paths = entries.map((entry) => {
    const path = relative(root, join(entry.parentPath, entry.name));
    return entry.isDirectory() ? `${path}${sep}` : path;
  });
  return paths
    .filter((path) => !path.endsWith(sep) || !paths.some((other) => other !== path && other.startsWith(path)))
    .sort();
}

export function eventsOf(result: WorkerResult, event: string): readonly LogLine[] {
  return result.log.filter((line) => line['event_type'] === event);
}

/** The counts that a runner reads. */
export function reportOf(result: WorkerResult): readonly unknown[] {
  const last = result.log.at(-1) ?? {};
  return ['exit_code', 'rows_read', 'rows_written', 'rows_rejected', 'files_written'].map((key) => last[key]);
}

export function errorOf(result: WorkerResult): string {
  return eventsOf(result, 'job_error')
    .map((line) => String(line['message']))
    .join('\n');
}

/** Asks a DuckDB of the test's own, so that what the worker wrote is read by other means than it was written. */
export async function query(sql: string): Promise<readonly (readonly Json[])[]> {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  try {
    return (await connection.runAndReadAll(sql)).getRowsJson();
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

/** The rows of a dataset as DuckDB reads it. */
export function readDataset(workspace: Workspace, columns = '*', rest = ''): ReturnType<typeof query> {
  return query(
    `select ${columns} from read_parquet('${workspace.path}/out/**/*.parquet', hive_partitioning = true) ${rest}`,
  );
}
