import { scheduleRuns } from '@dativo/runner';
import type { Diagnostic } from '@dativo/schema';
import type { CommandContext, CommandResult } from '../command.ts';
import { renderError, toFailure } from '../failure.ts';
import { FindingsError } from '../findings-error.ts';
import type { Io } from '../io.ts';
import { refuseService } from '../service/find-service.ts';
import { createJobProgress } from '../stages/job-progress.ts';
import { type Outlet, type Session, toSession, withOutlet } from '../stages/session.ts';
import { UsageError } from '../usage-error.ts';
import { exitCodeOf } from '../verdict.ts';
import { jobNameOf, openWorkspace } from '../workspace.ts';
import { watchInterruption } from './interrupted.ts';
import { type JobEnd, renderJobTable, toJobData } from './job-table.ts';
import { type PreparedRun, prepareRun } from './prepare-run.ts';
import { shareIo } from './share-io.ts';
import { startRun } from './start-run.ts';
import { outcomeOf, worstExitCode } from './worst-outcome.ts';

/** A job that passed every check and has all its values. */
interface ReadyJob {
  readonly session: Session;
  readonly prepared: PreparedRun;
}

/** Runs several jobs: checks them all, then runs them side by side, and hands back all results and the worst exit code. */
export async function runMany(context: CommandContext, files: readonly string[]): Promise<CommandResult> {
  const { args } = context;
  if (args.has('run-id')) throw new UsageError('--run-id is for one job', 'Leave it out, or name one job.');
  const shared = shareIo(context.io);
  try {
    return await withOutlet(context, args.text('events'), async (outlet) => {
      const checked = await checkAll({ ...context, io: shared.io }, files, outlet);
      return 'jobs' in checked ? runAll(context, checked, shared.io) : checked;
    });
  } finally {
    shared.close();
  }
}

interface Checked {
  readonly jobs: readonly ReadyJob[];
  readonly diagnostics: readonly Diagnostic[];
  readonly sources: ReadonlyMap<string, string>;
}

/** All or nothing: a job that cannot be run is a mistake to be told before hours have passed. */
async function checkAll(
  context: CommandContext,
  files: readonly string[],
  { progress, events }: Outlet,
): Promise<Checked | CommandResult> {
  const diagnostics: Diagnostic[] = [];
  const sources = new Map<string, string>();
  const faults: CommandResult[] = [];
  const jobs: ReadyJob[] = [];
  await progress.stage('check', async () => {
    for (const file of files) {
      try {
        const session = await toSession(context, file, { progress, events });
        diagnostics.push(...session.loaded.diagnostics);
        sources.set(file, session.loaded.text);
        const prepared = await prepareRun(session);
        await refuseService(session, prepared);
        jobs.push({ session, prepared });
      } catch (error) {
        if (!(error instanceof FindingsError)) faults.push(toFault(error, file));
        else {
          diagnostics.push(...error.diagnostics);
          for (const [name, text] of error.sources) sources.set(name, text);
        }
      }
    }
    const note = `${jobs.length} of ${files.length} jobs can be run`;
    return { value: undefined, note };
  });
  const [fault] = faults;
  if (jobs.length === files.length) return { jobs: labelled(context, jobs, events), diagnostics, sources };
  for (const { error } of faults.slice(1)) if (error !== undefined) context.report.complain(renderError(error));
  return { exitCode: fault?.exitCode ?? exitCodeOf(diagnostics), ...fault, diagnostics, sources };
}

function toFault(error: unknown, file: string): CommandResult {
  const failure = toFailure(error);
  const { message } = failure.error;
  return { ...failure, error: { ...failure.error, message: message.includes(file) ? message : `${file}: ${message}` } };
}

/** Each job speaks under its own name; jobs of the same name under that of their file. */
function labelled({ io, report }: CommandContext, jobs: readonly ReadyJob[], events: Outlet['events']): ReadyJob[] {
  const names = jobs.map(({ session }) => jobNameOf(session.loaded));
  return jobs.map(({ session, prepared }, index) => {
    const name = names[index] ?? '';
    const label = names.indexOf(name) === names.lastIndexOf(name) ? name : session.loaded.file;
    return { prepared, session: { ...session, progress: createJobProgress(io, report, events, label) } };
  });
}

async function runAll({ args, report }: CommandContext, { jobs, ...checked }: Checked, io: Io): Promise<CommandResult> {
  const interruption = watchInterruption(io);
  const options = {
    parallel: args.count('parallel') ?? 10,
    perKey: args.count('per-tenant') ?? 1,
    keyOf: ({ session }: ReadyJob) => session.loaded.job.tenant_id,
    signal: interruption.signal,
  };
  try {
    const ends = await scheduleRuns(jobs, options, runOne);
    const all = jobs.map((job, index): JobEnd => ends[index] ?? { ...toFacts(job), ...NEVER_BEGUN });
    const outcomes = all.map(({ outcome }) => outcome);
    const exitCode = worstExitCode(outcomes, interruption.cause);
    return { ...checked, exitCode, text: renderJobTable(all, report.out), data: { jobs: all.map(toJobData) } };
  } finally {
    interruption.close();
  }
}

const NEVER_BEGUN = { outcome: 'canceled', exitCode: null, words: 'never started: the call was interrupted' } as const;

function toFacts({ session, prepared }: ReadyJob): Pick<JobEnd, 'name' | 'file' | 'tenantId' | 'runtime'> {
  const { loaded } = session;
  return {
    name: jobNameOf(loaded),
    file: loaded.file,
    tenantId: loaded.job.tenant_id,
    runtime: prepared.runtime,
  };
}

/** What keeps one job from running does not touch the others. */
async function runOne(job: ReadyJob): Promise<JobEnd> {
  const { session, prepared } = job;
  const facts = toFacts(job);
  try {
    await openWorkspace(session.workspace);
    const started = await startRun(session, prepared);
    const { folder } = started;
    if (started.kind === 'detached') return { ...facts, folder, outcome: 'succeeded', exitCode: 0, words: 'started' };
    if (started.kind === 'left') return { ...facts, folder, outcome: 'canceled', exitCode: null, words: 'left alone' };
    const { result } = started;
    const outcome = outcomeOf(result);
    return { ...facts, folder, result, outcome, exitCode: result.process_exit_code, words: result.reason };
  } catch (error) {
    const failure = toFailure(error);
    session.progress.complain(renderError(failure.error).trimEnd());
    return {
      ...facts,
      outcome: 'not_started',
      exitCode: failure.exitCode,
      words: failure.error.message,
      error: failure.error,
    };
  }
}
