import type { CommandContext, CommandResult } from '../command.ts';
import { loadSettings } from '../config/load-settings.ts';
import { checkJobs, createJobCheck } from '../validate/check-jobs.ts';
import { checkChoices } from '../validate/choices.ts';
import { listJobFiles } from '../validate/job-files.ts';
import { judgeJobs } from '../validate/judge-jobs.ts';
import { parseOutputSpecs } from '../validate/output-specs.ts';
import { createScope } from '../validate/scope.ts';
import { refuseSettings, showJudged } from '../validate/show-judged.ts';

export async function run(context: CommandContext): Promise<CommandResult> {
  const { io, args, seen } = context;
  checkChoices(args, parseOutputSpecs(args.list('format')));
  const loaded = await loadSettings(io, args);
  if (!loaded.ok) return refuseSettings(context, loaded.diagnostics, loaded.sources);
  const { settings } = loaded;
  if (args.has('watch')) return (await import('../validate/watch.ts')).watch(context, settings);
  const scope = await createScope(io, args);
  const check = createJobCheck(io, settings, args.has('resolved'));
  const jobs = await checkJobs(check, await listJobFiles(io, args, settings), seen);
  if (args.has('fix')) return (await import('../validate/fix.ts')).fix(context, check, jobs, scope);
  return showJudged(context, await judgeJobs(context, check, jobs, scope));
}
