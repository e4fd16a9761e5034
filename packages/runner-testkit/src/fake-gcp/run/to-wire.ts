import type { Input } from '../wire/input.ts';
import { toProtoJson } from '../wire/to-proto-json.ts';
import type { Execution, Task } from './execution.ts';
import { containersOf, etagOf, type Job } from './job.ts';
import { toCompleted, toConditions } from './to-conditions.ts';
import type { World } from './world.ts';

export type Shown = Record<string, unknown>;

/** A job as API v2 shows it now. */
export function toWireJob(job: Job, { project }: World): Shown {
  const { name, uid, generation, createdAt, updatedAt, latest, executionCount, input } = job;
  const condition = { type: 'Ready', state: 'CONDITION_SUCCEEDED', lastTransitionTime: project.toStamp(updatedAt) };
  return toProtoJson({
    name: `${project.parent}/jobs/${name}`,
    uid,
    generation: String(generation),
    labels: input['labels'],
    annotations: input['annotations'],
    createTime: project.toStamp(createdAt),
    updateTime: project.toStamp(updatedAt),
    creator: `deployer@${project.id}.iam.gserviceaccount.com`,
    lastModifier: `deployer@${project.id}.iam.gserviceaccount.com`,
    launchStage: 'GA',
    template: input['template'],
    observedGeneration: String(generation),
    terminalCondition: condition,
    executionCount,
    latestCreatedExecution: latest && {
      name: latest.name,
      createTime: project.toStamp(latest.createdAt),
      completionTime: latest.completedAt && project.toStamp(latest.completedAt),
      completionStatus: toCompletionStatus(latest),
    },
    etag: etagOf(job),
  });
}

/** An execution as API v2 shows it now. */
export function toWireExecution(execution: Execution, world: World): Shown {
  const { project, lies } = world;
  const { uid, etag, job, tasks, phase, startedAt, completedAt, parallelism } = execution;
  const count = (wanted: Task['phase']) => tasks.filter((task) => task.phase === wanted).length;
  const stamp = (moment: Date | undefined) => moment && project.toStamp(moment);
  const own = toProtoJson({
    name: toExecutionName(execution, world),
    uid,
    creator: `runner@${project.id}.iam.gserviceaccount.com`,
    generation: '1',
    labels: job.input['labels'],
    createTime: stamp(execution.createdAt),
    startTime: stamp(startedAt),
    completionTime: stamp(completedAt),
    updateTime: stamp(execution.updatedAt),
    launchStage: 'GA',
    job: job.name,
    parallelism,
    taskCount: tasks.length,
    reconciling: phase !== 'ended',
    conditions: toConditions(execution, project, toCompleted(execution, lies.find('no_exit_code') !== undefined)),
    observedGeneration: '1',
    runningCount: count('running'),
    succeededCount: count('succeeded'),
    failedCount: count('failed'),
    cancelledCount: count('cancelled'),
    retriedCount: tasks.filter(({ retried }) => retried > 0).length,
    logUri: toLogUri(execution, world),
    etag,
  });
  return { ...own, template: toShownTemplate(execution, world) };
}

/** The full name. */
export function toExecutionName({ job, name }: Execution, { project }: World): string {
  return `${project.parent}/jobs/${job.name}/executions/${name}`;
}

export function toLogUri({ name }: Execution, { project }: World): string {
  const filter = `resource.type="cloud_run_job" labels."run.googleapis.com/execution_name"="${name}"`;
  return `https://console.cloud.google.com/logs/viewer?project=${project.id}&advancedFilter=${encodeURIComponent(filter)}`;
}

/** Under a lie with one more container, before the others. A task has one result, its main container's: the other's code shows nowhere. */
export function toShownTemplate({ template }: Execution, { lies }: World): Input {
  if (lies.find('sidecar') === undefined) return template;
  return { ...template, containers: [{ name: 'sidecar', image: 'sidecar' }, ...containersOf(template)] };
}

function toCompletionStatus({ phase, isCancelAsked, tasks }: Execution): string {
  if (phase === 'pending') return 'EXECUTION_PENDING';
  if (phase === 'running') return 'EXECUTION_RUNNING';
  if (isCancelAsked) return 'EXECUTION_CANCELLED';
  return tasks.every((task) => task.phase === 'succeeded') ? 'EXECUTION_SUCCEEDED' : 'EXECUTION_FAILED';
}
