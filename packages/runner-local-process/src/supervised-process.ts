import { type ChildProcess, spawn } from 'node:child_process';
import type { Socket } from 'node:net';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DriverError, type LogLine, type RunStatus } from '@dativo/runner';
import { removeJobFolder } from './job-file.ts';
import { killRest } from './job-processes.ts';
import { LogReader } from './log-reader.ts';
import { type FromSupervisor, SUPERVISOR_FDS, type ToSupervisor } from './supervisor-protocol.ts';

export type StartOrder = Omit<Extract<ToSupervisor, { type: 'start' }>, 'type'>;

/** One job under its supervisor, as the driver's process sees it. */
export class SupervisedProcess {
  readonly #order: StartOrder;
  readonly #supervisor: ChildProcess;
  readonly #pipes: readonly Socket[];
  readonly #logs: LogReader;
  readonly #started = createGate();
  readonly #ended = createGate();
  #status: RunStatus = { phase: 'starting' };
  #group: number | undefined;
  #open = 2;

  private constructor(order: StartOrder, environment: NodeJS.ProcessEnv) {
    this.#order = order;
    this.#supervisor = spawnSupervisor(environment);
    const stdio: readonly unknown[] = this.#supervisor.stdio;
    const stdout = stdio[SUPERVISOR_FDS.stdout] as Socket;
    const stderr = stdio[SUPERVISOR_FDS.stderr] as Socket;
    this.#pipes = [stdout, stderr];
    this.#logs = new LogReader(stdout, stderr, this.#ended.promise);
    this.#supervisor.on('message', (message: FromSupervisor) => this.#hear(message));
    this.#supervisor.on('error', (error) => this.#failStart('UNAVAILABLE', `the supervisor process: ${error.message}`));
    // Messages may still be under way when the process has ended: only after both events nothing can come any more.
    this.#supervisor.on('exit', () => this.#lose());
    this.#supervisor.on('disconnect', () => this.#lose());
    this.#send({ type: 'start', ...order });
  }

  /** Resolves when the job's process runs. Throws `DriverError` when it cannot be started; then nothing is left. */
  static async start(order: StartOrder, environment: NodeJS.ProcessEnv): Promise<SupervisedProcess> {
    const supervised = new SupervisedProcess(order, environment);
    await supervised.#started.promise;
    return supervised;
  }

  get status(): RunStatus {
    return this.#status;
  }

  get handle(): Readonly<Record<string, string>> {
    return { process_group: String(this.#group), supervisor: String(this.#supervisor.pid) };
  }

  stop(graceSeconds: number): void {
    if (this.#status.phase === 'ended') return;
    this.#status = { ...this.#status, phase: 'stopping' };
    this.#send({ type: 'stop', graceMs: graceSeconds * 1000 });
  }

  readLogs(signal: AbortSignal): AsyncIterable<LogLine> {
    return this.#logs.read(signal);
  }

  /** While the job runs, only lets this process end before it: the supervisor sees that and ends the job. */
  async release(): Promise<void> {
    if (this.#status.phase === 'ended') {
      for (const pipe of this.#pipes) pipe.destroy();
      return removeJobFolder(this.#order.folder);
    }
    for (const pipe of this.#pipes) pipe.unref();
    this.#supervisor.channel?.unref();
    this.#supervisor.unref();
  }

  #hear(message: FromSupervisor): void {
    if (message.type === 'start_failed') {
      this.#failStart('REFUSED', toStartFault(this.#order, message));
    } else if (message.type === 'started') {
      this.#group = message.pid;
      this.#status = { phase: 'running', startedAt: new Date(message.at) };
      this.#started.resolve();
    } else {
      const { exitCode, signal } = message;
      const code = exitCode === null ? {} : { exitCode };
      this.#end({ ...code, ...(signal === null ? {} : { signal }), endedAt: new Date(message.at) });
    }
  }

  #end(how: Omit<RunStatus, 'phase'>): void {
    this.#status = { ...this.#status, ...how, phase: 'ended' };
    this.#ended.resolve();
  }

  #failStart(code: 'REFUSED' | 'UNAVAILABLE', message: string): void {
    for (const pipe of this.#pipes) pipe.destroy();
    this.#started.reject(new DriverError(code, message));
  }

  /** The supervisor is gone without its last word: whatever is left of the job is ended from here. */
  async #lose(): Promise<void> {
    this.#open -= 1;
    if (this.#open > 0 || this.#status.phase === 'ended') return;
    if (this.#group === undefined)
      return this.#failStart('UNAVAILABLE', 'the supervisor process ended before the start');
    await killRest({ group: this.#group, mark: this.#order.mark });
    this.#end({ reason: 'the supervisor process was ended from outside; the job was killed', endedAt: new Date() });
  }

  #send(message: ToSupervisor): void {
    // A closed channel is no news here: `disconnect` tells it to #lose.
    if (this.#supervisor.connected) this.#supervisor.send(message, () => {});
  }
}

/** Beside this file and of its kind: TypeScript in the sources, JavaScript once built, CommonJS in a bundle. */
const SUPERVISOR_FILE = fileURLToPath(new URL(`./supervisor${extname(import.meta.url)}`, import.meta.url));

function spawnSupervisor(environment: NodeJS.ProcessEnv): ChildProcess {
  // NODE_OPTIONS are meant for the user's program; a preloaded module has no place in the supervisor.
  const { NODE_OPTIONS: _, ...own } = environment;
  return spawn(process.execPath, [SUPERVISOR_FILE], {
    cwd: '/',
    env: own,
    stdio: ['ignore', 'ignore', 'ignore', 'ipc', 'pipe', 'pipe'],
    detached: true,
  });
}

function toStartFault(
  { command, workingDirectory }: StartOrder,
  { code, message }: { code: string; message: string },
): string {
  const what = `the job's command ${command[0]} could not be started in ${workingDirectory}: ${message}`;
  return code === 'ENOENT' ? `${what} (does its first line #! name a program that exists?)` : what;
}

function createGate() {
  let resolve = () => {};
  let reject: (error: Error) => void = () => {};
  const promise = new Promise<void>((onResolve, onReject) => {
    resolve = onResolve;
    reject = onReject;
  });
  return { promise, resolve, reject };
}
