import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Runtimes } from './clouds.ts';
import { jobText } from './job-text.ts';

export interface Fleet {
  /** One folder for each 500 jobs, as teams have them. */
  readonly folder: string;
  readonly files: readonly string[];
  remove(): void;
}

export interface FleetChoices {
  /** Each job asks for an output of its own, by this and its number; without it, all for the same. */
  readonly outputPrefix?: string;
  readonly runtimes?: Runtimes;
}

const JOBS_PER_FOLDER = 500;

/** Writes that many job files to a temporary folder. */
export function writeFleet(count: number, { outputPrefix, runtimes = 'all' }: FleetChoices = {}): Fleet {
  const folder = mkdtempSync(join(tmpdir(), 'dativo-fleet-'));
  const files: string[] = [];
  for (let index = 0; index < count; index += 1) {
    const team = join(folder, `team-${Math.floor(index / JOBS_PER_FOLDER)}`);
    if (index % JOBS_PER_FOLDER === 0) mkdirSync(team);
    const file = join(team, `job-${index}.yaml`);
    const output = outputPrefix === undefined ? {} : { output: `${outputPrefix}${index}` };
    writeFileSync(file, jobText(index, { ...output, runtimes }));
    files.push(file);
  }
  return { folder, files, remove: () => rmSync(folder, { recursive: true }) };
}
