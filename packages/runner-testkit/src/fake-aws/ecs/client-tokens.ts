import { Fault } from '../wire/fault.ts';
import type { Input } from '../wire/input.ts';
import type { Cluster } from './cluster.ts';
import { FORGET_AFTER_SECONDS } from './life-cycle.ts';
import type { Task } from './task.ts';

const TOKEN_LIFE_SECONDS = 24 * 3600;

interface Binding {
  readonly parameters: string;
  readonly tasks: readonly Task[];
  readonly at: Date;
}

/**
 * Client tokens, each bound to the parameters of its first use and to the tasks that were started by it: per cluster, for 24 hours
 * or until an hour after the tasks' end.
 * Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/ECS_Idempotency.html
 */
export class ClientTokens {
  readonly #bindings = new Map<string, Binding>();

  /** The tasks that the token is bound to; throws `ConflictException` where it is bound to other parameters. */
  find(cluster: Cluster, token: string, input: Input, now: Date): readonly Task[] | undefined {
    const binding = this.#bindings.get(`${cluster.name} ${token}`);
    if (binding === undefined || isOver(binding, now)) return undefined;
    if (binding.parameters === toCanonicalJson(input)) return binding.tasks;
    const resourceIds = binding.tasks.map(({ arn }) => arn);
    const message = 'The client token was used before with other parameters.';
    throw new Fault('ConflictException', message, 400, { resourceIds });
  }

  bind(cluster: Cluster, token: string, input: Input, tasks: readonly Task[], at: Date): void {
    this.#bindings.set(`${cluster.name} ${token}`, { parameters: toCanonicalJson(input), tasks, at });
  }
}

function isOver({ tasks, at }: Binding, now: Date): boolean {
  const secondsSince = (moment: Date) => (now.getTime() - moment.getTime()) / 1000;
  if (secondsSince(at) >= TOKEN_LIFE_SECONDS) return true;
  return tasks.every(({ moments }) => moments.stoppedAt && secondsSince(moments.stoppedAt) >= FORGET_AFTER_SECONDS);
}

/** JSON whose members are in the order of their names, at every depth. */
function toCanonicalJson(value: unknown): string {
  return JSON.stringify(value, (_, member: unknown) =>
    typeof member === 'object' && member !== null && !Array.isArray(member)
      ? Object.fromEntries(Object.entries(member).sort(([a], [b]) => (a < b ? -1 : 1)))
      : member,
  );
}
