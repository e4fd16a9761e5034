import { sortKeys } from './sort-keys.ts';
import type { Tags } from './tags-of.ts';

/** What the fleet modules take for one of their `jobs`. */
export type FleetInputs = Readonly<Record<string, unknown>>;

/**
 * A job as one of the `jobs` of a fleet module: its tags and variables, without the region, which all jobs of a fleet share, and with
 * the job file itself as `job_config`, so that a scheduled start has it.
 * @param extracted what `extractMetadata` gave
 * @param text the job file as it is written
 *
 * @example
 * import { readFileSync } from 'node:fs';
 * import { extractMetadata, stringifyFleet, toFleetInputs } from '@dativo/metadata';
 * import { parseJob } from '@dativo/schema';
 *
 * const text = readFileSync('job.yaml', 'utf8');
 * const parsed = parseJob(text, { file: 'job.yaml' });
 * if (!parsed.ok) throw new Error('the job has findings');
 * const extracted = extractMetadata(parsed.job);
 * if (!extracted.ok) throw new Error('the job has tags that no cloud takes');
 * const inputs = toFleetInputs(extracted, text);
 * Object.keys(inputs); // => ['command', 'job_config', 'job_metadata']
 * stringifyFleet({ jobs: new Map([['orders', inputs]]), region: 'local' }).includes('"orders": {'); // => true
 */
export function toFleetInputs(
  { metadata, variables }: { readonly metadata: Tags; readonly variables: Readonly<Record<string, unknown>> },
  text: string,
): FleetInputs {
  const { region: _region, ...inputs } = variables;
  return sortKeys({ ...inputs, job_config: text, job_metadata: metadata });
}
