import type { CommandContext, CommandResult } from '../command.ts';
import { EXIT } from '../exit-codes.ts';
import { keepPlan } from '../stages/kept-plan.ts';
import { inSession } from '../stages/session.ts';
import { describePlan, initStage, metadataStage, planStage } from '../stages/terraform-stages.ts';

export function run(context: CommandContext): Promise<CommandResult> {
  const { args, io } = context;
  const [file = ''] = args.positionals;
  return inSession(context, { file, eventsFile: args.text('events') }, async (session) => {
    await metadataStage(session);
    const plan = await planStage(session, await initStage(session));
    await keepPlan(session.workspace, plan, io.clock.now());
    const resources = plan.resources.map(({ address, action }) => `  ${action} ${address}\n`).join('');
    return {
      exitCode: args.has('detailed') && plan.hasChanges ? EXIT.changes : EXIT.ok,
      text: `${resources}${describePlan(plan)}\n`,
      data: { plan, plan_file: session.workspace.plan, stages: session.progress.timings },
    };
  });
}
