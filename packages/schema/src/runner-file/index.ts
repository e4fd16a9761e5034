export { type ContainerPath, inRepository } from '../references/container-path.ts';
export type { ContainerRoot } from '../references/reference-reader.ts';
export {
  type CloudRuntime,
  type FindJob,
  type PlannedSchedule,
  type PlannedSchedules,
  planSchedules,
  type ScheduledJob,
} from './plan-schedules.ts';
export { type RunnerFileOptions, type RunnerFileReading, readRunnerFile } from './read-runner-file.ts';
export type { RunnerFile, RunnerSchedule } from './runner-file.ts';
