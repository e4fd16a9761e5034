import { askApproval, neededApproval } from '../approval.ts';
import type { CommandContext, CommandResult } from '../command.ts';
import { EXIT } from '../exit-codes.ts';
import { readKeptPlan } from '../stages/kept-plan.ts';
import { inSession } from '../stages/session.ts';
import { applyStage, describeAction, metadataStage, openTerraform, outputStage } from '../stages/terraform-stages.ts';
import { jobNameOf } from '../workspace.ts';

export function run(context: CommandContext): Promise<CommandResult> {
  const { io, args, report } = context;
  const [file = ''] = args.positionals;
  return inSession(context, { file, eventsFile: args.text('events') }, async (session) => {
    const { loaded, workspace, progress } = session;
    await metadataStage(session);
    const plan = await readKeptPlan(workspace, file);
    await askApproval(io, report, {
      approval: neededApproval({ plan, isLocal: loaded.job.infrastructure?.provider === 'local', isReviewed: true }),
      jobName: jobNameOf(loaded),
      isAutoApproved: args.has('auto-approve'),
      action: describeAction(plan),
    });
    const terraform = await openTerraform(session);
    const applied = await applyStage(session, terraform, plan);
    await outputStage(session, terraform);
    return {
      exitCode: EXIT.ok,
      text: `${applied}\n`,
      data: { applied, outputs_file: workspace.outputs, stages: progress.timings },
    };
  });
}
