import { Fault } from '../wire/fault.ts';
import { type Input, numberOf, objectOf, objectsOf, textOf } from '../wire/input.ts';
import { containersOf, etagOf, type Job, toTemplate } from './job.ts';

/**
 * Sources: https://cloud.google.com/run/quotas (environment variables, task timeout, tasks) and
 * https://cloud.google.com/run/docs/container-contract#jobs-env-vars (reserved names).
 */
export const RUN_LIMITS = { valueLength: 32_768, variables: 1000, timeoutSeconds: 604_800, tasks: 10_000 } as const;
const RESERVED = /^CLOUD_RUN_(JOB|EXECUTION|TASK_INDEX|TASK_ATTEMPT|TASK_COUNT)$/;

interface Asked {
  readonly overrides: Input;
  readonly containers: readonly Input[];
  readonly job: Job;
}

type Rule = (asked: Asked) => string | undefined;

const RULES: readonly Rule[] = [
  findForeignContainer,
  eachVariable((value, path) =>
    value.length > RUN_LIMITS.valueLength ? `${path}.value: length cannot exceed ${RUN_LIMITS.valueLength}` : undefined,
  ),
  eachVariable((_, path, name) => (name === '' ? `${path}.name: cannot be empty` : undefined)),
  eachVariable((_, path, name) => (RESERVED.test(name) ? `${path}.name: ${name} is reserved` : undefined)),
  findTooManyVariables,
  findWrongTimeout,
  findWrongTaskCount,
];

/** Throws what Cloud Run answers to a run that it does not take. */
export function checkRun(job: Job, input: Input): void {
  const etag = textOf(input, 'etag');
  if (etag !== undefined && etag !== etagOf(job)) {
    throw new Fault(
      'ABORTED',
      `Conflict for resource '${job.name}': version '${etag}' was specified but current version is '${etagOf(job)}'.`,
    );
  }
  const overrides = objectOf(input, 'overrides') ?? {};
  const asked = { overrides, containers: objectsOf(overrides, 'containerOverrides'), job };
  for (const rule of RULES) {
    const violation = rule(asked);
    if (violation !== undefined) throw new Fault('INVALID_ARGUMENT', `Violation in RunJobRequest.${violation}`);
  }
}

function findForeignContainer({ containers, job }: Asked): string | undefined {
  const known = containersOf(toTemplate(job).task).map((each) => textOf(each, 'name') ?? '');
  const index = containers.findIndex((each) => {
    const name = textOf(each, 'name') ?? '';
    return name === '' ? known.length > 1 : !known.includes(name);
  });
  if (index === -1) return undefined;
  return `overrides.container_overrides[${index}].name: container '${textOf(containers[index] ?? {}, 'name') ?? ''}' does not exist in the job`;
}

function eachVariable(find: (value: string, path: string, name: string) => string | undefined): Rule {
  return ({ containers }) => {
    for (const [at, container] of containers.entries()) {
      for (const [index, variable] of objectsOf(container, 'env').entries()) {
        const path = `overrides.container_overrides[${at}].env[${index}]`;
        const violation = find(textOf(variable, 'value') ?? '', path, textOf(variable, 'name') ?? '');
        if (violation !== undefined) return violation;
      }
    }
    return undefined;
  };
}

function findTooManyVariables({ containers }: Asked): string | undefined {
  const index = containers.findIndex((each) => objectsOf(each, 'env').length > RUN_LIMITS.variables);
  if (index === -1) return undefined;
  return `overrides.container_overrides[${index}].env: at most ${RUN_LIMITS.variables} environment variables are allowed`;
}

function findWrongTimeout({ overrides }: Asked): string | undefined {
  const timeout = textOf(overrides, 'timeout');
  if (timeout === undefined) return undefined;
  const seconds = toSeconds(timeout);
  if (seconds !== undefined && seconds >= 1 && seconds <= RUN_LIMITS.timeoutSeconds) return undefined;
  return `overrides.timeout: '${timeout}' is not between 1s and ${RUN_LIMITS.timeoutSeconds}s`;
}

function findWrongTaskCount({ overrides }: Asked): string | undefined {
  const count = numberOf(overrides, 'taskCount') ?? 1;
  if (Number.isInteger(count) && count >= 1 && count <= RUN_LIMITS.tasks) return undefined;
  return `overrides.task_count: ${count} is not between 1 and ${RUN_LIMITS.tasks}`;
}

/** Seconds of a duration in JSON (`300s`, `1.5s`). */
export function toSeconds(duration: string): number | undefined {
  const [, seconds] = /^(\d+(?:\.\d{1,9})?)s$/.exec(duration) ?? [];
  return seconds === undefined ? undefined : Number(seconds);
}
