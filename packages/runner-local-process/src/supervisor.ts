import { type ChildProcess, spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { type JobProcesses, killRest, signalJob } from './job-processes.ts';
import { MARK_VARIABLE } from './mark.ts';
import { type FromSupervisor, SUPERVISOR_FDS, type ToSupervisor } from './supervisor-protocol.ts';

// A program of its own, started by the driver in its own session: it outlives the driver's process, whatever ends that,
// just long enough to end the job. It imports nothing but Node and its neighbours, so that it starts quickly.

type StartMessage = Extract<ToSupervisor, { type: 'start' }>;

interface Job {
  readonly child: ChildProcess;
  readonly processes: JobProcesses;
  readonly start: StartMessage;
  hardStop: NodeJS.Timeout | undefined;
}

let job: Job | undefined;

process.title = 'dativo-supervisor';
process.on('message', (message: ToSupervisor) => {
  if (message.type === 'start') startJob(message);
  else stopJob(message.graceMs);
});
process.on('disconnect', endUnasked);
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, endUnasked);

function startJob(start: StartMessage): void {
  const [program = '', ...args] = start.command;
  const child = spawn(program, args, {
    cwd: start.workingDirectory,
    env: { ...start.environment, [MARK_VARIABLE]: start.mark },
    stdio: ['ignore', SUPERVISOR_FDS.stdout, SUPERVISOR_FDS.stderr],
    detached: true,
  });
  child.on('error', (error: NodeJS.ErrnoException) => {
    if (child.pid === undefined)
      leave({ type: 'start_failed', code: error.code ?? 'UNKNOWN', message: error.message }, start);
  });
  if (child.pid === undefined) return;
  const processes = { group: child.pid, mark: start.mark };
  job = { child, processes, start, hardStop: undefined };
  child.on('exit', (exitCode, signal) => endJob(exitCode, signal, processes, start));
  tell({ type: 'started', pid: child.pid, at: new Date().toISOString() });
  if (!process.connected) endUnasked();
}

/** Politely now, hard after the grace period; a later call can only shorten it. */
function stopJob(graceMs: number): void {
  if (job === undefined) return;
  const { processes } = job;
  signalJob(processes, 'SIGTERM');
  // A paused process takes the signal only when it goes on.
  signalJob(processes, 'SIGCONT');
  clearTimeout(job.hardStop);
  job.hardStop = setTimeout(() => signalJob(processes, 'SIGKILL'), graceMs);
}

/** The driver's process is gone, or somebody ends the supervisor itself. */
function endUnasked(): void {
  if (job === undefined) process.exit(0);
  if (job.hardStop === undefined) stopJob(job.start.graceMs);
}

async function endJob(
  exitCode: number | null,
  signal: string | null,
  processes: JobProcesses,
  start: StartMessage,
): Promise<void> {
  const at = new Date().toISOString();
  await killRest(processes);
  leave({ type: 'ended', exitCode, signal, at }, start);
}

function leave(last: FromSupervisor, start: StartMessage): void {
  rmSync(start.folder, { recursive: true, force: true });
  tell(last, () => process.exit(0));
}

function tell(message: FromSupervisor, done: () => void = () => {}): void {
  if (process.connected) process.send?.(message, undefined, undefined, done);
  else done();
}
