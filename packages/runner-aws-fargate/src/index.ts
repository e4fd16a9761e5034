export { AWS_ACTIONS, LOCK_ACTIONS, type Uses } from './actions.ts';
export type {
  Attachment,
  AwsApi,
  DescribedTasks,
  EnvironmentVariable,
  Failure,
  FargateContainer,
  FargateTask,
  GetLogEventsInput,
  ListedTasks,
  ListTasksInput,
  LogEvent,
  LogPage,
  RunTaskAnswer,
  RunTaskInput,
  Tag,
  TaskDefinition,
  TaskOverrides,
} from './aws-api.ts';
export { type AwsFargateOptions, createAwsFargateDriver } from './aws-fargate-driver.ts';
export { type AwsPlace, createAwsApi, createS3Api, createSender, type Send, type Service } from './aws-sdk.ts';
export type { S3Api, S3Object } from './s3-api.ts';
export { createS3LockStore, type S3LockStoreOptions } from './s3-lock-store.ts';
