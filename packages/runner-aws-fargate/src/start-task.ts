import { DriverError, type StartRequest } from '@dativo/runner';
import type { AwsApi, RunTaskInput } from './aws-api.ts';
import type { FargateBinding } from './binding.ts';
import { carriesJob } from './job-payload.ts';
import { findRunTasks, isStartOf } from './list-marked-tasks.ts';
import { refuseTooLarge, toRunTaskInput } from './run-task-input.ts';
import { toStartError } from './start-failures.ts';

/**
 * How long ago a start may have been asked for so that its token is surely known: ECS keeps one for 24 hours at most, and not longer
 * than about an hour beyond the end of the task, which may have come at once. Milliseconds.
 * Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/ECS_Idempotency.html
 */
const TOKEN_TRUSTED_MS = 50 * 60 * 1000;

/** Starts the task, or finds the one that this very start has begun already. Gives its ARN. Throws `DriverError`. */
export async function startTask(
  api: AwsApi,
  request: StartRequest,
  binding: FargateBinding,
  now: Date,
): Promise<string> {
  const { firstAskedAt } = request;
  if (firstAskedAt !== undefined && now.getTime() - firstAskedAt.getTime() > TOKEN_TRUSTED_MS) {
    return findOldStart(api, request, binding, firstAskedAt);
  }
  const { tasks, failures, boundTo } = await api.runTask(await prepareStart(api, request, binding));
  if (boundTo.length > 0) return adopt(api, request, binding, boundTo);
  const [task] = tasks;
  if (task) return task.taskArn;
  if (failures.length > 0) throw toStartError(failures);
  throw new DriverError('AMBIGUOUS', 'ECS answered the start with neither a task nor a failure');
}

/** The request as ECS gets it; looks at the task definition only where the job is too large to be sent. Throws `REFUSED`. */
export async function prepareStart(api: AwsApi, request: StartRequest, binding: FargateBinding): Promise<RunTaskInput> {
  const input = toRunTaskInput(request, binding, { sendsJob: true });
  try {
    refuseTooLarge(input);
    return input;
  } catch (tooLarge) {
    const { taskDefinition } = binding;
    const definition = await api.describeTaskDefinition({ taskDefinition });
    if (!carriesJob(definition, binding.containerName, request.job)) throw tooLarge;
  }
  const smaller = toRunTaskInput(request, binding, { sendsJob: false });
  refuseTooLarge(smaller);
  return smaller;
}

/** The token was used before, with other bytes (another version of this program packs the job otherwise): that task is this start. */
async function adopt(
  api: AwsApi,
  { runId, attempt }: StartRequest,
  { cluster }: FargateBinding,
  boundTo: readonly string[],
): Promise<string> {
  const { tasks } = await api.describeTasks({ cluster, tasks: boundTo });
  const own = tasks.find((task) => isStartOf(task, runId, attempt));
  if (own) return own.taskArn;
  if (tasks.length === 0) {
    throw new DriverError(
      'UNAVAILABLE',
      `ECS has begun this start before, as ${boundTo.join(', ')}, but does not show the task yet`,
    );
  }
  throw new DriverError(
    'CONFLICT',
    `the client token of this start is bound to a task of somebody else: ${boundTo.join(', ')}`,
    {
      help: 'Start the job with another run id.',
    },
  );
}

async function findOldStart(
  api: AwsApi,
  { runId, attempt }: StartRequest,
  binding: FargateBinding,
  firstAskedAt: Date,
): Promise<string> {
  const found = (await findRunTasks(api, binding, runId)).find((marked) => marked.attempt === attempt);
  if (found) return found.task.taskArn;
  throw new DriverError(
    'AMBIGUOUS',
    `the start was asked for at ${firstAskedAt.toISOString()}, and ECS shows no task of it: it was never begun, or has ended and is forgotten`,
    { help: 'Look at the log and the target of the job; if it did not run, start it under another run id.' },
  );
}
