import type { CommandContext, CommandResult } from '../command.ts';
import { EXIT } from '../exit-codes.ts';
import { findRun } from '../runs/find-run.ts';
import { tellHowToGoOn } from '../runs/go-on.ts';
import { joinRun } from '../runs/join-run.ts';
import { keepRecord } from '../runs/keep-record.ts';
import { jobOf } from '../runs/read-run.ts';
import { toRunChoices } from '../runs/run-choices.ts';
import { HERE } from '../runtimes.ts';
import { withOutlet } from '../stages/session.ts';
import { renderSummary } from '../stages/summary.ts';

export function run(context: CommandContext): Promise<CommandResult> {
  const { io, args, report } = context;
  return withOutlet(context, args.text('events'), async (outlet) => {
    const known = await findRun(context);
    await keepRecord(known);
    const { runId, folder } = known;
    const joined = await outlet.progress.stage('wait', async () => {
      const value = await joinRun(known, {
        ...outlet,
        io,
        report,
        choices: toRunChoices(args),
        capacity: args.parts('capacity'),
        manner: 'leave',
      });
      return { value, note: value.kind === 'ended' ? `${value.result.verdict}, ${value.result.reason}` : 'left' };
    });
    if (joined.kind !== 'ended') {
      tellHowToGoOn(report, runId);
      const isTerminated = joined.kind === 'left' && joined.signal === 'SIGTERM';
      return {
        exitCode: isTerminated ? EXIT.terminated : EXIT.interrupted,
        data: { run_id: runId, state: 'left', folder: folder.path },
      };
    }
    const { result } = joined;
    if (result.verdict === 'unknown' && result.runtime !== HERE) tellHowToGoOn(report, runId, result);
    const jobName = jobOf(known).name ?? runId;
    const facts = { jobName, result, resultFile: folder.result, cwd: io.cwd, timings: outlet.progress.timings };
    return {
      exitCode: result.process_exit_code,
      text: renderSummary(facts, report.out),
      data: { result, result_file: folder.result, stages: outlet.progress.timings },
    };
  });
}
