import { type JobNames, namesOf } from './fleet/job-names.ts';
import type { InspectOptions } from './inspect-quickly.ts';
import { viewCleanJob } from './view-clean-job.ts';

/** The names of a job in which `inspectJob` would find nothing; `undefined` where only `inspectJob` can tell. */
export function nameCleanJob(text: string, options: InspectOptions): JobNames | undefined {
  const view = viewCleanJob(text, options);
  return view && namesOf(view);
}
