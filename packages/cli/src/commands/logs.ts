import { createRedactor, listSecretValues } from '@dativo/runner';
import type { CommandContext, CommandResult } from '../command.ts';
import { EXIT } from '../exit-codes.ts';
import { findRun } from '../runs/find-run.ts';
import { watchInterruption } from '../runs/interrupted.ts';
import { readLog } from '../runs/read-log.ts';
import { showLine } from '../runs/watch-run.ts';
import { withOutlet } from '../stages/session.ts';

export function run(context: CommandContext): Promise<CommandResult> {
  const { io, args, report } = context;
  return withOutlet(context, undefined, async ({ progress }) => {
    const known = await findRun(context);
    const redact = createRedactor([...listSecretValues(io.env), ...known.hidden]);
    const interruption = watchInterruption(io);
    let lines = 0;
    const onLine = (text: string): void => {
      lines += 1;
      showLine({ io, report, progress }, redact(text));
    };
    try {
      const isFollowed = args.has('follow');
      const source = await readLog({ io, progress, known, isFollowed, signal: interruption.signal, onLine });
      const exitCode = EXIT_OF_SIGNAL[interruption.cause ?? 'none'];
      return { exitCode, data: { run_id: known.runId, source, lines } };
    } finally {
      interruption.close();
    }
  });
}

const EXIT_OF_SIGNAL = { SIGINT: EXIT.interrupted, SIGTERM: EXIT.terminated, none: EXIT.ok } as const;
