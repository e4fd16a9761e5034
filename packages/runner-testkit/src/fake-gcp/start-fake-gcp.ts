import type { Call, Lie } from '../cloud-stage.ts';
import { CloudLies } from '../fake-cloud/cloud-lies.ts';
import type { FakeCloud } from '../fake-cloud/fake-cloud.ts';
import { createGround } from '../fake-cloud/ground.ts';
import { addHook } from '../fake-cloud/take-course.ts';
import { Images, type Program } from './images.ts';
import type { GcpLie } from './lies/lies.ts';
import { addStrangers, countStrangersAlive } from './lies/strangers.ts';
import { logHandlers } from './logging/list-entries.ts';
import { LogStore } from './logging/log-store.ts';
import { createProject, type ProjectOptions } from './project.ts';
import { type GcpHandler, Registry } from './registry.ts';
import { createRun } from './run/create-run.ts';
import { putJob } from './run/job.ts';
import { type GcpRequestHook, startServer } from './server.ts';
import type { Input } from './wire/input.ts';

/** The project, and the clock that all of it lives by. */
export type FakeGcpOptions = ProjectOptions;

/**
 * A project of Google Cloud on a port of this machine: Cloud Run jobs (API v2, and as much of v1 as gcloud speaks) with real child
 * processes or functions as containers, and Cloud Logging. Everything happens on the given clock.
 */
export interface FakeGcp extends FakeCloud {
  /** An origin that speaks for every service. */
  readonly endpoint: string;
  readonly projectId: string;
  readonly region: string;
  readonly calls: readonly Call[];
  /** From now on the fake lies in this way. */
  lie(lie: Lie | GcpLie): void;
  /** Makes an image of this container; gives the image's name, for a job. */
  addImage(program: Program): string;
  /** Makes a secret that a job can name. */
  addSecret(name: string, value: string): void;
  /** Makes a job, or changes it; as `Job` of API v2, without a name. */
  putJob(name: string, job: Input): void;
  /** Makes or replaces what is only looked at, by its full name: a service, a worker pool, a connector, a subnetwork. */
  put(name: string, resource: Input): void;
  /** Takes permissions from the caller (`run.jobs.run`). */
  deny(...permissions: readonly string[]): void;
  /** Adds or replaces an action, by its name (`jobs.get`). A {@link GcpFault} may be given or thrown. */
  handle(operation: string, handler: GcpHandler): void;
  /** Comes between requests and their effects and answers. Gives what takes the hook away again. */
  onRequest(hook: GcpRequestHook): () => void;
}

/** Starts a project with nothing in it. */
export async function startFakeGcp(options: FakeGcpOptions): Promise<FakeGcp> {
  const project = createProject(options);
  const lies = new CloudLies<GcpLie>(project);
  const logs = new LogStore(project, lies);
  const calls: Call[] = [];
  const registry = new Registry();
  const hooks = new Set<GcpRequestHook>();
  const images = new Images(`${project.region}-docker.pkg.dev/${project.id}/jobs`);
  const secrets = new Map<string, string>();
  const resources = new Map<string, Input>();
  const denied = new Set<string>();
  const { ground, closeFake } = createGround('gcp');
  const world = createRun({ project, lies, logs, images, secrets, resources, denied, ...ground }, registry);
  registry.add(logHandlers(project, logs, lies));
  const server = await startServer({ project, registry, lies, calls, hooks });
  return {
    endpoint: server.endpoint,
    projectId: project.id,
    region: project.region,
    clock: project.clock,
    starts: world.starts,
    get alive() {
      return world.starts.filter(({ endedAt }) => endedAt === undefined);
    },
    get strangersAlive() {
      return countStrangersAlive(world);
    },
    calls,
    lie: (lie) => {
      lies.tell(lie);
      if (lie.kind === 'strangers') addStrangers(lie.count, world);
    },
    addImage: (program) => images.add(program),
    addSecret: (name, value) => void secrets.set(name, value),
    putJob: (name, job) => void putJob(world.jobs, name, job, project),
    put: (name, resource) => void resources.set(name, resource),
    deny: (...permissions) => permissions.forEach((permission) => void denied.add(permission)),
    handle: (operation, handler) => registry.add({ [operation]: handler }),
    onRequest: (hook) => addHook(hooks, hook),
    close: () => closeFake(world.executions.values(), server),
  };
}
