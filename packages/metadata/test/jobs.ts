import { type Job, parseJob, type YamlDocument } from '@dativo/schema';

export interface ReadJob {
  readonly job: Job;
  readonly document: YamlDocument;
}

const HEAD = `tenant_id: demo
source_connector_path: connectors/csv.yaml
target_connector_path: connectors/parquet.yaml
asset_path: assets/weather.yaml
`;

export const TAGS = `  tags:
    job_name: local-weather
    team: data-engineering
    pipeline_type: ingestion
    environment: dev
    cost_center: data-platform
`;

/** What one cloud sells or takes is no matter here: every size and every text is carried over as it is. */
const rules = { JOB601: 'off', JOB602: 'off', JOB630: 'off', JOB702: 'off', JOB707: 'off' } as const;

/** A valid job with these lines under `infrastructure`, read as the CLI reads it. */
export function readJob(infrastructure: string): ReadJob {
  const parsed = parseJob(`${HEAD}infrastructure:\n${infrastructure}`, { file: 'job.yaml', rules });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.diagnostics));
  return parsed;
}

export function onFargate(runtime: string, tags = TAGS): ReadJob {
  return readJob(`  provider: aws\n  region: eu-central-1\n  runtime: { type: aws_fargate${runtime} }\n${tags}`);
}

/** A job that nobody validated. */
export function unchecked(value: unknown): Job {
  return value as Job;
}
