import type { VerifyCheck } from '@dativo/runner';
import { addCloudRunJob, type CloudRunJob, type Container } from '@dativo/runner-testkit';
import { afterEach, expect, test } from 'vitest';
import { arrangeGcp, type GcpStage } from './arrange-gcp.ts';

let stage: GcpStage;
afterEach(() => stage.close());

const CONTAINER: Container = { kind: 'script', run: async () => 0 };

/** What a look at the job finds, over the network of the fake. */
async function verify(change: (stage: GcpStage) => void = () => {}): Promise<readonly VerifyCheck[]> {
  stage = await arrangeGcp();
  change(stage);
  const request = await stage.requestFor(CONTAINER, { timeoutSeconds: 600 });
  const checks: VerifyCheck[] = [];
  for await (const check of stage.driver.verify?.(request) ?? []) checks.push(check);
  return checks;
}

const failures = (checks: readonly VerifyCheck[]) =>
  checks.filter(({ status }) => status === 'failed').map(({ id, subject }) => `${id} ${subject}`);

const replace = (job: Partial<CloudRunJob>) => (on: GcpStage) =>
  void addCloudRunJob(on.fake, { name: 'sample', container: CONTAINER, ...job });

test('N4 R10: a job that has all it needs: nothing failed, nothing was started', async () => {
  const checks = await verify();
  expect(checks.length).toBeGreaterThan(10);
  expect(failures(checks)).toEqual([]);
  expect(stage.calls.filter(({ op }) => op === 'start' || op === 'stop')).toEqual([]);
  expect(stage.starts).toEqual([]);
});

test('N4: every permission that the driver needs is asked for; one that is not there is found', async () => {
  const asked = (await verify()).filter(({ id }) => id === 'permission').map(({ subject }) => subject);
  await stage.close();
  expect(asked.length).toBeGreaterThan(5);
  for (const permission of asked) {
    const checks = await verify(({ fake }) => fake.deny(permission));
    expect(failures(checks), permission).toContain(`permission ${permission}`);
    await stage.close();
  }
});

test.each([
  ['an image that is not there', { container: 'europe-west1-docker.pkg.dev/weather-dev/jobs/gone:1' }, 'image'],
  ['a secret that is not there', { secrets: { PASSWORD: 'gone' } }, 'secret'],
  ['retries of the platform', { maxRetries: 3 }, 'platform-retries'],
] as const)('N4 R10: %s is found', async (_, job, id) => {
  const checks = await verify(replace(job));
  expect(failures(checks).map((failure) => failure.split(' ')[0])).toContain(id);
});
