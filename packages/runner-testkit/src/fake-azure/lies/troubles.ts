import type { Clock } from '@dativo/runner';
import type { Lie, Op } from '../../cloud-stage.ts';
import { Fault } from '../wire/fault.ts';
import type { Request } from '../wire/read-request.ts';
import type { AzureLie } from './lies.ts';
import { findFaults } from './trouble-words.ts';

/** What happens to a request instead of its answer. */
export type Trouble = { readonly fault: Fault } | { readonly cut: 'before' | 'after' };

const OPS: Readonly<Record<string, Op>> = {
  Jobs_Start: 'start',
  JobExecution: 'describe',
  JobsExecutions_List: 'list',
  Jobs_StopExecution: 'stop',
  Jobs_StopMultipleExecutions: 'stop',
  Query_Execute: 'logs',
  LogStream_Get: 'logs',
};

/**
 * Azure has no call that looks at several executions by name: whoever waits for many looks at the job's list. Such a client says so in
 * the header in which the Azure CLI names its command.
 */
export function toOp({ operation, headers }: Pick<Request, 'operation' | 'headers'>): Op | 'other' {
  if (operation === 'JobsExecutions_List' && headers['commandname'] === 'look') return 'describe';
  return OPS[operation] ?? 'other';
}

interface Plan {
  readonly op: Op;
  take(request: Request): Trouble | undefined;
}

/** Lies that hit requests: the oldest one that is not used up has its turn. */
export class Troubles {
  readonly #clock: Clock;
  readonly #plans: Plan[] = [];

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  add(lie: Lie | AzureLie): void {
    switch (lie.kind) {
      case 'throttle':
      case 'server_error':
      case 'expired_credentials':
      case 'reset':
        this.#plans.push(repeat(lie));
        break;
      case 'alternating_errors':
        this.#plans.push(alternate(lie.operation, lie.seconds, this.#clock));
    }
  }

  find(request: Request): Trouble | undefined {
    const op = toOp(request);
    for (const plan of this.#plans) {
      const trouble = plan.op === op ? plan.take(request) : undefined;
      if (trouble !== undefined) return trouble;
    }
    return undefined;
  }
}

type Repeated = Extract<Lie, { kind: 'throttle' | 'server_error' | 'expired_credentials' | 'reset' }>;

function repeat(lie: Repeated): Plan {
  let left = lie.times;
  return {
    op: lie.operation,
    take: (request) => {
      if (left === 0) return undefined;
      left -= 1;
      return lie.kind === 'reset' ? { cut: lie.when } : { fault: findFaults(request)[lie.kind]() };
    },
  };
}

function alternate(op: Op, seconds: number, clock: Clock): Plan {
  const endMs = clock.monotonicMs() + seconds * 1000;
  let turn = 0;
  return {
    op,
    take: (request) => {
      if (clock.monotonicMs() >= endMs) return undefined;
      turn += 1;
      const faults = findFaults(request);
      const round: readonly (() => Trouble)[] = [
        () => ({ fault: faults.throttle() }),
        () => ({ fault: new Fault(503, 'ServiceUnavailable', 'The service is unavailable. Please retry later.') }),
        () => ({ cut: 'before' }),
        () => ({ fault: faults.expired_credentials() }),
      ];
      return round[(turn - 1) % round.length]?.();
    },
  };
}
