export { type BatchReader, type BatchReaderOptions, createBatchReader } from './batch-reader.ts';
export { type CallBudget, type CallBudgetOptions, createCallBudget } from './call-budget.ts';
export { type Clock, systemClock } from './clock.ts';
export { toContainerEnvironment } from './container-environment.ts';
export { DEFAULT_DEADLINES, type DeadlineName, type Deadlines } from './deadlines.ts';
export type { Diagnosis, EndCause } from './diagnosis.ts';
export type {
  Driver,
  LogLine,
  LogQuiet,
  ReadLogsOptions,
  RunPhase,
  RunRef,
  RunRequest,
  RunSize,
  RunStatus,
  StartRequest,
} from './driver.ts';
export { DriverError, type DriverErrorCode } from './driver-error.ts';
export { EXIT_CODES } from './exit-codes.ts';
export { findOrphans, type KnownRun, type Orphan, type OrphanReason } from './find-orphans.ts';
export { guardOverlap, type OverlapOptions, type OverlapOwner, type OverlapPolicy } from './guard-overlap.ts';
export { toHarmlessText } from './harmless-text.ts';
export { type CancelSignal, processSignals, type SignalSource } from './interruption.ts';
export type {
  Journal,
  JournaledRef,
  JournaledRequest,
  JournaledStatus,
  JournalRecord,
  JournalRecordBody,
} from './journal.ts';
export { JournalError, type JournalErrorCode } from './journal-error.ts';
export { toRunRequest } from './journaled-request.ts';
export { type Holder, parseHolder } from './lease.ts';
export type { LockStore } from './lock-store.ts';
export { type Look, look } from './look.ts';
export { createMemoryLockStore } from './memory-lock-store.ts';
export { type NextAttempt, type PastAttempt, toNextAttempt } from './next-attempt.ts';
export {
  type Ending,
  type Origin,
  type Outcome,
  type OutcomeFacts,
  type StopCause,
  toOutcome,
  type Verdict,
} from './outcome.ts';
export { reattach } from './reattach.ts';
export { createRedactor, listSecretValues, type Redact } from './redact.ts';
export { parseReport, type Report } from './report.ts';
export { resume } from './resume.ts';
export { type Operation, REACTIONS, type Reaction, toAttemptBackoffMs, toBackoffMs } from './retry.ts';
export { toRetryCause } from './retry-cause.ts';
export { DEFAULT_RETRY_POLICY, type RetryCause, type RetryPolicy } from './retry-policy.ts';
export { run } from './run.ts';
export type { AttemptReason, RunEvent } from './run-event.ts';
export type { RunOptions } from './run-options.ts';
export type {
  CostUnit,
  LogCompleteness,
  RunAttempt,
  RunDiagnosis,
  RunError,
  RunHandle,
  RunJob,
  RunLogs,
  RunResult,
  RunTimeline,
} from './run-result.ts';
export { type AttemptState, type JournalPhase, type RunState, toRunState } from './run-state.ts';
export { type ScheduleOptions, scheduleRuns } from './schedule-runs.ts';
export type {
  ActionPurpose,
  DriverAction,
  MarkedRun,
  VerifyCheck,
  VerifyOptions,
  VerifyStatus,
} from './verify.ts';
