import type { Clock } from '@dativo/runner';
import type { Lie, Op } from '../../cloud-stage.ts';
import { Fault } from '../wire/fault.ts';

/** What happens to a request instead of its answer. */
export type Trouble = { readonly fault: Fault } | { readonly cut: 'before' | 'after' };

const OPS: Readonly<Record<string, Op>> = {
  'ecs:RunTask': 'start',
  'ecs:DescribeTasks': 'describe',
  'ecs:ListTasks': 'list',
  'ecs:StopTask': 'stop',
  'logs:GetLogEvents': 'logs',
  'logs:DescribeLogStreams': 'logs',
};

export function toOp(service: string, operation: string): Op | 'other' {
  return OPS[`${service}:${operation}`] ?? 'other';
}

interface Plan {
  readonly op: Op;
  take(service: string): Trouble | undefined;
}

/** Lies that hit requests: the oldest one that is not used up has its turn. */
export class Troubles {
  readonly #clock: Clock;
  readonly #plans: Plan[] = [];

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  add(lie: Lie): void {
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

  find(service: string, operation: string): Trouble | undefined {
    const op = toOp(service, operation);
    for (const plan of this.#plans) {
      const trouble = plan.op === op ? plan.take(service) : undefined;
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
    take: (service) => {
      if (left === 0) return undefined;
      left -= 1;
      return lie.kind === 'reset' ? { cut: lie.when } : { fault: FAULTS[lie.kind](service) };
    },
  };
}

function alternate(op: Op, seconds: number, clock: Clock): Plan {
  const endMs = clock.monotonicMs() + seconds * 1000;
  let turn = 0;
  return {
    op,
    take: (service) => {
      if (clock.monotonicMs() >= endMs) return undefined;
      turn += 1;
      const round = [
        () => ({ fault: FAULTS.throttle(service) }),
        () => ({ fault: new Fault('ServiceUnavailable', 'Service is unable to handle request.', 503) }),
        () => ({ cut: 'before' as const }),
        () => ({ fault: FAULTS.expired_credentials(service) }),
      ];
      return round[(turn - 1) % round.length]?.();
    },
  };
}

/** Sources: API models (errors of the operations) and https://docs.aws.amazon.com/AmazonECS/latest/APIReference/CommonErrors.html */
const FAULTS: Readonly<Record<'throttle' | 'server_error' | 'expired_credentials', (service: string) => Fault>> = {
  throttle: () => new Fault('ThrottlingException', 'Rate exceeded'),
  server_error: (service: string) =>
    service === 'logs'
      ? new Fault('ServiceUnavailableException', 'The service cannot complete the request.', 500)
      : new Fault('ServerException', 'Service Unavailable. Please try again later.', 500),
  expired_credentials: () =>
    new Fault('ExpiredTokenException', 'The security token included in the request is expired'),
};
