import type { RunRequest } from '@dativo/runner';
import { createGcpApi, createGcpCloudRunDriver, type GcpApi } from '@dativo/runner-gcp-cloud-run';
import {
  type Around,
  addCloudRunJob,
  type CloudStage,
  type Container,
  createMemoryJournal,
  createVirtualClock,
  type DriverSeams,
  type FakeGcp,
  type FakeGcpOptions,
  holdDuring,
  startFakeGcp,
} from '@dativo/runner-testkit';
import { parseResolvedJob } from '@dativo/schema';
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
      api: seams.around ? surround(api, seams.around) : api,
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
    requestFor: createRequests(createJob(binding, fake.region), containers),
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

/** The same port with something around each of its calls. */
function surround(api: GcpApi, around: Around): GcpApi {
  return new Proxy(api, {
    get(port, name) {
      const method: unknown = Reflect.get(port, name);
      if (typeof method !== 'function') return method;
      return (input: unknown) => around(String(name), () => method.call(port, input));
    },
  });
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
    return { ...job, ...DEFAULTS, runId: `run-${runs}`, ...changes, environment: { ...environment, [CHOICE]: choice } };
  };
}

const DEFAULTS = { containerMode: 'self_hosted', timeoutSeconds: undefined, graceSeconds: 30 } as const;

function createJob(resourceIdentifiers: object, region: string): Pick<RunRequest, 'job' | 'jobText'> {
  const infrastructure = {
    provider: 'gcp',
    runtime: { type: 'gcp_cloud_run' },
    region,
    tags: { job_name: 'sample', team: 'tests', pipeline_type: 'ingestion', environment: 'test', cost_center: 'none' },
    resource_identifiers: resourceIdentifiers,
  };
  // JSON is YAML, and needs no quoting of ours.
  const jobText = `${JSON.stringify({ ...JOB, infrastructure }, null, 2)}\n`;
  const parsed = parseResolvedJob(jobText);
  if (!parsed.ok) throw new Error(parsed.diagnostics.map(({ message }) => message).join('; '));
  return { job: parsed.job, jobText };
}

const JOB = {
  tenant_id: 'demo',
  environment: 'test',
  source_connector_path: 'connectors/csv.yaml',
  target_connector_path: 'connectors/parquet.yaml',
  asset_path: 'assets/sample.yaml',
};
