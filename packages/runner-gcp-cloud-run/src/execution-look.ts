import type { CloudRunExecution, CloudRunTask } from './gcp-api.ts';

/** What Cloud Run shows of one execution: at least one of the two. */
export interface ExecutionLook {
  readonly execution?: CloudRunExecution;
  /** The only task of the execution; it knows the exit code. */
  readonly task?: CloudRunTask;
}
