import { type CostEstimate, estimateCost, renderCostMarkdown } from '@dativo/cost';
import { readMeasuredRuns } from '../cost/read-measured-runs.ts';
import type { Session } from '../stages/session.ts';

/** What the job of a plan costs in this month, by list prices and by the runs that are recorded here, if any. */
export async function costOfPlan({ io, loaded, workspace }: Session): Promise<CostEstimate> {
  const { runs } = await readMeasuredRuns(workspace.runs);
  return estimateCost(loaded.job, { month: io.clock.now().toISOString().slice(0, 7), runs });
}

/** The part of the page that reviewers read before they merge; nothing where no cloud sends a bill. */
export function costSection(costs: readonly CostEstimate[]): readonly string[] {
  const billed = costs.filter(({ basis }) => basis.kind !== 'free');
  return billed.length === 0 ? [] : ['#### Cost', renderCostMarkdown(billed).trimEnd()];
}
