import type { StartRequest } from '@dativo/runner';
import type { ContainerAppsJob, JobExecution } from '@dativo/runner-azure-container-apps';
import { createUncheckedJob, SAMPLE_RUN } from '@dativo/runner-testkit';

const SUBSCRIPTION = '11111111-2222-3333-4444-555555555555';
export const JOB_ID = `/subscriptions/${SUBSCRIPTION}/resourceGroups/data/providers/Microsoft.App/jobs/weather`;
export const ENVIRONMENT_ID = `/subscriptions/${SUBSCRIPTION}/resourceGroups/data/providers/Microsoft.App/managedEnvironments/env`;
export const IDENTITY_ID = `/subscriptions/${SUBSCRIPTION}/resourceGroups/data/providers/Microsoft.ManagedIdentity/userAssignedIdentities/etl`;
export const WORKSPACE_ID = 'aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee';

/** What the Terraform module gives as `runtime_binding`. */
export const BINDING = {
  provider: 'azure',
  runtime: 'azure_container_apps',
  region: 'westeurope',
  job_identifier: JOB_ID,
  container_name: 'dativo-etl',
  job_file: '/tmp/dativo/job.yaml',
  subscription_id: SUBSCRIPTION,
  resource_group_name: 'data',
  container_app_job_name: 'weather',
  managed_identity_id: IDENTITY_ID,
  log_analytics_customer_id: WORKSPACE_ID,
} as const;

/** The job as Azure shows it. */
export const AZURE_JOB = {
  id: JOB_ID,
  name: 'weather',
  identity: { type: 'UserAssigned', userAssignedIdentities: { [IDENTITY_ID]: {} } },
  properties: {
    provisioningState: 'Succeeded',
    environmentId: ENVIRONMENT_ID,
    configuration: {
      triggerType: 'Manual',
      replicaTimeout: 3600,
      replicaRetryLimit: 0,
      manualTriggerConfig: { parallelism: 1, replicaCompletionCount: 1 },
      secrets: [{ name: 'source-password', keyVaultUrl: 'https://v.vault.azure.net/secrets/source' }],
      registries: [{ server: 'acme.azurecr.io', identity: IDENTITY_ID }],
    },
    template: {
      containers: [
        {
          name: 'dativo-etl',
          image: `acme.azurecr.io/etl@sha256:${'a'.repeat(64)}`,
          command: ['sh', '-c', 'exec etl "$@"'],
          args: ['run'],
          env: [
            { name: 'STATE_DIR', value: '/tmp/state' },
            { name: 'PASSWORD', secretRef: 'source-password' },
          ],
          resources: { cpu: 1, memory: '2Gi' },
        },
      ],
    },
  },
} satisfies ContainerAppsJob;

/** An execution with one replica of one container. */
export function createExecution(
  properties: Partial<JobExecution['properties']>,
  container?: { readonly code?: number; readonly status?: string; readonly additionalInformation?: string },
): JobExecution {
  const replicas = [{ name: 'weather-1-a', containers: [{ name: 'dativo-etl', ...container }] }];
  const detailedStatus = container === undefined ? null : { replicas };
  return {
    name: 'weather-1',
    properties: { status: 'Running', startTime: '2026-11-23T10:00:00Z', detailedStatus, ...properties },
  };
}

const TAGS = { job_name: 'weather', team: 'data', pipeline_type: 'ingestion', environment: 'test', cost_center: 'x' };

/** A start of a job with this binding, set behind the schema's back, which refuses some of what the driver must refuse. */
export function createRequest(binding: unknown = BINDING, changes: Partial<StartRequest> = {}): StartRequest {
  const runtime = { type: 'azure_container_apps' };
  return {
    ...DEFAULTS,
    ...createUncheckedJob(binding, { provider: 'azure', runtime, region: 'westeurope', tags: TAGS }),
    ...changes,
  };
}

const DEFAULTS = { ...SAMPLE_RUN, runId: 'weather-1', attempt: 1, rung: null } as const;
