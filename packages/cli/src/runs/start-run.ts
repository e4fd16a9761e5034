import {
  type Cutoff,
  type Driver,
  DriverError,
  listSecretValues,
  type RunRequest,
  run,
  systemClock,
} from '@dativo/runner';
import { HERE, openDriver } from '../runtimes.ts';
import type { Session } from '../stages/session.ts';
import { UsageError } from '../usage-error.ts';
import { jobNameOf } from '../workspace.ts';
import { claimRun } from './claim-run.ts';
import { createDetach } from './detach.ts';
import { findDrift, toDriftRefusal } from './drift.ts';
import { type Joined, joinRun } from './join-run.ts';
import { withoutOverlap } from './overlap.ts';
import type { PreparedRun } from './prepare-run.ts';
import { jobOf, type KnownRun, readRun } from './read-run.ts';
import { toRunChoices } from './run-choices.ts';
import { makeRunFolder, markLeft, type RunFolder } from './run-folder.ts';
import { checkRunId, createRunId } from './run-id.ts';
import { requestOf } from './run-request.ts';
import { sensitiveTexts } from './run-secrets.ts';
import { watchRun } from './watch-run.ts';

/** What came of a run, and where it is kept. */
export type StartedRun = Joined & { readonly folder: RunFolder };

const LOOK_MS = 100;

export interface StartOptions {
  /** Default: that of `--run-id`, or a new one. */
  readonly runId?: string;
  /** The end of the time of the whole call. */
  readonly cutoff?: Cutoff | undefined;
}

/** Starts the job, shows its log, waits for its end and keeps the result. A run whose id is there already is taken over. */
export async function startRun(
  session: Session,
  prepared: PreparedRun,
  { runId: given, cutoff }: StartOptions = {},
): Promise<StartedRun> {
  const { io, args, loaded, workspace, progress } = session;
  if (args.has('detach') && prepared.runtime === HERE) {
    const message = '--detach is for runtimes of a cloud; a job on this machine ends with the command';
    throw new UsageError(message, 'Leave it out.');
  }
  const id = given ?? args.text('run-id');
  const runId = id === undefined ? createRunId(jobNameOf(loaded), io.clock.now()) : checkRunId(id);
  return progress.stage('run', async () => {
    const folder = await makeRunFolder(workspace.runs, runId);
    const value = { ...(await beginOrJoin(session, prepared, { folder, cutoff })), folder };
    return { value, note: toNote(value) };
  });
}

function toNote(started: StartedRun): string {
  if (started.kind === 'ended') return `${started.result.verdict}, ${started.result.reason}`;
  return started.kind === 'detached' ? `started as ${started.folder.runId}` : `left; ${started.folder.runId} goes on`;
}

interface Place {
  readonly folder: RunFolder;
  readonly cutoff: Cutoff | undefined;
}

/** Of several processes with one run id, the first one begins the run. */
async function beginOrJoin(session: Session, prepared: PreparedRun, place: Place): Promise<Joined> {
  const { folder, cutoff } = place;
  for (;;) {
    const claim = await claimRun(folder);
    const known = await readRun(folder);
    if (known === undefined && claim !== undefined) {
      return begin(session, prepared, place).finally(() => claim.release());
    }
    await claim?.release();
    if (known !== undefined) return join(session, prepared, known, cutoff);
    await systemClock.sleep(LOOK_MS);
  }
}

async function begin(
  session: Session,
  { runtime, startable }: PreparedRun,
  { folder, cutoff }: Place,
): Promise<Joined> {
  const { io, args } = session;
  const driver = await openDriver(io, runtime, { capacity: args.parts('capacity') });
  const request = requestOf(session, startable, folder.runId);
  await guardDrift(session, driver, request);
  const detach = args.has('detach') ? createDetach() : undefined;
  const watch = {
    ...session,
    ...detach,
    folder,
    choices: { ...toRunChoices(args), ...(cutoff && { cutoff }) },
    secrets: [...listSecretValues(io.env), ...sensitiveTexts(startable.outputs)],
    maskedText: startable.maskedText,
    signals: io.signals,
  };
  return withoutOverlap(session, { driver, request, cutoff }, async () => {
    const result = await watchRun(watch, (options) => run(request, driver, options));
    if (result.verdict !== 'unknown' || detach?.leave.aborted !== true) return { kind: 'ended', result };
    await markLeft(folder);
    return { kind: 'detached' };
  });
}

async function guardDrift({ args, progress, workspace }: Session, driver: Driver, request: RunRequest): Promise<void> {
  const choice = args.text('on-drift');
  if (choice === 'ignore') return;
  try {
    const drift = await findDrift(workspace, driver, request);
    if (drift === undefined || drift.changes.length === 0) return;
    if (choice === 'refuse') throw toDriftRefusal(drift);
    for (const change of drift.changes) progress.complain(`    changed since dativo verify: ${change}`);
  } catch (error) {
    // Who only wants to be warned can live without the look.
    if (choice === 'refuse' || !(error instanceof DriverError)) throw error;
    progress.complain(`    whether the target has changed is not known: ${error.message}`);
  }
}

/** Somebody has begun a run with this id before: there is one start of it, and one verdict. */
function join(
  session: Session,
  { startable }: PreparedRun,
  known: KnownRun,
  cutoff: Cutoff | undefined,
): Promise<Joined> {
  const { args, progress, loaded } = session;
  const { name } = jobOf(known);
  const own = loaded.job.infrastructure?.tags.job_name ?? null;
  if (name !== own) {
    throw new UsageError(`run ${known.runId} is one of the job ${name}, not of ${own}`, 'Use another --run-id.');
  }
  progress.say(`    run ${known.runId} is there already: joining it`);
  const manner = args.has('detach') ? 'detach' : 'cancel';
  return joinRun(known, {
    ...session,
    choices: { ...toRunChoices(args), ...(cutoff && { cutoff }) },
    capacity: args.parts('capacity'),
    manner,
    startable,
  });
}
