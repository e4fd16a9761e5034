import { type Infrastructure, type Job, type RuntimeSize, readRuntimeSize } from '@dativo/schema';
import { billTime } from './bill.ts';
import type { CostEstimate, CostNote } from './estimate.ts';
import { estimateRun } from './estimate-run.ts';
import { estimateService } from './estimate-service.ts';
import type { MeasuredRun } from './measured-run.ts';
import { note } from './notes.ts';
import type { PriceTable } from './prices/price-table.ts';
import { toPricing } from './pricing.ts';

/** What an estimate is made from, beside the job. */
export interface EstimateOptions {
  /** The calendar month that starts are counted in, `YYYY-MM`. */
  readonly month: string;
  /** Finished runs of the job, in any order; `result.json` is one. */
  readonly runs?: readonly MeasuredRun[];
  /** How many of the latest runs count. Default 20. */
  readonly lastRuns?: number;
  /** Prices that count before the standard ones. */
  readonly prices?: PriceTable | undefined;
  /** How long a run takes, in seconds; counts before what was measured. */
  readonly durationSeconds?: number | undefined;
  /** Runs of a month, in place of the schedule. */
  readonly runsPerMonth?: number | undefined;
  /** Replicas of a long-running service that are always there: the job is one. */
  readonly replicas?: number | undefined;
  /** Temporary storage of a Fargate task in GiB. Default 20, which is free. */
  readonly storageGib?: number | undefined;
}

type CloudInfrastructure = Exclude<Infrastructure, { provider: 'local' }>;

/**
 * What a job costs per run and in a month, with what that rests on; no number where price, size or time is not known. Pure: runs, month
 * and prices come in. Throws `RangeError` for a month that is not `YYYY-MM`.
 *
 * @example
 * import { estimateCost, formatUsd } from '@dativo/cost';
 * import type { Job } from '@dativo/schema';
 *
 * const job: Job = {
 *   tenant_id: 'acme',
 *   source_connector_path: 'connectors/csv.yaml',
 *   target_connector_path: 'connectors/parquet.yaml',
 *   asset_path: 'assets/orders.yaml',
 *   infrastructure: {
 *     provider: 'aws',
 *     region: 'us-east-1',
 *     runtime: { type: 'aws_fargate', cpu: 1024, memory: 2048 },
 *     tags: { job_name: 'orders', team: 'data', pipeline_type: 'ingestion', environment: 'prod', cost_center: 'bi' },
 *     schedule: { cron: '0 2 * * *' },
 *   },
 * };
 * const { perRun, perMonth } = estimateCost(job, { month: '2026-11', durationSeconds: 600 });
 * formatUsd(perRun?.typical ?? 0); // => '$0.0082'
 * formatUsd(perMonth?.typical ?? 0); // => '$0.25'
 */
export function estimateCost(job: Job, options: EstimateOptions): CostEstimate {
  const { infrastructure } = job;
  if (infrastructure === null || infrastructure === undefined)
    return { ...NOTHING, notes: [note('no-infrastructure', 'the job does not say where it runs')] };
  const known = { ...NOTHING, ...describe(infrastructure) };
  if (infrastructure.provider === 'local') {
    const notes = [note('this-machine', 'a process on this machine: no cloud sends a bill for it')];
    return { ...known, basis: { kind: 'free' }, perHour: 0, notes };
  }
  const size = readRuntimeSize(infrastructure);
  if (size === undefined) {
    const notes = [note('no-size', 'cpu or memory is not a size that is known before Terraform runs')];
    return { ...known, notes };
  }
  return estimateSized(infrastructure, size, { ...known, size }, options);
}

/** What is left where nothing is known. */
const NOTHING: CostEstimate = {
  ...{ job: null, runtime: null, region: null, tags: {}, currency: 'USD', size: null, price: null },
  ...{ basis: { kind: 'unknown' }, perHour: null, perRun: null, parts: null, runs: null, perMonth: null, wasted: null },
  notes: [],
};

function describe({ runtime, region, tags }: Infrastructure): Partial<CostEstimate> {
  const texts = Object.entries(tags).filter((tag): tag is [string, string] => typeof tag[1] === 'string');
  return { job: tags.job_name, runtime: runtime.type, region, tags: Object.fromEntries(texts) };
}

function estimateSized(
  infrastructure: CloudInfrastructure,
  size: RuntimeSize,
  known: CostEstimate,
  options: EstimateOptions,
): CostEstimate {
  const { runtime, region } = infrastructure;
  const pricing = toPricing(runtime.type, region, size, options.prices, options.storageGib);
  if (!('rates' in pricing)) return { ...known, notes: pricing };
  const replicas = options.replicas ?? (isService(infrastructure) ? 1 : undefined);
  const priced = { ...known, price: pricing.used, perHour: billTime(pricing.rates.usual, size, 3_600_000) };
  const found =
    replicas === undefined
      ? estimateRun(infrastructure, size, pricing, options)
      : estimateService(size, pricing, replicas, options.month);
  return { ...priced, ...found, notes: [...sizeNotes(size), ...pricing.notes, ...(found.notes ?? [])] };
}

/** What starts a run; where there is none of it, a name of a service says that it runs on its own. */
const STARTABLE = ['task_definition_arn', 'task_definition_family', 'container_app_job_name', 'job_name', 'job_id'];

function isService({ resource_identifiers: identifiers }: CloudInfrastructure): boolean {
  if (typeof identifiers !== 'object' || identifiers === null) return false;
  const named = (key: string): boolean =>
    ![undefined, null, ''].includes(identifiers[key] as string | null | undefined);
  return named('service_name') && !STARTABLE.some(named);
}

function sizeNotes({ defaults }: RuntimeSize): readonly CostNote[] {
  if (defaults.length === 0) return [];
  return [note('default-size', `${defaults.join(' and ')} are left out; the default of the Terraform module counts`)];
}
