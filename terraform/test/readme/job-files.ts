import { readFileSync } from 'node:fs';
import { extractMetadata, stringifyDeterministic } from '@dativo/metadata';
import { parseJob } from '@dativo/schema';

/** What `dativo metadata` prints for a job file. */
export function metadataOf(file: string): string {
  const parsed = parseJob(readFileSync(file, 'utf8'), { file });
  if (!parsed.ok) throw new Error(`${file} is not a job`);
  const extracted = extractMetadata(parsed.job, parsed);
  if (!extracted.ok) throw new Error(`${file} has no metadata`);
  return stringifyDeterministic(extracted.metadata);
}
