import { sortKeys } from './sort-keys.ts';
import type { Tags } from './tags-of.ts';

/** What the fleet modules take for one of their `jobs`. */
export type FleetInputs = Readonly<Record<string, unknown>>;

/**
 * A job as one of the `jobs` of a fleet module: its tags and variables, without the region, which all jobs of a fleet share, and with
 * the job file itself as `job_config`, so that a scheduled start has it.
 * @param extracted what `extractMetadata` gave
 * @param text the job file as it is written
 */
export function toFleetInputs(
  { metadata, variables }: { readonly metadata: Tags; readonly variables: Readonly<Record<string, unknown>> },
  text: string,
): FleetInputs {
  const { region: _region, ...inputs } = variables;
  return sortKeys({ ...inputs, job_config: text, job_metadata: metadata });
}
