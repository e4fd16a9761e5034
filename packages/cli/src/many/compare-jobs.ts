import { checkFleet, type Diagnostic, inspectJob } from '@dativo/schema';
import { areApart, type JobNames } from '@dativo/schema/quick';
import type { LoadedJob } from '../job-source.ts';
import { UsageError } from '../usage-error.ts';

/** A job among others, with all that they are compared by. */
export interface FleetMember extends JobNames, Pick<LoadedJob, 'file' | 'text' | 'project'> {
  /** Fixed, since the tags of the job are. */
  readonly jobName: string;
  readonly runtime: string | undefined;
  /** `undefined` where it is not known before Terraform runs. */
  readonly region: string | undefined;
}

/** Jobs that cannot be told apart by job_name, or whose resources would have the same names. */
export interface Twins {
  readonly diagnostics: Diagnostic[];
  readonly sources: Map<string, string>;
  readonly failed: number;
}

/** Whatever a project makes of the rules: of two jobs of one name, one would be lost. */
export function compareJobs(jobs: readonly FleetMember[]): Twins {
  const isClear = new Set(jobs.map(({ jobName }) => jobName)).size === jobs.length && areApart(jobs);
  if (isClear) return { diagnostics: [], sources: new Map(), failed: 0 };
  const inspected = jobs.map(({ file, text, project }) => inspectJob(text, { ...project, file }));
  const diagnostics = [...checkFleet(inspected, { isKeyedByName: true })];
  const texts = new Map(jobs.map(({ file, text }) => [file, text]));
  const files = new Set(diagnostics.map(({ file }) => file));
  if (files.size === 0) refuseSameKey(jobs);
  const sources = new Map([...files].map((file) => [file, texts.get(file) ?? '']));
  return { diagnostics, sources, failed: files.size };
}

/** Names that are still to be written are no finding of their own here, but would be one key all the same. */
function refuseSameKey(jobs: readonly FleetMember[]): void {
  const byName = new Map<string, string>();
  for (const { jobName, file } of jobs) {
    const other = byName.get(jobName);
    if (other !== undefined)
      throw new UsageError(`${other} and ${file} have one job_name: "${jobName}"`, 'Give one of the two another.');
    byName.set(jobName, file);
  }
}
