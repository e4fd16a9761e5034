import { type ChildProcess, spawn } from 'node:child_process';
import type { Readable } from 'node:stream';
import type { ContainerHost, ContainerStart, Image, RunningContainer } from './container.ts';
import { cutLines } from './cut-lines.ts';
import { guardGroup } from './process-groups.ts';
import { ProgramTime } from './program-time.ts';
import { toSignalCode } from './signal-code.ts';
import { toCommand } from './to-command.ts';

type ProgramImage = Exclude<Image, { readonly kind: 'script' }>;

/** Runs a real child process as a container: in a process group of its own, which ends with it, whatever it has left behind. */
export function startProgram(image: ProgramImage, start: ContainerStart, host: ContainerHost): RunningContainer {
  const { program, args, environment, folder } = toCommand(image, start, host.makeFolder());
  const child = spawn(program, args, {
    cwd: folder,
    env: environment,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  const time = new ProgramTime(child, host.clock);
  forwardLines(child.stdout, (text) => host.onLine('stdout', text));
  forwardLines(child.stderr, (text) => host.onLine('stderr', text));
  return {
    startError: waitForStart(child),
    ended: waitForEnd(child).finally(() => time.end()),
    signal: (name) => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.kill(name);
      time.expectReaction();
    },
  };
}

function forwardLines(stream: Readable | null, onLine: (text: string) => void): void {
  const lines = cutLines(onLine);
  stream?.on('data', (chunk: Buffer) => lines.push(chunk)).on('end', () => lines.end());
}

/** Resolves when the process has ended and everything it printed was read; with 127 where it never began. */
function waitForEnd(child: ChildProcess): Promise<number> {
  const endGroup = child.pid === undefined ? () => {} : guardGroup(child.pid);
  return new Promise((resolve) => {
    child.once('error', () => child.pid === undefined && resolve(127));
    child.once('exit', () => {
      endGroup();
      closePipes(child);
    });
    child.once('close', (code, signal) => resolve(signal === null ? (code ?? 1) : toSignalCode(signal)));
  });
}

/** What has left the group could hold the pipes for ever; nothing in a real container outlives its first process. */
function closePipes(child: ChildProcess): void {
  const timer = setTimeout(() => {
    child.stdout?.destroy();
    child.stderr?.destroy();
  }, 1000);
  child.once('close', () => clearTimeout(timer));
}

function waitForStart(child: ChildProcess): Promise<string | undefined> {
  return new Promise((resolve) => {
    child.once('spawn', () => resolve(undefined));
    child.once('error', (error) => resolve(toStartError(error)));
  });
}

function toStartError(error: Error): string {
  return `CannotStartContainerError: failed to create task for container: exec: ${error.message}`;
}
