import { type CallBudget, type Clock, DriverError, type LogLine, type ReadLogsOptions } from '@dativo/runner';
import type { AzureApi } from './azure-api.ts';
import type { ExecutionHandle } from './execution-ref.ts';
import { createStreamSlots, LiveLog, LogReader } from './live/index.ts';
import { readExecutionLogs } from './read-execution-logs.ts';

export interface ExecutionLogTools {
  readonly api: AzureApi;
  readonly clock: Clock;
  /** By the customer id of a workspace. */
  readonly budgetOf: (workspaceId: string) => CallBudget;
  readonly endOf: (execution: string) => AbortSignal;
}

/** Reads a log from both of its sources. */
export type ReadExecutionLog = (handle: ExecutionHandle, options: ReadLogsOptions) => AsyncGenerator<LogLine>;

/**
 * What all readers of a process share. A reader that comes again after a failure is known by its signal, and goes on where it was:
 * what it has shown of a stream is nowhere else.
 */
export function createExecutionLog({ api, clock, budgetOf, endOf }: ExecutionLogTools): ReadExecutionLog {
  const slots = createStreamSlots();
  const readers = new WeakMap<AbortSignal, LogReader>();
  return (handle, options) => {
    const { workspaceId, ...rest } = handle;
    const readRecord = (from: ReadLogsOptions): AsyncGenerator<LogLine> =>
      workspaceId === undefined
        ? refuse()
        : readExecutionLogs({ api, clock, budget: budgetOf(workspaceId), handle: { ...rest, workspaceId } }, from);
    const create = () => {
      const live = new LiveLog({ api, clock, slots, handle, ended: endOf(handle.execution) });
      return new LogReader({ live, readRecord, clock }, options);
    };
    const reader = readers.get(options.signal) ?? create();
    readers.set(options.signal, reader);
    return reader.read(options);
  };
}

const NO_RECORD = new DriverError(
  'INVALID',
  'the resource identifiers of the job name no Log Analytics workspace, so its log cannot be read',
  { help: 'Add log_analytics_customer_id, or use the output runtime_binding of the module azure_container_apps.' },
);

/** A log without a line, which says why when it is asked for the first one. */
async function* refuse(): AsyncGenerator<LogLine> {
  yield await Promise.reject(NO_RECORD);
}
