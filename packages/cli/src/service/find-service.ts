import { DriverError, type Service } from '@dativo/runner';
import { toServiceRefusal } from '@dativo/runner/drivers';
import type { PreparedRun } from '../runs/prepare-run.ts';
import { createRunId } from '../runs/run-id.ts';
import { requestOf } from '../runs/run-request.ts';
import { HERE, openDriver } from '../runtimes.ts';
import type { Session } from '../stages/session.ts';
import { jobNameOf } from '../workspace.ts';

/** The long-running service that the job names in place of something to start. A job that names neither is not judged here. */
export async function findService(
  session: Session,
  { runtime, startable }: Pick<PreparedRun, 'runtime' | 'startable'>,
): Promise<Service | undefined> {
  if (runtime === HERE) return undefined;
  const { io, loaded } = session;
  const driver = await openDriver(io, runtime);
  try {
    return driver.service?.(requestOf(session, startable, createRunId(jobNameOf(loaded), io.clock.now())));
  } catch (error) {
    if (error instanceof DriverError && error.code === 'INVALID') return undefined;
    throw error;
  }
}

/** Throws `DriverError` `REFUSED`, with the commands that apply, before there is anything of a run. */
export async function refuseService(session: Session, prepared: PreparedRun): Promise<void> {
  const service = await findService(session, prepared);
  if (service !== undefined) throw toServiceRefusal(service);
}
