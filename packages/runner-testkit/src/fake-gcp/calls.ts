import type { Clock } from '@dativo/runner';
import type { Call, Op } from '../cloud-stage.ts';
import type { Request } from './wire/read-request.ts';

const OPS: Readonly<Record<string, Op>> = {
  'jobs.run': 'start',
  'executions.get': 'describe',
  'tasks.list': 'describe',
  'tasks.get': 'describe',
  'operations.get': 'describe',
  'operations.wait': 'describe',
  'executions.list': 'list',
  'executions.cancel': 'stop',
  'entries.list': 'logs',
};

export function toOp({ operation, input }: Pick<Request, 'operation' | 'input'>): Op | 'other' {
  // Nothing is started where the request is only to be checked.
  if (input['validateOnly'] === true) return 'other';
  return OPS[operation] ?? 'other';
}

/** Every call that came in, in order. Bodies stay bytes until somebody reads them: hundreds of runs make many. */
export class Calls {
  readonly all: Call[] = [];
  readonly #clock: Clock;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Gives the number of the call, from 1. */
  add(request: Request): number {
    const { body } = request;
    return this.all.push({
      operation: request.operation,
      op: toOp(request),
      at: this.#clock.monotonicMs() / 1000,
      get body() {
        return body.toString();
      },
    });
  }
}
