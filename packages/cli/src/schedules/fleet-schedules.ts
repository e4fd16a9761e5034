import { stringifyFleet, toFleetInputs } from '@dativo/metadata';
import type { Diagnostic } from '@dativo/schema';
import type { PlannedSchedule } from '@dativo/schema/runner-file';
import type { LoadedJob } from '../job-source.ts';
import { extractTags } from '../many/extract-tags.ts';
import { UsageError } from '../usage-error.ts';
import { toScheduleInput } from './render-schedules.ts';

/**
 * The variables of a fleet's root module: all inputs of each job, as `dativo metadata --fleet` writes them, with the schedule of the
 * runner file, and what was found in the jobs. Throws {@link UsageError} for jobs of several runtimes or regions.
 */
export function renderFleet(
  planned: readonly PlannedSchedule[],
  loaded: ReadonlyMap<string, LoadedJob>,
): { readonly text: string; readonly findings: readonly Diagnostic[] } {
  ofOne('runtime', planned, ({ runtime }) => runtime, '--runtime');
  const region = ofOne('region', planned, ({ job }) => fixedRegion(job.job.infrastructure?.region), undefined);
  const findings: Diagnostic[] = [];
  const jobs = new Map(
    planned.flatMap((one) => {
      const job = loaded.get(one.job.file);
      const { extracted, diagnostics } = job === undefined ? { diagnostics: [] } : extractTags(job);
      findings.push(...diagnostics);
      if (job === undefined || extracted === undefined) return [];
      return [[one.jobName, { ...toFleetInputs(extracted, job.text), schedule: toScheduleInput(one) }] as const];
    }),
  );
  return { text: stringifyFleet({ jobs, region }), findings };
}

function fixedRegion(region: unknown): string | undefined {
  return typeof region === 'string' && !region.includes('{{') ? region : undefined;
}

/** The value that all jobs have which have one. */
function ofOne(
  what: string,
  planned: readonly PlannedSchedule[],
  toValue: (one: PlannedSchedule) => string | undefined,
  option: string | undefined,
): string | undefined {
  const values = [...new Set(planned.map(toValue).filter((value) => value !== undefined))].sort();
  if (values.length < 2) return values[0];
  const choices = values.map((value) => `${option} ${value}`).join(', ');
  const help = option === undefined ? 'Make a runner file for the jobs of each.' : `Write a file for each: ${choices}.`;
  throw new UsageError(`the ${what}s of the jobs are ${values.join(', ')}; a fleet has one`, help);
}
