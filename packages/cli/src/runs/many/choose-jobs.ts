import { refuseService } from '../../service/find-service.ts';
import type { Session } from '../../stages/session.ts';
import { jobNameOf } from '../../workspace.ts';
import { type PreparedRun, prepareRun } from '../prepare-run.ts';
import type { KnownRun } from '../read-run.ts';
import { findNewestRun } from './newest-run.ts';

/** A job that passed every check, as one of several. */
export interface ChosenJob {
  readonly session: Session;
  readonly runtime: string;
  /** What is to be done: run it, having all its values; or nothing. */
  readonly plan:
    | { readonly kind: 'run'; readonly prepared: PreparedRun; readonly earlier?: KnownRun | undefined }
    | { readonly kind: 'skip'; readonly earlier: KnownRun };
}

/**
 * What is to be done with a job. With `--only failed` a job whose newest run on record succeeded is left out; one whose newest
 * run has no end on record is looked up before anything is started.
 */
export async function chooseJob(session: Session): Promise<ChosenJob> {
  const earlier = session.args.text('only') === 'failed' ? await findNewestRun(session) : undefined;
  if (earlier?.state.result?.verdict === 'succeeded') {
    session.progress.say(`skipped: ${jobNameOf(session.loaded)} succeeded before, in the run ${earlier.runId}`);
    return { session, runtime: earlier.state.request.runtime, plan: { kind: 'skip', earlier } };
  }
  const prepared = await prepareRun(session);
  await refuseService(session, prepared);
  return { session, runtime: prepared.runtime, plan: { kind: 'run', prepared, earlier } };
}
