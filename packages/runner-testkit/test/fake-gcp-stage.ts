import {
  addCloudRunJob,
  type CloudRunJob,
  type Container,
  createVirtualClock,
  type FakeGcp,
  type FakeGcpOptions,
  type Lie,
  startFakeGcp,
  type VirtualClock,
} from '@dativo/runner-testkit';

/** An answer, whatever its status. */
export interface Answer {
  readonly status: number;
  // biome-ignore lint/suspicious/noExplicitAny: the API's JSON, of which every test reads another part.
  readonly body: any;
}

/** A fake project on a virtual clock with one job in it, and a plain client of its REST API. */
export class Stage {
  readonly clock: VirtualClock;
  readonly fake: FakeGcp;

  constructor(clock: VirtualClock, fake: FakeGcp) {
    this.clock = clock;
    this.fake = fake;
  }

  /** A stage whose cloud lies from the beginning. */
  static async lying(container: Container, ...lies: readonly Lie[]): Promise<Stage> {
    const stage = await Stage.open({ container });
    for (const lie of lies) stage.fake.lie(lie);
    return stage;
  }

  static async open(job: Partial<CloudRunJob> = {}, options: Partial<FakeGcpOptions> = {}): Promise<Stage> {
    const clock = createVirtualClock();
    const stage = new Stage(clock, await startFakeGcp({ clock, ...options }));
    stage.addJob(job);
    return stage;
  }

  addJob(job: Partial<CloudRunJob>): void {
    addCloudRunJob(this.fake, { name: 'weather', container: { kind: 'script', run: async () => 0 }, ...job });
  }

  get job(): string {
    return `v2/projects/${this.fake.projectId}/locations/${this.fake.region}/jobs/weather`;
  }

  /** Sends a request; the clock stands still until its answer is there. */
  async call(method: string, path: string, body?: object): Promise<Answer> {
    const release = this.clock.hold();
    try {
      const response = await fetch(`${this.fake.endpoint}/${path}`, {
        method,
        headers: { authorization: 'Bearer token' },
        ...(body && { body: JSON.stringify(body) }),
      });
      return { status: response.status, body: await response.json() };
    } finally {
      release();
    }
  }

  run(body: object = {}): Promise<Answer> {
    return this.call('POST', `${this.job}:run`, body);
  }

  /** Starts an execution; gives its full name. */
  async start(body: object = {}): Promise<string> {
    const answer = await this.run(body);
    if (answer.status !== 200) throw new Error(`nothing was started: ${JSON.stringify(answer.body)}`);
    return answer.body.metadata.name;
  }

  look(execution: string): Promise<Answer> {
    return this.call('GET', `v2/${execution}`);
  }

  async lookAtTask(execution: string) {
    const { body } = await this.call('GET', `v2/${execution}/tasks`);
    return body.tasks[0];
  }

  /** Looks every two seconds until the execution has ended; gives its last state. */
  async waitForEnd(execution: string) {
    for (let look = 0; look < 10_000; look += 1) {
      const { body } = await this.look(execution);
      if (body.completionTime !== undefined) return body;
      await this.clock.sleep(2000);
    }
    throw new Error('the execution did not end');
  }

  listEntries(filter: string, more: object = {}): Promise<Answer> {
    const resourceNames = [`projects/${this.fake.projectId}`];
    return this.call('POST', 'v2/entries:list', { resourceNames, filter, pageSize: 1000, ...more });
  }

  close(): Promise<void> {
    return this.fake.close();
  }
}

/** What a run overrides in the job's container. */
export function override({ args, env = {} }: { args?: string[]; env?: Record<string, string> }): object {
  const pairs = Object.entries(env).map(([name, value]) => ({ name, value }));
  return { overrides: { containerOverrides: [{ name: 'dativo-etl', ...(args && { args }), env: pairs }] } };
}

/** Works for so long, takes no notice of SIGTERM. */
export const working = (seconds: number, code = 0): Container => ({
  kind: 'script',
  run: async ({ print, sleep }) => {
    print('begin');
    await sleep(seconds);
    return code;
  },
});
/** Ends with 0 when it is asked to, and never by itself. */
export const polite: Container = {
  kind: 'script',
  run: async ({ sleep, terminated }) => {
    await sleep(99_999, terminated);
    return 0;
  },
};
