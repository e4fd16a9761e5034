import type { Finding } from '../rules/report.ts';
import type { PlannedSchedule } from './plan-schedules.ts';
import type { RunnerFile } from './runner-file.ts';

/** JOB008: what the schedulers of the clouds do not do, each with what to do instead. */
export function findLimits(runner: RunnerFile, planned: readonly PlannedSchedule[]): Finding[] {
  return [
    ...modeLimit(runner),
    ...notificationLimit(runner),
    ...tenantLimit(runner, planned),
    ...planned.flatMap(scheduleLimits),
  ];
}

function modeLimit({ mode, root }: RunnerFile): Finding[] {
  if (mode !== 'oneshot') return [];
  const message =
    '`mode` is oneshot, in which a runner starts nothing by schedule; the schedules are carried over all the same';
  return [limit(`${root}/mode`, message, 'Set `enabled: false` where a job is not to start by itself.')];
}

function notificationLimit({ hasNotifications, root }: RunnerFile): Finding[] {
  if (!hasNotifications) return [];
  const message = 'nobody reads `notifications` where the schedules of a cloud start the jobs';
  return [limit(`${root}/notifications`, message, 'Set the input `alerts` of the Terraform module.', 'key')];
}

/** Each schedule starts its job by itself; nobody counts what a tenant has running. */
function tenantLimit({ concurrencyPerTenant: most, root }: RunnerFile, planned: readonly PlannedSchedule[]): Finding[] {
  const counts = new Map<string, number>();
  for (const { job, schedule } of planned) {
    const { tenant_id } = job.job;
    if (schedule.enabled) counts.set(tenant_id, (counts.get(tenant_id) ?? 0) + 1);
  }
  const many = [...counts].filter(([, count]) => count > most).map(([tenant]) => JSON.stringify(tenant));
  if (many.length === 0) return [];
  const some = many.length > 3 ? `${many.slice(0, 3).join(', ')} and ${many.length - 3} more` : many.join(', ');
  return [
    limit(
      `${root}/orchestrator/concurrency_per_tenant`,
      `\`concurrency_per_tenant\` is ${most}, but schedules of a cloud start jobs one by one and count nothing, and more jobs than that belong to ${some}`,
      `Choose times that lie far enough apart, or let one scheduler start all of them: dativo run JOB... --per-tenant ${most}`,
    ),
  ];
}

function scheduleLimits({ schedule, job }: PlannedSchedule): Finding[] {
  const { pointer, maxConcurrentRuns, tags } = schedule;
  const runs =
    maxConcurrentRuns === undefined
      ? []
      : [
          limit(
            `${pointer}/max_concurrent_runs`,
            `\`max_concurrent_runs\` is ${maxConcurrentRuns}, but a schedule of a cloud starts a run whenever it is due`,
            'Set `timeout_seconds` of the job below the time between two starts, or start it by `dativo run --overlap forbid`.',
          ),
        ];
  const known: Readonly<Record<string, unknown>> = job.job.infrastructure?.tags ?? {};
  const lost = Object.keys(tags).filter((name) => known[name] !== tags[name]);
  if (lost.length === 0) return runs;
  const words = `schedules have no tags of their own; ${lost.map((name) => `\`${name}\``).join(', ')} of this one ${lost.length === 1 ? 'is' : 'are'} left out`;
  return [...runs, limit(`${pointer}/tags`, words, `Put them into \`infrastructure.tags\` of ${job.file}.`, 'key')];
}

function limit(pointer: string, message: string, help: string, mark: 'value' | 'key' = 'value'): Finding {
  return { ruleId: 'JOB008', pointer, mark, message, help };
}
