import { hasErrors } from '@dativo/schema';
import { planSchedules, readRunnerFile } from '@dativo/schema/runner-file';
import type { CommandContext, CommandResult } from '../command.ts';
import { loadSettings } from '../config/load-settings.ts';
import { readJobText } from '../job-source.ts';
import { deliverSchedules } from '../schedules/deliver-schedules.ts';
import { readScheduledJobs } from '../schedules/read-scheduled-jobs.ts';
import { UsageError } from '../usage-error.ts';
import { refuseSettings } from '../validate/show-judged.ts';
import { exitCodeOf } from '../verdict.ts';

export async function run(context: CommandContext): Promise<CommandResult> {
  const { io, args, report } = context;
  checkChoice(context);
  const loaded = await loadSettings(io, args);
  if (!loaded.ok) return refuseSettings(context, loaded.diagnostics, loaded.sources);
  const { settings } = loaded;
  const [file = ''] = args.positionals;
  const read = await readJobText(io, file);
  if (!read.ok) return { exitCode: exitCodeOf(read.diagnostics), diagnostics: read.diagnostics };
  const { text } = read.source;
  const reading = readRunnerFile(text, { file, rules: settings.rules });
  const sources = new Map([[file, text]]);
  if (!reading.ok) return { exitCode: exitCodeOf(reading.diagnostics), diagnostics: reading.diagnostics, sources };
  const { runner } = reading;
  const jobs = await readScheduledJobs(context, settings, runner);
  for (const [name, { text: content }] of jobs.loaded) sources.set(name, content);
  for (const [name, content] of jobs.sources) sources.set(name, content);
  const { planned, diagnostics: findings } = planSchedules(runner, jobs.find, { rules: settings.rules });
  const diagnostics = [...reading.diagnostics, ...findings, ...jobs.diagnostics];
  if (hasErrors(diagnostics)) return { exitCode: exitCodeOf(diagnostics), diagnostics, sources };
  if (runner.schedules.length === 0) report.say(`${file} has no schedules`);
  const result = await deliverSchedules(context, planned, jobs.loaded);
  return { ...result, diagnostics: [...diagnostics, ...(result.diagnostics ?? [])], sources };
}

function checkChoice({ args }: CommandContext): void {
  const out = args.text('out');
  const chosen = ['check', 'diff'].filter((name) => args.has(name));
  if (chosen.length > 1) throw new UsageError('--check and --diff exclude each other', 'Choose one.');
  if (chosen.length === 1 && (out === undefined || out === '-'))
    throw new UsageError(`--${chosen[0]} compares with a file`, 'Name it with --out FILE.');
}
