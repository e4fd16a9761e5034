import type { Job, TagSources } from '@dativo/schema';
import { collectVariables } from './collect-variables.ts';
import { sortKeys } from './sort-keys.ts';
import { tagsOf } from './tags-of.ts';

/**
 * The module inputs that the job gives: `job_metadata` with the tags, and beside it sizes, image, command and the like under
 * the names that the modules use. What the job leaves out, or sets to null, is not there, so the module's default counts.
 * So is what holds a placeholder: it comes out of Terraform and cannot go into it. {@link extractMetadata} warns of those.
 *
 * @example
 * import { readFileSync } from 'node:fs';
 * import { stringifyDeterministic, toTerraformVariables } from '@dativo/metadata';
 * import { parseJob } from '@dativo/schema';
 *
 * const text = readFileSync('job.yaml', 'utf8');
 * const parsed = parseJob(text, { file: 'job.yaml' });
 * if (!parsed.ok) throw new Error('the job has findings');
 * const variables = toTerraformVariables(parsed.job);
 * variables['command']; // => ['node', '-e', "console.log('5 orders')"]
 * stringifyDeterministic(variables).endsWith('}\n'); // => true
 */
export function toTerraformVariables(job: Job, sources: TagSources = {}): Readonly<Record<string, unknown>> {
  return sortKeys({ job_metadata: tagsOf(job, sources), ...collectVariables(job).variables });
}
