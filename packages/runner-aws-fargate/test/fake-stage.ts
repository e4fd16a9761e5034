import type { StartRequest } from '@dativo/runner';
import { type AwsFargateOptions, createAwsApi, createAwsFargateDriver } from '@dativo/runner-aws-fargate';
import { addFargateJob, createVirtualClock, type FargateJob, holdDuring, startFakeAws } from '@dativo/runner-testkit';
import { createRequest } from './fargate-request.ts';

/** The SDK signs with anything. */
Object.assign(process.env, { AWS_ACCESS_KEY_ID: 'test', AWS_SECRET_ACCESS_KEY: 'test' });

/** A fake of AWS on virtual time with one job, and a driver that speaks to it over HTTP. */
export async function openFakeStage(job: Partial<FargateJob> = {}, options: AwsFargateOptions = {}) {
  const clock = createVirtualClock();
  const fake = await startFakeAws({ clock });
  const { region, endpoint } = fake;
  const binding = await addFargateJob(fake, { name: 'weather', container: BRIEF, ...job });
  const api = holdDuring(clock, createAwsApi({ region, endpoint }));
  const driver = createAwsFargateDriver({ clock, api, ...options });
  const requestFor = (changes: Partial<StartRequest> = {}, identifiers: object = {}) =>
    createRequest({ ...binding, ...identifiers }, changes);
  return { clock, fake, api, driver, binding, requestFor, close: () => fake.close() };
}

const BRIEF: FargateJob['container'] = {
  kind: 'script',
  run: async (inside) => {
    inside.print('hello');
    await inside.sleep(30, inside.terminated);
    return inside.terminated.aborted ? 143 : 0;
  },
};
