import { type CallBudget, type Clock, type Driver, DriverError, type RunRequest, systemClock } from '@dativo/runner';
import { GCP_ACTIONS } from './actions.ts';
import { type CloudRunBinding, toCloudRunBinding, toServiceOf } from './binding.ts';
import { createGcpApi } from './create-gcp-api.ts';
import { RUNTIME, toExecutionHandle, toRecoveryHint, toRunRef } from './execution-ref.ts';
import { refuseUnfitJob } from './fit-job.ts';
import type { GcpApi } from './gcp-api.ts';
import { createGcpLocation, createLogBudget, type GcpLocation } from './gcp-location.ts';
import { createSender, type Endpoint, type GcpCredential } from './gcp-sdk.ts';
import type { JobName } from './job-name.ts';
import { createLagWatch } from './lag-watch.ts';
import { listMarkedExecutions, listRun } from './list-marked-executions.ts';
import { toMarkedRun } from './marked-run.ts';
import { readExecutionLogs } from './read-execution-logs.ts';
import { toRunJobInput } from './run-job-input.ts';
import { createService } from './service/look-at-service.ts';
import { startExecution } from './start-execution.ts';
import { MISSING, toRunStatus } from './to-run-status.ts';
import { createVerifyApi, toFingerprint, VERIFY_ACTIONS, verifyCloudRun } from './verify/index.ts';

/** How the driver reaches Google Cloud. */
export interface GcpCloudRunOptions {
  readonly clock?: Clock;
  /** Default: REST over HTTPS. */
  readonly api?: GcpApi;
  /** Where calls go: one origin for all services, or one each; default: Google's own. */
  readonly endpoint?: Endpoint;
  /** Default: application default credentials, read by google-auth-library. */
  readonly credential?: GcpCredential;
}

/**
 * The driver of the runtime `gcp_cloud_run`: the job is one execution of the Cloud Run job that Terraform made.
 *
 * @example
 * // Not run: needs a Google Cloud project.
 * import { processSignals, type RunRequest, run } from '@dativo/runner';
 * import { createGcpCloudRunDriver } from '@dativo/runner-gcp-cloud-run';
 *
 * export async function start(request: RunRequest): Promise<number> {
 *   const driver = createGcpCloudRunDriver();
 *   const result = await run(request, driver, { signals: processSignals });
 *   return result.process_exit_code;
 * }
 */
export function createGcpCloudRunDriver(options: GcpCloudRunOptions = {}): Driver {
  const { clock = systemClock, endpoint, credential } = options;
  const api = options.api ?? createGcpApi({ endpoint, credential });
  const verifyApi = createVerifyApi(createSender({ endpoint, credential }));
  const locationOf = createOncePer(() => createGcpLocation(api, clock));
  const logBudgetOf: (project: string) => CallBudget = createOncePer(() => createLogBudget(clock));
  const placeOf = ({ project, location }: JobName): GcpLocation => locationOf(`${project}/${location}`);
  const lags = createLagWatch(clock);
  /** The job's generation that was verified, by run id. */
  const verifiedGenerations = new Map<string, string>();
  const bindingOf = ({ job }: RunRequest): CloudRunBinding => toCloudRunBinding(job);
  const serviceOf = ({ job }: RunRequest) => {
    const service = toServiceOf(job);
    return service && createService(service, verifyApi);
  };

  return {
    runtime: RUNTIME,
    actions: [...GCP_ACTIONS, ...VERIFY_ACTIONS],
    logQuiet: { seconds: 6, unmarkedSeconds: 25 },
    async check(request) {
      const binding = bindingOf(request);
      const job = await api.getJob({ job: binding.job });
      refuseUnfitJob(job, binding);
      toRunJobInput({ ...request, attempt: LARGEST_ATTEMPT, rung: null }, binding, job);
    },
    listRungs: () => [],
    async submit(request) {
      const binding = bindingOf(request);
      refuseRung(request.rung);
      const { takeTurns } = placeOf(binding.name);
      const verifiedGeneration = verifiedGenerations.get(request.runId);
      const execution = await startExecution({ api, clock, takeTurns, verifiedGeneration }, request, binding);
      return toRunRef(execution, binding.containerName, request);
    },
    async find(request) {
      const { job, containerName } = bindingOf(request);
      const { found } = await listRun(api, job, request.runId);
      return found.map(({ execution, ...marker }) => toRunRef(execution.name, containerName, marker));
    },
    async describe(ref) {
      const { name, execution, containerName } = toExecutionHandle(ref);
      const look = await placeOf(name).executions.read(execution);
      return look === undefined ? MISSING : toRunStatus(look, containerName, lags.look(execution, look));
    },
    async stop(ref) {
      await api.cancelExecution({ execution: toExecutionHandle(ref).execution });
    },
    async *readLogs(ref, readOptions) {
      const handle = toExecutionHandle(ref);
      yield* readExecutionLogs({ api, budget: logBudgetOf(handle.name.project), clock, handle }, readOptions);
    },
    async release({ runId, handle }) {
      verifiedGenerations.delete(runId);
      lags.forget(handle['execution'] ?? '');
    },
    toRecoveryHint,
    service: serviceOf,
    async *verify(request, { signal } = {}) {
      const service = serviceOf(request);
      if (service !== undefined) return yield* (await service.look()).checks;
      yield* verifyCloudRun({ request, binding: bindingOf(request), actions: GCP_ACTIONS, api: verifyApi, signal });
    },
    async fingerprint(request) {
      const fingerprint = await toFingerprint(verifyApi, bindingOf(request));
      const { generation } = fingerprint;
      if (generation !== undefined) verifiedGenerations.set(request.runId, generation);
      return fingerprint;
    },
    async *listMarked(request) {
      const { job, containerName } = bindingOf(request);
      for await (const marked of listMarkedExecutions(api, job)) yield toMarkedRun(marked, containerName);
    },
  };
}

/** The number of a start travels in its environment; a later one must not be too large where the first one fits. */
const LARGEST_ATTEMPT = 999;

function refuseRung(rung: string | null): void {
  if (rung === null) return;
  throw new DriverError('INVALID', `the start asks for the capacity ${rung}; Cloud Run offers no choice`);
}

function createOncePer<Value>(create: () => Value): (key: string) => Value {
  const made = new Map<string, Value>();
  return (key) => {
    const value = made.get(key) ?? create();
    made.set(key, value);
    return value;
  };
}
