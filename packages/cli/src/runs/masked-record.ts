import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { type Driver, DriverError, type Journal, type JournalRecord } from '@dativo/runner';
import type { RunFolder } from './run-folder.ts';

// Sensitive values that were asked to be written into a job reach its runtime, and no file of ours.

/** The journal with the job's text masked. */
export async function maskJournal(
  journal: Journal,
  folder: RunFolder,
  maskedText: string | undefined,
): Promise<Journal> {
  if (maskedText === undefined) return journal;
  await writeFile(folder.masked, '', { mode: 0o600 });
  return { append: (record) => journal.append(withJobText(record, maskedText)) };
}

export function withJobText(record: JournalRecord, jobText: string): JournalRecord {
  return record.type === 'intent' ? { ...record, request: { ...record.request, job_text: jobText } } : record;
}

/** A driver that finds what was started and starts nothing, for a run whose text is masked. */
export function guardMasked(driver: Driver, folder: RunFolder): Driver {
  if (!existsSync(folder.masked)) return driver;
  return {
    ...driver,
    async submit(request) {
      const found = (await driver.find(request)).find(({ attempt }) => attempt === request.attempt);
      if (found !== undefined) return found;
      throw new DriverError('AMBIGUOUS', `whether attempt ${request.attempt} was started is not known`, {
        help: `Its sensitive values are not kept, so it cannot be asked for again from here: dativo run JOB --run-id ${folder.runId} --sensitive write`,
      });
    },
  };
}
