import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { writeFileAtomic } from '@dativo/resolver';
import type { PlanSummary } from '@dativo/terraform';
import { UsageError } from '../usage-error.ts';
import type { Workspace } from '../workspace.ts';

interface KeptPlan {
  readonly schema_version: 1;
  readonly created_at: string;
  /** Of the plan file and of the inputs it was made from. */
  readonly sha256: { readonly plan: string; readonly variables: string };
  readonly summary: PlanSummary;
}

/** Leaves for `dativo apply` what was planned, bound to that very plan file and those inputs. */
export async function keepPlan(workspace: Workspace, summary: PlanSummary, now: Date): Promise<void> {
  const kept: KeptPlan = {
    schema_version: 1,
    created_at: now.toISOString(),
    sha256: await digests(workspace),
    summary,
  };
  await writeFileAtomic(workspace.planSummary, `${JSON.stringify(kept, null, 2)}\n`, { mode: 0o600 });
}

/** Throws {@link UsageError} where there is no plan, or not the one that was shown. */
export async function readKeptPlan(workspace: Workspace, file: string): Promise<PlanSummary> {
  const help = `Make one and look at it: dativo plan ${file}`;
  const isThere = [workspace.plan, workspace.planSummary, workspace.variables].every((path) => existsSync(path));
  if (!isThere) throw new UsageError(`there is no plan for ${file}`, help);
  const kept = parse(await readFile(workspace.planSummary, 'utf8'));
  const { plan, variables } = await digests(workspace);
  if (kept?.sha256?.plan === plan && kept.sha256.variables === variables) return kept.summary;
  throw new UsageError(`the plan for ${file} is not the one that dativo plan has shown`, help);
}

async function digests({ plan, variables }: Workspace): Promise<KeptPlan['sha256']> {
  return { plan: await digest(plan), variables: await digest(variables) };
}

async function digest(path: string): Promise<string> {
  return createHash('sha256')
    .update(await readFile(path))
    .digest('hex');
}

function parse(text: string): (Partial<KeptPlan> & { readonly summary: PlanSummary }) | undefined {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined; // half a file is as good as none
    throw error;
  }
}
