import { resolve } from 'node:path';
import type { CommandContext, CommandResult } from '../command.ts';
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
  const events = openEventFile(eventsFile === undefined ? undefined : resolve(context.io.cwd, eventsFile));
  const progress = createProgress(context.io, context.report);
  try {
    const loaded = await progress.stage('validate', () => validate(context, file));
    const workspace = locateWorkspace(context.io, context.args, loaded);
    await openWorkspace(workspace);
    const result = await work({ ...context, loaded, workspace, progress, events });
    return {
      ...result,
      diagnostics: [...loaded.diagnostics, ...(result.diagnostics ?? [])],
      sources: sourceOf(loaded),
    };
  } catch (error) {
    if (!(error instanceof FindingsError)) throw error;
    const { diagnostics, sources } = error;
    return { exitCode: exitCodeOf(diagnostics), diagnostics, sources, data: { stages: progress.timings } };
  } finally {
    events.close();
  }
}

async function validate({ io }: CommandContext, file: string) {
  const load = await loadJob(io, file);
  if (!load.ok) throw new FindingsError(load.diagnostics, load.sources);
  const { diagnostics } = load.loaded;
  const count = diagnostics.length === 1 ? '1 warning' : `${diagnostics.length} warnings`;
  return { value: load.loaded, note: diagnostics.length === 0 ? `${file} has no findings` : `${file} has ${count}` };
}

export function sourceOf({ file, text }: LoadedJob): ReadonlyMap<string, string> {
  return new Map([[file, text]]);
}
