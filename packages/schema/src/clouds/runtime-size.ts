import type { Infrastructure } from '../generated/job.ts';
import { isFixed } from '../rules/job-view.ts';
import { cloudRunSizes } from './cloud-run-size.ts';
import { containerAppsSizes } from './container-apps-size.ts';
import { fargateSizes } from './fargate-size.ts';
import type { SizeForm, SizeOffer } from './size-offer.ts';

/** How large the container of a job is, the same on every cloud. */
export interface RuntimeSize {
  /** In CPUs: 0.25 is `cpu: 256` on Fargate. */
  readonly vcpu: number;
  /** In MiB. A GB of Fargate is 1024 of them. */
  readonly memoryMib: number;
  /** What the job leaves out, so that the default of the Terraform module counts. */
  readonly defaults: readonly ('cpu' | 'memory')[];
}

type CloudRuntime = Exclude<Infrastructure['runtime']['type'], 'local_process'>;

const OFFERS: Readonly<Record<CloudRuntime, { readonly sizes: () => SizeOffer; readonly unitsPerCpu: number }>> = {
  aws_fargate: { sizes: fargateSizes, unitsPerCpu: 1024 },
  azure_container_apps: { sizes: containerAppsSizes, unitsPerCpu: 1 },
  gcp_cloud_run: { sizes: cloudRunSizes, unitsPerCpu: 1 },
};

/**
 * The size that a cloud is asked for; `undefined` on this machine, and where the job has a placeholder or something that is no size.
 * Whether the cloud sells that size is another question: `validateJob`.
 *
 * @example
 * import { readRuntimeSize } from '@dativo/schema';
 *
 * const tags = { job_name: 'orders', team: 'data', pipeline_type: 'ingestion', environment: 'dev', cost_center: 'bi' };
 * const size = readRuntimeSize({ provider: 'aws', region: 'eu-west-1', runtime: { type: 'aws_fargate', cpu: '512' }, tags });
 * size; // => { vcpu: 0.5, memoryMib: 2048, defaults: ['memory'] }
 */
export function readRuntimeSize({ runtime }: Infrastructure): RuntimeSize | undefined {
  if (runtime.type === 'local_process') return undefined;
  const { sizes, unitsPerCpu } = OFFERS[runtime.type];
  const offer = sizes();
  const cpu = readOne(runtime.cpu, offer.cpu, offer.defaults.cpu);
  const memory = readOne(runtime.memory, offer.memory, offer.defaults.memory);
  if (cpu === undefined || memory === undefined) return undefined;
  const defaults = (['cpu', 'memory'] as const).filter((name) => (runtime[name] ?? undefined) === undefined);
  return { vcpu: cpu / unitsPerCpu, memoryMib: memory, defaults };
}

function readOne(value: number | string | null | undefined, form: SizeForm, standard: number): number | undefined {
  if (value === null || value === undefined) return standard;
  const text = String(value);
  return isFixed(text) ? form.read(text) : undefined;
}
