import type { CommandContext, CommandResult } from '../command.ts';
import { loadSettings } from '../config/load-settings.ts';
import { EXIT } from '../exit-codes.ts';
import { loadJob } from '../job-source.ts';
import { jobsToRun } from '../runs/many/jobs-to-run.ts';
import { prepareRun } from '../runs/prepare-run.ts';
import { reportStarted } from '../runs/report-started.ts';
import { startRun } from '../runs/start-run.ts';
import { refuseService } from '../service/find-service.ts';
import { inSession, type Session } from '../stages/session.ts';
import { UsageError } from '../usage-error.ts';
import { listJobs } from '../validate/list-jobs.ts';
import { refuseSettings } from '../validate/show-judged.ts';
import { exitCodeOf } from '../verdict.ts';

export async function run(context: CommandContext): Promise<CommandResult> {
  const { io, args, report } = context;
  const names = namesOf(context);
  const found = await loadSettings(io, args);
  if (!found.ok) return refuseSettings(context, found.diagnostics, found.sources);
  const list = await listJobs(io, args, found.settings, names);
  for (const note of list.notes) report.say(note);
  const files = await jobsToRun(context, list.files);
  const [file = ''] = files;
  if (args.has('validate-only')) return list.isMany ? validateAll(context, files) : validateOnly(context, file);
  const isMany = list.isMany || MANY_ONLY.some((name) => args.has(name)) || hasReport(context);
  if (!isMany) return inSession(context, { file, eventsFile: args.text('events') }, start);
  const { runMany } = await import('../runs/many/run-many.ts');
  return runMany(context, files);
}

/** Options that make even one job one of many. */
const MANY_ONLY = ['deadline', 'only'];

function hasReport({ args }: CommandContext): boolean {
  return args.list('format').some((format) => format !== 'text' && format !== 'json');
}

function namesOf({ args }: CommandContext): readonly string[] {
  const [positional] = args.positionals;
  const config = args.text('config');
  if (positional !== undefined && config !== undefined) {
    throw new UsageError(`two jobs are named: ${positional} and --config ${config}`, 'Name one.');
  }
  return config === undefined ? args.positionals : [config];
}

async function validateOnly(context: CommandContext, file: string): Promise<CommandResult> {
  const load = await loadJob(context, file);
  if (!load.ok) return { exitCode: exitCodeOf(load.diagnostics), diagnostics: load.diagnostics, sources: load.sources };
  context.report.say(`${file} is valid; nothing was started`);
  const { diagnostics, text } = load.loaded;
  return { exitCode: EXIT.ok, diagnostics, sources: new Map([[file, text]]), data: { valid: true } };
}

async function validateAll(context: CommandContext, files: readonly string[]): Promise<CommandResult> {
  const results: CommandResult[] = [];
  for (const file of files) results.push(await validateOnly(context, file));
  const diagnostics = results.flatMap((one) => one.diagnostics ?? []);
  const exitCode = exitCodeOf(diagnostics);
  const sources = new Map(results.flatMap((one) => [...(one.sources ?? [])]));
  return { exitCode, diagnostics, sources, ...(exitCode === EXIT.ok && { data: { valid: true } }) };
}

async function start(session: Session): Promise<CommandResult> {
  const prepared = await session.progress.stage('resolve', async () => {
    const value = await prepareRun(session);
    return { value, note: `${value.count} ${value.count === 1 ? 'placeholder' : 'placeholders'} filled in` };
  });
  await refuseService(session, prepared);
  const started = await startRun(session, prepared);
  return { ...reportStarted(session, started), diagnostics: prepared.findings };
}
