import type { Lie, Op } from '../../cloud-stage.ts';
import { toQuotaFault } from '../logging/read-quota.ts';
import type { Project } from '../project.ts';
import { toOp } from '../to-op.ts';
import { Fault } from '../wire/fault.ts';
import type { Request } from '../wire/read-request.ts';

/** What happens to a request instead of its answer. */
export type Trouble = { readonly fault: Fault } | { readonly cut: 'before' | 'after' };

interface Plan {
  readonly op: Op;
  take(): Trouble | undefined;
}

/** Lies that hit requests: the oldest one that is not used up has its turn. */
export class Troubles {
  readonly #project: Project;
  readonly #plans: Plan[] = [];

  constructor(project: Project) {
    this.#project = project;
  }

  add(lie: Lie): void {
    switch (lie.kind) {
      case 'throttle':
      case 'server_error':
      case 'expired_credentials':
      case 'reset':
        this.#plans.push(repeat(lie, this.#project));
        break;
      case 'alternating_errors':
        this.#plans.push(alternate(lie.operation, lie.seconds, this.#project));
    }
  }

  find(request: Request): Trouble | undefined {
    const op = toOp(request);
    for (const plan of this.#plans) {
      const trouble = plan.op === op ? plan.take() : undefined;
      if (trouble !== undefined) return trouble;
    }
    return undefined;
  }
}

type Repeated = Extract<Lie, { kind: 'throttle' | 'server_error' | 'expired_credentials' | 'reset' }>;

function repeat(lie: Repeated, project: Project): Plan {
  let left = lie.times;
  return {
    op: lie.operation,
    take: () => {
      if (left === 0) return undefined;
      left -= 1;
      return lie.kind === 'reset' ? { cut: lie.when } : { fault: FAULTS[lie.kind](lie.operation, project) };
    },
  };
}

function alternate(op: Op, seconds: number, project: Project): Plan {
  const { clock } = project;
  const endMs = clock.monotonicMs() + seconds * 1000;
  let turn = 0;
  const round: readonly (() => Trouble)[] = [
    () => ({ fault: FAULTS.throttle(op, project) }),
    () => ({ fault: new Fault('UNAVAILABLE', 'The service is currently unavailable.') }),
    () => ({ cut: 'before' }),
    () => ({ fault: FAULTS.expired_credentials(op, project) }),
  ];
  return {
    op,
    take: () => {
      if (clock.monotonicMs() >= endMs) return undefined;
      turn += 1;
      return round[(turn - 1) % round.length]?.();
    },
  };
}

/** Source: https://cloud.google.com/apis/design/errors (the messages are those that Google's APIs give) */
const FAULTS: Readonly<
  Record<'throttle' | 'server_error' | 'expired_credentials', (op: Op, project: Project) => Fault>
> = {
  throttle: (op, project) =>
    op === 'logs'
      ? toQuotaFault('Read', 'logging', project)
      : toQuotaFault(op === 'start' ? 'Job run' : 'Read', 'run', project),
  server_error: () => new Fault('INTERNAL', 'Internal error encountered.'),
  expired_credentials: () =>
    new Fault(
      'UNAUTHENTICATED',
      'Request had invalid authentication credentials. Expected OAuth 2 access token, login cookie or other valid authentication credential. See https://developers.google.com/identity/sign-in/web/devconsole-project.',
      [
        {
          '@type': 'type.googleapis.com/google.rpc.ErrorInfo',
          reason: 'ACCESS_TOKEN_EXPIRED',
          domain: 'googleapis.com',
        },
      ],
    ),
};
