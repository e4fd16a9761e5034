import { randomBytes } from 'node:crypto';
import { UsageError } from '../usage-error.ts';

/** Fits a folder's name, a tag's value and a start marker of every cloud. */
const RUN_ID = /^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/;

/** Readable, sortable by time, and unlike any other. */
export function createRunId(jobName: string, now: Date): string {
  const time = now.toISOString().replace(/[-:]|\.\d+/g, '');
  return `${jobName.slice(0, 60)}-${time}-${randomBytes(3).toString('hex')}`;
}

/** Gives an id of the user's own back. Throws {@link UsageError}. */
export function checkRunId(id: string): string {
  if (RUN_ID.test(id)) return id;
  throw new UsageError(
    `--run-id is "${id}"`,
    'Use letters, digits, dots, dashes and underscores, at most 100, the first one a letter or a digit.',
  );
}
