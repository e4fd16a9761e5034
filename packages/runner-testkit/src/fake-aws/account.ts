import type { Clock } from '@dativo/runner';
import { createIds } from '../fake-cloud/create-ids.ts';

/** The one account of a fake, and its clock. */
export interface Account {
  readonly id: string;
  readonly region: string;
  readonly clock: Clock;
  /** Seconds of the cloud's own doings are multiplied with it; what a caller has set (a stop timeout) is not. */
  readonly pace: number;
  /** How far the cloud's clock is ahead, in seconds. */
  skewSeconds: number;
  /** ARN of a resource here, for example `ecs`, `cluster/main`. */
  arn(service: string, resource: string): string;
  /** A time as the cloud tells it: seconds since 1970. */
  toStamp(moment: Date): number;
  /** The cloud's time in milliseconds since 1970. */
  nowMs(): number;
  /** An identifier that no other one has, the same in every course of a test: hexadecimal. */
  nextId(length: number): string;
}

export interface AccountOptions {
  readonly clock: Clock;
  readonly region?: string;
  /** 1 is about as slow as AWS is. */
  readonly pace?: number;
}

export function createAccount({ clock, region = 'eu-central-1', pace = 1 }: AccountOptions): Account {
  const id = '123456789012';
  return {
    id,
    region,
    clock,
    pace,
    skewSeconds: 0,
    arn: (service, resource) => `arn:aws:${service}:${region}:${id}:${resource}`,
    toStamp(moment) {
      return (moment.getTime() + this.skewSeconds * 1000) / 1000;
    },
    nowMs() {
      return clock.now().getTime() + this.skewSeconds * 1000;
    },
    nextId: createIds(),
  };
}
