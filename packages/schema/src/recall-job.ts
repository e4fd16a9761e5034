import type { JobNames } from './fleet/job-names.ts';
import { namesView } from './fleet/keep-names.ts';
import { documentReader, type InspectedJob } from './inspect-job.ts';
import { type InspectOptions, PROVIDERS } from './inspect-quickly.ts';
import { viewReader, wishes } from './rules/job-view.ts';

/**
 * The job that `nameCleanJob` gave the names of for the same options, without looking at it again. Its text is asked
 * for only where another job is the same as it.
 *
 * @example
 * // Not run: its names come from the entry `quick`, which is for the command line only.
 * import { checkFleet, recallJob } from '@dativo/schema';
 * import { nameCleanJob } from '@dativo/schema/quick';
 *
 * const readText = () => 'tenant_id: acme';
 * const names = nameCleanJob(readText(), { file: 'job.yaml' });
 * if (names) checkFleet([recallJob(names, readText, { file: 'job.yaml' })]);
 */
export function recallJob(names: JobNames, readText: () => string, options: InspectOptions): InspectedJob {
  const { file = '' } = options;
  const readAgain = viewReader(() => documentReader(readText(), file)(), PROVIDERS, options);
  return {
    file,
    view: namesView(names, { readAgain, project: options, isWanted: wishes(options) }),
    findings: [],
    ignores: [],
  };
}
