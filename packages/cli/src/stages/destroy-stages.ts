import { askApproval, neededApproval } from '../approval.ts';
import { jobNameOf } from '../workspace.ts';
import type { Session } from './session.ts';
import { applyStage, describeAction, initStage, metadataStage, planStage } from './terraform-stages.ts';

/** Plans the destruction, asks, and applies that very plan. Gives what was done, in words. */
export async function destroyStages(session: Session): Promise<string> {
  const { io, report, args, loaded } = session;
  await metadataStage(session);
  const terraform = await initStage(session);
  const plan = await planStage(session, terraform, { isDestroy: true });
  await askApproval(io, report, {
    approval: neededApproval({ plan, isLocal: loaded.job.infrastructure?.provider === 'local', isReviewed: false }),
    jobName: jobNameOf(loaded),
    isAutoApproved: args.has('auto-approve'),
    action: describeAction(plan),
  });
  return applyStage(session, terraform, plan);
}
