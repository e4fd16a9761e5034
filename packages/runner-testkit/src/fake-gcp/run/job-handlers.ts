import { fateWords, REFUSALS } from '../lies/fates.ts';
import type { Handlers } from '../registry.ts';
import { Fault } from '../wire/fault.ts';
import { flagOf, type Input, textsOf } from '../wire/input.ts';
import { checkRun } from './check-run.ts';
import { createExecution } from './create-execution.ts';
import { findJob, putJob } from './job.ts';
import { liveExecution } from './live-execution.ts';
import { toOperation, toValidation } from './to-operation.ts';
import { toWireJob } from './to-wire.ts';
import type { World } from './world.ts';

export function jobHandlers(world: World): Handlers {
  return {
    'jobs.list': () => ({ jobs: [...world.jobs.values()].map((job) => toWireJob(job, world)) }),
    'jobs.get': ({ parts }) => toWireJob(findJob(world, parts), world),
    'jobs.create': ({ query, input }) => {
      const name = query.get('jobId') ?? '';
      if (world.jobs.has(name)) throw new Fault('ALREADY_EXISTS', `Resource '${name}' already exists.`);
      const job = toWireJob(putJob(world.jobs, name, input, world.project), world);
      const type = { '@type': 'type.googleapis.com/google.cloud.run.v2.Job' };
      const operation = `${world.project.parent}/operations/${world.project.nextId(32)}`;
      return { name: operation, metadata: { ...type, ...job }, done: true, response: { ...type, ...job } };
    },
    'jobs.run': ({ parts, input }) => {
      const job = findJob(world, parts);
      const missing = permissionsOf(input).find((permission) => world.denied.has(permission));
      if (missing !== undefined) throw toDenial(missing, `${world.project.parent}/jobs/${job.name}`);
      checkRun(job, input);
      if (flagOf(input, 'validateOnly') === true) return toValidation(job, input, world);
      const refusal = world.lies.starts.takeRefusal(REFUSALS);
      if (refusal !== undefined) throw refusal;
      const fate = world.lies.starts.takeFate(fateWords(world));
      const execution = createExecution({ job, input, fate, isStranger: false }, world);
      void liveExecution(execution, world);
      return toOperation(execution.operationId, execution, world);
    },
    'jobs.testIamPermissions': ({ parts, input }) => {
      findJob(world, parts);
      const permissions = textsOf(input, 'permissions').filter((permission) => !world.denied.has(permission));
      return permissions.length === 0 ? {} : { permissions };
    },
  };
}

/** Source: https://cloud.google.com/run/docs/reference/iam/permissions */
function permissionsOf(input: Input): readonly string[] {
  return ['run.jobs.run', ...(input['overrides'] === undefined ? [] : ['run.jobs.runWithOverrides'])];
}

function toDenial(permission: string, resource: string): Fault {
  const message = `Permission '${permission}' denied on resource '${resource}' (or resource may not exist).`;
  return new Fault('PERMISSION_DENIED', message);
}
