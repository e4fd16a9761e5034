import { afterEach, beforeEach, expect, test } from 'vitest';
import { Stage } from './fake-azure-stage.ts';

/**
 * What Azure's published examples show: type (or form) of each member, by its path; `[]` stands for every item of a list.
 * Source: https://github.com/Azure/azure-rest-api-specs, specification/app/resource-manager/Microsoft.App/ContainerApps/examples
 * (2025-10-02-preview): Job_Executions_Get, Job_Execution_Get, Job_Start, Job_Stop_Execution, Job_Get.
 */
const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+00:00$/;
const JOB_ID = /^\/subscriptions\/[^/]+\/resourceGroups\/[^/]+\/providers\/Microsoft\.App\/jobs\/[^/]+$/;
const EXECUTION_ID =
  /^\/subscriptions\/[^/]+\/resourceGroups\/[^/]+\/providers\/Microsoft\.App\/jobs\/[^/]+\/executions\/[^/]+$/;

type Shape = Readonly<Record<string, 'string' | 'number' | 'null' | RegExp>>;

const CONTAINER: Shape = {
  name: 'string',
  image: 'string',
  'resources.cpu': 'number',
  'resources.memory': /^[\d.]+Gi$/,
};

const EXECUTION: Shape = {
  name: 'string',
  id: EXECUTION_ID,
  'properties.status': /^(?:Running|Processing|Stopped|Degraded|Failed|Unknown|Succeeded)$/,
  'properties.startTime': TIME,
  'properties.endTime': TIME,
  'properties.reason': 'string',
  'properties.message': 'string',
  'properties.detailedStatus.replicas[].name': 'string',
  'properties.detailedStatus.replicas[].containers[].name': 'string',
  'properties.detailedStatus.replicas[].containers[].additionalInformation': 'string',
  'properties.detailedStatus.replicas[].containers[].code': 'number',
  'properties.detailedStatus.replicas[].containers[].status': 'string',
  ...under('properties.template.containers[]', CONTAINER),
};

const LIST: Shape = { nextLink: 'null', ...under('value[]', EXECUTION) };
const STARTED: Shape = { name: /^weather-[a-z0-9]+$/, id: EXECUTION_ID };
const JOB: Shape = {
  name: 'string',
  type: /^Microsoft\.App\/jobs$/,
  id: JOB_ID,
  location: 'string',
  'identity.type': 'string',
  'properties.provisioningState': /^Succeeded$/,
  'properties.environmentId': /\/managedEnvironments\//,
  'properties.configuration.triggerType': /^Manual$/,
  'properties.configuration.replicaTimeout': 'number',
  'properties.configuration.replicaRetryLimit': 'number',
  'properties.configuration.manualTriggerConfig.parallelism': 'number',
  'properties.configuration.manualTriggerConfig.replicaCompletionCount': 'number',
  ...under('properties.template.containers[]', CONTAINER),
};

/** Members that the model has and those examples do not show. Source: types of @azure/arm-appcontainers 4.0.0. */
const OF_THE_MODEL = [
  /(?:^|\.)type$/,
  /\.containers\[\]\.env\[\]\.(?:name|value|secretRef)$/,
  /\.containers\[\]\.args\[\]$/,
  /\.template\.initContainers$/,
  /^properties\.(?:runningStatus|workloadProfileName)$/,
  /^properties\.configuration\.registries\[\]\.(?:server|identity)$/,
  /^identity\.userAssignedIdentities\./,
];

let stage: Stage;
beforeEach(async () => {
  stage = await Stage.open({
    container: { kind: 'script', run: async () => 4 },
    args: ['run'],
    environment: { A: '1' },
  });
});
afterEach(() => stage.close());

test('a job, a start, an execution and a list have the members of Azure’s own examples, and no others', async () => {
  const id = String(stage.binding['job_identifier']);
  expectShape((await stage.send('GET', `${id}?api-version=2026-07-01`)).body, JOB);
  const started = await stage.send('POST', `${id}/start?api-version=2026-07-01`);
  expectShape(started.body, STARTED);
  const name = String(started.body['name']);
  await stage.waitForEnd(name);
  expectShape((await stage.send('GET', `${id}/executions/${name}?api-version=2026-07-01`)).body, EXECUTION);
  expectShape((await stage.send('GET', `${id}/executions?api-version=2026-07-01`)).body, LIST);
  expect(await stage.send('POST', `${id}/executions/${name}/stop?api-version=2026-07-01`)).toMatchObject({
    status: 200,
    text: '',
  });
});

function under(prefix: string, shape: Shape): Shape {
  return Object.fromEntries(Object.entries(shape).map(([path, form]) => [`${prefix}.${path}`, form]));
}

function expectShape(value: unknown, shape: Shape): void {
  const leaves = toLeaves(value);
  for (const [path, form] of Object.entries(shape)) {
    const found = leaves.filter((leaf) => leaf.path === path);
    expect(found.length, `${path} is shown`).toBeGreaterThan(0);
    for (const leaf of found) expectForm(path, leaf.value, form);
  }
  const unknown = leaves.filter(({ path }) => !(path in shape) && !OF_THE_MODEL.some((known) => known.test(path)));
  expect(unknown.map(({ path }) => path)).toEqual([]);
}

function expectForm(path: string, value: unknown, form: Shape[string]): void {
  if (form instanceof RegExp) expect(String(value), path).toMatch(form);
  else expect(value === null ? 'null' : typeof value, path).toBe(form);
}

function toLeaves(value: unknown, path = ''): readonly { readonly path: string; readonly value: unknown }[] {
  if (Array.isArray(value)) return value.flatMap((item) => toLeaves(item, `${path}[]`));
  if (typeof value !== 'object' || value === null) return [{ path, value }];
  return Object.entries(value).flatMap(([name, member]) => toLeaves(member, path === '' ? name : `${path}.${name}`));
}
