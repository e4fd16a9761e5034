import { readFile } from 'node:fs/promises';

/** Fields of /proc/PID/stat behind the program's name; `starttime` is the 22nd of all. Source: proc_pid_stat(5). */
const START_TICKS = 19;

/** Changes with every start of the machine; null where the system gives none. */
export async function readBootId(): Promise<string | null> {
  return (await readProc('/proc/sys/kernel/random/boot_id'))?.trim() ?? null;
}

/** When the process began, in ticks since the boot; null where that cannot be read. */
export async function readStartTicks(pid: number): Promise<number | null> {
  const stat = await readProc(`/proc/${pid}/stat`);
  const ticks = Number(stat?.slice(stat.lastIndexOf(')') + 2).split(' ')[START_TICKS]);
  return Number.isInteger(ticks) ? ticks : null;
}

export function isProcessAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // It is there, and somebody else's.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

async function readProc(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch {
    return undefined;
  }
}
