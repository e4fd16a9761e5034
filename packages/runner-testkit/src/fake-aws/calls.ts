import type { Clock } from '@dativo/runner';
import type { Call } from '../cloud-stage.ts';
import { toOp } from './lies/troubles.ts';
import type { Request } from './wire/read-request.ts';

/** One call that reached the fake. */
export interface RecordedCall extends Call {
  readonly service: string;
}

/** Every call that came in, in order. Bodies stay bytes until somebody reads them: hundreds of runs make many. */
export class Calls {
  readonly all: RecordedCall[] = [];
  readonly #clock: Clock;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Gives the number of the call, from 1. */
  add({ service, operation, body }: Request): number {
    return this.all.push({
      service,
      operation,
      op: toOp(service, operation),
      at: this.#clock.monotonicMs() / 1000,
      get body() {
        return body.toString();
      },
    });
  }
}
