import { ContainerAppsAPIClient, type JobExecution, type JobsStartOptionalParams } from '@azure/arm-appcontainers';
import { createDefaultHttpClient, type HttpClient } from '@azure/core-rest-pipeline';
import {
  addContainerAppJob,
  type ContainerAppJob,
  createVirtualClock,
  type FakeAzure,
  type FakeAzureOptions,
  startFakeAzure,
  type VirtualClock,
} from '@dativo/runner-testkit';

/** A fake subscription on a virtual clock with one job in it, and Azure's own SDK as its client, with its retries off. */
export class Stage {
  readonly clock: VirtualClock;
  readonly fake: FakeAzure;
  readonly #client: ContainerAppsAPIClient;
  #binding: Readonly<Record<string, unknown>> = {};

  constructor(clock: VirtualClock, fake: FakeAzure) {
    this.clock = clock;
    this.fake = fake;
    this.#client = new ContainerAppsAPIClient({ getToken: async () => TOKEN }, fake.subscriptionId, {
      httpClient: rewriteHost(fake.endpoint),
      retryOptions: { maxRetries: 0 },
    });
  }

  static async open(job: Partial<ContainerAppJob> = {}, options: Partial<FakeAzureOptions> = {}): Promise<Stage> {
    const clock = createVirtualClock();
    const stage = new Stage(clock, await startFakeAzure({ clock, ...options }));
    stage.addJob(job);
    return stage;
  }

  get binding(): Readonly<Record<string, unknown>> {
    return this.#binding;
  }

  /** Makes the one job, or a new version of it. */
  addJob(job: Partial<ContainerAppJob>): void {
    const container = { kind: 'script', run: async () => 0 } as const;
    this.#binding = addContainerAppJob(this.fake, { name: 'weather', container, ...job });
  }

  getJob() {
    return this.#hold(this.#client.jobs.get(this.fake.resourceGroup, 'weather'));
  }

  /** Gives the name of the execution. */
  async start(options: JobsStartOptionalParams = {}): Promise<string> {
    const started = await this.#hold(
      this.#client.jobs.start(this.fake.resourceGroup, 'weather', { updateIntervalInMs: 1, ...options }),
    );
    return String(started.name);
  }

  /** Starts without waiting for a deferred answer, which needs the clock to go on. */
  startDeferred() {
    return this.#client.jobs.start(this.fake.resourceGroup, 'weather', { updateIntervalInMs: 1 });
  }

  look(name: string): Promise<JobExecution> {
    return this.#hold(this.#client.jobExecution(this.fake.resourceGroup, 'weather', name));
  }

  list(): Promise<readonly JobExecution[]> {
    return this.#hold(toArray(this.#client.jobsExecutions.list(this.fake.resourceGroup, 'weather')));
  }

  async stop(name: string): Promise<void> {
    const options = { updateIntervalInMs: 1 };
    await this.#hold(this.#client.jobs.stopExecution(this.fake.resourceGroup, 'weather', name, options));
  }

  stopAll() {
    return this.#hold(
      this.#client.jobs.stopMultipleExecutions(this.fake.resourceGroup, 'weather', { updateIntervalInMs: 1 }),
    );
  }

  /** Looks every second until the execution has ended; gives its last state. */
  async waitForEnd(name: string): Promise<JobExecution> {
    for (let look = 0; look < 10_000; look += 1) {
      const execution = await this.look(name);
      if (execution.endTime !== undefined) return execution;
      await this.clock.sleep(1000);
    }
    throw new Error('the execution did not end');
  }

  /** A plain request, as a client without an SDK sends it. */
  async send(method: string, path: string, { body, token = TOKEN.token, headers = {} }: Sent = {}) {
    const release = this.clock.hold();
    try {
      const response = await fetch(path.startsWith('http') ? path : `${this.fake.endpoint}${path}`, {
        method,
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', ...headers },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      });
      const text = await response.text();
      return { status: response.status, headers: response.headers, text, body: tryToParse(text) };
    } finally {
      release();
    }
  }

  /** Asks the workspace. */
  async query(query: string, more: object = {}) {
    return this.send('POST', `/v1/workspaces/${this.fake.customerId}/query`, { body: { query, ...more } });
  }

  close(): Promise<void> {
    return this.fake.close();
  }

  /** Keeps the clock while something is on the network. */
  async #hold<T>(work: PromiseLike<T>): Promise<T> {
    const release = this.clock.hold();
    try {
      return await work;
    } finally {
      release();
    }
  }
}

interface Sent {
  readonly body?: object;
  readonly token?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

const TOKEN = { token: 'token', expiresOnTimestamp: Date.parse('2100-01-01') };

/** The SDK refuses tokens over plain http, so it keeps its real addresses and only the connection goes to the fake. */
function rewriteHost(endpoint: string): HttpClient {
  const plain = createDefaultHttpClient();
  return {
    sendRequest: (request) => {
      const { host, pathname, search } = new URL(request.url);
      request.headers.set('x-forwarded-proto', 'https');
      request.headers.set('x-forwarded-host', host);
      return plain.sendRequest(
        Object.assign(request, { url: `${endpoint}${pathname}${search}`, allowInsecureConnection: true }),
      );
    },
  };
}

async function toArray<T>(items: AsyncIterable<T>): Promise<readonly T[]> {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
}

function tryToParse(text: string): Readonly<Record<string, unknown>> {
  try {
    return JSON.parse(text);
  } catch {
    return {};
  }
}
