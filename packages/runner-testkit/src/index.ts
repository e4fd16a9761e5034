export type {
  Around,
  Call,
  CloudStage,
  Container,
  ContainerScript,
  DriverSeams,
  Inside,
  Lie,
  LieKind,
  MemoryJournal,
  Op,
  RunChanges,
  Start,
} from './cloud-stage.ts';
export type { CloudFacts } from './cloud-suite/facts.ts';
export {
  type ContainerHost,
  type ContainerStart,
  type Image,
  type RunningContainer,
  startContainer,
} from './containers/container.ts';
export { withLimit } from './containers/limit.ts';
export { describeCrashMatrix } from './crash-matrix.ts';
export { createRunCheck, type Validate } from './create-run-check.ts';
export { describeCloudDriver } from './describe-cloud-driver.ts';
export {
  type ArrangedDriver,
  type DriverCapabilities,
  describeDriver,
  type RequestChanges,
} from './describe-driver.ts';
export { describeManyRuns, type ManyRunsFacts } from './describe-many-runs.ts';
export { addFargateJob, type FargateJob } from './fake-aws/add-fargate-job.ts';
export type { Handler } from './fake-aws/registry.ts';
export type { Passage, RecordedCall, RequestHook } from './fake-aws/server.ts';
export { type FakeAws, type FakeAwsOptions, startFakeAws } from './fake-aws/start-fake-aws.ts';
export type { Output as AwsOutput } from './fake-aws/wire/answer.ts';
export { type Fault as AwsFault, fault } from './fake-aws/wire/fault.ts';
export type { Request as AwsRequest } from './fake-aws/wire/read-request.ts';
export type { Protocol } from './fake-aws/wire/services.ts';
export { addContainerAppJob, type ContainerAppJob } from './fake-azure/add-container-app-job.ts';
export type { AzureLie, RegistryLie, StreamLie } from './fake-azure/lies/lies.ts';
export type { ConsoleTable } from './fake-azure/logs/log-store.ts';
export type { AzureHandler } from './fake-azure/registry.ts';
export type { AzurePassage, AzureRequestHook, RecordedAzureCall } from './fake-azure/server.ts';
export { type FakeAzure, type FakeAzureOptions, startFakeAzure } from './fake-azure/start-fake-azure.ts';
export type { Answer as AzureAnswer } from './fake-azure/wire/answer.ts';
export { Fault as AzureFault } from './fake-azure/wire/fault.ts';
export type { Request as AzureRequest } from './fake-azure/wire/read-request.ts';
export type { Input } from './fake-cloud/input.ts';
export { addCloudRunJob, type CloudRunJob } from './fake-gcp/add-cloud-run-job.ts';
export type { Program } from './fake-gcp/images.ts';
export type { GcpLie } from './fake-gcp/lies/lies.ts';
export type { ProjectOptions } from './fake-gcp/project.ts';
export type { GcpHandler } from './fake-gcp/registry.ts';
export type { GcpPassage, GcpRequestHook } from './fake-gcp/server.ts';
export { type FakeGcp, type FakeGcpOptions, startFakeGcp } from './fake-gcp/start-fake-gcp.ts';
export { Fault as GcpFault } from './fake-gcp/wire/fault.ts';
export type { Request as GcpRequest } from './fake-gcp/wire/read-request.ts';
export { createSignals, type FakeSignals } from './fake-signals.ts';
export { countPerTick, type ManyRuns, runMany } from './many-runs.ts';
export { createMemoryJournal } from './memory-journal.ts';
export { PROGRAMS } from './programs.ts';
export { createSampleJob, createUncheckedJob, SAMPLE_RUN, type SampleJob } from './sample-job.ts';
export type { Score, Scores } from './scoreboard.ts';
export { type RowId, SCOREBOARD_ROWS } from './scoreboard-rows.ts';
export { renderScoreboard } from './scoreboard-table.ts';
export {
  createScriptedDriver,
  type Look,
  type Reply,
  type Script,
  type ScriptedDriver,
  type ScriptedLine,
  type ScriptedStart,
} from './scripted-driver.ts';
export { createScriptedPort, type ScriptedPort } from './scripted-port.ts';
export { surround } from './surround.ts';
export { createVirtualClock, holdDuring, type VirtualClock } from './virtual-clock.ts';
