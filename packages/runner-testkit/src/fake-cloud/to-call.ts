import type { Clock } from '@dativo/runner';
import type { Call } from '../cloud-stage.ts';

/** A call of this moment for the list. Its body stays bytes until somebody reads it: hundreds of runs make many. */
export function toCall<Facts extends Omit<Call, 'at' | 'body'>>(facts: Facts, body: Buffer, clock: Clock) {
  return {
    ...facts,
    at: clock.monotonicMs() / 1000,
    get body() {
      return body.toString();
    },
  };
}
