import { type DriverAction, DriverError, type RunRequest } from '@dativo/runner';
import { type Look, look, once, oncePer } from '@dativo/runner/drivers';
import type { JobContainer } from '../azure-api.ts';
import type { ContainerAppsBinding } from '../binding.ts';
import { findDeclared } from '../fit-job.ts';
import { readImageName } from './image-name.ts';
import type { VerifyApi } from './verify-api.ts';

/** Everything that checks ask, each looked up at most once and only if some check asks. */
export type Facts = ReturnType<typeof createFacts>;

export interface FactsOptions {
  readonly request: RunRequest;
  readonly binding: ContainerAppsBinding;
  readonly actions: readonly DriverAction[];
  readonly api: VerifyApi;
}

export function createFacts({ request, binding, actions, api }: FactsOptions) {
  const job = once(() => look(() => api.getJob(binding.jobId)));
  const container = once(async (): Promise<Look<JobContainer>> => {
    const found = await job();
    if (found.kind === 'missing') return { kind: 'unknown', why: 'the job is not there', isDenied: false };
    return found.kind === 'found'
      ? look(async () => findDeclared(found.value.properties?.template, binding.containerName))
      : found;
  });
  const image = once(async () => {
    const found = await container();
    const { registry } = readImageName(found.kind === 'found' ? (found.value.image ?? '') : '');
    return registry === undefined ? undefined : look(() => api.getImage(registry));
  });
  const environment = once(async () => {
    const found = await job();
    const id = found.kind === 'found' ? found.value.properties?.environmentId : undefined;
    if (id === undefined) throw new DriverError('INTERNAL', 'the environment of the job is not known');
    return api.getEnvironment(id);
  });
  return {
    request,
    binding,
    actions,
    api,
    job,
    container,
    image,
    environment: once(() => look(environment)),
    permissions: oncePer((id) => look(() => api.listPermissions(id))),
    identity: oncePer((id) => look(() => api.getIdentity(id))),
    workspace: oncePer((id) => look(() => api.probeWorkspace(id))),
  };
}
