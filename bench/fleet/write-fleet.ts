import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { jobText } from './job-text.ts';

export interface Fleet {
  /** One folder for each 500 jobs, as teams have them. */
  readonly folder: string;
  readonly files: readonly string[];
  remove(): void;
}

const JOBS_PER_FOLDER = 500;

/** Writes that many job files to a temporary folder; `outputOf` names the Terraform output that a job asks for. */
export function writeFleet(count: number, outputOf?: (index: number) => string): Fleet {
  const folder = mkdtempSync(join(tmpdir(), 'dativo-fleet-'));
  const files: string[] = [];
  for (let index = 0; index < count; index += 1) {
    const team = join(folder, `team-${Math.floor(index / JOBS_PER_FOLDER)}`);
    if (index % JOBS_PER_FOLDER === 0) mkdirSync(team);
    const file = join(team, `job-${index}.yaml`);
    writeFileSync(file, jobText(index, outputOf?.(index)));
    files.push(file);
  }
  return { folder, files, remove: () => rmSync(folder, { recursive: true }) };
}
