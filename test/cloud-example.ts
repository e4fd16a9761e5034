import { spawn } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '..');
const DATIVO = join(ROOT, 'packages/cli/bin/dativo.cjs');

export interface Ended {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** A copy of an example with the modules beside it, so that a test leaves nothing behind in the tree. */
export interface Example {
  readonly folder: string;
  path(...names: string[]): string;
  /** Runs the command line from the folder, as a reader would from the root of the repository. */
  dativo(...args: string[]): Promise<Ended>;
  /** Runs lines of a page the same way. */
  shell(script: string): Promise<Ended>;
  /** What a run came to; without an id, the only one in the working files. */
  result(runId?: string): Result;
  close(): void;
}

export interface Result {
  readonly run_id: string;
  readonly verdict: string;
  readonly process_exit_code: number;
  readonly [field: string]: unknown;
}

/** `environment` says where the cloud is; nothing of the machine's own accounts gets through. */
export function openCloudExample(name: string, environment: Readonly<Record<string, string | undefined>>): Example {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'cloud-example-')));
  mkdirSync(join(folder, 'examples'));
  const leftover = /(^|\/)(\.dativo|\.terraform.*|terraform\.tfstate.*)$/;
  for (const each of [name, 'duckdb_worker']) {
    const source = join(ROOT, 'examples', each);
    cpSync(source, join(folder, 'examples', each), { recursive: true, filter: (path) => !leftover.test(path) });
  }
  symlinkSync(join(ROOT, 'terraform'), join(folder, 'terraform'));
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  const path = (...names: string[]): string => join(folder, ...names);
  const bin = path('bin');
  mkdirSync(bin);
  writeFileSync(join(bin, 'dativo'), `#!/bin/sh\nexec '${process.execPath}' '${DATIVO}' "$@"\n`, {
    mode: 0o755,
  });
  const own = ownEnvironment();
  const env = { ...own, ...environment, PATH: [bin, own['PATH']].join(delimiter) };
  return {
    folder,
    path,
    dativo: (...args) => runProgram(process.execPath, [DATIVO, ...args], folder, env),
    shell: (script) => runProgram('sh', ['-eu', '-c', script], folder, env),
    result: (runId) => readResult(path('examples', name, '.dativo', name.replace('_', '-'), 'runs'), runId),
    close: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** What a run came to; without an id, the only one in the folder. */
export function readResult(runs: string, runId?: string): Result {
  const found = runId === undefined ? readdirSync(runs) : [runId];
  if (found.length !== 1) throw new Error(`there are other runs: ${found.join(', ')}`);
  return JSON.parse(readFileSync(join(runs, found[0] ?? '', 'result.json'), 'utf8')) as Result;
}

/** Without what would lead to somebody's accounts. */
function ownEnvironment(): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(
    ([name]) => !/^(TF_|AWS_|ARM_|AZURE_|IDENTITY_|MSI_|GOOGLE_|CLOUDSDK_|DATIVO_)/.test(name),
  );
  const path = [join(ROOT, 'node_modules/.bin'), process.env['PATH']].join(delimiter);
  return { ...Object.fromEntries(own), PATH: path, CHECKPOINT_DISABLE: '1', NO_COLOR: '1', GOGC: '400' };
}

/** A fake may answer from this very process, so nothing may block it. */
function runProgram(program: string, args: readonly string[], cwd: string, env: NodeJS.ProcessEnv): Promise<Ended> {
  return new Promise((done, reject) => {
    const child = spawn(program, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
    const chunks = { stdout: [] as Buffer[], stderr: [] as Buffer[] };
    child.stdout.on('data', (chunk: Buffer) => chunks.stdout.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => chunks.stderr.push(chunk));
    child.on('error', reject);
    child.on('close', (code) => {
      const text = (name: keyof typeof chunks) => Buffer.concat(chunks[name]).toString('utf8');
      done({ code: code ?? -1, stdout: text('stdout'), stderr: text('stderr') });
    });
  });
}
