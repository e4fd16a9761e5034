import type { DriverAction, RunRequest } from '@dativo/runner';
import { type Look, look, once, oncePer } from '@dativo/runner/drivers';
import type { CloudRunBinding } from '../binding.ts';
import { toDeclaredContainer } from '../fit-job.ts';
import type { CloudRunContainer } from '../gcp-api.ts';
import { readImageName } from './image-name.ts';
import type { VerifyApi } from './verify-api.ts';

/** Everything that checks ask, each looked up at most once and only if some check asks. */
export type Facts = ReturnType<typeof createFacts>;

export interface FactsOptions {
  readonly request: RunRequest;
  readonly binding: CloudRunBinding;
  readonly actions: readonly DriverAction[];
  readonly api: VerifyApi;
}

export function createFacts({ request, binding, actions, api }: FactsOptions) {
  const job = once(() => look(() => api.getJob(binding.job)));
  const container = once(async (): Promise<Look<CloudRunContainer>> => {
    const found = await job();
    if (found.kind === 'missing') return { kind: 'unknown', why: 'the job is not there', isDenied: false };
    return found.kind === 'found' ? look(async () => toDeclaredContainer(found.value, binding)) : found;
  });
  const image = once(async () => {
    const found = await container();
    const { registry } = readImageName(found.kind === 'found' ? (found.value.image ?? '') : '');
    return registry === undefined ? undefined : look(() => api.getImage(registry));
  });
  return {
    request,
    binding,
    actions,
    api,
    job,
    container,
    image,
    secretVersion: oncePer((name) => look(() => api.getSecretVersion(name))),
  };
}
