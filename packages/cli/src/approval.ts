import type { PlanSummary } from '@dativo/terraform';
import type { Io } from './io.ts';
import type { Report } from './report.ts';
import { UsageError } from './usage-error.ts';

/** How much of an answer a plan needs: none, a yes, or the job's name typed out. */
export type Approval = 'none' | 'yes' | 'name';

export interface ApprovalFacts {
  readonly plan: Pick<PlanSummary, 'add' | 'change' | 'destroy' | 'replace' | 'hasChanges'>;
  readonly isLocal: boolean;
  /** True when the plan was shown before, by a command of its own. */
  readonly isReviewed: boolean;
}

/** What destroys needs the name; what touches a cloud unseen needs a yes. */
export function neededApproval({ plan, isLocal, isReviewed }: ApprovalFacts): Approval {
  if (plan.destroy + plan.replace > 0) return 'name';
  return plan.hasChanges && !isLocal && !isReviewed ? 'yes' : 'none';
}

export interface ApprovalRequest {
  readonly approval: Approval;
  readonly jobName: string;
  readonly isAutoApproved: boolean;
  /** What is about to happen, for example `destroy 2 resources`. */
  readonly action: string;
}

/** Asks where a person can be asked; otherwise refuses and names the flag. Throws {@link UsageError} for a no. */
export async function askApproval(io: Io, report: Report, request: ApprovalRequest): Promise<void> {
  const { approval, jobName, action } = request;
  if (approval === 'none') return;
  if (request.isAutoApproved) {
    report.say(`Not asked, because of --auto-approve: ${action}`);
    return;
  }
  if (!report.canAsk) {
    throw new UsageError(
      `this would ${action}, and nobody can be asked here`,
      'Look at the plan, then pass --auto-approve.',
    );
  }
  const wanted = approval === 'name' ? jobName : 'yes';
  io.stderr.write(`This will ${action}. Type ${wanted} to go on: `);
  const answer = await io.stdin.readLine();
  if (answer?.trim() === wanted) return;
  throw new UsageError(`not approved, so nothing was changed`, `Type ${wanted} when asked, or pass --auto-approve.`);
}
