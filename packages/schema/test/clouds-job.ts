import { type Diagnostic, parseJob } from '@dativo/schema';

const RUNTIMES = {
  aws: { type: 'aws_fargate', region: 'eu-central-1' },
  azure: { type: 'azure_container_apps', region: 'westeurope' },
  gcp: { type: 'gcp_cloud_run', region: 'europe-west1' },
  local: { type: 'local_process', region: 'local' },
} as const;

export type Provider = keyof typeof RUNTIMES;

/** A job in which nothing is wrong but what the test puts in. JSON is YAML. */
export function cloudJob(
  provider: Provider,
  runtime: Readonly<Record<string, unknown>>,
  infrastructure: Readonly<Record<string, unknown>> = {},
  top: Readonly<Record<string, unknown>> = {},
): string {
  const { type, region } = RUNTIMES[provider];
  return JSON.stringify({
    tenant_id: 'acme',
    source_connector_path: 'a.yaml',
    target_connector_path: 'b.yaml',
    asset_path: 'c.yaml',
    ...top,
    infrastructure: {
      provider,
      runtime: { type, ...runtime },
      region,
      resource_identifiers: '{{terraform_outputs.runtime_binding}}',
      tags: { job_name: 'orders', team: 'data', pipeline_type: 'ingestion', environment: 'prod', cost_center: 'data' },
      ...infrastructure,
    },
  });
}

export function findings(text: string): readonly Diagnostic[] {
  return parseJob(text, { file: 'job.yaml' }).diagnostics;
}

/** `JOB601 cpu` for each finding. */
export function marks(text: string): string[] {
  return findings(text).map(({ ruleId, pointer }) => `${ruleId} ${pointer.split('/').at(-1)}`);
}
