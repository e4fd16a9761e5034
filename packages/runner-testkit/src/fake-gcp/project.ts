import type { Clock } from '@dativo/runner';
import { createIds } from '../fake-cloud/create-ids.ts';

/** The one project of a fake, with one region, and its clock. */
export interface Project {
  readonly id: string;
  readonly number: string;
  readonly region: string;
  readonly clock: Clock;
  /** Seconds of the cloud's own doings are multiplied with it; what a caller has set (a timeout) is not. */
  readonly pace: number;
  /** Whether the fingerprint of a job changes with each of its executions, or with its settings alone. */
  readonly jobEtag: 'executions' | 'settings';
  /** `projects/ID/locations/REGION`. */
  readonly parent: string;
  /** How far the cloud's clock is ahead, in seconds. */
  skewSeconds: number;
  /** The cloud's time in milliseconds since 1970. */
  nowMs(): number;
  /** A time as the cloud tells it: RFC 3339 in UTC, with microseconds. */
  toStamp(moment: Date): string;
  /** An identifier that no other one has, the same in every course of a test: hexadecimal. */
  nextId(length: number): string;
}

/** The project that a fake stands for, and its clock. */
export interface ProjectOptions {
  readonly clock: Clock;
  readonly projectId?: string;
  readonly region?: string;
  /** 1 is about as slow as Cloud Run is. */
  readonly pace?: number;
  /**
   * `executions` where it is not given: the job names and counts its executions, so its fingerprint would follow them. Google's
   * reference does not say so in words.
   */
  readonly jobEtag?: Project['jobEtag'];
}

export function createProject(options: ProjectOptions): Project {
  const { clock, projectId = 'weather-dev', region = 'europe-west1', pace = 1, jobEtag = 'executions' } = options;
  return {
    id: projectId,
    number: '123456789012',
    region,
    clock,
    pace,
    jobEtag,
    parent: `projects/${projectId}/locations/${region}`,
    skewSeconds: 0,
    nowMs() {
      return clock.now().getTime() + this.skewSeconds * 1000;
    },
    toStamp(moment) {
      return new Date(moment.getTime() + this.skewSeconds * 1000).toISOString().replace('Z', '000Z');
    },
    nextId: createIds(),
  };
}
