import { checkFleet, type Diagnostic, inspectJob } from '@dativo/schema';
import { areApart, type JobNames } from '@dativo/schema/quick';
import type { LoadedJob } from '../job-source.ts';

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
  const sources = new Map([...files].map((file) => [file, texts.get(file) ?? '']));
  return { diagnostics, sources, failed: files.size };
}
