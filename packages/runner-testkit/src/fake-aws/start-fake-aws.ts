import type { Clock } from '@dativo/runner';
import type { Container, Lie } from '../cloud-stage.ts';
import type { Image } from '../containers/container.ts';
import { CloudLies } from '../fake-cloud/cloud-lies.ts';
import type { FakeCloud } from '../fake-cloud/fake-cloud.ts';
import { createGround } from '../fake-cloud/ground.ts';
import { addHook } from '../fake-cloud/take-course.ts';
import { type AccountOptions, createAccount } from './account.ts';
import { createEcs } from './ecs/create-ecs.ts';
import { addStrangers, countStrangersAlive } from './lies/strangers.ts';
import { logHandlers } from './logs/log-handlers.ts';
import { LogStore } from './logs/log-store.ts';
import { type Handler, Registry } from './registry.ts';
import { s3Handlers } from './s3/s3-handlers.ts';
import { type RecordedCall, type RequestHook, startServer } from './server.ts';
import { stsHandlers } from './sts.ts';
import type { Output } from './wire/answer.ts';
import { Fault } from './wire/fault.ts';
import type { Input } from './wire/input.ts';

/** The account, and the clock that all of it lives by. */
export interface FakeAwsOptions extends AccountOptions {
  /** Virtual, or the machine's. */
  readonly clock: Clock;
  /** Called one after the other before the server answers; for further actions. */
  readonly plugins?: readonly ((fake: FakeAws) => void)[];
}

/**
 * An AWS account on a port of this machine: ECS with real child processes or functions as containers, CloudWatch Logs, S3, STS.
 * Everything happens on the given clock.
 */
export interface FakeAws extends FakeCloud {
  /** For `endpoint` of a client or `AWS_ENDPOINT_URL`; speaks for every service. */
  readonly endpoint: string;
  readonly region: string;
  readonly accountId: string;
  readonly calls: readonly RecordedCall[];
  /** From now on the fake lies in this way. */
  lie(lie: Lie): void;
  /** Makes an image of this container; gives the image's name, for a task definition. */
  addImage(container: Container): string;
  /** Makes a secret (or a parameter) that a task definition can name. */
  addSecret(arn: string, value: string): void;
  /** Makes or replaces a service, as DescribeServices shows it; nothing of it runs. */
  putService(name: string, service: Input): void;
  /** Adds or replaces an action: its name without the service's. The output has the names of the wire; a fault may be given or thrown. */
  handle(service: string, action: string, handler: Handler): void;
  /** Does an action without the network; throws the fault. */
  call(service: string, action: string, input: Input): Promise<Readonly<Record<string, unknown>>>;
  /** Comes between requests and their effects and answers. Gives what takes the hook away again. */
  onRequest(hook: RequestHook): () => void;
}

/** Starts an account with nothing in it. */
export async function startFakeAws(options: FakeAwsOptions): Promise<FakeAws> {
  const account = createAccount(options);
  const lies = new CloudLies(account);
  const logs = new LogStore(account, lies);
  const calls: RecordedCall[] = [];
  const registry = new Registry();
  const hooks = new Set<RequestHook>();
  const images = new Map<string, Image>([['process', { kind: 'process' }]]);
  const secrets = new Map<string, string>();
  const services = new Map<string, Input>();
  const { ground, closeFake } = createGround('aws');
  const base = { account, lies, logs, images, secrets, services, ...ground };
  const world = createEcs(base, registry);
  registry.add('logs', logHandlers(account, logs, lies));
  registry.add(
    's3',
    s3Handlers(() => account.clock.now()),
  );
  registry.add('sts', stsHandlers(account));
  const server = await startServer({ account, registry, lies, calls, hooks });
  const fake: FakeAws = {
    endpoint: server.endpoint,
    region: account.region,
    accountId: account.id,
    clock: account.clock,
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
      if (lie.kind === 'strangers') addStrangers(lie.count, images, world);
    },
    addImage: (container) => {
      const name = `${account.id}.dkr.ecr.${account.region}.amazonaws.com/image-${images.size}:1`;
      images.set(name, container);
      return name;
    },
    addSecret: (arn, value) => void secrets.set(arn, value),
    putService: (name, service) => void services.set(name, service),
    handle: (service, action, handler) => registry.add(service, { [action]: handler }),
    call: (service, action, input) => callDirectly(registry, service, action, input),
    onRequest: (hook) => addHook(hooks, hook),
    close: () => closeFake(world.tasks.values(), server),
  };
  for (const plugin of options.plugins ?? []) plugin(fake);
  return fake;
}

async function callDirectly(registry: Registry, service: string, action: string, input: Input) {
  const request = {
    service,
    operation: action,
    protocol: 'json' as const,
    input,
    body: Buffer.alloc(0),
    headers: {},
    url: new URL('http://aws/'),
  };
  const output: Output = await registry.answer(request);
  if (output instanceof Fault) throw output;
  return (output ?? {}) as Readonly<Record<string, unknown>>;
}
