import { systemClock } from '@dativo/runner';
import type { CommandContext, CommandResult } from '../../command.ts';
import { type Outlet, withOutlet } from '../../stages/session.ts';
import { UsageError } from '../../usage-error.ts';
import { checkJobs } from './check-jobs.ts';
import { createCutoff } from './cutoff.ts';
import { type JobEnd, toJobData } from './job-end.ts';
import { renderJobTable } from './job-table.ts';
import { runJobs } from './run-jobs.ts';
import { shareIo } from './share-io.ts';
import { worstExitCode } from './worst-outcome.ts';
import { parseReportFiles, type ReportFiles, writeReports } from './write-reports.ts';

/** Runs several jobs: checks them all, then runs them side by side, and hands back all results and the worst exit code. */
export async function runMany(context: CommandContext, files: readonly string[]): Promise<CommandResult> {
  const { args } = context;
  if (args.has('run-id')) throw new UsageError('--run-id is for one job', 'Leave it out, or name one job.');
  const reports = parseReportFiles(args.list('format'));
  const shared = shareIo(context.io);
  const cutoff = createCutoff(args.seconds('deadline'), systemClock);
  try {
    return await withOutlet(context, args.text('events'), (outlet) =>
      checkAndRun({ ...context, io: shared.io }, files, { ...outlet, reports, cutoff: cutoff?.cutoff }),
    );
  } finally {
    cutoff?.close();
    shared.close();
  }
}

interface ManyOutlet extends Outlet {
  readonly reports: ReportFiles;
  readonly cutoff: Parameters<typeof runJobs>[2]['cutoff'];
}

async function checkAndRun(
  context: CommandContext,
  files: readonly string[],
  outlet: ManyOutlet,
): Promise<CommandResult> {
  const { reports } = outlet;
  const checked = await checkJobs(context, files, outlet);
  if (!checked.ok) return writeReports(checked.result, checked.ends, { ...context, reports });
  const { jobs, diagnostics, sources } = checked;
  const { ends, signal } = await runJobs(context, jobs, outlet);
  const result: CommandResult = { diagnostics, sources, exitCode: exitCodeOf(ends, signal), ...shown(context, ends) };
  return writeReports(result, ends, { ...context, reports });
}

function exitCodeOf(ends: readonly JobEnd[], signal: Parameters<typeof worstExitCode>[1]): number {
  const outcomes = ends.map(({ outcome }) => outcome);
  return worstExitCode(outcomes, signal);
}

function shown({ report }: CommandContext, ends: readonly JobEnd[]): Pick<CommandResult, 'text' | 'data'> {
  return { text: renderJobTable(ends, report.out), data: { jobs: ends.map(toJobData) } };
}
