export { AZURE_ACTIONS } from './actions.ts';
export type {
  AzureApi,
  ContainerAppsJob,
  ExecutionContainer,
  ExecutionPage,
  ExecutionReplica,
  ExecutionTemplate,
  JobContainer,
  JobExecution,
  JobTemplate,
  ListExecutionsInput,
  LogTable,
  QueryLogsInput,
  StartAnswer,
} from './azure-api.ts';
export { type AzureContainerAppsOptions, createAzureContainerAppsDriver } from './azure-container-apps-driver.ts';
export { createAzureApi } from './create-azure-api.ts';
export type { AzureCredential } from './credential.ts';
export { type BlobPlace, readBlob } from './read-blob.ts';
export { createSender, type Send, type SenderOptions } from './send.ts';
