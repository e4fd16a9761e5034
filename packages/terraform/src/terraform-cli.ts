import { type ChildProcessByStdio, spawn } from 'node:child_process';
import type { Readable } from 'node:stream';
import type { TerraformEvent } from './events.ts';
import { type SignalSource, type StopSignal, watchSignals } from './signals.ts';

/** Milliseconds that a process terraform left behind may hold our pipes after terraform itself has ended. */
const PIPES_AFTER_EXIT_MS = 2_000;

export interface Command {
  /** The program and its arguments; no shell reads them. */
  readonly argv: readonly string[];
  readonly workingDirectory: string;
  readonly environment: NodeJS.ProcessEnv;
  readonly signals: SignalSource;
  readonly isForegroundTty: () => boolean;
  readonly onStdout: (chunk: Uint8Array) => void;
  readonly onStderr: (chunk: Uint8Array) => void;
  readonly onEvent: (event: TerraformEvent) => void;
}

export interface CommandEnd {
  /** `undefined` when a signal ended it. */
  readonly exitCode: number | undefined;
  /** The signal that ended it. */
  readonly killedBy: NodeJS.Signals | undefined;
  /** The first stop signal that came to this process meanwhile. */
  readonly interruptedBy: StopSignal | undefined;
}

/**
 * Runs one command and waits for its end, whatever signals come. The child stays in our process group: a terminal then
 * treats both alike, and a Ctrl-C reaches it once. Rejects only when the program could not be started.
 */
export function runCommand(command: Command): Promise<CommandEnd> {
  const [program = '', ...args] = command.argv;
  const child = spawn(program, args, {
    cwd: command.workingDirectory,
    env: command.environment,
    shell: false,
    stdio: ['ignore', 'pipe', 'pipe'],
    windowsHide: true,
  });
  const watch = watchSignals({
    source: command.signals,
    isForegroundTty: command.isForegroundTty,
    send: (signal) => child.kill(signal),
    onEvent: command.onEvent,
  });
  child.stdout.on('data', command.onStdout);
  child.stderr.on('data', command.onStderr);

  closePipesAfterExit(child);
  return new Promise((resolve, reject) => {
    child.once('close', (exitCode, killedBy) => {
      watch.end();
      resolve({ exitCode: exitCode ?? undefined, killedBy: killedBy ?? undefined, interruptedBy: watch.first() });
    });
    child.once('error', (error) => {
      if (child.pid !== undefined) return; // a signal could not be sent; the end is still to come
      watch.end();
      reject(error);
    });
  });
}

/** Else a process that terraform left behind could keep us waiting for as long as it lives. */
function closePipesAfterExit(child: ChildProcessByStdio<null, Readable, Readable>): void {
  let timer: NodeJS.Timeout | undefined;
  child.once('exit', () => {
    timer = setTimeout(() => {
      child.stdout.destroy();
      child.stderr.destroy();
    }, PIPES_AFTER_EXIT_MS);
  });
  child.once('close', () => clearTimeout(timer));
}
