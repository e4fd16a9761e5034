import { estimateCost, formatUsd, type NanoUsd, sumCosts } from '@dativo/cost';
import type { CommandContext, CommandResult } from '../command.ts';
import { loadSettings } from '../config/load-settings.ts';
import { readCostChoices } from '../cost/cost-choices.ts';
import { toCostData } from '../cost/cost-data.ts';
import type { JobCost } from '../cost/job-cost.ts';
import { readMeasuredRuns } from '../cost/read-measured-runs.ts';
import { renderCosts } from '../cost/render-costs.ts';
import { EXIT } from '../exit-codes.ts';
import type { LoadedJob } from '../job-source.ts';
import { refuseAll, showFindings } from '../many/show-findings.ts';
import { type Work, workOnAll } from '../many/work-on-all.ts';
import { plural } from '../render/count.ts';
import { listJobs } from '../validate/list-jobs.ts';
import { skippedNotes } from '../validate/set-aside.ts';
import { exitCodeOf } from '../verdict.ts';
import { locateWorkspace } from '../workspace.ts';

/** `dativo cost JOB...`: what each job costs, and all of them together. */
export async function run(context: CommandContext): Promise<CommandResult> {
  const { io, args, report } = context;
  const choices = await readCostChoices(io, args);
  const found = await loadSettings(io, args);
  if (!found.ok)
    return { exitCode: exitCodeOf(found.diagnostics), diagnostics: found.diagnostics, sources: found.sources };
  const list = await listJobs(io, args, found.settings);
  const problems: string[] = [];
  const estimate = async (loaded: LoadedJob): Promise<Work<JobCost>> => {
    const measured = await readMeasuredRuns(locateWorkspace(io, args, loaded).runs);
    problems.push(...measured.problems);
    const value = {
      file: loaded.file,
      estimate: estimateCost(loaded.job, { ...choices.options, runs: measured.runs }),
    };
    return { value, diagnostics: loaded.diagnostics };
  };
  const worked = await workOnAll(context, found.settings, list.files, estimate);
  if (worked.failed > 0) return refuseAll(context, worked, list.files.length - worked.others.length);
  await showFindings(context, worked);
  for (const problem of problems) report.complain(problem);
  const notes = [...skippedNotes(worked.others), ...list.notes];
  if (notes.length > 0) report.say(notes.join('; '));
  const result = {
    data: toCostData(worked.values, { ...choices, problems }),
    diagnostics: worked.diagnostics,
    sources: worked.sources,
    isTextComplete: true,
    text: renderCosts(worked.values, choices, report),
  };
  return judge(context, worked.values, choices.mostPerMonth, result);
}

/** The gate: what is not known cannot be above the limit, and is told. */
function judge(
  { report }: CommandContext,
  jobs: readonly JobCost[],
  most: NanoUsd | undefined,
  result: Omit<CommandResult, 'exitCode'>,
): CommandResult {
  const [total] = sumCosts(jobs.map(({ estimate }) => estimate));
  if (most === undefined || total === undefined) return { ...result, exitCode: EXIT.ok };
  if (total.unknown > 0)
    report.complain(`--max-month: what ${plural(total.unknown, 'job')} will cost is not known, and not counted`);
  if (total.perMonth.typical <= most) return { ...result, exitCode: EXIT.ok };
  const message = `a month costs ${formatUsd(total.perMonth.typical)}, more than ${formatUsd(most)} (--max-month)`;
  const error = { code: 'TOO_EXPENSIVE', message, help: 'Make the jobs smaller or rarer, or raise the limit.' };
  return { ...result, exitCode: EXIT.findings, error };
}
