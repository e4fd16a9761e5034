import { type KnownRun, readRun } from './read-run.ts';
import type { RunFolder } from './run-folder.ts';

/** Files that are open at once. */
const BATCH = 32;

/** Reads many records; one that cannot be read is told, and hides no other. */
export async function readRuns(
  folders: readonly RunFolder[],
): Promise<{ readonly runs: KnownRun[]; readonly problems: string[] }> {
  const runs: KnownRun[] = [];
  const problems: string[] = [];
  for (let start = 0; start < folders.length; start += BATCH) {
    const batch = folders.slice(start, start + BATCH);
    for (const [index, read] of (await Promise.allSettled(batch.map(readRun))).entries()) {
      if (read.status === 'rejected') problems.push(`${batch[index]?.path}: ${toWords(read.reason)}`);
      else if (read.value !== undefined) runs.push(read.value);
    }
  }
  return { runs, problems };
}

function toWords(reason: unknown): string {
  return reason instanceof Error ? reason.message : String(reason);
}
