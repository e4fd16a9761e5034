import type { Project } from '../project.ts';
import { Fault } from '../wire/fault.ts';
import { type Input, numberOf, objectOf, objectsOf } from '../wire/input.ts';
import type { Execution } from './execution.ts';
import type { World } from './world.ts';

export interface Job {
  readonly name: string;
  readonly uid: string;
  readonly createdAt: Date;
  /** As it was created: `template` is the template of executions, `template.template` that of their tasks. */
  input: Input;
  /** Grows with every change by its users. */
  generation: number;
  updatedAt: Date;
  /** Grows with every change by its users and, as the fake is set, with every execution. */
  version: number;
  executionCount: number;
  latest?: Execution;
}

export interface JobTemplate {
  readonly taskCount: number;
  readonly parallelism: number;
  /** The task's, as JSON of the API. */
  readonly task: Input;
}

/** Makes a job, or changes one that is there. */
export function putJob(jobs: Map<string, Job>, name: string, input: Input, project: Project): Job {
  const now = project.clock.now();
  const known = jobs.get(name);
  if (known !== undefined) {
    known.generation += 1;
    known.updatedAt = now;
    known.version += 1;
    return Object.assign(known, { input });
  }
  const uid = project.nextId(32);
  const job: Job = { name, uid, input, createdAt: now, updatedAt: now, generation: 1, version: 1, executionCount: 0 };
  jobs.set(name, job);
  return job;
}

/** The fingerprint of a job as it is now. */
export function etagOf({ name, version }: Job): string {
  return `"${Buffer.from(`${name}/${version}`).toString('base64url')}"`;
}

/** Notes that an execution of the job was made, or has ended. */
export function noteExecution(job: Job, { jobEtag }: Project): void {
  if (jobEtag === 'executions') job.version += 1;
}

/** The job that a path names. */
export function findJob({ jobs, project }: World, parts: Readonly<Record<string, string>>): Job {
  const job = isHere(parts, project) ? jobs.get(parts['job'] ?? '') : undefined;
  if (job !== undefined) return job;
  throw toMissing('JOB', parts['job'] ?? '', project);
}

/** Whether the path means this project, by id or number, and this region. */
export function isHere(parts: Readonly<Record<string, string>>, { id, number, region }: Project): boolean {
  return [id, number].includes(parts['project'] ?? '') && (parts['location'] ?? region) === region;
}

export function toMissing(kind: string, name: string, { id, region }: Project): Fault {
  const what = `Resource '${name}' of kind '${kind}' in region '${region}' in project '${id}' does not exist.`;
  return new Fault('NOT_FOUND', what);
}

export function toTemplate({ input }: Job): JobTemplate {
  const template = objectOf(input, 'template') ?? {};
  return {
    taskCount: numberOf(template, 'taskCount') ?? 1,
    parallelism: numberOf(template, 'parallelism') ?? 1,
    task: objectOf(template, 'template') ?? {},
  };
}

export function containersOf(template: Input): readonly Input[] {
  return objectsOf(template, 'containers');
}
