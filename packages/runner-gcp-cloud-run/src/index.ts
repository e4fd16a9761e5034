export { GCP_ACTIONS } from './actions.ts';
export { createGcpApi } from './create-gcp-api.ts';
export type {
  CloudRunContainer,
  CloudRunExecution,
  CloudRunJob,
  CloudRunTask,
  Condition,
  EnvVar,
  ExecutionTemplate,
  GcpApi,
  JobOverrides,
  ListExecutionsInput,
  ListedExecutions,
  ListedTasks,
  ListTasksInput,
  RunJobAnswer,
  RunJobInput,
  TaskAttemptResult,
  TaskTemplate,
} from './gcp-api.ts';
export { createGcpCloudRunDriver, type GcpCloudRunOptions } from './gcp-cloud-run-driver.ts';
export {
  createSender,
  type Endpoint,
  type GcpCall,
  type GcpCredential,
  type GcpPlace,
  type Send,
  type Service,
} from './gcp-sdk.ts';
export type { ListedLogEntries, ListLogEntriesInput, LogEntry } from './log-entry.ts';
export { readGcsObject } from './read-gcs-object.ts';
