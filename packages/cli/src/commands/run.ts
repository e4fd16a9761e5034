import { DriverError } from '@dativo/runner';
import { hasErrors, type ResolvedJob } from '@dativo/schema';
import type { CommandContext, CommandResult } from '../command.ts';
import { EXIT } from '../exit-codes.ts';
import { FindingsError } from '../findings-error.ts';
import { loadJob } from '../job-source.ts';
import { readOutputs } from '../outputs-source.ts';
import { checkRuntime } from '../runtimes.ts';
import { fillIn, type Startable } from '../stages/resolve-stage.ts';
import { runStage } from '../stages/run-stage.ts';
import { inSession, type Session } from '../stages/session.ts';
import { renderSummary } from '../stages/summary.ts';
import { UsageError } from '../usage-error.ts';
import { exitCodeOf } from '../verdict.ts';
import { weighFindings } from '../weigh-findings.ts';
import { jobNameOf } from '../workspace.ts';

const HERE = 'local_process';

export async function run(context: CommandContext): Promise<CommandResult> {
  const file = fileOf(context);
  if (context.args.has('validate-only')) return validateOnly(context, file);
  return inSession(context, { file, eventsFile: context.args.text('events') }, start);
}

function fileOf({ args }: CommandContext): string {
  const [positional] = args.positionals;
  const config = args.text('config');
  if (positional !== undefined && config !== undefined) {
    throw new UsageError(`two jobs are named: ${positional} and --config ${config}`, 'Name one.');
  }
  const file = positional ?? config;
  if (file === undefined) throw new UsageError('JOB is missing', 'See dativo run --help.');
  return file;
}

async function validateOnly(context: CommandContext, file: string): Promise<CommandResult> {
  const load = await loadJob(context, file);
  if (!load.ok) return { exitCode: exitCodeOf(load.diagnostics), diagnostics: load.diagnostics, sources: load.sources };
  context.report.say(`${file} is valid; nothing was started`);
  const { diagnostics, text } = load.loaded;
  return { exitCode: EXIT.ok, diagnostics, sources: new Map([[file, text]]), data: { valid: true } };
}

async function start(session: Session): Promise<CommandResult> {
  const { io, report, progress, loaded, args, workspace } = session;
  const runtime = runtimeOf(session);
  checkRuntime(runtime);
  const read = await readOutputs(io, args, workspace.outputs);
  if (!read.ok) throw new FindingsError(read.diagnostics, new Map());
  const findings = weighFindings(loaded, read.diagnostics);
  if (hasErrors(findings)) throw new FindingsError(findings, new Map());
  const filled = await progress.stage('resolve', async () => {
    const value = fillIn(session, read.outputs);
    return { value, note: `${value.count} ${value.count === 1 ? 'placeholder' : 'placeholders'} filled in` };
  });
  const { result, resultFile } = await runStage(session, withProgram(filled, session), runtime);
  const facts = { jobName: jobNameOf(loaded), result, resultFile, cwd: io.cwd, timings: progress.timings };
  return {
    exitCode: result.process_exit_code,
    text: renderSummary(facts, report.out),
    diagnostics: findings,
    data: { result, result_file: resultFile, stages: progress.timings },
  };
}

/** Cloud mode is the job's own runtime; local mode, or a program behind `--`, is this machine. */
function runtimeOf({ args, loaded }: Session): string {
  const own = loaded.job.infrastructure?.runtime.type;
  const mode = args.text('mode') ?? (own === undefined || own === HERE || args.program.length > 0 ? 'local' : 'cloud');
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
