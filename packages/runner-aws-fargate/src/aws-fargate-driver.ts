import { type Clock, type Driver, DriverError, type RunRequest, systemClock } from '@dativo/runner';
import { AWS_ACTIONS } from './actions.ts';
import type { AwsApi } from './aws-api.ts';
import { type AwsRegion, createAwsRegion } from './aws-region.ts';
import { createAwsApi, createSender } from './aws-sdk.ts';
import { type FargateBinding, toFargateBinding, toFargateService } from './binding.ts';
import { findRunTasks, listMarkedTasks } from './list-marked-tasks.ts';
import { toMarkedRun } from './marked-run.ts';
import { readTaskLogs } from './read-task-logs.ts';
import { createService } from './service/look-at-service.ts';
import { prepareStart, startTask } from './start-task.ts';
import { stopTask } from './stop-task.ts';
import { RUNTIME, toRecoveryHint, toRunRef, toTaskHandle } from './task-ref.ts';
import { MISSING, toRunStatus } from './to-run-status.ts';
import { createVerifyApi, toFingerprint, VERIFY_ACTIONS, type VerifyTarget, verifyFargate } from './verify/index.ts';

/** How the driver reaches AWS, and which capacity it takes. */
export interface AwsFargateOptions {
  readonly clock?: Clock;
  /** Serves every region; default: the AWS SDK with its usual credentials, one client per region of a job. */
  readonly api?: AwsApi;
  /** Where the SDK sends its calls; default: AWS, or what `AWS_ENDPOINT_URL` says. */
  readonly endpoint?: string;
  /** Kinds of capacity in the order to try them, instead of those of the job's binding. */
  readonly capacity?: readonly string[];
}

/**
 * The driver of the runtime `aws_fargate`: the job is a task on ECS Fargate, started from the task definition that Terraform made.
 *
 * @example
 * // Not run: needs an AWS account.
 * import { processSignals, type RunRequest, run } from '@dativo/runner';
 * import { createAwsFargateDriver } from '@dativo/runner-aws-fargate';
 *
 * export async function start(request: RunRequest): Promise<number> {
 *   const driver = createAwsFargateDriver();
 *   const result = await run(request, driver, { signals: processSignals });
 *   return result.process_exit_code;
 * }
 */
export function createAwsFargateDriver(options: AwsFargateOptions = {}): Driver {
  const { clock = systemClock, endpoint } = options;
  const regions = new Map<string, AwsRegion>();
  /** What stops have told: seconds that a container really has, by the ARN of its task. */
  const graceOf = new Map<string, number>();
  const regionOf = (name: string): AwsRegion => {
    const region = regions.get(name) ?? createAwsRegion(options.api ?? createAwsApi({ region: name, endpoint }), clock);
    regions.set(name, region);
    return region;
  };
  const bindingOf = ({ job }: RunRequest) => toFargateBinding(job, options.capacity);
  const verifyApiOf = (region: string) => createVerifyApi(createSender({ region, endpoint, attempts: 3 }));
  const serviceOf = ({ job }: RunRequest) => {
    const service = toFargateService(job);
    return service && createService(service, verifyApiOf(service.region));
  };

  return {
    runtime: RUNTIME,
    actions: [...AWS_ACTIONS, ...VERIFY_ACTIONS],
    logQuiet: { seconds: 5, unmarkedSeconds: 25 },
    async check(request) {
      const binding = bindingOf(request);
      const largest = { ...request, attempt: LARGEST_ATTEMPT, rung: binding.capacity[0] ?? null };
      await prepareStart(regionOf(binding.region).api, largest, binding);
    },
    listRungs: (request) => bindingOf(request).capacity,
    async submit(request) {
      const binding = bindingOf(request);
      refuseUnknownRung(request.rung, binding.capacity);
      const arn = await startTask(regionOf(binding.region).api, request, binding, clock.now());
      return toRunRef(binding, arn, request);
    },
    async find(request) {
      const binding = bindingOf(request);
      const found = await findRunTasks(regionOf(binding.region).api, binding, request.runId);
      return found.map(({ task, attempt }) => toRunRef(binding, task.taskArn, { runId: request.runId, attempt }));
    },
    async describe(ref) {
      const { region, cluster, taskArn, containerName } = toTaskHandle(ref);
      const task = await regionOf(region).tasksOf(cluster).read(taskArn);
      const graceSeconds = graceOf.get(taskArn);
      const status = task === undefined ? MISSING : toRunStatus(task, containerName);
      return graceSeconds === undefined || status.phase === 'ended' ? status : { ...status, graceSeconds };
    },
    async stop(ref) {
      const handle = toTaskHandle(ref);
      const graceSeconds = await stopTask(regionOf(handle.region).api, ref, handle);
      if (graceSeconds !== undefined) graceOf.set(handle.taskArn, graceSeconds);
    },
    async *readLogs(ref, readOptions) {
      const { region, log } = toTaskHandle(ref);
      if (log === undefined) throw NO_LOG;
      const { api, logBudget: budget } = regionOf(region);
      yield* readTaskLogs({ api, budget, clock, log }, readOptions);
    },
    async release({ handle }) {
      graceOf.delete(handle['task_arn'] ?? '');
    },
    toRecoveryHint,
    service: serviceOf,
    async *verify(request, { signal } = {}) {
      const service = serviceOf(request);
      if (service !== undefined) return yield* (await service.look()).checks;
      const target = toVerifyTarget(bindingOf(request));
      const api = verifyApiOf(target.region);
      yield* verifyFargate({ request, target, actions: AWS_ACTIONS, api, ...(signal ? { signal } : {}) });
    },
    async fingerprint(request) {
      const target = toVerifyTarget(bindingOf(request));
      return toFingerprint({ target, api: verifyApiOf(target.region) });
    },
    async *listMarked(request) {
      const binding = bindingOf(request);
      const { api } = regionOf(binding.region);
      for await (const marked of listMarkedTasks(api, binding.cluster)) yield toMarkedRun(marked, binding);
    },
  };
}

/** The number of a start travels in its environment; a later one must not be too large where the first one fits. */
const LARGEST_ATTEMPT = 999;

const NO_LOG = new DriverError(
  'INVALID',
  'the resource identifiers of the job name no log group, so its log cannot be read',
  {
    help: 'Add log_group_name and log_stream_prefix, or use the output runtime_binding of the module aws_fargate.',
  },
);

function refuseUnknownRung(rung: string | null, capacity: FargateBinding['capacity']): void {
  if (rung === null || capacity.some((each) => each === rung)) return;
  throw new DriverError(
    'INVALID',
    `the start asks for the capacity ${rung}; the job offers ${capacity.join(', ') || 'no choice'}`,
  );
}

function toVerifyTarget({ log, ...binding }: FargateBinding): VerifyTarget {
  return { ...binding, logGroupName: log?.group, logStreamPrefix: log?.prefix };
}
