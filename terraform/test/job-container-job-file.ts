import type { Runtime } from './job-container-verdicts.ts';

const PLACES = {
  aws_fargate: { provider: 'aws', region: 'eu-central-1' },
  azure_container_apps: { provider: 'azure', region: 'westeurope' },
  gcp_cloud_run: { provider: 'gcp', region: 'europe-west1' },
} as const;

/** A job file in which nothing is wrong but what the test puts into its runtime or its schedule. JSON is YAML. */
export function jobFileOf(
  type: Runtime,
  runtime: Readonly<Record<string, unknown>>,
  infrastructure: Readonly<Record<string, unknown>> = {},
): string {
  return JSON.stringify({
    tenant_id: 'acme',
    source_connector_path: 'a.yaml',
    target_connector_path: 'b.yaml',
    asset_path: 'c.yaml',
    infrastructure: {
      ...PLACES[type],
      runtime: { type, ...runtime },
      resource_identifiers: '{{terraform_outputs.runtime_binding}}',
      tags: { job_name: 'orders', team: 'data', pipeline_type: 'ingestion', environment: 'prod', cost_center: 'data' },
      ...infrastructure,
    },
  });
}
