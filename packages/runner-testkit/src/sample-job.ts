import { parseResolvedJob, type ResolvedJob } from '@dativo/schema';

/** A resolved job of the local runtime, as text and as value. */
export function createSampleJob(resourceIdentifiers: Readonly<Record<string, unknown>>): {
  readonly job: ResolvedJob;
  readonly jobText: string;
} {
  // JSON is YAML, and needs no quoting of ours.
  const jobText = `${JSON.stringify({ ...SAMPLE, infrastructure: { ...INFRASTRUCTURE, resource_identifiers: resourceIdentifiers } }, null, 2)}\n`;
  const parsed = parseResolvedJob(jobText);
  if (!parsed.ok) throw new Error(parsed.diagnostics.map(({ message }) => message).join('; '));
  return { job: parsed.job, jobText };
}

const SAMPLE = {
  tenant_id: 'demo',
  environment: 'test',
  source_connector_path: 'connectors/csv.yaml',
  target_connector_path: 'connectors/parquet.yaml',
  asset_path: 'assets/sample.yaml',
};

const INFRASTRUCTURE = {
  provider: 'local',
  runtime: { type: 'local_process' },
  region: 'local',
  tags: { job_name: 'sample', team: 'tests', pipeline_type: 'ingestion', environment: 'test', cost_center: 'none' },
};
