import type { Input } from '../wire/input.ts';
import { toProtoJson } from '../wire/to-proto-json.ts';
import type { Execution, Task } from './execution.ts';
import { type Job, noteExecution, toTemplate } from './job.ts';
import { mergeOverrides } from './merge-overrides.ts';
import type { World } from './world.ts';

export interface NewExecution {
  readonly job: Job;
  readonly input: Input;
  readonly fate: Execution['fate'];
  readonly isStranger: boolean;
}

/** Makes an execution with its tasks; nothing of it lives yet. */
export function createExecution({ job, input, fate, isStranger }: NewExecution, world: World): Execution {
  const { project } = world;
  const name = `${job.name}-${project.nextId(5)}`;
  const { task: template, taskCount, parallelism } = mergeOverrides(toTemplate(job), input);
  const now = project.clock.now();
  const execution: Execution = {
    name,
    number: world.executions.size + 1,
    uid: project.nextId(32),
    etag: `"${project.nextId(12)}"`,
    operationId: project.nextId(32),
    job,
    isStranger,
    fate,
    template: toProtoJson(template),
    parallelism,
    tasks: Array.from({ length: taskCount }, (_, index) => toTask(name, index, world)),
    createdAt: now,
    updatedAt: now,
    stop: new AbortController(),
    phase: 'pending',
    progress: 'created',
    isCancelAsked: false,
  };
  world.executions.set(name, execution);
  world.operations.set(execution.operationId, execution);
  job.latest = execution;
  job.executionCount += 1;
  noteExecution(job, project);
  return execution;
}

function toTask(execution: string, index: number, { project }: World): Task {
  return { index, name: `${execution}-task${index}`, uid: project.nextId(32), phase: 'pending', retried: 0 };
}
