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

/** What the stages of one command share. */
export interface Session extends CommandContext {
  readonly loaded: LoadedJob;
  readonly workspace: Workspace;
  readonly progress: Progress;
  readonly events: EventFile;
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
  const { io, args, report } = context;
  const events = openEventFile(eventsFile === undefined ? undefined : resolve(io.cwd, eventsFile));
  const progress = createProgress(io, report, events);
  try {
    const loaded = await progress.stage('validate', () => validate(context, file));
    const workspace = locateWorkspace(io, args, loaded);
    await openWorkspace(workspace);
    const result = await work({ ...context, loaded, workspace, progress, events });
    const diagnostics = [...loaded.diagnostics, ...(result.diagnostics ?? [])];
    return withEventFault(events, { ...result, diagnostics, sources: sourceOf(loaded) });
  } catch (error) {
    return withEventFault(events, { ...toResult(error), data: { stages: progress.timings } });
  } finally {
    events.close();
  }
}

/** What stopped the stages, with how far they came; a bug of ours goes up as it is. */
function toResult(error: unknown): CommandResult {
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

async function validate(context: CommandContext, file: string) {
  const load = await loadJob(context, file);
  if (!load.ok) throw new FindingsError(load.diagnostics, load.sources);
  const { diagnostics } = load.loaded;
  const count = diagnostics.length === 1 ? '1 warning' : `${diagnostics.length} warnings`;
  return { value: load.loaded, note: diagnostics.length === 0 ? `${file} has no findings` : `${file} has ${count}` };
}

export function sourceOf({ file, text }: LoadedJob): ReadonlyMap<string, string> {
  return new Map([[file, text]]);
}
