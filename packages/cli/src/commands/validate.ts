import type { CommandContext, CommandResult } from '../command.ts';
import { loadSettings } from '../config/load-settings.ts';
import { checkJobs, createJobCheck } from '../validate/check-jobs.ts';
import { checkChoices } from '../validate/choices.ts';
import { failureFinder, scopeOfSome, withUnchecked } from '../validate/fail-fast.ts';
import { showFileProgress } from '../validate/file-progress.ts';
import { listJobFiles } from '../validate/job-files.ts';
import { judgeJobs } from '../validate/judge-jobs.ts';
import { parseOutputSpecs } from '../validate/output-specs.ts';
import { createScope } from '../validate/scope.ts';
import { setAside } from '../validate/set-aside.ts';
import { refuseSettings, showJudged } from '../validate/show-judged.ts';

export async function run(context: CommandContext): Promise<CommandResult> {
  const { io, args, report, seen } = context;
  checkChoices(args, parseOutputSpecs(args.list('format')));
  const loaded = await loadSettings(io, args);
  if (!loaded.ok) return refuseSettings(context, loaded.diagnostics, loaded.sources);
  const { settings } = loaded;
  if (args.has('watch')) return (await import('../validate/watch.ts')).watch(context, settings);
  const scope = await createScope(io, args);
  const check = createJobCheck(io, settings, args.has('resolved'));
  const isEnough = failureFinder(args, check, scope);
  const files = await listJobFiles(io, args, settings);
  const progress = showFileProgress(io, report, 'checking', files.length);
  const jobs = await checkJobs(check, files, { seen, progress, isEnough });
  const found = setAside(jobs);
  if (args.has('fix')) return (await import('../validate/fix.ts')).fix(context, check, found, scope);
  const judged = await judgeJobs(context, check, found, scopeOfSome(scope, jobs, files));
  return showJudged(context, withUnchecked(judged, jobs, files));
}
