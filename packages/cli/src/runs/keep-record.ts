import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { openFileJournal } from '@dativo/runner/files';
import { claimRun } from './claim-run.ts';
import { maskJournal } from './masked-record.ts';
import { type KnownRun, readRun } from './read-run.ts';

/** Writes down what the runtime told of a run that has no record here, so that it is found without asking again. */
export async function keepRecord({ folder, records, maskedText }: KnownRun): Promise<void> {
  if (existsSync(folder.path) && (await readRun(folder)) !== undefined) return;
  await mkdir(folder.path, { recursive: true, mode: 0o700 });
  const claim = await claimRun(folder);
  // Where another process is about to do the same, its record is as good.
  if (claim === undefined) return;
  try {
    if ((await readRun(folder)) !== undefined) return;
    const file = await openFileJournal(folder.path);
    const journal = await maskJournal(file, folder, maskedText);
    for (const record of records) await journal.append(record);
    await file.close();
  } finally {
    await claim.release();
  }
}
