import { createAzureContainerAppsDriver } from '@dativo/runner-azure-container-apps';
import { describe, expect, test } from 'vitest';
import { toContainerAppsBinding } from '../src/binding.ts';
import { BINDING, createRequest, JOB_ID } from './azure-request.ts';

const read = (binding: unknown) => toContainerAppsBinding(createRequest(binding).job);

test('the output runtime_binding is read, by the resource id or by its parts', () => {
  expect(read(BINDING)).toMatchObject({ jobId: JOB_ID, containerName: 'dativo-etl' });
  const { job_identifier: _, ...parts } = BINDING;
  expect(read(parts).jobId).toBe(JOB_ID);
});

describe('what cannot be used is refused with what was found', () => {
  test.each([
    [null, 'INVALID', /is null; this runtime needs a mapping/],
    [{ ...BINDING, runtime: 'aws_fargate' }, 'INVALID', /this driver runs azure_container_apps/],
    [{ ...BINDING, job_identifier: 'weather' }, 'INVALID', /"weather"; it must be \/subscriptions/],
    [{ ...BINDING, container_app_job_name: 'other' }, 'INVALID', /both must name one job/],
    [{ ...BINDING, job_identifier: `${JOB_ID}/../x` }, 'INVALID', /must be \/subscriptions/],
    [{ ...BINDING, log_analytics_customer_id: 'my-workspace' }, 'INVALID', /a GUID/],
    [{ container_app_job_name: 'weather' }, 'INVALID', /subscription_id is missing/],
    [{}, 'INVALID', /job_identifier is missing/],
  ])('%o', (binding, code, message) => {
    expect(() => read(binding)).toThrow(expect.objectContaining({ code, message: expect.stringMatching(message) }));
  });
});

test('no choice of capacity, and the hint is a command', () => {
  const driver = createAzureContainerAppsDriver();
  expect(driver.listRungs(createRequest())).toEqual([]);
  const handle = {
    subscription_id: 's',
    resource_group_name: 'data',
    job_name: 'weather',
    execution_name: 'weather-1',
  };
  const hint = driver.toRecoveryHint({ runtime: 'azure_container_apps', runId: 'r', attempt: 1, handle });
  expect(hint).toContain(
    'az containerapp job stop --name weather --resource-group data --subscription s --job-execution-name weather-1',
  );
});
