export { AZURE_ACTIONS } from './actions.ts';
export type {
  AzureApi,
  ContainerAppsJob,
  ContainerOfReplica,
  EnvironmentVariable,
  ExecutionContainer,
  ExecutionPage,
  ExecutionReplica,
  ExecutionTemplate,
  JobConfiguration,
  JobContainer,
  JobExecution,
  JobTemplate,
  ListExecutionsInput,
  LogStreamInput,
  LogTable,
  QueryLogsInput,
  ReplicaOfExecution,
  SecretReference,
  StartAnswer,
  TriggerConfiguration,
} from './azure-api.ts';
export { type AzureContainerAppsOptions, createAzureContainerAppsDriver } from './azure-container-apps-driver.ts';
export { createAzureApi } from './create-azure-api.ts';
export type { AzureCredential } from './credential.ts';
export { type BlobPlace, readBlob } from './read-blob.ts';
export { type AzureAnswer, type AzureCall, createSender, type Send, type SenderOptions } from './send.ts';
