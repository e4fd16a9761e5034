import { rm } from 'node:fs/promises';
import type { CommandContext, CommandResult } from '../command.ts';
import { EXIT } from '../exit-codes.ts';
import { destroyStages } from '../stages/destroy-stages.ts';
import { inSession } from '../stages/session.ts';

export function run(context: CommandContext): Promise<CommandResult> {
  const [file = ''] = context.args.positionals;
  return inSession(context, { file, eventsFile: context.args.text('events') }, async (session) => {
    const destroyed = await destroyStages(session);
    const { metadata, variables, plan, planSummary, outputs, resolvedJob, runs } = session.workspace;
    for (const path of [metadata, variables, plan, planSummary, outputs, resolvedJob]) await rm(path, { force: true });
    return {
      exitCode: EXIT.ok,
      text: `${destroyed}; results of earlier runs stay in ${runs}\n`,
      data: { destroyed, runs, stages: session.progress.timings },
    };
  });
}
