import { rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { CostEstimate } from '@dativo/cost';
import type { CommandResult } from '../command.ts';
import { EXIT } from '../exit-codes.ts';
import { plural } from '../render/count.ts';
import type { CiContext } from './ci-context.ts';
import { costOfPlan } from './plan-cost.ts';
import { planJob, withJob } from './plan-job.ts';
import { planOutputs } from './plan-outputs.ts';
import { type JobPlan, planPage } from './plan-page.ts';
import { type PlannedJob, writePlanRecord } from './plan-record.ts';
import { shareText } from './share-text.ts';
import { touchedJobs } from './touched-jobs.ts';

/** Plans every job that the change touches, says so where reviewers look, and hands on by what the plans are known again. */
export async function plan(context: CiContext): Promise<CommandResult> {
  const { io, args, host, gate, report } = context;
  const { jobs } = await touchedJobs(context);
  const plans: JobPlan[] = [];
  for (const file of jobs) plans.push(await planOne(context, file));
  const planned = plans.flatMap((one) => (one.planned === undefined ? [] : [one.planned]));
  const folder = resolve(io.cwd, args.text('plan-dir') ?? '');
  const created_at = io.clock.now().toISOString();
  const path = await writePlanRecord(folder, {
    schema_version: 1,
    created_at,
    commit: host.commit ?? null,
    jobs: planned,
  });
  const outputs = planOutputs(planned);
  gate.tell(await host.output({ jobs: JSON.stringify(jobs), ...outputs }));
  warnOfDestruction(context, planned);
  const isNews = jobs.length > 0;
  await shareText(context, {
    key: args.text('comment-key') ?? 'plan',
    text: planPage(plans, { outputs, host }),
    isNews,
  });
  report.say(`Wrote ${path}`);
  const failed = plans.find(({ result }) => result.exitCode !== EXIT.ok);
  return {
    exitCode: failed?.result.exitCode ?? EXIT.ok,
    text: plans
      .map(
        ({ file, planned: one, result }) =>
          `${file}: ${one === undefined ? `failed (${result.exitCode})` : (result.text ?? '')}\n`,
      )
      .join(''),
    data: {
      jobs: plans.map(({ file, result }) => ({ file, exit_code: result.exitCode, error: result.error ?? null })),
      plans: planned,
      ...outputs,
    },
    diagnostics: plans.flatMap(({ result }) => result.diagnostics ?? []),
    sources: new Map(plans.flatMap(({ result }) => [...(result.sources ?? [])])),
    ...(failed?.result.error && { error: failed.result.error }),
  };
}

async function planOne(context: CiContext, file: string): Promise<JobPlan> {
  let planned: PlannedJob | undefined;
  let cost: CostEstimate | undefined;
  const result = await withJob(context, file, async (session) => {
    const now = await planJob(session);
    // It holds every value in clear, and another machine would apply it: what is applied is planned there, and compared.
    await rm(session.workspace.plan, { force: true });
    planned = now.planned;
    cost = await costOfPlan(session);
    return { exitCode: EXIT.ok, text: describeCounts(now.planned) };
  });
  return { file, planned: result.exitCode === EXIT.ok ? planned : undefined, result, cost };
}

function describeCounts({ summary: { hasChanges, add, change, destroy, replace } }: PlannedJob): string {
  if (!hasChanges) return 'no changes';
  return `${add} to add, ${change} to change, ${destroy} to destroy${replace > 0 ? ` (${replace} replaced)` : ''}`;
}

function warnOfDestruction({ host, gate }: CiContext, planned: readonly PlannedJob[]): void {
  for (const { file, summary } of planned.filter(({ summary: { destroy } }) => destroy > 0)) {
    const gone = summary.resources.filter(({ action }) => action === 'delete' || action === 'replace');
    const names = gone.map(({ address, action }) => `${address} (${action})`).join(', ');
    gate.tell(host.annotate('warning', `${file}: this destroys ${plural(gone.length, 'resource')}: ${names}`));
  }
}
