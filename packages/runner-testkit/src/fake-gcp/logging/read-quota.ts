import type { Project } from '../project.ts';
import { Fault } from '../wire/fault.ts';

/** Reads of a project's log in a minute. Source: https://cloud.google.com/logging/quotas#api-limits */
const READS_PER_MINUTE = 60;

/** Counts the reads of the last minute; one too many is answered with 429. */
export class ReadQuota {
  readonly #project: Project;
  #reads: number[] = [];

  constructor(project: Project) {
    this.#project = project;
  }

  take(): void {
    const now = this.#project.clock.monotonicMs();
    this.#reads = this.#reads.filter((at) => now - at < 60_000);
    if (this.#reads.length >= READS_PER_MINUTE) throw toQuotaFault('Read', 'logging', this.#project);
    this.#reads.push(now);
  }
}

/** What every Google API answers to too many requests. Source: https://cloud.google.com/docs/quotas/troubleshoot */
export function toQuotaFault(
  kind: 'Read' | 'Job run',
  service: 'logging' | 'run',
  { number }: Pick<Project, 'number'>,
): Fault {
  const limit = `${kind} requests per minute${service === 'run' ? ' per region' : ''}`;
  const message = `Quota exceeded for quota metric '${kind} requests' and limit '${limit}' of service '${service}.googleapis.com' for consumer 'project_number:${number}'.`;
  const reason = {
    '@type': 'type.googleapis.com/google.rpc.ErrorInfo',
    reason: 'RATE_LIMIT_EXCEEDED',
    domain: 'googleapis.com',
    metadata: { service: `${service}.googleapis.com`, consumer: `projects/${number}` },
  };
  return new Fault('RESOURCE_EXHAUSTED', message, [reason]);
}
