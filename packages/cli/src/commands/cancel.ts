import type { CommandContext, CommandResult } from '../command.ts';
import { EXIT } from '../exit-codes.ts';
import { type Canceled, cancelRun } from '../runs/cancel-run.ts';
import { findRun } from '../runs/find-run.ts';
import { tellHowToGoOn } from '../runs/go-on.ts';
import { keepRecord } from '../runs/keep-record.ts';
import { withOutlet } from '../stages/session.ts';

export function run(context: CommandContext): Promise<CommandResult> {
  const { io, args, report } = context;
  return withOutlet(context, undefined, async (outlet) => {
    const known = await findRun(context);
    await keepRecord(known);
    const graceSeconds = args.isTyped('grace') ? args.seconds('grace') : undefined;
    const { state, result, error } = await outlet.progress.stage('cancel', async () => {
      const value = await cancelRun(known, { ...outlet, io, report, graceSeconds });
      return { value, note: toWords(value) };
    });
    if (state === 'unconfirmed') tellHowToGoOn(report, known.runId, result ?? { recovery: null });
    return {
      exitCode: state === 'unconfirmed' ? EXIT.unknownRun : EXIT.ok,
      data: { run_id: known.runId, state, result, folder: known.folder.path },
      ...(error !== null && { error: { code: error.code, message: error.message, help: error.help } }),
    };
  });
}

function toWords({ state, result }: Canceled): string {
  if (state === 'was_over') return `it was over: ${result?.verdict}, ${result?.reason}`;
  if (state === 'unconfirmed') return 'its end was not seen; it may still go on';
  return result === null ? 'it has ended' : `it has ended: ${result.reason}`;
}
