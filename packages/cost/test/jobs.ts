import type { CostEstimate, MeasuredRun } from '@dativo/cost';
import { type Job, parseJob } from '@dativo/schema';

const TAGS = { job_name: 'orders', team: 'data', pipeline_type: 'ingestion', environment: 'prod', cost_center: 'bi' };

/** A job as it comes out of the reader, on one of the clouds. */
export function jobOn(infrastructure: object): Job {
  const text = JSON.stringify({
    tenant_id: 'acme',
    source_connector_path: 'connectors/csv.yaml',
    target_connector_path: 'connectors/parquet.yaml',
    asset_path: 'assets/orders.yaml',
    infrastructure: { tags: TAGS, resource_identifiers: '{{terraform_outputs.runtime_binding}}', ...infrastructure },
  });
  const parsed = parseJob(text);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.diagnostics));
  return parsed.job;
}

const image = 'example.com/worker:1';

export function fargate(more: object = {}, region = 'us-east-1'): Job {
  const { runtime, ...rest } = more as { runtime?: object };
  return jobOn({
    provider: 'aws',
    region,
    runtime: { type: 'aws_fargate', image, cpu: 1024, memory: 2048, ...runtime },
    ...rest,
  });
}

export function cloudRun(more: object = {}, region = 'us-central1'): Job {
  const { runtime, ...rest } = more as { runtime?: object };
  return jobOn({
    provider: 'gcp',
    region,
    runtime: { type: 'gcp_cloud_run', image, cpu: '1', memory: '512Mi', ...runtime },
    ...rest,
  });
}

export function containerApps(more: object = {}, region = 'eastus'): Job {
  const { runtime, ...rest } = more as { runtime?: object };
  return jobOn({
    provider: 'azure',
    region,
    runtime: { type: 'azure_container_apps', image, cpu: '0.5', memory: '1Gi', ...runtime },
    ...rest,
  });
}

/** Seconds of each attempt, the last one with the verdict; `null` for one whose end was not seen. */
export function runOf(
  attempts: readonly (number | null | { readonly seconds: number; readonly rung: string })[],
  more: Partial<MeasuredRun> & { readonly endedOn?: string } = {},
): MeasuredRun {
  const { endedOn = '2026-11-01', ...rest } = more;
  const start = Date.parse(`${endedOn}T02:00:00Z`);
  return {
    runtime: 'aws_fargate',
    verdict: 'succeeded',
    timeline: { finished_at: new Date(start + 3_600_000).toISOString() },
    cost_unit: { vcpu: 1, memory_gib: 2 },
    ...rest,
    attempts: attempts.map((attempt) => {
      const { seconds, rung } =
        typeof attempt === 'object' && attempt !== null ? attempt : { seconds: attempt, rung: null };
      const end = seconds === null ? null : new Date(start + seconds * 1000).toISOString();
      return { rung, outcome: 'ended', started_at: new Date(start).toISOString(), ended_at: end };
    }),
  };
}

export const codesOf = ({ notes }: CostEstimate): readonly string[] => notes.map(({ code }) => code);
