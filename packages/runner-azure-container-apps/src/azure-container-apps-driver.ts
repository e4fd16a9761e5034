import { type Clock, type Driver, DriverError, type RunRequest, systemClock } from '@dativo/runner';
import { AZURE_ACTIONS } from './actions.ts';
import type { AzureApi, JobExecution } from './azure-api.ts';
import { createDefaultCredential } from './azure-sdk.ts';
import { type ContainerAppsBinding, toContainerAppsBinding, toServiceOf } from './binding.ts';
import { toAzureApi } from './create-azure-api.ts';
import { createExecutionLog } from './execution-log.ts';
import { RUNTIME, toExecutionHandle, toRecoveryHint, toRunRef } from './execution-ref.ts';
import { toExecutionTemplate } from './execution-template.ts';
import { refuseUnfitJob } from './fit-job.ts';
import { createJobPlace, createLogBudget } from './job-place.ts';
import { createLagWatch } from './lag-watch.ts';
import { listMarkedExecutions, toAttempts } from './list-marked-executions.ts';
import { createEndWatch } from './live/index.ts';
import { createLogStreams } from './log-streams.ts';
import { toMarkedRun } from './marked-run.ts';
import { createPlacementWatch } from './placement-watch.ts';
import { createSender, type SenderOptions } from './send.ts';
import { createService } from './service/look-at-app.ts';
import { startExecution } from './start-execution.ts';
import { createSystemLog } from './system-log/index.ts';
import { toShortTimeout } from './timeout.ts';
import { lacksReason, MISSING, toRunStatus } from './to-run-status.ts';
import { createVerifyApi, toFingerprint, toTemplateHash, VERIFY_ACTIONS, verifyContainerApps } from './verify/index.ts';

/** How the driver reaches Azure. */
export interface AzureContainerAppsOptions extends SenderOptions {
  readonly clock?: Clock;
  /** Default: REST over HTTPS. */
  readonly api?: AzureApi;
}

/**
 * The driver of the runtime `azure_container_apps`: the job is one execution of the Container Apps job that Terraform made.
 *
 * @example
 * // Not run: needs an Azure subscription.
 * import { processSignals, type RunRequest, run } from '@dativo/runner';
 * import { createAzureContainerAppsDriver } from '@dativo/runner-azure-container-apps';
 *
 * export async function start(request: RunRequest): Promise<number> {
 *   const driver = createAzureContainerAppsDriver();
 *   const result = await run(request, driver, { signals: processSignals });
 *   return result.process_exit_code;
 * }
 */
