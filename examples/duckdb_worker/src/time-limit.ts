import { JobError } from './job-error.ts';

/** Seconds that the run may take; undefined without a limit. Throws `CONFIG` where the variable holds something else. */
export function readTimeLimit(env: Readonly<Record<string, string | undefined>>): number | undefined {
  const text = env['DATIVO_TIMEOUT_SECONDS'] ?? '';
  if (text === '') return undefined;
  if (/^[1-9]\d*$/.test(text)) return Number(text);
  throw new JobError('CONFIG', `DATIVO_TIMEOUT_SECONDS is '${text}'; it must be a whole number of seconds, 1 or more.`);
}
