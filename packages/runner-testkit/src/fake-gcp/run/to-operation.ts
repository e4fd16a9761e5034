import type { Input } from '../wire/input.ts';
import type { Execution } from './execution.ts';
import { type Job, toTemplate } from './job.ts';
import { mergeOverrides } from './merge-overrides.ts';
import { toCompleted } from './to-conditions.ts';
import { toWireExecution } from './to-wire.ts';
import type { World } from './world.ts';

const TYPE = { '@type': 'type.googleapis.com/google.cloud.run.v2.Execution' } as const;

/** `google.rpc.Code` of what an operation says of an execution that has failed. */
const FAILED_PRECONDITION = 9;

/** The operation of an execution: done with it. A cancelled execution is no error of its operation. */
export function toOperation(id: string, execution: Execution, world: World): object {
  const shown = { ...TYPE, ...toWireExecution(execution, world) };
  const name = `${world.project.parent}/operations/${id}`;
  if (execution.phase !== 'ended') return { name, metadata: shown };
  const completed = toCompleted(execution, world.lies.find('no_exit_code') !== undefined);
  const hasFailed = completed.state === 'CONDITION_FAILED' && !execution.isCancelAsked;
  const error = { code: FAILED_PRECONDITION, message: completed.message ?? '' };
  return { name, metadata: shown, done: true, ...(hasFailed ? { error } : { response: shown }) };
}

/** What a run that is only to be checked is answered with: no execution was made. */
export function toValidation(job: Job, input: Input, { project }: World): object {
  const { task, taskCount, parallelism } = mergeOverrides(toTemplate(job), input);
  const shown = { ...TYPE, job: job.name, taskCount, parallelism, template: task };
  return { name: `${project.parent}/operations/validate-only`, metadata: shown, done: true, response: shown };
}
