import { DriverError, type RunRef } from '@dativo/runner';
import { toShellWord } from '@dativo/runner/drivers';
import type { FargateBinding } from './binding.ts';

export const RUNTIME = 'aws_fargate';

/** A task ARN, with or without the cluster's name in it. Source: https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs-account-settings.html */
const TASK_ARN = /^arn:[^:]+:ecs:[^:]+:[^:]*:task\/(?:[^/\s]+\/)?([A-Za-z0-9-]+)$/;

/** The handle of one task: all that is needed to look at it, read its log and stop it, without the job file. */
export interface TaskHandle {
  readonly region: string;
  readonly cluster: string;
  readonly taskArn: string;
  readonly containerName: string;
  readonly log: { readonly group: string; readonly stream: string } | undefined;
}

/** The reference to a task of a run. Log names as the log driver `awslogs` makes them: prefix, container, task id. */
export function toRunRef(binding: FargateBinding, taskArn: string, start: Pick<RunRef, 'runId' | 'attempt'>): RunRef {
  const { region, cluster, containerName, log } = binding;
  const stream = log && `${log.prefix}/${containerName}/${toTaskId(taskArn)}`;
  return {
    runtime: RUNTIME,
    runId: start.runId,
    attempt: start.attempt,
    handle: {
      region,
      cluster,
      task_arn: taskArn,
      container_name: containerName,
      ...(log && stream ? { log_group_name: log.group, log_stream_name: stream } : {}),
    },
  };
}

/** Reads a handle back, which may come from a journal that somebody has edited. Throws `DriverError` `INVALID`. */
export function toTaskHandle({ handle }: RunRef): TaskHandle {
  const need = (key: string) => {
    const value = handle[key];
    if (value !== undefined && value !== '') return value;
    throw new DriverError('INVALID', `the handle of the run has no ${key}`, { help: HELP });
  };
  const [group, stream] = [handle['log_group_name'], handle['log_stream_name']];
  const taskArn = need('task_arn');
  toTaskId(taskArn);
  return {
    region: need('region'),
    cluster: need('cluster'),
    taskArn,
    containerName: need('container_name'),
    log: group && stream ? { group, stream } : undefined,
  };
}

/** How a person finds the task, and ends it by hand. */
export function toRecoveryHint({ handle }: RunRef): string {
  const [region, cluster, task] = [handle['region'], handle['cluster'], handle['task_arn']].map((part = '') =>
    toShellWord(part),
  );
  const where = `--region ${region} --cluster ${cluster}`;
  return `to see the task: aws ecs describe-tasks ${where} --tasks ${task}; to end it: aws ecs stop-task ${where} --task ${task} (the container then has the stopTimeout of its task definition)`;
}

const HELP = 'Find the run again by its id and its job file.';

/** One ARN that is none would make ECS refuse the look at a hundred tasks, so it is refused here. */
function toTaskId(taskArn: string): string {
  const id = TASK_ARN.exec(taskArn)?.[1];
  if (id !== undefined) return id;
  throw new DriverError('INVALID', `${JSON.stringify(taskArn)} is not the ARN of an ECS task`, { help: HELP });
}
