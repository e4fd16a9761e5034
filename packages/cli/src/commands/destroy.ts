import type { CommandContext, CommandResult } from '../command.ts';
import { EXIT } from '../exit-codes.ts';
import { destroyStages } from '../stages/destroy-stages.ts';
import { inSession } from '../stages/session.ts';

export function run(context: CommandContext): Promise<CommandResult> {
  const [file = ''] = context.args.positionals;
  return inSession(context, { file, eventsFile: context.args.text('events') }, async (session) => {
    const destroyed = await destroyStages(session);
    return { exitCode: EXIT.ok, text: `${destroyed}\n`, data: { destroyed, stages: session.progress.timings } };
  });
}
