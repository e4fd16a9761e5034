import { createDiagnostic } from './create-diagnostic.ts';
import { type Diagnostic, sortDiagnostics } from './diagnostic.ts';
import { type Ignore, type IgnoreComment, indexIgnores } from './ignores/ignore.ts';
import type { InspectedJob } from './inspect-job.ts';
import { type RuleId, ruleCatalog } from './rules/catalog.ts';
import { isOn, type RuleSettings, weighed } from './rules/settings.ts';
import { pointerTo } from './yaml/pointer.ts';

/** What a project has to say about findings. */
export interface SettleOptions {
  readonly rules?: RuleSettings | undefined;
  /** Findings about the file that need other files too. */
  readonly others?: readonly Diagnostic[];
  /** Ignores that a project keeps outside the job file, those for this file. */
  readonly projectIgnores?: readonly Ignore[];
  /** Rules that had their say; an ignore for one that had none may still be needed. Default: all that need no other file. */
  readonly isChecked?: (ruleId: RuleId) => boolean;
}

/** A finding with the ignore that accepts it. */
export interface IgnoredDiagnostic {
  readonly diagnostic: Diagnostic;
  readonly ignore: Ignore;
}

/** The findings that count, and those that are ignored. */
export interface SettledFindings {
  readonly diagnostics: readonly Diagnostic[];
  readonly ignored: readonly IgnoredDiagnostic[];
}

/**
 * What is left of the findings once the weights of the project and all ignores are applied.
 *
 * @example
 * import { readFileSync } from 'node:fs';
 * import { inspectJob, settleFindings } from '@dativo/schema';
 *
 * const yes = 'logging:\n  redaction: yes # job-ignore JOB112 -- both readings are fine\n';
 * const job = inspectJob(readFileSync('job.yaml', 'utf8') + yes, { file: 'job.yaml' });
 * job.findings.map(({ ruleId }) => ruleId); // => ['JOB112']
 * const { diagnostics, ignored } = settleFindings(job);
 * [diagnostics.length, ignored.length]; // => [0, 1]
 */
export function settleFindings(job: InspectedJob, options: SettleOptions = {}): SettledFindings {
  const { rules = {}, others = [], projectIgnores = [] } = options;
  if (job.findings.length + job.ignores.length + others.length === 0) return { diagnostics: [], ignored: [] };
  const findIgnore = ignoreFinder(job, projectIgnores);
  const weigh = (found: readonly Diagnostic[]) => found.flatMap((diagnostic) => weighed(diagnostic, rules) ?? []);
  const about = sifted(weigh([...job.findings, ...others]), findIgnore);
  // An ignore may be for unused ignores, so those for this rule are judged last.
  const unused = sifted(weigh(unusedIgnores(job, about.ignored, options, isAboutJob)), findIgnore);
  const ignored = [...about.ignored, ...unused.ignored];
  const last = weigh(unusedIgnores(job, ignored, options, (ruleId) => !isAboutJob(ruleId)));
  return { diagnostics: sortDiagnostics([...about.diagnostics, ...unused.diagnostics, ...last]), ignored };
}

type FindIgnoreOf = (diagnostic: Diagnostic) => Ignore | undefined;

function sifted(found: readonly Diagnostic[], findIgnore: FindIgnoreOf): SettledFindings {
  const diagnostics: Diagnostic[] = [];
  const ignored: IgnoredDiagnostic[] = [];
  for (const diagnostic of found) {
    const ignore = findIgnore(diagnostic);
    if (ignore === undefined) diagnostics.push(diagnostic);
    else ignored.push({ diagnostic, ignore });
  }
  return { diagnostics, ignored };
}

function unusedIgnores(
  job: InspectedJob,
  ignored: readonly IgnoredDiagnostic[],
  { rules = {}, isChecked = isCheckedByInspection }: SettleOptions,
  isWanted: (ruleId: RuleId) => boolean,
): Diagnostic[] {
  const used = new Map<Ignore, Set<RuleId>>();
  for (const { ignore, diagnostic } of ignored)
    used.set(ignore, (used.get(ignore) ?? new Set()).add(diagnostic.ruleId));
  return job.ignores.flatMap((ignore) =>
    ignore.rules
      .filter((ruleId) => isWanted(ruleId) && isChecked(ruleId) && isOn(ruleId, rules))
      .filter((ruleId) => !used.get(ignore)?.has(ruleId))
      .map((ruleId) => unusedIgnore(job.file, ignore, ruleId)),
  );
}

function isAboutJob(ruleId: RuleId): boolean {
  return ruleId !== 'JOB901';
}

/** By where a finding belongs, and by where its text is written: what came in through an alias has two places. */
function ignoreFinder(job: InspectedJob, projectIgnores: readonly Ignore[]): FindIgnoreOf {
  const find = indexIgnores([...job.ignores, ...projectIgnores]);
  const root = job.ignores.length === 0 ? undefined : job.view?.document.root;
  return ({ ruleId, pointer, file, range }) => {
    if (ruleCatalog[ruleId].isContract) return undefined;
    const isHere = root !== undefined && range !== undefined && file === job.file;
    const written = isHere ? pointerTo(root, range.start.offset) : pointer;
    return find(ruleId, pointer) ?? find(ruleId, written);
  };
}

/** Other stages or other files have a say in the rest; what is known of connectors (JOB640, JOB641) may stand in their files. */
function isCheckedByInspection(ruleId: RuleId): boolean {
  return !/^JOB(?:306|64[01]|[058])/.test(ruleId);
}

function unusedIgnore(file: string, { range, rules }: IgnoreComment, ruleId: RuleId): Diagnostic {
  return createDiagnostic({
    ruleId: 'JOB901',
    file,
    range,
    subject: ruleId,
    message: `there is nothing to ignore for ${ruleId}`,
    help:
      rules.length > 1
        ? `Take ${ruleId} out of the comment.`
        : 'Take the comment away, or put it where the finding is.',
  });
}
