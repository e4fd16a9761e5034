import { type Example, openCloudExample } from './cloud-example.ts';

export type { Ended, Example } from './cloud-example.ts';
export const JOB = 'examples/aws_orders/job.yaml';

export function openExample(environment: Readonly<Record<string, string | undefined>>): Example {
  return openCloudExample('aws_orders', environment);
}
