import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DriverError } from '@dativo/runner';

/** The resolved job on disk, for this user's eyes only. */
export interface JobFile {
  readonly folder: string;
  readonly path: string;
}

/** Writes the job into a fresh private folder (0700, file 0600). Throws `DriverError` `REFUSED`. */
export async function writeJobFile(jobText: string): Promise<JobFile> {
  const folder = await mkdtemp(join(tmpdir(), 'dativo-run-')).catch((error: unknown) => {
    throw toRefusal(tmpdir(), error);
  });
  const path = join(folder, 'job.yaml');
  try {
    await writeFile(path, jobText, { mode: 0o600, flag: 'wx' });
  } catch (error) {
    await removeJobFolder(folder);
    throw toRefusal(folder, error);
  }
  return { folder, path };
}

export async function removeJobFolder(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true });
}

function toRefusal(folder: string, error: unknown): DriverError {
  const why = error instanceof Error ? error.message : String(error);
  return new DriverError('REFUSED', `the resolved job cannot be written to a private folder in ${folder}: ${why}`, {
    cause: error,
    help: 'Free some space there, or point TMPDIR to a folder that can be written.',
  });
}
