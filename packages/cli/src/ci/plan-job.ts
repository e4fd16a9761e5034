import type { Terraform } from '@dativo/terraform';
import type { CommandResult } from '../command.ts';
import { findProjectFolder } from '../runs/project-folder.ts';
import { inSession, type Session } from '../stages/session.ts';
import { initStage, metadataStage, planStage } from '../stages/terraform-stages.ts';
import { jobNameOf } from '../workspace.ts';
import type { CiContext } from './ci-context.ts';
import { contextOf } from './ci-context.ts';
import type { PlannedJob } from './plan-record.ts';

export interface PlanOfNow {
  readonly planned: PlannedJob;
  readonly terraform: Terraform;
}

/** Does something for one job, with the options of `dativo up` and with all that is sensitive kept back. */
export async function withJob(
  context: CiContext,
  file: string,
  work: (session: Session) => Promise<CommandResult>,
): Promise<CommandResult> {
  const { gate, host } = context;
  const { start, end } = host.group(file);
  gate.tell(start);
  gate.hold();
  try {
    const inner = await contextOf(context, 'up', [file]);
    return await inSession(inner, { file, eventsFile: undefined }, (session) =>
      work({ ...session, onSecret: (secret) => gate.learn(secret) }),
    );
  } finally {
    gate.release();
    gate.tell(end);
  }
}

/** Plans the job. What the state and the plan call sensitive is known to the host before the first word of it gets out. */
export async function planJob(
  session: Session,
  options: { readonly isRefreshOnly?: boolean } = {},
): Promise<PlanOfNow> {
  const { workspace, loaded, io } = session;
  await metadataStage(session);
  const terraform = await initStage(session);
  const state = await terraform.stateVersion();
  if (state !== undefined) await terraform.output();
  const summary = await planStage(session, terraform, options);
  const root = findProjectFolder(io.cwd);
  const fingerprint = await terraform.fingerprint({ planFile: workspace.plan, root });
  const planned = { file: loaded.file, job_name: jobNameOf(loaded), fingerprint, state: state ?? null, summary };
  return { planned, terraform };
}
