import type { Clock } from '@dativo/runner';
import { createIds } from '../fake-cloud/create-ids.ts';

/** The one subscription of a fake, with one resource group, and its clock. */
export interface Subscription {
  readonly id: string;
  readonly resourceGroup: string;
  readonly location: string;
  readonly clock: Clock;
  /** Seconds of the cloud's own doings are multiplied with it; what Azure has fixed (30 s between the signals) is not. */
  readonly pace: number;
  /** How far the cloud's clock is ahead, in seconds. */
  skewSeconds: number;
  /** Resource id of `PROVIDER/TYPE/NAME` in the resource group. */
  resourceId(providerAndName: string): string;
  /** A time as Azure Resource Manager tells it. */
  toStamp(moment: Date): string;
  /** An identifier that no other one has, the same in every course of a test: small letters and digits. */
  nextId(length: number): string;
}

export interface SubscriptionOptions {
  readonly clock: Clock;
  readonly subscriptionId?: string;
  readonly resourceGroup?: string;
  readonly location?: string;
  /** 1 is about as slow as Azure is. */
  readonly pace?: number;
}

export function createSubscription({
  clock,
  subscriptionId = '34adfa4f-cedf-4dc0-ba29-b6d1a69ab345',
  resourceGroup = 'data-jobs',
  location = 'westeurope',
  pace = 1,
}: SubscriptionOptions): Subscription {
  return {
    id: subscriptionId,
    resourceGroup,
    location,
    clock,
    pace,
    skewSeconds: 0,
    resourceId: (path) => `/subscriptions/${subscriptionId}/resourceGroups/${resourceGroup}/providers/${path}`,
    toStamp(moment) {
      const shifted = new Date(moment.getTime() + this.skewSeconds * 1000);
      return shifted.toISOString().replace(/\.\d+Z$/, '+00:00');
    },
    nextId: createIds(),
  };
}
