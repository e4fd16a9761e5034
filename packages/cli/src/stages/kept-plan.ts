import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { PlanSummary } from '@dativo/terraform';
import { UsageError } from '../usage-error.ts';
import type { Workspace } from '../workspace.ts';

interface KeptPlan {
  readonly schema_version: 1;
  readonly created_at: string;
  readonly summary: PlanSummary;
}

/** What `dativo plan` leaves for `dativo apply`, beside terraform's own plan file. */
export function toKeptPlan(summary: PlanSummary, now: Date): string {
  const kept: KeptPlan = { schema_version: 1, created_at: now.toISOString(), summary };
  return `${JSON.stringify(kept, null, 2)}\n`;
}

/** Throws {@link UsageError} where there is no plan to apply. */
export async function readKeptPlan({ plan, planSummary }: Workspace, file: string): Promise<PlanSummary> {
  if (!existsSync(plan) || !existsSync(planSummary)) {
    throw new UsageError(`there is no plan for ${file}`, `Make one and look at it: dativo plan ${file}`);
  }
  const kept: KeptPlan = JSON.parse(await readFile(planSummary, 'utf8'));
  return kept.summary;
}
