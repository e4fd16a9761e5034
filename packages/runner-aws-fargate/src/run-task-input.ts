import { DriverError, type StartRequest, toContainerEnvironment } from '@dativo/runner';
import { encodeJob, JOB_VARIABLE } from '@dativo/runner/drivers';
import type { RunTaskInput, Tag, TaskOverrides } from './aws-api.ts';
import type { FargateBinding } from './binding.ts';

import { toClientToken, toMarker } from './start-identity.ts';

/**
 * Characters of the overrides of one task, as JSON.
 * Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_TaskOverride.html
 */
const OVERRIDES_LIMIT = 8192;
/** ECS counts the overrides after it has merged them, so a little stays free. */
const OVERRIDES_MARGIN = 512;
/** Source: https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs-using-tags.html */
const TAGS = { most: 50, value: /^[\p{L}\p{Z}\p{N}_.:/=+\-@]{0,256}$/u } as const;

/** The start as ECS is asked for it. Pure, and the same bytes each time: ECS compares them when a token comes again. */
export function toRunTaskInput(
  request: StartRequest,
  binding: FargateBinding,
  { sendsJob }: { readonly sendsJob: boolean },
): RunTaskInput {
  return {
    cluster: binding.cluster,
    taskDefinition: binding.taskDefinition,
    ...(request.rung === 'FARGATE_SPOT' ? { capacityProvider: request.rung } : { launchType: 'FARGATE' as const }),
    subnets: binding.subnetIds,
    securityGroups: binding.securityGroupIds,
    assignPublicIp: binding.assignPublicIp,
    overrides: toOverrides(request, binding, sendsJob),
    startedBy: toMarker(request.runId, request.attempt),
    clientToken: toClientToken(request),
    tags: toTags(request),
  };
}

function toOverrides(request: StartRequest, binding: FargateBinding, sendsJob: boolean): TaskOverrides {
  const variables = {
    ...toContainerEnvironment(request),
    ...(sendsJob ? { [JOB_VARIABLE]: encodeJob(request.jobText) } : {}),
  };
  const environment = Object.entries(variables)
    .map(([name, value]) => ({ name, value }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  const command = ['run', '--config', binding.jobFile, '--mode', request.containerMode];
  return { containerOverrides: [{ name: binding.containerName, command, environment }] };
}

/** The job's tags, then ours where there is room and the run id can be a tag: a run is found without them. */
function toTags({ job, runId, attempt }: StartRequest): Tag[] {
  const own = { dativo_run_id: runId, dativo_attempt: String(attempt) };
  const usable = Object.entries(own).filter(([, value]) => TAGS.value.test(value));
  const tags = { ...job.infrastructure?.tags, ...Object.fromEntries(usable) };
  const entries = Object.entries(tags).map(([key, value]) => ({ key, value: String(value) }));
  return entries.slice(0, TAGS.most);
}

/** Throws `DriverError` `REFUSED` where ECS would not take the overrides. */
export function refuseTooLarge({ overrides }: RunTaskInput): void {
  const characters = JSON.stringify(overrides).length;
  const limit = OVERRIDES_LIMIT - OVERRIDES_MARGIN;
  if (characters <= limit) return;
  throw new DriverError(
    'REFUSED',
    `the job and the environment take ${characters} characters as overrides of the task; the limit is ${limit} of the ${OVERRIDES_LIMIT} that ECS takes`,
    {
      help: 'Put the job into the task definition (job_config of the Terraform module aws_fargate) and apply it, so that it need not be sent; or make the job file smaller.',
    },
  );
}
