import {
  checkFleet,
  type Diagnostic,
  type IgnoredDiagnostic,
  type RuleId,
  type SettledFindings,
  settleFindings,
} from '@dativo/schema';
import type { CheckedJob, JobCheck } from './check-jobs.ts';
import { createProjectIgnores, type ProjectIgnores } from './project-ignores.ts';

export interface SettledJobs {
  readonly diagnostics: readonly Diagnostic[];
  readonly ignored: readonly IgnoredDiagnostic[];
}

export interface SettleScope {
  /** True for the jobs that are to be reported. Default: all. */
  readonly isWanted?: (job: CheckedJob) => boolean;
  /** True where the call is about all job files of the project, so that what was not found is not there. */
  readonly isProject?: boolean;
  /** False where it cannot be told whether an ignore of the settings is still needed. Default: it can. */
  readonly hasUnused?: boolean;
}

/** What counts of all that was found, once jobs are compared with each other and weights and ignores applied. */
export async function settleJobs(
  check: JobCheck,
  jobs: readonly CheckedJob[],
  { isWanted = () => true, isProject = false, hasUnused = true }: SettleScope = {},
): Promise<SettledJobs> {
  const fleet = Map.groupBy(checkFleet(jobs.map(({ job }) => job)), ({ file }) => file);
  const ignores = createProjectIgnores(check.settings);
  const isChecked = (ruleId: RuleId) => wasChecked(ruleId, check, isProject);
  const settled = jobs.map(
    (job): SettledJob => ({
      job,
      findings: settleJob(check, job, ignores, fleet.get(job.source.file) ?? [], isChecked),
    }),
  );
  const wanted = settled.filter(({ job }) => isWanted(job));
  const ignored = settled.flatMap(({ findings }) => findings.ignored);
  const unused = hasUnused ? await ignores.unused({ jobs, ignored, isChecked, isProject }) : [];
  return {
    diagnostics: [...wanted.flatMap(({ findings }) => findings.diagnostics), ...causedBy(wanted, settled), ...unused],
    ignored: wanted.flatMap(({ findings }) => findings.ignored),
  };
}

interface SettledJob {
  readonly job: CheckedJob;
  readonly findings: SettledFindings;
}

/** Of two jobs that cannot both be, the finding may be in the other one. */
function causedBy(wanted: readonly SettledJob[], settled: readonly SettledJob[]): Diagnostic[] {
  if (wanted.length === settled.length) return [];
  const files = new Set(wanted.map(({ job }) => job.source.file));
  const reported = new Set(wanted);
  return settled
    .filter((one) => !reported.has(one))
    .flatMap(({ findings }) => findings.diagnostics)
    .filter(({ ruleId, related = [] }) => FLEET.has(ruleId) && related.some(({ file }) => files.has(file)));
}

/** What counts of the findings of one job, as far as it can be told from this job alone. */
export function settleAlone(check: JobCheck, job: CheckedJob): SettledFindings {
  return settleJob(check, job, createProjectIgnores(check.settings), [], (ruleId) => wasChecked(ruleId, check, false));
}

function settleJob(
  { settings }: JobCheck,
  { job, source, others }: CheckedJob,
  ignores: ProjectIgnores,
  fleet: readonly Diagnostic[],
  isChecked: (ruleId: RuleId) => boolean,
): SettledFindings {
  if (job.findings.length + job.ignores.length + others.length + fleet.length === 0) return NOTHING;
  return settleFindings(job, {
    rules: settings.rules,
    others: [...others, ...fleet],
    projectIgnores: ignores.forFile(source.path),
    isChecked,
  });
}

const NOTHING: SettledFindings = { diagnostics: [], ignored: [] };

/** Rules about several jobs. Among some of the jobs of a project they may find nothing and still be broken. */
const FLEET = new Set<RuleId>(['JOB807', 'JOB808']);

function wasChecked(ruleId: RuleId, { references }: JobCheck, isProject: boolean): boolean {
  if (FLEET.has(ruleId)) return isProject;
  // What is known of connectors (JOB640, JOB641) may stand in their files.
  if (/^JOB(?:8|64[01])/.test(ruleId)) return references !== undefined;
  // JOB306 and JOB5xx belong to later stages.
  return ruleId !== 'JOB306' && !ruleId.startsWith('JOB5');
}
