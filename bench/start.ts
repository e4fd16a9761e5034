import { spawnSync } from 'node:child_process';

/** A program to start, and what shows that it did its work. */
export interface Command {
  readonly args: readonly string[];
  readonly cwd: string;
  /** Node unless said otherwise. */
  readonly program?: string;
  readonly exitCode?: number;
  /** What it must have printed; looked at in the first, unmeasured round. */
  readonly prints?: RegExp;
  readonly env?: Readonly<Record<string, string>>;
}

/** Longer takes only what hangs. */
const LIMIT_MS = 300_000;

/**
 * What programs need to start, and nothing else: a variable of the machine may switch on other ways (`DATIVO_…`) or cost time of its
 * own (`NODE_OPTIONS`; with `NODE_EXTRA_CA_CERTS` some versions of Node read certificates at each start).
 */
const KEPT = ['PATH', 'HOME', 'TMPDIR', 'SystemRoot', 'TEMP'];

/** How long the whole process takes, in milliseconds. Throws where it ends otherwise than expected. */
export function timeOf(command: Command): number {
  const started = process.hrtime.bigint();
  const { status, error, stderr } = spawn(command, 'ignore');
  const ms = Number(process.hrtime.bigint() - started) / 1e6;
  if (error !== undefined || status !== (command.exitCode ?? 0))
    throw new Error(describe(command, status, stderr, error));
  return ms;
}

/** Starts it once and looks at what it prints. Returns why it cannot be measured, or nothing. */
export function findFault(command: Command): string | undefined {
  const { status, error, stdout, stderr } = spawn(command, 'pipe');
  const expected = command.exitCode ?? 0;
  if (error !== undefined || status !== expected) return describe(command, status, stderr, error);
  if (command.prints === undefined || command.prints.test(stdout + stderr)) return undefined;
  return `${nameOf(command)} did not print ${command.prints}: ${firstLine(stdout + stderr)}`;
}

/** What it prints on standard output. */
export function outputOf(command: Command): string {
  const { status, error, stdout, stderr } = spawn(command, 'pipe');
  if (error !== undefined || status !== (command.exitCode ?? 0))
    throw new Error(describe(command, status, stderr, error));
  return stdout;
}

function spawn({ program = process.execPath, args, cwd, env }: Command, stdout: 'ignore' | 'pipe') {
  return spawnSync(program, args, {
    cwd,
    env: { ...kept(), ...env },
    stdio: ['ignore', stdout, 'pipe'],
    encoding: 'utf8',
    timeout: LIMIT_MS,
    maxBuffer: 64 * 1024 * 1024,
  });
}

function kept(): NodeJS.ProcessEnv {
  return Object.fromEntries(
    KEPT.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]]])),
  );
}

function describe(command: Command, status: number | null, stderr: string, error: Error | undefined): string {
  if (error !== undefined && 'code' in error && error.code === 'ENOENT') return `no ${command.program} on this machine`;
  if (error !== undefined) return `${nameOf(command)} could not be run: ${error.message}`;
  return `${nameOf(command)} ended with exit code ${status}: ${firstLine(stderr)}`;
}

function nameOf({ program = 'node', args }: Command): string {
  return withoutFolders([program, ...args].join(' ')).slice(0, 100);
}

function firstLine(text: string): string {
  return withoutFolders(text.trim().split('\n').at(0) ?? '').slice(0, 200);
}

/** Folders of this machine are of no interest to whoever reads the table. */
function withoutFolders(text: string): string {
  return text.replace(/(^|[\s'"])\/\S*\/(?=\S)/g, '$1');
}
