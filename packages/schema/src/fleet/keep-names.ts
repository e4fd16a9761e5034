import type { InspectedJob } from '../inspect-job.ts';
import type { JobView } from '../rules/job-view.ts';
import type { YamlDocument } from '../yaml/nodes.ts';
import { ENVIRONMENT, JOB_NAME, type JobNames, namesOf, TENANT } from './job-names.ts';

/**
 * The same job without its values, for programs that hold very many at once: the names that `checkFleet` compares are kept, all
 * else is read again when somebody asks for it. Jobs with findings stay as they are.
 *
 * @example
 * import { readFileSync } from 'node:fs';
 * import { checkFleet, inspectJob, keepNames } from '@dativo/schema';
 *
 * const text = readFileSync('job.yaml', 'utf8');
 * const jobs = ['a.yaml', 'b.yaml'].map((file) => keepNames(inspectJob(text, { file })));
 * checkFleet(jobs).length; // => 1
 */
export function keepNames(job: InspectedJob): InspectedJob {
  const { view } = job;
  return view === undefined || job.findings.length > 0 ? job : { ...job, view: toNames(view) };
}

function toNames(view: JobView): JobView {
  const { readAgain, project, isWanted } = view;
  return namesView(namesOf(view), { readAgain, project, isWanted });
}

type Kept = Pick<JobView, 'readAgain' | 'project' | 'isWanted'>;

/** A view of a job of which only the names are there. */
export function namesView(names: JobNames, kept: Kept): JobView {
  return new NamesView(names, kept);
}

class NamesView implements JobView {
  readonly provider: JobView['provider'];
  readonly project: JobView['project'];
  readonly readAgain: JobView['readAgain'];
  readonly isWanted: JobView['isWanted'];
  private readonly names: JobNames;
  private whole: JobView | undefined;

  constructor(names: JobNames, { readAgain, project, isWanted }: Kept) {
    this.provider = names.provider;
    this.project = project;
    this.readAgain = readAgain;
    this.isWanted = isWanted;
    this.names = names;
  }

  get document(): YamlDocument {
    return this.again().document;
  }

  get value(): unknown {
    return this.again().value;
  }

  at(pointer: string): unknown {
    return this.again().at(pointer);
  }

  fixedText(pointer: string): string | undefined {
    if (pointer === JOB_NAME) return this.names.jobName;
    if (pointer === ENVIRONMENT) return this.names.environment;
    return pointer === TENANT ? this.names.tenant : this.again().fixedText(pointer);
  }

  entriesAt(pointer: string): ReturnType<JobView['entriesAt']> {
    return this.again().entriesAt(pointer);
  }

  private again(): JobView {
    this.whole ??= this.readAgain();
    return this.whole;
  }
}
