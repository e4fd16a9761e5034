import { gzipSync } from 'node:zlib';
import { createAwsFargateDriver, type TaskDefinition } from '@dativo/runner-aws-fargate';
import { parseResolvedJob } from '@dativo/schema';
import { expect, test } from 'vitest';
import { BINDING, createRequest, TASK_ARN } from './fargate-request.ts';
import { createScriptedApi } from './scripted-api.ts';

/** A job that does not fit into overrides: its description does not pack. */
function createLargeRequest() {
  const noise = Array.from({ length: 9_000 }, (_, index) => ((index * 7919 + 13) ** 2 % 9973).toString(36)).join('');
  const request = createRequest();
  const jobText = JSON.stringify({ ...JSON.parse(request.jobText), asset_path: `assets/${noise}.yaml` });
  const parsed = parseResolvedJob(jobText);
  if (!parsed.ok) throw new Error(parsed.diagnostics.map(({ message }) => message).join('; '));
  Object.assign(parsed.job, { infrastructure: { ...parsed.job.infrastructure, resource_identifiers: BINDING } });
  return { ...request, jobText, job: parsed.job };
}

/** A task definition with this text as DATIVO_JOB_CONFIG. */
function createDefinition(jobText: string | undefined, container = 'dativo-etl'): TaskDefinition {
  const value = jobText === undefined ? 'not packed' : gzipSync(jobText).toString('base64');
  const environment = [{ name: 'DATIVO_JOB_CONFIG', value }];
  return {
    taskDefinitionArn: BINDING.task_definition_arn,
    family: 'weather',
    containers: [{ name: container, environment }],
  };
}

const withoutInfrastructure = (jobText: string) => {
  const { infrastructure: _, ...rest } = JSON.parse(jobText);
  return `${JSON.stringify(rest, null, 4)}\n`;
};

test('R9: a job that fits is sent, and nobody looks at the task definition', async () => {
  const api = createScriptedApi({});
  await createAwsFargateDriver({ api }).check(createRequest());
  expect(api.calls).toEqual([]);
});

test('R9: a job that is too large is not sent where the task definition carries the same one', async () => {
  const request = createLargeRequest();
  const sent: string[] = [];
  const api = createScriptedApi({
    describeTaskDefinition: async () => createDefinition(withoutInfrastructure(request.jobText)),
    runTask: async (input) => {
      sent.push(JSON.stringify(input));
      return { tasks: [{ taskArn: TASK_ARN }], failures: [], boundTo: [] };
    },
  });
  const driver = createAwsFargateDriver({ api });
  await driver.check(request);
  const ref = await driver.submit(request);
  expect(ref.handle['task_arn']).toBe(TASK_ARN);
  expect(sent[0]).toContain('DATIVO_RUN_ID');
  expect(sent[0]).not.toContain('DATIVO_JOB_CONFIG');
});

test.each([
  ['carries another job', (text: string) => createDefinition(withoutInfrastructure(text.replace('"demo"', '"other"')))],
  ['carries it in another container', (text: string) => createDefinition(withoutInfrastructure(text), 'sidecar')],
  ['carries something that is not packed', () => createDefinition(undefined)],
  ['carries something that is no job', () => createDefinition('[1]')],
  ['carries nothing', () => ({ ...createDefinition(''), containers: [{ name: 'dativo-etl', environment: [] }] })],
])('R9: too large, and the task definition %s: refused before anything is started', async (_what, toDefinition) => {
  const request = createLargeRequest();
  const api = createScriptedApi({ describeTaskDefinition: async () => toDefinition(request.jobText) });
  const driver = createAwsFargateDriver({ api });
  const refusal = {
    code: 'REFUSED',
    message: expect.stringContaining('characters as overrides'),
    help: expect.stringContaining('job_config'),
  };
  await expect(driver.check(request)).rejects.toMatchObject(refusal);
  await expect(driver.submit(request)).rejects.toMatchObject(refusal);
  expect(api.calls).not.toContain('runTask');
});

test('R9: an environment that is too large alone is refused even where the job need not be sent', async () => {
  const request = { ...createLargeRequest(), environment: { NOTE: 'x'.repeat(9_000) } };
  const api = createScriptedApi({
    describeTaskDefinition: async () => createDefinition(withoutInfrastructure(request.jobText)),
  });
  await expect(createAwsFargateDriver({ api }).check(request)).rejects.toMatchObject({ code: 'REFUSED' });
});
