import { toSeconds } from '../run/check-run.ts';
import type { Execution } from '../run/execution.ts';
import { etagOf, type Job, toTemplate } from '../run/job.ts';
import { type Condition, toCompleted, toConditions } from '../run/to-conditions.ts';
import { toWireExecution } from '../run/to-wire.ts';
import type { World } from '../run/world.ts';
import { type Input, objectOf, objectsOf, textOf } from '../wire/input.ts';
import { toProtoJson } from '../wire/to-proto-json.ts';

const VERSION = 'run.googleapis.com/v1';
const ENVIRONMENT = { 'run.googleapis.com/execution-environment': 'gen2' } as const;

/** A job as API v1 shows it: an object in the manner of Kubernetes. */
export function toV1Job(job: Job, world: World): object {
  const { project } = world;
  const { taskCount, parallelism, task } = toTemplate(job);
  const { name, uid, generation, createdAt, executionCount, latest } = job;
  const lastTransitionTime = project.toStamp(job.updatedAt);
  return toProtoJson({
    apiVersion: VERSION,
    kind: 'Job',
    metadata: {
      ...toMetadata({ name, uid, createdAt }, world),
      generation,
      resourceVersion: etagOf(job).replaceAll('"', ''),
      labels: { 'cloud.googleapis.com/location': project.region },
    },
    spec: {
      template: {
        metadata: { annotations: ENVIRONMENT, labels: job.input['labels'] },
        spec: { parallelism, taskCount, template: { spec: toV1TaskSpec(task) } },
      },
    },
    status: {
      observedGeneration: generation,
      conditions: [{ type: 'Ready', status: 'True', lastTransitionTime }],
      executionCount,
      latestCreatedExecution: latest && {
        name: latest.name,
        creationTimestamp: project.toStamp(latest.createdAt),
        completionTimestamp: latest.completedAt && project.toStamp(latest.completedAt),
      },
    },
  });
}

/** An execution as API v1 shows it. */
export function toV1Execution(execution: Execution, world: World): object {
  const { name, uid, createdAt, job, template, tasks, parallelism } = execution;
  const shown = toWireExecution(execution, world);
  const completed = toCompleted(execution, world.lies.find('no_exit_code') !== undefined);
  const { runningCount, succeededCount, failedCount, cancelledCount, retriedCount, logUri } = shown;
  return toProtoJson({
    apiVersion: VERSION,
    kind: 'Execution',
    metadata: {
      ...toMetadata({ name, uid, createdAt }, world),
      generation: 1,
      labels: { 'cloud.googleapis.com/location': world.project.region, 'run.googleapis.com/job': job.name },
      annotations: { ...ENVIRONMENT, 'run.googleapis.com/creator': shown['creator'] },
    },
    spec: { parallelism, taskCount: tasks.length, template: { spec: toV1TaskSpec(template) } },
    status: {
      observedGeneration: 1,
      conditions: toConditions(execution, world.project, completed).map(toV1Condition),
      startTime: shown['startTime'],
      completionTime: shown['completionTime'],
      ...{ runningCount, succeededCount, failedCount, cancelledCount, retriedCount, logUri },
    },
  });
}

function toMetadata(about: Pick<Job, 'name' | 'uid' | 'createdAt'>, { project }: World): object {
  const { name, uid, createdAt } = about;
  return { name, namespace: project.number, uid, creationTimestamp: project.toStamp(createdAt) };
}

const STATUS: Readonly<Record<Condition['state'], string>> = {
  CONDITION_PENDING: 'Unknown',
  CONDITION_RECONCILING: 'Unknown',
  CONDITION_FAILED: 'False',
  CONDITION_SUCCEEDED: 'True',
};

/** Reasons are written `NonZeroExitCode` where API v2 has `NON_ZERO_EXIT_CODE`. */
function toV1Condition({ type, state, message, lastTransitionTime, reason, executionReason }: Condition): object {
  const told = reason ?? executionReason ?? '';
  const words = told.toLowerCase().split('_');
  const camel = words.map((word) => `${word.slice(0, 1).toUpperCase()}${word.slice(1)}`).join('');
  return { type, status: STATUS[state], message, lastTransitionTime, reason: camel };
}

function toV1TaskSpec(template: Input): object {
  const containers = objectsOf(template, 'containers').map((container) => ({
    ...container,
    env: objectsOf(container, 'env').map(toV1Variable),
  }));
  const seconds = toSeconds(textOf(template, 'timeout') ?? '');
  return {
    containers,
    maxRetries: template['maxRetries'],
    serviceAccountName: template['serviceAccount'],
    timeoutSeconds: seconds === undefined ? undefined : String(seconds),
  };
}

function toV1Variable(variable: Input): object {
  const secret = objectOf(objectOf(variable, 'valueSource') ?? {}, 'secretKeyRef');
  if (secret === undefined) return variable;
  const secretKeyRef = { name: textOf(secret, 'secret'), key: textOf(secret, 'version') };
  return { name: textOf(variable, 'name'), valueFrom: { secretKeyRef } };
}
