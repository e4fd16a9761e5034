import type { StartRequest } from '@dativo/runner';
import { createUncheckedJob, SAMPLE_RUN } from '@dativo/runner-testkit';

/** What the Terraform module gives as `runtime_binding`. */
export const BINDING = {
  provider: 'aws',
  runtime: 'aws_fargate',
  region: 'eu-central-1',
  cluster_name: 'data',
  cluster_arn: 'arn:aws:ecs:eu-central-1:123456789012:cluster/data',
  job_identifier: 'arn:aws:ecs:eu-central-1:123456789012:task-definition/weather:7',
  task_definition_arn: 'arn:aws:ecs:eu-central-1:123456789012:task-definition/weather:7',
  task_definition_family: 'weather',
  container_name: 'dativo-etl',
  subnet_ids: ['subnet-0aaa', 'subnet-0bbb'],
  security_group_ids: ['sg-0ccc'],
  assign_public_ip: false,
  log_group_name: '/ecs/weather',
  log_stream_prefix: 'dativo',
  job_file: '/tmp/dativo/job.yaml',
} as const;

export const TASK_ARN = 'arn:aws:ecs:eu-central-1:123456789012:task/data/0123456789abcdef0123456789abcdef';

const TAGS = {
  job_name: 'weather',
  team: 'data',
  pipeline_type: 'ingestion',
  environment: 'test',
  cost_center: 'platform',
};

/** A start of a job with this binding; the binding is set behind the schema's back, which refuses some of what the driver must refuse. */
export function createRequest(binding: unknown = BINDING, changes: Partial<StartRequest> = {}): StartRequest {
  const runtime = { type: 'aws_fargate' };
  return {
    ...DEFAULTS,
    ...createUncheckedJob(binding, { provider: 'aws', runtime, region: 'eu-central-1', tags: TAGS }),
    ...changes,
  };
}

const DEFAULTS = { ...SAMPLE_RUN, runId: 'weather-1', attempt: 1, rung: null } as const;
