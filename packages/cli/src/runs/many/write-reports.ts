import { resolve } from 'node:path';
import { writeFileAtomic } from '@dativo/resolver';
import type { CommandContext, CommandResult } from '../../command.ts';
import { EXIT } from '../../exit-codes.ts';
import { toFailure } from '../../failure.ts';
import { renderRunJunit } from '../../render/run-junit.ts';
import { UsageError } from '../../usage-error.ts';
import { RUN_FORMAT_NAMES } from '../../validate/format-names.ts';
import { parseOutputSpecs } from '../../validate/output-specs.ts';
import type { JobEnd } from './job-end.ts';

/** The files that get a JUnit report. */
export type ReportFiles = readonly string[];

/** Reads the values of `--format` of `dativo run`: `text` and `json` are for standard output, `junit` for a file. */
export function parseReportFiles(values: readonly string[]): ReportFiles {
  return parseOutputSpecs(values, RUN_FORMAT_NAMES).flatMap(({ format, file }) => {
    if (format === 'junit' && file !== undefined) return [file];
    if (format !== 'junit' && file === undefined) return [];
    const help = 'Standard output is for text or json, since the lines of the jobs go there; junit takes a file.';
    throw new UsageError(`--format ${format}${file === undefined ? '' : `=${file}`} is not for dativo run`, help);
  });
}

/** Writes the reports. One that cannot be written is a failure, but never hides how the jobs came out. */
export async function writeReports(
  result: CommandResult,
  ends: readonly JobEnd[],
  { io, report, reports }: CommandContext & { readonly reports: ReportFiles },
): Promise<CommandResult> {
  let { exitCode } = result;
  for (const file of reports) {
    try {
      await writeFileAtomic(resolve(io.cwd, file), renderRunJunit(ends));
    } catch (error) {
      const failure = toFailure(error);
      if (failure.exitCode === EXIT.internal) throw error;
      report.complain(`dativo: the JUnit report was not written: ${failure.error.message}\n`);
      if (exitCode === EXIT.ok) exitCode = EXIT.findings;
    }
  }
  return { ...result, exitCode };
}
