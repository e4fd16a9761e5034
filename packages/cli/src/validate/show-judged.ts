import type { Diagnostic } from '@dativo/schema';
import type { CommandContext, CommandResult } from '../command.ts';
import { toolVersion } from '../commands/version.ts';
import { EXIT } from '../exit-codes.ts';
import { countReport } from '../render/report-counts.ts';
import type { Judged } from './judge-jobs.ts';
import { type OutputSpec, parseOutputSpecs } from './output-specs.ts';
import { toReportData } from './report-data.ts';
import { writeOutputs } from './write-outputs.ts';

/** Writes the report in every format that was asked for and sums up on standard error. */
export async function showJudged(context: CommandContext, judged: Judged): Promise<CommandResult> {
  const { io, args, report } = context;
  const specs = parseOutputSpecs(args.list('format'));
  const hasFindings = judged.report.diagnostics.length > 0;
  const text = await writeOutputs(
    // Where nothing was found, the count is the only line, and that belongs to standard error.
    hasFindings ? specs : specs.filter((spec) => !isPrintedText(spec)),
    judged.report,
    {
      style: report.out,
      isVerbose: report.isVerbose,
      exitCode: judged.exitCode,
      error: judged.error,
      cwd: io.cwd,
      env: io.env,
    },
  );
  const isCounted = hasFindings && specs.some(isPrintedText);
  // The report first, so that the last line of a terminal is the sum.
  if (!report.isJson) io.stdout.write(text);
  sumUp(context, judged, isCounted);
  return resultOf(judged, { isTextComplete: true });
}

/** Settings with faults: words on standard error, and the faults in every format that was asked for. Nothing is checked. */
export async function refuseSettings(
  { io, args, report }: CommandContext,
  diagnostics: readonly Diagnostic[],
  sources: ReadonlyMap<string, string>,
): Promise<CommandResult> {
  const files = [...sources].map(([file, text]) => ({ file, text }));
  const text = await writeOutputs(
    parseOutputSpecs(args.list('format')).filter((spec) => !isPrintedText(spec)),
    { files, diagnostics, ignored: [], baselined: [], skipped: [], toolVersion: toolVersion() },
    { style: report.out, exitCode: EXIT.usage, cwd: io.cwd, env: io.env },
  );
  return { exitCode: EXIT.usage, text, diagnostics, sources };
}

function isPrintedText({ format, file }: OutputSpec): boolean {
  return format === 'text' && file === undefined;
}

/** One line on standard error: the count, where it is not on standard output, and what else there is to know. */
export function sumUp({ report }: CommandContext, judged: Judged, isCounted: boolean): void {
  const parts = [...(isCounted ? [] : [countReport(judged.report)]), ...judged.notes];
  if (parts.length > 0) report.say(parts.join('; '));
}

/** The result of the command; `more` adds to it. */
export function resultOf({ report, exitCode, error }: Judged, more: Partial<CommandResult>): CommandResult {
  const { diagnostics } = report;
  return { exitCode, diagnostics, data: toReportData(report), ...(error === undefined ? {} : { error }), ...more };
}
