import { createAzureApi, createAzureContainerAppsDriver } from '@dativo/runner-azure-container-apps';
import {
  addContainerAppJob,
  type CloudStage,
  type ContainerScript,
  createMemoryJournal,
  createSampleJob,
  createVirtualClock,
  type DriverSeams,
  type FakeAzure,
  type FakeAzureOptions,
  holdDuring,
  SAMPLE_RUN,
  startFakeAzure,
  surround,
} from '@dativo/runner-testkit';
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
      api: surround(api, seams.around),
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
    return { ...createSampleJob(binding, { ...PLACE, region: fake.location }), ...SAMPLE_RUN, ...changes, runId };
  };
}

function playTurn(scripts: ReadonlyMap<string, ContainerScript>): ContainerScript {
  return (inside) => {
    const script = scripts.get(inside.environment['DATIVO_RUN_ID'] ?? '');
    if (script === undefined) throw new Error('no container was asked for under this run id');
    return script(inside);
  };
}

const PLACE = { provider: 'azure', runtime: { type: 'azure_container_apps' } };
