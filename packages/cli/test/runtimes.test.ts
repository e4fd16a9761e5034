import { expect, test } from 'vitest';
import type { Io } from '../src/io.ts';
import { checkRuntime, openDriver } from '../src/runtimes.ts';

const io = (env: Io['env'] = {}): Io => ({ env }) as Io;

test.each(['local_process', 'aws_fargate', 'gcp_cloud_run', 'azure_container_apps'])(
  '%s has a driver',
  async (runtime) => {
    expect(() => checkRuntime(runtime)).not.toThrow();
    expect((await openDriver(io(), runtime)).runtime).toBe(runtime);
  },
);

test('what a later version has written is refused, and nothing is started', async () => {
  const refusal =
    /cannot start a job on nomad; it can on local_process, aws_fargate, gcp_cloud_run, azure_container_apps/;
  await expect(openDriver(io(), 'nomad')).rejects.toThrow(refusal);
});

test.each(['local_process', 'gcp_cloud_run', 'azure_container_apps'])(
  '--capacity is refused on %s',
  async (runtime) => {
    await expect(openDriver(io(), runtime, { capacity: ['spot'] })).rejects.toThrow(
      /--capacity is for runtimes with a choice/,
    );
  },
);
