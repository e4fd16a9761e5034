import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { MARK_VARIABLE } from './mark.ts';

/** All processes of one job: its process group and, on Linux, every process that carries its mark. */
export interface JobProcesses {
  /** The process id of the job's main process, which is the id of its group. */
  readonly group: number;
  readonly mark: string;
}

/** How long killed processes may take to disappear. */
const GONE_MS = 2_000;

/** Sends a signal once to each of them; those that are gone already do not matter. */
export function signalJob(processes: JobProcesses, signal: NodeJS.Signals): void {
  signalOne(-processes.group, signal);
  for (const { pid, isStray } of listLiving(processes)) if (isStray) signalOne(pid, signal);
}

/** Ends at once what is left of a job whose main process has ended, as the end of a container would. */
export async function killRest(processes: JobProcesses): Promise<void> {
  const deadline = Date.now() + GONE_MS;
  while (listLiving(processes).length > 0 && Date.now() < deadline) {
    signalJob(processes, 'SIGKILL');
    await sleep(5);
  }
}

interface Living {
  readonly pid: number;
  /** It has left the job's process group. */
  readonly isStray: boolean;
}

/** Without a /proc file system only the group as a whole can be seen. */
function listLiving(processes: JobProcesses): Living[] {
  const { group } = processes;
  if (process.platform !== 'linux') return signalOne(-group, 0) ? [{ pid: -group, isStray: false }] : [];
  return readdirSync('/proc').flatMap((name) => {
    const pid = Number(name);
    return Number.isInteger(pid) ? toLiving(pid, processes) : [];
  });
}

/** From /proc/PID/stat, behind the program's name in brackets: state, parent, group. Zombies are not living. */
function toLiving(pid: number, { group, mark }: JobProcesses): Living[] {
  const stat = readProc(pid, 'stat');
  const [state, , processGroup] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  if (stat === '' || state === 'Z' || state === 'X') return [];
  if (Number(processGroup) === group) return [{ pid, isStray: false }];
  const isMarked = readProc(pid, 'environ').split('\0').includes(`${MARK_VARIABLE}=${mark}`);
  return isMarked ? [{ pid, isStray: true }] : [];
}

/** Empty for a process that is gone or not ours to read. */
function readProc(pid: number, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'latin1');
  } catch {
    return '';
  }
}

function signalOne(pid: number, signal: NodeJS.Signals | 0): boolean {
  try {
    return process.kill(pid, signal);
  } catch {
    // ESRCH: gone already. EPERM: not ours any more, or (macOS) only zombies are left of the group.
    return false;
  }
}
