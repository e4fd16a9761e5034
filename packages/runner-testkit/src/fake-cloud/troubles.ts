import type { Clock } from '@dativo/runner';
import type { Lie, Op } from '../cloud-stage.ts';
import type { Trouble } from './take-course.ts';

/** A cloud's own words for what it can answer to any call; `unavailable` is told in turn with others only. */
export type Faults<Fault> = Readonly<
  Record<'throttle' | 'server_error' | 'expired_credentials' | 'unavailable', () => Fault>
>;

interface Plan {
  readonly op: Op;
  take<Fault>(faults: Faults<Fault>): Trouble<Fault> | undefined;
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

  find<Fault>(op: Op | 'other', faults: Faults<Fault>): Trouble<Fault> | undefined {
    for (const plan of this.#plans) {
      const trouble = plan.op === op ? plan.take(faults) : undefined;
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
    take: (faults) => {
      if (left === 0) return undefined;
      left -= 1;
      return lie.kind === 'reset' ? { cut: lie.when } : { fault: faults[lie.kind]() };
    },
  };
}

const ROUND = ['throttle', 'unavailable', 'cut', 'expired_credentials'] as const;

function alternate(op: Op, seconds: number, clock: Clock): Plan {
  const endMs = clock.monotonicMs() + seconds * 1000;
  let turn = 0;
  return {
    op,
    take: (faults) => {
      if (clock.monotonicMs() >= endMs) return undefined;
      const next = ROUND[turn % ROUND.length] ?? 'cut';
      turn += 1;
      return next === 'cut' ? { cut: 'before' } : { fault: faults[next]() };
    },
  };
}
