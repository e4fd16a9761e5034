import { randomBytes } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import { encodeJob } from '@dativo/runner/drivers';
import type { CloudRunContainer, CloudRunJob } from '@dativo/runner-gcp-cloud-run';
import { expect, test } from 'vitest';
import { toCloudRunBinding } from '../src/binding.ts';
import { refuseUnfitJob } from '../src/fit-job.ts';
import { toRunJobInput } from '../src/run-job-input.ts';
import { BINDING, createRequest, JOB_NAME } from './cloud-run-request.ts';

const binding = toCloudRunBinding(createRequest().job);
const toJob = (containers: readonly CloudRunContainer[] = [{ name: 'dativo-etl' }], maxRetries = 0): CloudRunJob => ({
  name: JOB_NAME,
  etag: '"e1"',
  template: { template: { containers, maxRetries } },
});
/** Text that gzip cannot make smaller: so many bytes give a third more characters. */
const noise = (bytes: number) => randomBytes(bytes).toString('latin1');

test('R9: a start replaces the arguments, adds variables, and takes one task with the etag that was seen', () => {
  const request = createRequest(BINDING, { environment: { EXTRA: 'blue' }, timeoutSeconds: 300, attempt: 2 });
  const { overrides, ...rest } = toRunJobInput(request, binding, toJob());
  expect(rest).toEqual({ job: JOB_NAME, etag: '"e1"' });
  expect(overrides).toMatchObject({ taskCount: 1, timeout: '390s' });
  const [container] = overrides.containerOverrides;
  expect(container?.args).toEqual(['run', '--config', '/tmp/dativo/job.yaml', '--mode', 'self_hosted']);
  const env = Object.fromEntries((container?.env ?? []).map(({ name, value }) => [name, value]));
  const { DATIVO_JOB_CONFIG, ...others } = env;
  expect(others).toEqual({
    DATIVO_RUN_ID: 'weather-1',
    DATIVO_ATTEMPT: '2',
    DATIVO_TIMEOUT_SECONDS: '300',
    EXTRA: 'blue',
  });
  expect(gunzipSync(Buffer.from(DATIVO_JOB_CONFIG ?? '', 'base64')).toString()).toBe(request.jobText);
});

test('R9: without a limit of the run the job’s own timeout holds', () => {
  expect(toRunJobInput(createRequest(), binding, toJob()).overrides).not.toHaveProperty('timeout');
});

test('N11: Cloud Run’s own limit comes after the container’s and the runner’s, and is never more than it takes', () => {
  const timeoutOf = (timeoutSeconds: number) =>
    toRunJobInput(createRequest(BINDING, { timeoutSeconds }), binding, toJob()).overrides.timeout;
  expect(timeoutOf(0.5)).toBe('91s');
  expect(timeoutOf(10_000_000)).toBe('604800s');
});

test('R9: a value of 32,768 characters is sent, one more is refused', () => {
  const withValue = (length: number) =>
    toRunJobInput(createRequest(BINDING, { environment: { MUCH: 'x'.repeat(length) } }), binding, toJob());
  expect(() => withValue(32_768)).not.toThrow();
  expect(() => withValue(32_769)).toThrow(
    expect.objectContaining({ code: 'REFUSED', message: expect.stringMatching(/MUCH takes 32769 characters/) }),
  );
});

test('R9: more variables than a container can have are refused, the job’s own counted', () => {
  const environment = Object.fromEntries(Array.from({ length: 990 }, (_, index) => [`V${index}`, '']));
  const own = Array.from({ length: 8 }, (_, index) => ({ name: `OWN${index}`, value: '' }));
  const input = (env: typeof own) =>
    toRunJobInput(createRequest(BINDING, { environment }), binding, toJob([{ name: 'dativo-etl', env }]));
  // Beside them run id, attempt and job.
  expect(() => input(own.slice(0, 7))).not.toThrow();
  expect(() => input(own)).toThrow(expect.objectContaining({ code: 'REFUSED' }));
});

test('R9: a job that is too large to be sent is refused, unless the container has that very job already', () => {
  const request = createRequest();
  const jobText = `${request.jobText}# ${Buffer.from(noise(30_000), 'latin1').toString('base64')}\n`;
  const large = { ...request, jobText };
  expect(() => toRunJobInput(large, binding, toJob())).toThrow(
    expect.objectContaining({ code: 'REFUSED', help: expect.stringMatching(/job_config/) }),
  );
  const baked = (text: string) =>
    toJob([{ name: 'dativo-etl', env: [{ name: 'DATIVO_JOB_CONFIG', value: encodeJob(text) }] }]);
  const names = toRunJobInput(large, binding, baked(request.jobText)).overrides.containerOverrides[0]?.env;
  expect(names?.map(({ name }) => name)).toEqual(['DATIVO_ATTEMPT', 'DATIVO_RUN_ID']);
  expect(() => toRunJobInput(large, binding, baked(request.jobText.replace('demo', 'other')))).toThrow(
    expect.objectContaining({ code: 'REFUSED' }),
  );
  const garbage = toJob([{ name: 'dativo-etl', env: [{ name: 'DATIVO_JOB_CONFIG', value: 'garbage' }] }]);
  expect(() => toRunJobInput(large, binding, garbage)).toThrow(expect.objectContaining({ code: 'REFUSED' }));
});

test.each([
  ['the declared one', [{ name: 'proxy' }, { name: 'dativo-etl' }], 'dativo-etl'],
  ['the only one, without a name', [{}], undefined],
])('the container that gets the job: %s', (_, containers, name) => {
  const [container] = toRunJobInput(createRequest(), binding, toJob(containers)).overrides.containerOverrides;
  expect(container?.name).toBe(name);
});

test.each([[[]], [[{ name: 'other' }]], [[{}, { name: 'proxy' }]]])(
  'no declared container in %j is refused',
  (containers) => {
    expect(() => toRunJobInput(createRequest(), binding, toJob(containers))).toThrow(
      expect.objectContaining({ code: 'INVALID', message: expect.stringMatching(/has no container dativo-etl/) }),
    );
  },
);

test.each([
  [0, 0, true],
  [3, 0, false],
  [3, 3, true],
  [1, 3, true],
  [4, 3, false],
])('N7: %i retries of the job where %i are declared: started %s', (found, declared, isStarted) => {
  const refuse = () => refuseUnfitJob(toJob([], found), { ...binding, maxRetries: declared });
  if (isStarted) expect(refuse).not.toThrow();
  else
    expect(refuse).toThrow(
      expect.objectContaining({ code: 'REFUSED', help: expect.stringMatching(/job_max_retries/) }),
    );
});
