import type { CostEstimate } from '@dativo/cost';

/** What one job file costs. */
export interface JobCost {
  readonly file: string;
  readonly estimate: CostEstimate;
}
