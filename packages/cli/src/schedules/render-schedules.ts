import { stringifyDeterministic } from '@dativo/metadata';
import type { PlannedSchedule } from '@dativo/schema/runner-file';

/** The input `schedule` of the modules. */
export function toScheduleInput({ schedule: { cron, timezone, enabled } }: PlannedSchedule): object {
  return { cron, timezone, enabled };
}

/** One Terraform variable for all schedules, by `job_name`. */
export function renderVariable(planned: readonly PlannedSchedule[]): string {
  const schedules = Object.fromEntries(planned.map((one) => [one.jobName, toScheduleInput(one)]));
  return stringifyDeterministic({ schedules });
}

/** What the job files take, to be pasted. They know no schedule that is not enabled. */
export function renderBlocks(planned: readonly PlannedSchedule[]): string {
  return planned.map(toBlock).join('\n');
}

function toBlock({ schedule, job }: PlannedSchedule): string {
  const { name, cron, timezone, enabled } = schedule;
  const head = `# ${job.file}, from ${JSON.stringify(name)}`;
  if (!enabled) return `${head}: not enabled, so the job file gets no schedule\n`;
  const zone = timezone === 'UTC' ? '' : `    timezone: ${JSON.stringify(timezone)}\n`;
  return `${head}\ninfrastructure:\n  schedule:\n    cron: ${JSON.stringify(cron)}\n${zone}`;
}
