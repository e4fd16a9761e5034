import { type Dirent, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { findProjectFolder } from '../runs/project-folder.ts';
import type { Candidate } from './completion.ts';

/** The names in the records of a project. */
export interface Records {
  /** Ids of runs, with the job that each is a run of. */
  readonly runs: readonly Candidate[];
  readonly jobs: readonly Candidate[];
}

/** Nobody waits for a Tab: in a project with more folders than this the rest is not looked at. */
const MOST_FOLDERS = 500;

const NO_RUNS: ReadonlySet<string> = new Set(['node_modules', '.git', '.terraform']);

/** Names are made by others too: what a shell or a terminal might take for more than a name is left out. */
const PLAIN = /^\w[\w.@+-]*$/;

/** Finds `.dativo/JOB/runs/RUN` below the project, the folders near its root first. Never throws. */
export function findRecords(cwd: string): Records {
  const runs: Candidate[] = [];
  const jobs = new Set<string>();
  const folders = [findProjectFolder(cwd)];
  for (let index = 0; index < Math.min(folders.length, MOST_FOLDERS); index++) {
    const folder = folders[index] ?? '';
    for (const name of foldersIn(folder)) {
      const path = join(folder, name);
      if (basename(folder) === '.dativo') {
        if (!PLAIN.test(name)) continue;
        jobs.add(name);
        for (const run of foldersIn(join(path, 'runs'))) if (PLAIN.test(run)) runs.push({ text: run, about: name });
      } else if (!NO_RUNS.has(name)) folders.push(path);
    }
  }
  return { runs, jobs: [...jobs].map((text) => ({ text, about: '' })) };
}

function foldersIn(path: string): readonly string[] {
  return entriesOf(path)
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
}

/** What cannot be read has no names to offer. */
function entriesOf(path: string): readonly Dirent[] {
  try {
    return readdirSync(path, { withFileTypes: true });
  } catch {
    return [];
  }
}
