import { DriverError } from '@dativo/runner';
import {
  createAzureContainerAppsDriver,
  type JobContainer,
  type JobTemplate,
} from '@dativo/runner-azure-container-apps';
import { describe, expect, test } from 'vitest';
import { mergeTemplate } from '../src/execution-template.ts';
import { AZURE_JOB, createRequest } from './azure-request.ts';
import { createScriptedApi } from './scripted-api.ts';

/** Small numbers with a long period, the same in every run (Lehmer). */
function createRandom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
}

function drawTemplate(random: (below: number) => number): JobTemplate {
  const drawContainer = (name: string): JobContainer => ({
    name,
    image: `image-${random(9)}`,
    ...(random(2) ? { command: ['sh', `-${random(9)}`] } : {}),
    ...(random(2) ? { args: [`${random(9)}`] } : {}),
    ...(random(3) ? { env: drawVariables(random) } : {}),
    ...(random(3) ? { resources: { cpu: 1 + random(3), memory: `${1 + random(4)}Gi` } } : {}),
  });
  const names = ['dativo-etl', 'beside-1', 'beside-2'].slice(0, 1 + random(3));
  const containers = names.map(drawContainer);
  if (random(2)) containers.reverse();
  return { containers, ...(random(2) ? { initContainers: [drawContainer('init')] } : {}) };
}

function drawVariables(random: (below: number) => number) {
  return Array.from({ length: random(6) }, (_, index) =>
    random(2) ? { name: `V${index}`, value: `${random(99)}` } : { name: `V${index}`, secretRef: `s-${random(9)}` },
  );
}

test('N13: for any template and override, what was not overridden is unchanged', () => {
  const random = createRandom(20_261_123);
  for (let round = 0; round < 500; round += 1) {
    const template = drawTemplate(random);
    const before = structuredClone(template);
    const variables = Object.fromEntries(
      Array.from({ length: random(5) }, () => [`V${random(9)}`, `new-${random(99)}`]),
    );
    const merged = mergeTemplate(template, 'dativo-etl', { args: ['run', `${round}`], variables });
    expect(template).toEqual(before);
    expect(merged.initContainers ?? []).toEqual(template.initContainers ?? []);
    expect(merged.containers.map(({ name }) => name)).toEqual(template.containers?.map(({ name }) => name));
    for (const [index, container] of merged.containers.entries()) {
      const source = template.containers?.[index];
      if (container.name !== 'dativo-etl') {
        expect(container).toEqual(source);
        continue;
      }
      const { args, env = [], ...rest } = container;
      const { args: _, env: oldEnv = [], ...oldRest } = source ?? {};
      expect(rest).toEqual(oldRest);
      expect(args).toEqual(['run', `${round}`]);
      const untouched = (oldEnv ?? []).filter(({ name }) => !Object.hasOwn(variables, name));
      expect(env?.filter(({ name }) => !Object.hasOwn(variables, name))).toEqual(untouched);
      const set = env?.filter(({ name }) => Object.hasOwn(variables, name)) ?? [];
      expect(Object.fromEntries(set.map(({ name, value }) => [name, value]))).toEqual(variables);
      expect(set.some(({ secretRef }) => secretRef !== undefined)).toBe(false);
    }
  }
});

const check = async (job: object, request = createRequest()) => {
  const api = createScriptedApi({ getJob: async () => job });
  return createAzureContainerAppsDriver({ api }).check(request);
};
const { properties } = AZURE_JOB;
const [container] = properties.template.containers;
const withConfiguration = (configuration: object) => ({
  ...AZURE_JOB,
  properties: { ...properties, configuration: { ...properties.configuration, ...configuration } },
});
const withContainer = (changes: object, template: object = {}) => ({
  ...AZURE_JOB,
  properties: { ...properties, template: { containers: [{ ...container, ...changes }], ...template } },
});

describe('N13 N7: what a start cannot hold, or would do more than once, is refused with the reason', () => {
  const share = { volumes: [{ name: 'state', storageType: 'AzureFile' }] };
  const mount = { volumeMounts: [{ volumeName: 'state', mountPath: '/state' }] };
  test.each([
    ['a share', withContainer(mount, share), /volumeMounts of dativo-etl/],
    ['a mount of an unknown volume', withContainer(mount), /volumeMounts of dativo-etl/],
    ['probes', withContainer({ probes: [{ type: 'Liveness' }] }), /probes of dativo-etl/],
    ['a field that is not known here', withContainer({ lifecycle: { preStop: {} } }), /lifecycle of dativo-etl/],
    [
      'probes of an init container',
      withContainer({}, { initContainers: [{ name: 'init', probes: [{}] }] }),
      /probes of init/,
    ],
    ['retries', withConfiguration({ replicaRetryLimit: 2 }), /replicaRetryLimit/],
    ['an event trigger', withConfiguration({ triggerType: 'Event' }), /trigger is Event/],
    [
      'parallelism',
      withConfiguration({ manualTriggerConfig: { parallelism: 2, replicaCompletionCount: 1 } }),
      /parallelism is 2/,
    ],
    [
      'completions of a schedule',
      withConfiguration({ manualTriggerConfig: null, scheduleTriggerConfig: { replicaCompletionCount: 3 } }),
      /replicaCompletionCount is 3/,
    ],
  ])('%s', async (_what, job, message) => {
    await expect(check(job)).rejects.toMatchObject({ code: 'REFUSED', message: expect.stringMatching(message) });
  });

  test.each([
    ['as it is', AZURE_JOB],
    ['with an init container', withContainer({}, { initContainers: [{ name: 'init', image: 'i' }] })],
    ['with a scratch volume', withContainer(mount, { volumes: [{ name: 'state', storageType: 'EmptyDir' }] })],
    ['with members that say nothing', withContainer({ probes: [], volumeMounts: null, imageType: 'ContainerImage' })],
  ])('not refused: a job %s', async (_what, job) => {
    await expect(check(job)).resolves.toBeUndefined();
  });

  test('a container that the job does not have', async () => {
    await expect(check(withContainer({ name: 'other' }))).rejects.toThrow(/no container dativo-etl, only other/);
  });
});

describe('R9: what is too large is refused before anything is started', () => {
  const large = (bytes: number) =>
    createRequest(undefined, { environment: { MUCH: 'x'.repeat(bytes - 'MUCH='.length) } });
  test('one variable: 131,071 bytes at most', async () => {
    await expect(check(AZURE_JOB, large(131_071))).resolves.toBeUndefined();
    await expect(check(AZURE_JOB, large(131_072))).rejects.toThrow(
      /variable MUCH takes 131072 bytes; the limit is 131071/,
    );
  });

  test('all of the start together', async () => {
    const environment = Object.fromEntries(
      Array.from({ length: 11 }, (_, index) => [`M${index}`, 'x'.repeat(100_000)]),
    );
    const refused = check(AZURE_JOB, createRequest(undefined, { environment }));
    await expect(refused).rejects.toBeInstanceOf(DriverError);
    await expect(refused).rejects.toThrow(/the start takes \d+ bytes; the limit is 1048576/);
  });
});
