import type { RuntimeType } from '../clouds/runtime-of.ts';
import { bothDaysFault, zoneFault } from '../clouds/schedule-faults.ts';
import { readCron } from '../cron.ts';
import { type Diagnostic, hasErrors, sortDiagnostics } from '../diagnostic.ts';
import type { Job } from '../generated/job.ts';
import { type Finding, report } from '../rules/report.ts';
import { type RuleSettings, weighed } from '../rules/settings.ts';
import { findLimits } from './find-limits.ts';
import { checkOwnSchedule } from './own-schedule.ts';
import type { RunnerFile, RunnerSchedule } from './runner-file.ts';

/** A job file that a schedule names. */
export interface ScheduledJob {
  /** As the user named it. */
  readonly file: string;
  readonly text: string;
  readonly job: Job;
}

/** Gives the job file that a schedule names; in words what keeps it from being read; or that its own findings say so. */
export type FindJob = (
  config: string,
) => ScheduledJob | { readonly fault: string; readonly help: string } | 'has findings';

/** A schedule as the Terraform modules take it for one job. */
export interface PlannedSchedule {
  readonly schedule: RunnerSchedule;
  readonly job: ScheduledJob;
  /** The tag `job_name`. */
  readonly jobName: string;
  readonly runtime: CloudRuntime;
}

/** Those that have a scheduler. */
export type CloudRuntime = Exclude<RuntimeType, 'local_process'>;

/** The schedules that clouds are to have. */
export interface PlannedSchedules {
  /** In the order of the runner file; one for each job. Empty where a finding is an error. */
  readonly planned: readonly PlannedSchedule[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * What becomes of the schedules of a runner file: for each job the schedule that its cloud is to have, what its cloud would
 * refuse, and what cannot be carried over.
 *
 * @example
 * import { readFileSync } from 'node:fs';
 * import { planSchedules, readRunnerFile } from '@dativo/schema/runner-file';
 *
 * const reading = readRunnerFile(readFileSync('runner.yaml', 'utf8'), { file: 'runner.yaml' });
 * if (!reading.ok) throw new Error(reading.diagnostics[0]?.message);
 * const missing = { fault: 'is not in the repository', help: 'Name a job file of the repository.' };
 * planSchedules(reading.runner, () => missing).diagnostics.map(({ ruleId }) => ruleId); // => ['JOB007']
 */
export function planSchedules(
  runner: RunnerFile,
  findJob: FindJob,
  { rules = {} }: { readonly rules?: RuleSettings | undefined } = {},
): PlannedSchedules {
  const findings: Finding[] = [];
  const planned = runner.schedules.flatMap((schedule) => {
    const found = placeOf(schedule, findJob);
    if ('finding' in found) findings.push(...found.finding);
    return 'planned' in found ? [found.planned] : [];
  });
  const { kept, findings: doubles } = oneForEachJob(planned);
  findings.push(
    ...doubles,
    ...kept.flatMap(checkCloud),
    ...kept.flatMap(checkOwnSchedule),
    ...findLimits(runner, kept),
  );
  const found = findings.flatMap((finding) => weighed(report(runner.document, finding), rules) ?? []);
  const diagnostics = sortDiagnostics(found);
  return { planned: hasErrors(diagnostics) ? [] : kept, diagnostics };
}

type Placed = { readonly planned: PlannedSchedule } | { readonly finding: readonly Finding[] };

/** JOB007. */
function placeOf(schedule: RunnerSchedule, findJob: FindJob): Placed {
  const found = findJob(schedule.config);
  if (found === 'has findings') return { finding: [] };
  const refuse = (message: string, help: string): Placed => ({
    finding: [{ ruleId: 'JOB007', pointer: `${schedule.pointer}/config`, mark: 'value', message, help }],
  });
  if ('fault' in found) return refuse(found.fault, found.help);
  const { infrastructure } = found.job;
  const runtime = infrastructure?.runtime.type;
  if (infrastructure === undefined || infrastructure === null || runtime === undefined) {
    const help = 'Add an `infrastructure` block to the job, with provider, runtime, region and tags.';
    return refuse(`${found.file} has no infrastructure block, so there is no cloud that could start it`, help);
  }
  if (runtime === 'local_process') {
    const help = `Let a scheduler of this machine start it: dativo run ${found.file}`;
    return refuse(`${found.file} runs on this machine, for which Terraform makes no schedule`, help);
  }
  return { planned: { schedule, job: found, jobName: infrastructure.tags.job_name, runtime } };
}

/** JOB006: the modules take one schedule for a job. One that is not enabled gives way. */
function oneForEachJob(planned: readonly PlannedSchedule[]): {
  readonly kept: readonly PlannedSchedule[];
  readonly findings: readonly Finding[];
} {
  const findings: Finding[] = [];
  const byJob = new Map<string, PlannedSchedule>();
  const inOrder = [...planned].sort((a, b) => Number(b.schedule.enabled) - Number(a.schedule.enabled));
  for (const one of inOrder) {
    const first = byJob.get(one.jobName);
    if (first === undefined) byJob.set(one.jobName, one);
    else findings.push(one.schedule.enabled ? secondSchedule(one, first) : leftOut(one, first));
  }
  return { kept: planned.filter((one) => byJob.get(one.jobName) === one), findings };
}

function secondSchedule({ schedule, jobName }: PlannedSchedule, first: PlannedSchedule): Finding {
  const pointer = `${schedule.pointer}/config`;
  const message = `the job ${JSON.stringify(jobName)} has the schedule ${JSON.stringify(first.schedule.name)} already; a job has one`;
  const help =
    'Say all times in one cron line, such as "0 6,18 * * *", or give the job a second file with another job_name.';
  const related = [{ pointer: `${first.schedule.pointer}/config`, mark: 'value' as const, message: 'the first one' }];
  return { ruleId: 'JOB006', pointer, mark: 'value', message, help, related };
}

function leftOut({ schedule }: PlannedSchedule, first: PlannedSchedule): Finding {
  const message = `${JSON.stringify(schedule.name)} is not enabled, and its job has the schedule ${JSON.stringify(first.schedule.name)}; it is left out`;
  return {
    ruleId: 'JOB008',
    pointer: `${schedule.pointer}/name`,
    mark: 'value',
    message,
    help: 'Take it away, or give it a job of its own.',
  };
}

/** JOB620 and JOB621: what the cloud of the job would refuse. */
function checkCloud({ schedule, runtime }: PlannedSchedule): Finding[] {
  const { cron, timezone, pointer, timing } = schedule;
  const reading = readCron(cron);
  const days = reading?.ok === true ? bothDaysFault(cron, reading.days, runtime) : undefined;
  const zone = zoneFault(timezone, runtime);
  return [
    ...(days === undefined ? [] : [{ ...days, pointer: `${pointer}/${timing}`, mark: 'value' } as const]),
    ...(zone === undefined ? [] : [{ ...zone, pointer: `${pointer}/timezone`, mark: 'value' } as const]),
  ];
}
