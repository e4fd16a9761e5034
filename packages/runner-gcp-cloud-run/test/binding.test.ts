import { expect, test } from 'vitest';
import { toCloudRunBinding } from '../src/binding.ts';
import { BINDING, createRequest, JOB_NAME } from './cloud-run-request.ts';

const read = (binding: unknown, region?: string) =>
  toCloudRunBinding(createRequest(binding, {}, region ?? 'europe-west1').job);
const without = (...keys: string[]) =>
  Object.fromEntries(Object.entries(BINDING).filter(([key]) => !keys.includes(key)));

test('R11: what the Terraform module gives is all that is needed', () => {
  expect(read(BINDING)).toEqual({
    name: { project: 'acme-data', location: 'europe-west1', job: 'weather' },
    job: JOB_NAME,
    containerName: 'dativo-etl',
    jobFile: '/tmp/dativo/job.yaml',
    maxRetries: 0,
    serviceAccount: 'weather@acme-data.iam.gserviceaccount.com',
    logBucket: 'projects/acme-data/locations/global/buckets/_Default',
  });
});

test.each([
  [{ job_id: JOB_NAME }],
  [{ job_identifier: JOB_NAME }],
  [{ job_name: 'weather', project_id: 'acme-data' }],
  [{ job_name: 'weather', project_id: 'acme-data', max_retries: null, container_name: null }],
])('R11: little is enough: %j', (binding) => {
  expect(read(binding)).toMatchObject({ job: JOB_NAME, containerName: 'dativo-etl', maxRetries: 0 });
});

test('retries that were written down are allowed', () => {
  expect(read({ ...BINDING, max_retries: '3' }).maxRetries).toBe(3);
});

test.each([
  ['no mapping', 'weather', /is the text "weather"/],
  ['nothing', null, /is null; this runtime needs a mapping/],
  [
    'another runtime',
    { ...BINDING, runtime: 'aws_fargate' },
    /runtime is "aws_fargate"; this driver runs gcp_cloud_run/,
  ],
  ['no job', without('job_id', 'job_identifier', 'job_name'), /job_id is missing/],
  ['no project', { job_name: 'weather' }, /project_id is missing/],
  ['half a name', { ...BINDING, job_id: 'jobs/weather' }, /job_id is "jobs\/weather"; it must be projects\//],
  ['two jobs', { ...BINDING, job_name: 'other' }, /both must name one job/],
  ['another project', { ...BINDING, project_id: 'acme-test' }, /project_id is acme-test, but/],
  ['another region', { ...BINDING, region: 'us-east1' }, /region is europe-west1, but .*us-east1/],
  ['an empty container', { ...BINDING, container_name: ' ' }, /container_name is empty/],
  ['odd retries', { ...BINDING, max_retries: 11 }, /max_retries is 11; it must be a whole number from 0 to 10/],
])('R11: %s is refused with what was found', (_, binding, message) => {
  expect(() => read(binding)).toThrow(
    expect.objectContaining({ code: 'INVALID', message: expect.stringMatching(message) }),
  );
});

test('R11: a job in another region than its own file says is refused', () => {
  const binding = without('region');
  expect(() => read(binding, 'us-east1')).toThrow(/infrastructure.region is us-east1, but .* is in europe-west1/);
});
