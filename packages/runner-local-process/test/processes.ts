import { existsSync, readFileSync } from 'node:fs';
import { expect } from 'vitest';

/** A zombie that nobody has reaped yet is gone as well: it runs nothing and holds nothing. */
export function isGone(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch {
    return true;
  }
  if (!existsSync('/proc/self/stat')) return false;
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
    return stat.slice(stat.lastIndexOf(')') + 2).startsWith('Z');
  } catch {
    return true;
  }
}

export async function untilGone(pids: readonly number[], timeoutMs = 10_000): Promise<void> {
  await expect.poll(() => pids.filter((pid) => !isGone(pid)), { timeout: timeoutMs, interval: 20 }).toEqual([]);
}

/** The process ids that a job wrote into a file, once all of them are there. */
export async function readPids(file: string, count: number): Promise<number[]> {
  const read = () => (existsSync(file) ? readFileSync(file, 'utf8').trim().split(/\s+/).map(Number) : []);
  await expect.poll(() => read().length, { timeout: 15_000, interval: 20 }).toBe(count);
  return read();
}
