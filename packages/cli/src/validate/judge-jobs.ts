import { type Diagnostic, sortDiagnostics } from '@dativo/schema';
import type { CommandContext, CommandResult } from '../command.ts';
import { toolVersion } from '../commands/version.ts';
import type { CheckedJob, JobCheck } from './check-jobs.ts';
import { REFERENCES_NOT_CHECKED } from './clean-line.ts';
import { displayName } from './display-name.ts';
import type { Scope } from './scope.ts';
import { type FoundFiles, skippedNotes } from './set-aside.ts';
import { settleJobs } from './settle-jobs.ts';
import { exitCodeWithin, fails, tooManyWarnings } from './threshold.ts';
import type { CheckedFile, ValidationReport } from './validation-report.ts';

/** What a run found and what follows from it. */
export interface Judged {
  /** What is shown: with `--quiet` only what makes the command fail by its weight. */
  readonly report: ValidationReport;
  readonly exitCode: number;
  readonly error: CommandResult['error'];
  /** What a reader should know besides the findings. */
  readonly notes: readonly string[];
}

/** Settles the findings of the checked jobs, takes out known ones and decides how the command ends. */
export async function judgeJobs(
  context: CommandContext,
  check: JobCheck,
  { jobs, skipped }: FoundFiles,
  scope: Scope,
): Promise<Judged> {
  const { settings } = check;
  const settled = await settleJobs(check, jobs, scope);
  const wanted = jobs.filter(scope.isWanted);
  const found = sortDiagnostics(settled.diagnostics);
  const hasBaseline = settings.baseline !== undefined || context.args.has('write-baseline');
  const known = hasBaseline
    ? await (await import('./known-findings.ts')).takeOutKnown(context, settings, { jobs, wanted }, found)
    : { fresh: found, known: [], stale: 0 };
  const excess = tooManyWarnings(known.fresh, settings);
  const diagnostics = context.report.isQuiet ? known.fresh.filter((one) => fails(one, settings)) : known.fresh;
  return {
    report: {
      files: filesOf(check, jobs, wanted, diagnostics),
      diagnostics,
      ignored: settled.ignored,
      baselined: known.known,
      skipped,
      toolVersion: toolVersion(),
    },
    exitCode: exitCodeWithin(known.fresh, settings),
    error:
      excess === undefined
        ? undefined
        : { code: 'TOO_MANY_WARNINGS', message: excess, help: 'Mend some, or raise --max-warnings.' },
    notes: [
      ...skippedNotes(skipped),
      ...(wanted.length === jobs.length ? [] : [`${wanted.length} of ${jobs.length} files changed`]),
      ...(known.stale === 0 ? [] : [staleNote(context, check, known.stale)]),
      ...(check.references === undefined ? [REFERENCES_NOT_CHECKED] : []),
    ],
  };
}

/** The files that were asked for, and others in which something was found. */
function filesOf(
  { settings: { source } }: JobCheck,
  jobs: readonly CheckedJob[],
  wanted: readonly CheckedJob[],
  diagnostics: readonly Diagnostic[],
): ValidationReport['files'] {
  const withFindings = new Set(diagnostics.map(({ file }) => file));
  const shown = new Set([
    ...withFindings,
    ...diagnostics.flatMap(({ related = [] }) => related.map(({ file }) => file)),
  ]);
  const asked = new Set(wanted);
  const files = jobs
    .filter((job) => asked.has(job) || withFindings.has(job.source.file))
    .map((job) => withText(job, shown));
  const hasOwn = source !== undefined && withFindings.has(source.file);
  return hasOwn ? [...files, { file: source.file, text: source.text }] : files;
}

/** A text that nobody will see is not asked for: it may have to be read again. */
function withText(job: CheckedJob, shown: ReadonlySet<string>): CheckedFile {
  const { file } = job.source;
  const text = shown.has(file) ? job.text : undefined;
  return text === undefined ? { file } : { file, text };
}

function staleNote({ io }: CommandContext, { settings }: JobCheck, count: number): string {
  const name = settings.baseline === undefined ? '' : displayName(io.cwd, settings.baseline);
  return `${count} known ${count === 1 ? 'finding is' : 'findings are'} gone: prune with --write-baseline ${name}`;
}
