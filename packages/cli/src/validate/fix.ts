import type { CommandContext, CommandResult } from '../command.ts';
import { EXIT } from '../exit-codes.ts';
import type { JobCheck } from './check-jobs.ts';
import { describeFix, type FixedJob, fixJobs, patchOf, writeFixedJobs } from './fix-jobs.ts';
import { judgeJobs } from './judge-jobs.ts';
import { toReportData } from './report-data.ts';
import type { Scope } from './scope.ts';
import type { FoundFiles } from './set-aside.ts';
import { resultOf, showJudged, sumUp } from './show-judged.ts';

/** `--fix`: mends what can be mended and reports what is left. */
export async function fix(
  context: CommandContext,
  check: JobCheck,
  found: FoundFiles,
  scope: Scope,
): Promise<CommandResult> {
  const fixed = await fixJobs(check, found.jobs.filter(scope.isWanted));
  if (context.args.has('diff')) return showPatch(context, check, found, scope, fixed);
  const now = await writeFixedJobs(check, found.jobs, fixed);
  say(context, fixed, 'Fixed');
  const judged = await judgeJobs(context, check, { ...found, jobs: now }, scope);
  const stdin = now.find(({ source }) => source.isStdin);
  const data = { ...toReportData(judged.report), fixed: fixed.map(toFixedData) };
  if (stdin === undefined) return { ...(await showJudged(context, judged)), data };
  sumUp(context, judged, false);
  const { text = '' } = stdin;
  return resultOf(judged, { text, data: { ...data, text }, sources: new Map([[stdin.source.file, text]]) });
}

/** `--fix --diff`: writes nothing. What was found still decides the exit code; with nothing else, a change is exit 3. */
async function showPatch(
  context: CommandContext,
  check: JobCheck,
  found: FoundFiles,
  scope: Scope,
  fixed: readonly FixedJob[],
): Promise<CommandResult> {
  const judged = await judgeJobs(context, check, found, scope);
  const text = await patchOf(fixed);
  say(context, fixed, 'Would fix');
  sumUp(context, judged, false);
  const data = { ...toReportData(judged.report), fixed: fixed.map(toFixedData), diff: text };
  const exitCode = judged.exitCode === EXIT.ok && text !== '' ? EXIT.changes : judged.exitCode;
  return resultOf(judged, { text, data, exitCode, isTextComplete: true });
}

function say({ report }: CommandContext, fixed: readonly FixedJob[], verb: string): void {
  for (const line of fixed.flatMap((one) => describeFix(one, verb))) report.say(line);
}

function toFixedData({ job, applied, refused }: FixedJob) {
  return { file: job.source.file, applied, refused };
}
