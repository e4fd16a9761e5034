import type { DriverAction } from '@dativo/runner';
import type { GcpApi } from './gcp-api.ts';

type Uses<Api> = Readonly<Record<keyof Api, readonly DriverAction[]>>;

/**
 * The permissions behind each call of the driver. Total over the port, so that a call without a row does not compile.
 * Sources: https://cloud.google.com/run/docs/reference/iam/permissions, https://cloud.google.com/logging/docs/access-control
 */
export const CALL_ACTIONS: Uses<GcpApi> = {
  getJob: [{ action: 'run.jobs.get', resource: 'job', for: 'run' }],
  runJob: [
    { action: 'run.jobs.run', resource: 'job', for: 'run' },
    { action: 'run.jobs.runWithOverrides', resource: 'job', for: 'run' },
  ],
  getExecution: [{ action: 'run.executions.get', resource: 'job', for: 'run' }],
  listExecutions: [
    { action: 'run.executions.list', resource: 'job', for: 'run' },
    { action: 'run.executions.list', resource: 'job', for: 'gc' },
  ],
  listTasks: [{ action: 'run.tasks.list', resource: 'job', for: 'run' }],
  cancelExecution: [{ action: 'run.executions.cancel', resource: 'job', for: 'cancel' }],
  listLogEntries: [{ action: 'logging.logEntries.list', resource: 'project', for: 'logs' }],
};

/** Everything that the driver itself may call. */
export const GCP_ACTIONS: readonly DriverAction[] = Object.values(CALL_ACTIONS).flat();
