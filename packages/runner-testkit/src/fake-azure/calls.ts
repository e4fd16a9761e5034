import type { Clock } from '@dativo/runner';
import type { Call } from '../cloud-stage.ts';
import { toOp } from './lies/troubles.ts';
import type { Request } from './wire/read-request.ts';

/** One call that reached the fake. */
export interface RecordedAzureCall extends Call {
  readonly path: string;
}

/** Every call that came in, in order. Bodies stay bytes until somebody reads them: hundreds of runs make many. */
export class Calls {
  readonly all: RecordedAzureCall[] = [];
  readonly #clock: Clock;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Gives the number of the call, from 1. */
  add(request: Request): number {
    const { operation, path, body } = request;
    return this.all.push({
      operation,
      path,
      op: toOp(request),
      at: this.#clock.monotonicMs() / 1000,
      get body() {
        return body.toString();
      },
    });
  }
}
