import type { DriverAction, RunRequest } from '@dativo/runner';
import { type Look, look, once, oncePer } from '@dativo/runner/drivers';
import { readImageName } from './image-name.ts';
import { type Place, readPlace, toRoleName } from './place.ts';
import type { Simulation, VerifiedContainer, VerifyApi } from './verify-api.ts';
import type { VerifyTarget } from './verify-target.ts';

/** Everything that checks ask, each looked up at most once and only if some check asks. */
export type Facts = ReturnType<typeof createFacts>;

export interface FactsOptions {
  readonly request: RunRequest;
  readonly target: VerifyTarget;
  readonly actions: readonly DriverAction[];
  readonly api: VerifyApi;
}

export function createFacts({ request, target, actions, api }: FactsOptions) {
  const caller = once(() => look(() => api.getCaller()));
  const definition = once(() => look(() => api.describeTaskDefinition(target.taskDefinition)));
  const container = once(async (): Promise<Look<VerifiedContainer>> => {
    const found = await definition();
    if (found.kind !== 'found')
      return found.kind === 'missing' ? { kind: 'unknown', why: NO_DEFINITION, isDenied: false } : found;
    const declared = found.value.containers.find(({ name }) => name === target.containerName);
    return declared === undefined ? { kind: 'missing' } : { kind: 'found', value: declared };
  });
  const place = once(async (): Promise<Place | undefined> => {
    const found = await caller();
    return readPlace(target, found.kind === 'found' ? found.value.arn : undefined);
  });
  const subnets = once(() => look(() => api.describeSubnets(target.subnetIds)));
  const manifest = once(async () => {
    const found = await container();
    const image = found.kind === 'found' ? readImageName(found.value.image).ecr : undefined;
    return image === undefined ? undefined : look(() => api.getManifest(image));
  });
  return {
    request,
    target,
    actions,
    api,
    caller,
    place,
    definition,
    container,
    subnets,
    manifest,
    cluster: once(() => look(() => api.describeCluster(target.cluster))),
    role: oncePer((arn) => look(() => api.getRole(toRoleName(arn)))),
    groups: once(() => look(() => api.describeSecurityGroups(target.securityGroupIds))),
    secret: oncePer((id) => look(() => api.describeSecret(id))),
    parameter: oncePer((name) => look(() => api.describeParameter(name))),
    logGroup: oncePer((name) => look(() => api.describeLogGroup(name))),
    routeTables: oncePer((vpcId) => look(() => api.describeRouteTables(vpcId))),
    endpoints: oncePer((vpcId) => look(() => api.describeEndpoints(vpcId))),
    simulate: (question: Simulation) => look(() => api.simulate(question)),
  };
}

const NO_DEFINITION = 'the task definition is not there';
