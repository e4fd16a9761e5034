import { resolve } from 'node:path';
import type { CommandContext, CommandResult } from '../command.ts';
import { EXIT } from '../exit-codes.ts';
import { toFailure } from '../failure.ts';
import { FindingsError } from '../findings-error.ts';
import { type LoadedJob, loadJob } from '../job-source.ts';
import { exitCodeOf } from '../verdict.ts';
import { locateWorkspace, openWorkspace, type Workspace } from '../workspace.ts';
import { type EventFile, openEventFile } from './event-file.ts';
import { createProgress, type Progress } from './progress.ts';

/** Where a command tells what happens. */
export interface Outlet {
  readonly progress: Progress;
  readonly events: EventFile;
}

/** What the stages of one command share. */
export interface Session extends CommandContext, Outlet {
  readonly loaded: LoadedJob;
  readonly workspace: Workspace;
  /** Gets every sensitive text as soon as Terraform tells it. */
  readonly onSecret?: (text: string) => void;
}

export interface SessionOptions {
  /** The job file as named on the command line. */
  readonly file: string;
  readonly eventsFile: string | undefined;
}

/** Checks the job, opens its working folder, and runs the stages; findings and the event file are taken care of. */
export async function inSession(
  context: CommandContext,
  { file, eventsFile }: SessionOptions,
  work: (session: Session) => Promise<CommandResult>,
): Promise<CommandResult> {
  return withOutlet(context, eventsFile, async (outlet) => {
    const { progress } = outlet;
    const session = await progress.stage('validate', async () => {
      const value = await toSession(context, file, outlet);
      return { value, note: describeFindings(value.loaded) };
    });
    const { loaded, workspace } = session;
    await openWorkspace(workspace);
    const result = await work(session);
    const diagnostics = [...loaded.diagnostics, ...(result.diagnostics ?? [])];
    return { ...result, diagnostics, sources: sourceOf(loaded) };
  });
}

/** Opens what a command tells through; what stops the work, and events that are lost, become its result. */
export async function withOutlet(
  context: CommandContext,
  eventsFile: string | undefined,
  work: (outlet: Outlet) => Promise<CommandResult>,
): Promise<CommandResult> {
  const { io, report } = context;
  const events = openEventFile(eventsFile === undefined ? undefined : resolve(io.cwd, eventsFile));
  const progress = createProgress(io, report, events);
  try {
    return withEventFault(events, await work({ progress, events }));
  } catch (error) {
    return withEventFault(events, { ...toResult(error), data: { stages: progress.timings } });
  } finally {
    events.close();
  }
}

/** Checks the job and finds its working folder; makes nothing. Throws `FindingsError`. */
export async function toSession(context: CommandContext, file: string, outlet?: Outlet): Promise<Session> {
  const load = await loadJob(context, file);
  if (!load.ok) throw new FindingsError(load.diagnostics, load.sources);
  const { io, args, report } = context;
  const events = outlet?.events ?? openEventFile(undefined);
  const progress = outlet?.progress ?? createProgress(io, report, events);
  return { ...context, loaded: load.loaded, workspace: locateWorkspace(io, args, load.loaded), progress, events };
}

/** What stopped the work; a bug of ours goes up as it is. */
export function toResult(error: unknown): CommandResult {
  if (error instanceof FindingsError) {
    const { diagnostics, sources } = error;
    return { exitCode: exitCodeOf(diagnostics), diagnostics, sources };
  }
  const failure = toFailure(error);
  if (failure.exitCode === EXIT.internal) throw error;
  return failure;
}

/** Events that were asked for and lost are a failure, but never hide a worse one. */
function withEventFault(events: EventFile, result: CommandResult): CommandResult {
  const message = events.fault();
  if (message === undefined || result.exitCode !== EXIT.ok) return result;
  return { ...result, exitCode: EXIT.findings, error: { code: 'FILE', message } };
}

function describeFindings({ file, diagnostics }: LoadedJob): string {
  const count = diagnostics.length === 1 ? '1 warning' : `${diagnostics.length} warnings`;
  return diagnostics.length === 0 ? `${file} has no findings` : `${file} has ${count}`;
}

export function sourceOf({ file, text }: LoadedJob): ReadonlyMap<string, string> {
  return new Map([[file, text]]);
}
