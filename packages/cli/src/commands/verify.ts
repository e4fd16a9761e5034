import { type Driver, DriverError, type RunRequest, type VerifyCheck } from '@dativo/runner';
import type { CommandContext, CommandResult } from '../command.ts';
import { EXIT } from '../exit-codes.ts';
import { describeCounts, renderChecks } from '../render/checks.ts';
import { keepVerified, verifiedFileOf } from '../runs/drift.ts';
import { watchInterruption } from '../runs/interrupted.ts';
import { type PreparedRun, prepareRun } from '../runs/prepare-run.ts';
import { createRunId } from '../runs/run-id.ts';
import { requestOf } from '../runs/run-request.ts';
import { openDriver } from '../runtimes.ts';
import { findService } from '../service/find-service.ts';
import { inSession, type Session } from '../stages/session.ts';
import { jobNameOf } from '../workspace.ts';

export function run(context: CommandContext): Promise<CommandResult> {
  const [file = ''] = context.args.positionals;
  return inSession(context, { file, eventsFile: undefined }, verify);
}

async function verify(session: Session): Promise<CommandResult> {
  return verifyPrepared(session, await prepareRun(session));
}

/** Looks at where a job is to run, and keeps what was seen for the drift guard. Starts nothing. */
export async function verifyPrepared(session: Session, prepared: PreparedRun): Promise<CommandResult> {
  const { io, report, progress, loaded } = session;
  const { runtime, startable, findings } = prepared;
  const isService = (await findService(session, prepared)) !== undefined;
  const driver = await openDriver(io, runtime);
  const request = requestOf(session, startable, createRunId(jobNameOf(loaded), io.clock.now()));
  const checks = await progress.stage('verify', async () => {
    const value = await collect(session, driver, { request, isService });
    return { value, note: describeCounts(value) };
  });
  const isFine = checks.every(({ status }) => status !== 'failed');
  const fingerprint = isFine && !isService ? await keepFingerprint(session, driver, request) : null;
  return {
    exitCode: isFine ? EXIT.ok : EXIT.findings,
    text: renderChecks(checks, `${jobNameOf(loaded)} on ${runtime}`, report.out),
    diagnostics: findings,
    data: { runtime, checks, fingerprint },
  };
}

/**
 * What can be known without asking anybody is checked first; the run loop checks the same before each start. A service is never
 * started: how it fares is all there is to say.
 */
async function collect(
  { io, progress }: Session,
  driver: Driver,
  { request, isService }: { readonly request: RunRequest; readonly isService: boolean },
): Promise<readonly VerifyCheck[]> {
  const interruption = watchInterruption(io);
  const checks: VerifyCheck[] = [];
  try {
    if (!isService) checks.push(await checkRequest(driver, request));
    if (checks[0]?.status === 'failed') return checks;
    if (driver.verify === undefined) checks.push(toSilence(driver));
    else
      for await (const check of driver.verify(request, { signal: interruption.signal })) {
        progress.at(check.id);
        checks.push(check);
      }
    return checks;
  } finally {
    interruption.close();
  }
}

async function checkRequest(driver: Driver, request: RunRequest): Promise<VerifyCheck> {
  const check = { id: 'request', subject: driver.runtime };
  try {
    await driver.check(request);
    return { ...check, status: 'ok', message: 'the run can be asked for as it is', help: null };
  } catch (error) {
    if (!(error instanceof DriverError) || !['REFUSED', 'INVALID'].includes(error.code)) throw error;
    return { ...check, status: 'failed', message: error.message, help: error.help ?? null };
  }
}

function toSilence({ runtime }: Driver): VerifyCheck {
  const message = `the driver of ${runtime} has nothing more to look at`;
  return { id: 'target', subject: runtime, status: 'skipped', message, help: null };
}

async function keepFingerprint(session: Session, driver: Driver, request: RunRequest) {
  if (driver.fingerprint === undefined) return null;
  const fingerprint = await driver.fingerprint(request);
  const verified_at = session.io.clock.now().toISOString();
  await keepVerified(session.workspace, { schema_version: 1, verified_at, runtime: driver.runtime, fingerprint });
  session.report.detail(`kept in ${verifiedFileOf(session.workspace)}`);
  return fingerprint;
}
