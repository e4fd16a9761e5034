import type { Lie } from '../../cloud-stage.ts';
import type { FateWords, Refusals } from '../../fake-cloud/start-lies.ts';
import { toPullError, toSecretError } from '../ecs/find-start-fault.ts';
import type { Ending } from '../ecs/task.ts';
import type { TaskDefinition } from '../ecs/task-definition.ts';

type Failure = Extract<Lie, { kind: 'never_starts' }>;
type Interruption = Extract<Lie, { kind: 'interrupt' }>;

/** Source: https://docs.aws.amazon.com/AmazonECS/latest/developerguide/api_failures_messages.html */
const NO_CAPACITY = 'Capacity is unavailable at this time. Please try again later or in a different availability zone';

/** Entries of `failures` in the answer of RunTask. */
export const REFUSALS: Refusals<object> = {
  invalid: () => ({
    reason: 'ATTRIBUTE',
    detail: 'The task definition asks for an attribute that the chosen capacity does not offer.',
  }),
  capacity: () => ({ reason: NO_CAPACITY }),
};

const INTERRUPTIONS: Readonly<Record<Interruption['by'], Ending>> = {
  spot: { stopCode: 'SpotInterruption', stoppedReason: 'Your Spot Task was interrupted.' },
  platform: {
    stopCode: 'TerminationNotice',
    stoppedReason: 'ECS is performing maintenance on the underlying infrastructure hosting the task.',
  },
  somebody: { stopCode: 'UserInitiated', stoppedReason: 'Task stopped by user' },
};

export function fateWords(definition: TaskDefinition): FateWords<string, Ending> {
  return { toFailure: (reason) => toWords(reason, definition), toEnding: (by) => INTERRUPTIONS[by] };
}

function toWords(reason: Failure['reason'], definition: TaskDefinition): string {
  switch (reason) {
    case 'image':
      return toPullError(definition.containers[0]?.image ?? '');
    case 'secret':
      return toSecretError('arn:aws:secretsmanager:eu-central-1:123456789012:secret:source-AbCdEf');
    case 'capacity':
      return NO_CAPACITY;
  }
}
