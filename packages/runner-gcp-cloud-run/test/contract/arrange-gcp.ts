import type { RunRequest } from '@dativo/runner';
import { createGcpApi, createGcpCloudRunDriver } from '@dativo/runner-gcp-cloud-run';
import {
  addCloudRunJob,
  type CloudStage,
  type Container,
  createMemoryJournal,
  createSampleJob,
  createVirtualClock,
  type DriverSeams,
  type FakeGcp,
  type FakeGcpOptions,
  holdDuring,
  SAMPLE_RUN,
  startFakeGcp,
  surround,
} from '@dativo/runner-testkit';
import { expectValidRun } from './valid-run.ts';

/** What drivers sign in with; a canary at the same time. */
const ACCESS_TOKEN = 'ya29.canary-access-token-0123456789abcdef';

export interface GcpStage extends CloudStage {
  readonly fake: FakeGcp;
}

/**
 * A fake of Cloud Run and Cloud Logging with one job, and drivers that speak to it over HTTP. `pace` shortens how long the cloud
 * takes for its own doings.
 */
export async function arrangeGcp(options: Omit<FakeGcpOptions, 'clock'> = {}): Promise<GcpStage> {
  const clock = createVirtualClock();
  const fake = await startFakeGcp({ clock, ...options });
  const credential = { getAccessToken: async () => ACCESS_TOKEN };
  const { endpoint } = fake;
  const api = holdDuring(clock, createGcpApi({ endpoint, credential }));
  const newDriver = (seams: DriverSeams = {}) =>
    createGcpCloudRunDriver({
      clock: seams.clock ?? clock,
      api: surround(api, seams.around),
      endpoint,
      credential,
    });
  const containers: Container[] = [];
  const choose = (environment: Readonly<Record<string, string>>) => pick(containers, environment);
  const binding = addCloudRunJob(fake, { name: 'sample', container: choose });
  return {
    fake,
    clock,
    driver: newDriver(),
    newDriver,
    requestFor: createRequests(createSampleJob(binding, { ...PLACE, region: fake.region }), containers),
    lie: fake.lie,
    starts: fake.starts,
    calls: fake.calls,
    get strangersAlive() {
      return fake.strangersAlive;
    },
    credentials: [ACCESS_TOKEN],
    onRun: expectValidRun,
    journal: createMemoryJournal,
    close: fake.close,
  };
}

/** Names the container that a run is for: a job of Cloud Run has one image at a time, and runs of one target share the job. */
const CHOICE = 'DATIVO_TEST_CONTAINER';

function pick(containers: readonly Container[], { [CHOICE]: choice }: Readonly<Record<string, string>>): Container {
  const container = containers[Number(choice)];
  if (container === undefined) throw new Error(`${CHOICE} is ${choice}: not one of ${containers.length} containers`);
  return container;
}

function createRequests(job: Pick<RunRequest, 'job' | 'jobText'>, containers: Container[]): CloudStage['requestFor'] {
  let runs = 0;
  return async (container, { onSpareFirst, environment, ...changes } = {}) => {
    if (!containers.includes(container)) containers.push(container);
    runs += 1;
    const choice = String(containers.indexOf(container));
    return {
      ...job,
      ...SAMPLE_RUN,
      runId: `run-${runs}`,
      ...changes,
      environment: { ...environment, [CHOICE]: choice },
    };
  };
}

const PLACE = { provider: 'gcp', runtime: { type: 'gcp_cloud_run' } };