export function createAzureContainerAppsDriver(options: AzureContainerAppsOptions = {}): Driver {
  const { clock = systemClock } = options;
  const { endpoint, credential = createDefaultCredential() } = options;
  const send = createSender({ endpoint, credential });
  const api = options.api ?? toAzureApi(send, createLogStreams(options));
  const verifyApi = createVerifyApi(send, { endpoint, credential });
  const placeOf = createOncePer((jobId) => createJobPlace(api, clock, jobId));
  const logBudgetOf = createOncePer(() => createLogBudget(clock));
  const lags = createLagWatch(clock);
  const placements = createPlacementWatch();
  const ends = createEndWatch();
  const readLog = createExecutionLog({ api, clock, budgetOf: logBudgetOf, endOf: ends.endOf });
  const systemLog = createSystemLog({ api, clock, budgetOf: logBudgetOf });
  /** Hash of the template that was verified, by run id. */
  const verifiedTemplates = new Map<string, string>();
  const bindingOf = ({ job }: RunRequest): ContainerAppsBinding => toContainerAppsBinding(job);
  const serviceOf = ({ job }: RunRequest) => {
    const app = toServiceOf(job);
    return app && createService(app, verifyApi);
  };

  return {
    runtime: RUNTIME,
    actions: [...AZURE_ACTIONS, ...VERIFY_ACTIONS],
    logQuiet: { seconds: 10, unmarkedSeconds: 40 },
    async check(request, { onWarning } = {}) {
      const binding = bindingOf(request);
      const job = await api.getJob({ jobId: binding.jobId });
      refuseUnfitJob(job);
      toExecutionTemplate({ ...request, attempt: LARGEST_ATTEMPT, rung: null }, binding, job);
      const short = toShortTimeout(job, request);
      if (short) onWarning?.(`${short.message}. ${short.help}`);
    },
    listRungs: () => [],
    async submit(request) {
      const binding = bindingOf(request);
      refuseRung(request.rung);
      const verified = verifiedTemplates.get(request.runId);
      const refuseChanged = (job: Parameters<typeof toTemplateHash>[0]) => refuseOther(toTemplateHash(job), verified);
      const tools = { api, clock, place: placeOf(binding.jobId), refuseChanged };
      return toRunRef(binding, await startExecution(tools, request, binding), request);
    },
    async find(request) {
      const binding = bindingOf(request);
      const found = (await placeOf(binding.jobId).marked.read(request.runId)) ?? [];
      return toAttempts(found).map(({ execution, ...marker }) => toRunRef(binding, execution.name, marker));
    },
    async describe(ref) {
      const handle = toExecutionHandle(ref);
      const { jobId, execution, containerName } = handle;
      const look: JobExecution | undefined = await placeOf(jobId).executions.read(execution);
      if (look === undefined) return MISSING;
      const lag = lags.look(look, containerName);
      const status = toRunStatus(look, containerName, { lag });
      const isNeverPlaced = placements.isNeverPlaced(look) && status.hasStarted === undefined;
      const seen = isNeverPlaced ? { hasStarted: false } : {};
      if (status.phase !== 'ended') return { ...withGrace(status), ...seen };
      ends.markEnded(execution);
      if (!lacksReason(status)) return { ...status, ...seen };
      const words = await systemLog.read(handle, { isWaitedFor: status.isCanceled !== true });
      return { ...toRunStatus(look, containerName, { lag, words }), ...seen };
    },
    async stop(ref) {
      const { jobId, execution } = toExecutionHandle(ref);
      await api.stopExecution({ jobId, execution });
    },
    async *readLogs(ref, readOptions) {
      yield* readLog(toExecutionHandle(ref), readOptions);
    },
    async release({ runId, handle }) {
      verifiedTemplates.delete(runId);
      const execution = handle['execution_name'] ?? '';
      lags.forget(execution);
      placements.forget(execution);
      ends.forget(execution);
      systemLog.forget(execution);
    },
    toRecoveryHint,
    service: serviceOf,
    async *verify(request, { signal } = {}) {
      const service = serviceOf(request);
      if (service !== undefined) return yield* (await service.look()).checks;
      yield* verifyContainerApps({
        request,
        binding: bindingOf(request),
        actions: AZURE_ACTIONS,
        api: verifyApi,
        signal,
      });
    },
    async fingerprint(request) {
      const fingerprint = await toFingerprint(verifyApi, bindingOf(request));
      const { template } = fingerprint;
      if (template !== undefined) verifiedTemplates.set(request.runId, template);
      return fingerprint;
    },
    async *listMarked(request) {
      const binding = bindingOf(request);
      for await (const marked of listMarkedExecutions(api, binding.jobId)) yield toMarkedRun(marked, binding);
    },
  };
}

/** The number of a start travels in its environment; a later one must not be too large where the first one fits. */
const LARGEST_ATTEMPT = 999;
/** Seconds between SIGTERM and SIGKILL, which no job can change. Source: https://github.com/microsoft/azure-container-apps/issues/1669 */
const GRACE_SECONDS = 30;

function withGrace(status: ReturnType<typeof toRunStatus>): ReturnType<typeof toRunStatus> {
  return { ...status, graceSeconds: GRACE_SECONDS };
}

function refuseRung(rung: string | null): void {
  if (rung === null) return;
  throw new DriverError('INVALID', `the start asks for the capacity ${rung}; Container Apps offers no choice`);
}

function refuseOther(template: string, verified: string | undefined): void {
  if (verified === undefined || verified === template) return;
  throw new DriverError('CONFLICT', 'the job was changed since it was verified: its template is another one', {
    help: 'Verify the job again.',
  });
}

function createOncePer<Value>(create: (key: string) => Value): (key: string) => Value {
  const made = new Map<string, Value>();
  return (key) => {
    const value = made.get(key) ?? create(key);
    made.set(key, value);
    return value;
  };
}
