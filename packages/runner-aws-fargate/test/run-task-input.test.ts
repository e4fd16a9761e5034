import { gunzipSync } from 'node:zlib';
import { encodeJob } from '@dativo/runner/drivers';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toFargateBinding } from '../src/binding.ts';
import { refuseTooLarge, toRunTaskInput } from '../src/run-task-input.ts';
import { BINDING, createRequest } from './fargate-request.ts';

const inputFor = (...[binding, changes]: Parameters<typeof createRequest>) => {
  const request = createRequest(binding, changes);
  return toRunTaskInput(request, toFargateBinding(request.job), { sendsJob: true });
};

const unpack = ({ name, value }: { readonly name: string; readonly value: string }) => ({
  name,
  unpacked: JSON.parse(gunzipSync(Buffer.from(value, 'base64')).toString()),
});

test('R9: the whole request, as reviewed', async () => {
  const input = inputFor(BINDING, { environment: { LOG_LEVEL: 'debug' }, timeoutSeconds: 300, attempt: 2 });
  // How well a job packs is up to the zlib at hand.
  const unpacked = JSON.stringify(
    input,
    (_key, value) => (value?.name === 'DATIVO_JOB_CONFIG' ? unpack(value) : value),
    2,
  );
  await expect(`${unpacked}\n`).toMatchFileSnapshot('fixtures/run-task-input.json');
});

test('Spot is asked for as a capacity provider, everything else as the launch type', () => {
  const spot = inputFor(BINDING, { rung: 'FARGATE_SPOT' });
  expect([spot.capacityProvider, spot.launchType]).toEqual(['FARGATE_SPOT', undefined]);
  for (const rung of ['FARGATE', null]) {
    const regular = inputFor(BINDING, { rung });
    expect([regular.capacityProvider, regular.launchType]).toEqual([undefined, 'FARGATE']);
  }
});

test('the same start gives the same bytes, in whatever order its variables come', () => {
  const one = inputFor(BINDING, { environment: { A: '1', B: '2' } });
  const other = inputFor(BINDING, { environment: { B: '2', A: '1' } });
  expect(JSON.stringify(other)).toBe(JSON.stringify(one));
});

test('the contract’s variables cannot be overridden', () => {
  const input = inputFor(BINDING, { environment: { DATIVO_RUN_ID: 'mine', DATIVO_JOB_CONFIG: 'mine' } });
  const environment = input.overrides.containerOverrides[0]?.environment ?? [];
  expect(environment.filter(({ value }) => value === 'mine')).toEqual([]);
});

test('the job comes out of its variable as it went in, on every system with the same bytes', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const packed = Buffer.from(encodeJob(text), 'base64');
      expect(gunzipSync(packed).toString()).toBe(Buffer.from(text).toString());
      // Modification time and operating system of the gzip header.
      expect([packed.readUInt32LE(4), packed[9]]).toEqual([0, 255]);
    }),
  );
});

test('a run id that is no tag value is left out of the tags, and the start goes on', () => {
  const keys = (runId: string) => inputFor(BINDING, { runId }).tags.map(({ key }) => key);
  expect(keys('weather-1')).toEqual(expect.arrayContaining(['job_name', 'dativo_run_id', 'dativo_attempt']));
  expect(keys('what;now')).not.toContain('dativo_run_id');
  expect(keys('x'.repeat(257))).not.toContain('dativo_run_id');
});

test('more than fifty tags would be refused, so ours stay behind the job’s', () => {
  const request = createRequest();
  const many = Object.fromEntries(Array.from({ length: 50 }, (_, index) => [`tag_${index}`, 'x']));
  Object.assign(request.job.infrastructure ?? {}, { tags: many });
  const { tags } = toRunTaskInput(request, toFargateBinding(request.job), { sendsJob: true });
  expect(tags).toHaveLength(50);
  expect(tags.every(({ key }) => key.startsWith('tag_'))).toBe(true);
});

test('R9: overrides are measured as the JSON that ECS counts, with a margin', () => {
  const sized = (characters: number) => {
    const input = inputFor();
    const padding = characters - JSON.stringify(inputFor(BINDING, { environment: { X: '' } }).overrides).length;
    return padding < 0 ? input : inputFor(BINDING, { environment: { X: 'x'.repeat(padding) } });
  };
  expect(() => refuseTooLarge(sized(7680))).not.toThrow();
  expect(() => refuseTooLarge(sized(7681))).toThrow(
    expect.objectContaining({
      code: 'REFUSED',
      message: expect.stringMatching(/take 7681 characters .* 7680 of the 8192/),
    }),
  );
});
