import { DriverError } from '@dativo/runner';
import { type Diagnostic, hasErrors, type ResolvedJob } from '@dativo/schema';
import { FindingsError } from '../findings-error.ts';
import { readOutputs } from '../outputs-source.ts';
import { checkRuntime, HERE } from '../runtimes.ts';
import { fillIn, type Startable } from '../stages/resolve-stage.ts';
import type { Session } from '../stages/session.ts';
import { UsageError } from '../usage-error.ts';
import { weighFindings } from '../weigh-findings.ts';

/** A job with all its values, and where it is to run. */
export interface PreparedRun {
  readonly runtime: string;
  readonly startable: Startable;
  /** Placeholders that got their value. */
  readonly count: number;
  /** Warnings of the outputs. */
  readonly findings: readonly Diagnostic[];
}

/** Fills the outputs into the session's job. Throws `FindingsError`, `UsageError` or `DriverError`; starts nothing. */
export async function prepareRun(session: Session): Promise<PreparedRun> {
  const runtime = runtimeOf(session);
  checkRuntime(runtime);
  const { io, args, loaded, workspace } = session;
  const read = await readOutputs(io, args, workspace.outputs);
  if (!read.ok) throw new FindingsError(read.diagnostics, new Map());
  const findings = weighFindings(loaded, read.diagnostics);
  if (hasErrors(findings)) throw new FindingsError(findings, new Map());
  const { count, ...filled } = fillIn(session, read);
  return { runtime, startable: withProgram(filled, session), count, findings };
}

/** Cloud mode is the job's own runtime; local mode, or a program behind `--`, is this machine. */
function runtimeOf({ args, loaded }: Session): string {
  const own = loaded.job.infrastructure?.runtime.type;
  const isHere = own === undefined || own === HERE || args.program.length > 0;
  const mode = (args.takes('mode') ? args.text('mode') : undefined) ?? (isHere ? 'local' : 'cloud');
  if (mode === 'local') {
    if (own === HERE || args.program.length > 0) return HERE;
    const help = 'Name the program that does the work: dativo run --mode local JOB -- PROGRAM ARG...';
    throw new DriverError('REFUSED', `${loaded.file} does not say what to start on this machine`, { help });
  }
  if (args.program.length > 0)
    throw new UsageError('a program behind -- goes with --mode local only', 'Leave one of them out.');
  if (own !== undefined) return own;
  throw new UsageError(
    `${loaded.file} has no infrastructure block, so there is no cloud to run it on`,
    'Use --mode local -- PROGRAM ARG...',
  );
}

/** The job with the program of the command line in the place of what Terraform made. */
function withProgram(startable: Startable, { args, io }: Session): Startable {
  if (args.program.length === 0) return startable;
  const { job } = startable;
  const identifiers = { command: [...args.program], working_directory: io.cwd };
  const base = job.infrastructure ?? {};
  return {
    ...startable,
    job: { ...job, infrastructure: { ...base, resource_identifiers: identifiers } } as ResolvedJob,
  };
}
