import type { RunRequest } from '@dativo/runner';
import { type AzureApi, createAzureApi, createAzureContainerAppsDriver } from '@dativo/runner-azure-container-apps';
import {
  type Around,
  addContainerAppJob,
  type CloudStage,
  type ContainerScript,
  createMemoryJournal,
  createVirtualClock,
  type DriverSeams,
  type FakeAzure,
  type FakeAzureOptions,
  holdDuring,
  startFakeAzure,
} from '@dativo/runner-testkit';
import { parseResolvedJob } from '@dativo/schema';
import { expectValidRun } from './valid-run.ts';

/** What the driver signs in with; a canary at the same time. */
const TOKEN = 'canary-access-token-0123456789abcdef';
const CREDENTIAL = { getToken: async () => ({ token: TOKEN, expiresOnTimestamp: Date.parse('2100-01-01') }) };

/** The stage, and the fake behind it for what only Azure does. */
export interface AzureStage extends CloudStage {
  readonly fake: FakeAzure;
}

/** A fake of Container Apps jobs and Log Analytics with one job, and drivers that speak to it over HTTP. */
export async function arrangeAzure(options: Partial<FakeAzureOptions> = {}): Promise<AzureStage> {
  const clock = createVirtualClock();
  const fake = await startFakeAzure({ clock, ...options });
  const api = holdDuring(clock, createAzureApi({ endpoint: fake.endpoint, credential: CREDENTIAL }));
  const newDriver = (seams: DriverSeams = {}) =>
    createAzureContainerAppsDriver({
      clock: seams.clock ?? clock,
      api: seams.around ? surround(api, seams.around) : api,
      endpoint: fake.endpoint,
      credential: CREDENTIAL,
    });
  return {
    fake,
    clock,
    driver: newDriver(),
    newDriver,
    requestFor: createRequests(fake),
    lie: fake.lie,
    starts: fake.starts,
    calls: fake.calls,
    get strangersAlive() {
      return fake.strangersAlive;
    },
    credentials: [TOKEN],
    onRun: expectValidRun,
    journal: createMemoryJournal,
    close: fake.close,
  };
}

/** The same port with something around each of its calls. */
function surround(api: AzureApi, around: Around): AzureApi {
  return new Proxy(api, {
    get(port, name) {
      const method: unknown = Reflect.get(port, name);
      if (typeof method !== 'function') return method;
      return (input: unknown) => around(String(name), () => method.call(port, input));
    },
  });
}

/**
 * Scripts share one job, as runs of one target do: its image looks up by the run id whose turn it is, since a job has one image at a
 * time. A program is a job of its own.
 */
function createRequests(fake: FakeAzure): CloudStage['requestFor'] {
  const scripts = new Map<string, ContainerScript>();
  const shared = addContainerAppJob(fake, { name: 'sample', container: { kind: 'script', run: playTurn(scripts) } });
  let runs = 0;
  return async (container, { onSpareFirst: _, ...changes } = {}) => {
    runs += 1;
    const runId = changes.runId ?? `run-${runs}`;
    if (container.kind === 'script') scripts.set(runId, container.run);
    const binding =
      container.kind === 'script' ? shared : addContainerAppJob(fake, { name: `program-${runs}`, container });
    return { ...createJob(binding, fake.location), ...DEFAULTS, ...changes, runId };
  };
}

function playTurn(scripts: ReadonlyMap<string, ContainerScript>): ContainerScript {
  return (inside) => {
    const script = scripts.get(inside.environment['DATIVO_RUN_ID'] ?? '');
    if (script === undefined) throw new Error('no container was asked for under this run id');
    return script(inside);
  };
}

const DEFAULTS = {
  containerMode: 'self_hosted',
  environment: {},
  timeoutSeconds: undefined,
  graceSeconds: 30,
} as const;

function createJob(resourceIdentifiers: object, region: string): Pick<RunRequest, 'job' | 'jobText'> {
  const infrastructure = {
    provider: 'azure',
    runtime: { type: 'azure_container_apps' },
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
