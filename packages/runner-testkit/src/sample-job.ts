import { parseResolvedJob, type ResolvedJob } from '@dativo/schema';

/** A job that can be run, with what it was made of. */
export interface SampleJob {
  readonly job: ResolvedJob;
  readonly jobText: string;
}

/** A resolved job as text and as value: of the local runtime, or with this infrastructure (provider, runtime, region, ...). */
export function createSampleJob(
  resourceIdentifiers: Readonly<Record<string, unknown>>,
  changes: Readonly<Record<string, unknown>> = {},
): SampleJob {
  const infrastructure = { ...INFRASTRUCTURE, ...changes, resource_identifiers: resourceIdentifiers };
  const asset = { asset_path: `assets/${infrastructure.tags.job_name}.yaml` };
  // JSON is YAML, and needs no quoting of ours.
  const jobText = `${JSON.stringify({ ...SAMPLE, ...asset, infrastructure }, null, 2)}\n`;
  const parsed = parseResolvedJob(jobText);
  if (!parsed.ok) throw new Error(parsed.diagnostics.map(({ message }) => message).join('; '));
  return { job: parsed.job, jobText };
}

/** The same with identifiers that are set behind the schema's back, which refuses some of what drivers must refuse. */
export function createUncheckedJob(
  resourceIdentifiers: unknown,
  changes: Readonly<Record<string, unknown>>,
): SampleJob {
  const { job, jobText } = createSampleJob({}, changes);
  const infrastructure = { ...job.infrastructure, resource_identifiers: resourceIdentifiers };
  return { job: Object.assign(job, { infrastructure }), jobText };
}

/** How a run is asked for, beside its id and its job, where a test does not mind. */
export const SAMPLE_RUN = {
  containerMode: 'self_hosted',
  environment: {},
  timeoutSeconds: undefined,
  graceSeconds: 30,
} as const;

const SAMPLE = {
  tenant_id: 'demo',
  environment: 'test',
  source_connector_path: 'connectors/csv.yaml',
  target_connector_path: 'connectors/parquet.yaml',
};

const INFRASTRUCTURE = {
  provider: 'local',
  runtime: { type: 'local_process' },
  region: 'local',
  tags: { job_name: 'sample', team: 'tests', pipeline_type: 'ingestion', environment: 'test', cost_center: 'none' },
};
