export type { LingeringPolicy } from './attempt/end-lingering.ts';
export { type NextAttempt, type PastAttempt, toNextAttempt } from './attempt/next-attempt.ts';
export { type Operation, REACTIONS, type Reaction, toAttemptBackoffMs, toBackoffMs } from './attempt/retry.ts';
export { toRetryCause } from './attempt/retry-cause.ts';
export { DEFAULT_RETRY_POLICY, type RetryCause, type RetryPolicy } from './attempt/retry-policy.ts';
export type {
  CheckOptions,
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
export { DriverError, type DriverErrorCode, toDriverError } from './driver-error.ts';
export type {
  Journal,
  JournaledRef,
  JournaledRequest,
  JournaledStatus,
  JournalRecord,
  JournalRecordBody,
} from './journal/journal.ts';
export { JournalError, type JournalErrorCode } from './journal/journal-error.ts';
export { toRunRequest } from './journal/journaled-request.ts';
export { type AttemptState, type JournalPhase, type RunState, toRunState } from './journal/run-state.ts';
export { toHarmlessText } from './log/harmless-text.ts';
export { createRedactor, listSecretValues, type Redact } from './log/redact.ts';
export { parseReport, type Report } from './log/report.ts';
export { type Look, look } from './look.ts';
export { type Clock, systemClock } from './loop/clock.ts';
export { toContainerEnvironment } from './loop/container-environment.ts';
export { DEFAULT_DEADLINES, type DeadlineName, type Deadlines } from './loop/deadlines.ts';
export {
  type CancelSignal,
  type Cutoff,
  type EarlyCause,
  processSignals,
  type SignalSource,
} from './loop/interruption.ts';
export type { AttemptReason, RunEvent, RunEventBody } from './loop/run-event.ts';
export { type BatchReader, type BatchReaderOptions, createBatchReader } from './many/batch-reader.ts';
export { type CallBudget, type CallBudgetOptions, createCallBudget } from './many/call-budget.ts';
export { findOrphans, type KnownRun, type Orphan, type OrphanReason } from './many/find-orphans.ts';
export { type ScheduleOptions, scheduleRuns } from './many/schedule-runs.ts';
export { guardOverlap, type OverlapOptions, type OverlapOwner, type OverlapPolicy } from './overlap/guard-overlap.ts';
export { type Holder, parseHolder } from './overlap/lease.ts';
export type { LockStore } from './overlap/lock-store.ts';
export { createMemoryLockStore } from './overlap/memory-lock-store.ts';
export { reattach } from './reattach.ts';
export { resume } from './resume.ts';
export { run } from './run.ts';
export type { RunOptions } from './run-options.ts';
export type { Service, ServiceLook, ServiceState, ServiceWords } from './service.ts';
export type { Diagnosis, EndCause } from './verdict/diagnosis.ts';
export { EXIT_CODES } from './verdict/exit-codes.ts';
export {
  type Ending,
  type Origin,
  type Outcome,
  type OutcomeFacts,
  type StopCause,
  toOutcome,
  type Verdict,
} from './verdict/outcome.ts';
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
} from './verdict/run-result.ts';
export type {
  ActionPurpose,
  DriverAction,
  MarkedRun,
  VerifyCheck,
  VerifyOptions,
  VerifyStatus,
} from './verify.ts';
