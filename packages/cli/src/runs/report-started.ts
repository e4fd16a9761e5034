import type { CommandResult } from '../command.ts';
import { EXIT } from '../exit-codes.ts';
import { HERE } from '../runtimes.ts';
import type { Session } from '../stages/session.ts';
import { renderSummary, type SummaryFacts } from '../stages/summary.ts';
import { jobNameOf } from '../workspace.ts';
import { tellHowToGoOn } from './go-on.ts';
import type { StartedRun } from './start-run.ts';

/** What one run that was started hands back: the summary of its end, or the id by which it is found again. */
export function reportStarted(
  { io, report, progress, loaded }: Session,
  started: StartedRun,
  more: Pick<SummaryFacts, 'terraform' | 'tags'> = {},
): CommandResult {
  const { folder } = started;
  const { runId } = folder;
  if (started.kind === 'ended') {
    const { result } = started;
    const facts = { jobName: jobNameOf(loaded), result, resultFile: folder.result, cwd: io.cwd };
    if (result.verdict === 'unknown' && result.runtime !== HERE) tellHowToGoOn(report, runId, result);
    return {
      exitCode: result.process_exit_code,
      text: renderSummary({ ...facts, ...more, timings: progress.timings }, report.out),
      data: { result, result_file: folder.result, stages: progress.timings },
    };
  }
  const data = { run_id: runId, state: started.kind, folder: folder.path, stages: progress.timings };
  tellHowToGoOn(report, runId);
  if (started.kind === 'detached') return { exitCode: EXIT.ok, text: `${runId}\n`, data };
  return { exitCode: EXIT[started.signal === 'SIGINT' ? 'interrupted' : 'terminated'], data };
}
