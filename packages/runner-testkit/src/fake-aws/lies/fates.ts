import type { Lie } from '../../cloud-stage.ts';
import { toPullError, toSecretError } from '../ecs/find-start-fault.ts';
import type { Ending, Fate } from '../ecs/task.ts';
import type { TaskDefinition } from '../ecs/task-definition.ts';

type Refusal = Extract<Lie, { kind: 'refuse_start' }>;
type Failure = Extract<Lie, { kind: 'never_starts' }>;
type Interruption = Extract<Lie, { kind: 'interrupt' }>;

/** Source of the first: https://docs.aws.amazon.com/AmazonECS/latest/developerguide/api_failures_messages.html */
const REFUSALS = {
  invalid: {
    reason: 'ATTRIBUTE',
    detail: 'The task definition asks for an attribute that the chosen capacity does not offer.',
  },
  capacity: {
    reason: 'Capacity is unavailable at this time. Please try again later or in a different availability zone',
  },
} as const;

const INTERRUPTIONS: Readonly<Record<Interruption['by'], Ending>> = {
  spot: { stopCode: 'SpotInterruption', stoppedReason: 'Your Spot Task was interrupted.' },
  platform: {
    stopCode: 'TerminationNotice',
    stoppedReason: 'ECS is performing maintenance on the underlying infrastructure hosting the task.',
  },
  somebody: { stopCode: 'UserInitiated', stoppedReason: 'Task stopped by user' },
};

/** Lies that hit starts. Each is used up after so many of them. */
export class Fates {
  readonly #refusals: Refusal[] = [];
  readonly #failures: Failure[] = [];
  readonly #interruptions: Interruption[] = [];
  #isStuck = false;

  add(lie: Lie): void {
    if (lie.kind === 'refuse_start') this.#refusals.push(...repeat(lie));
    if (lie.kind === 'never_starts') this.#failures.push(...repeat(lie));
    if (lie.kind === 'interrupt') this.#interruptions.push(...repeat(lie));
    if (lie.kind === 'stuck_start') this.#isStuck = true;
  }

  /** An entry of `failures` in the answer of RunTask. */
  takeRefusal(): object | undefined {
    const refusal = this.#refusals.shift();
    return refusal === undefined ? undefined : REFUSALS[refusal.reason];
  }

  take(definition: TaskDefinition): Fate {
    const failure = this.#failures.shift();
    if (failure !== undefined) return { isStuck: false, failure: toWords(failure.reason, definition) };
    if (this.#isStuck) return { isStuck: true };
    const interruption = this.#interruptions.shift();
    if (interruption === undefined) return { isStuck: false };
    const { by, afterSeconds } = interruption;
    return { isStuck: false, interruption: { ending: INTERRUPTIONS[by], afterSeconds } };
  }
}

function repeat<Told extends { readonly times: number }>(lie: Told): Told[] {
  return Array.from({ length: lie.times }, () => lie);
}

function toWords(reason: Failure['reason'], definition: TaskDefinition): string {
  switch (reason) {
    case 'image':
      return toPullError(definition.containers[0]?.image ?? '');
    case 'secret':
      return toSecretError('arn:aws:secretsmanager:eu-central-1:123456789012:secret:source-AbCdEf');
    case 'capacity':
      return REFUSALS.capacity.reason;
  }
}
