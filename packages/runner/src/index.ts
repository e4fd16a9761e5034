export { type Clock, systemClock } from './clock.ts';
export { DEFAULT_DEADLINES, type DeadlineName, type Deadlines } from './deadlines.ts';
export type { Driver, LogLine, RunPhase, RunRef, RunRequest, RunStatus } from './driver.ts';
export { DriverError, type DriverErrorCode } from './driver-error.ts';
export { toHarmlessText } from './harmless-text.ts';
export { type CancelSignal, processSignals, type SignalSource } from './interruption.ts';
export {
  type Ending,
  EXIT_CODES,
  type Origin,
  type Outcome,
  type StopCause,
  toOutcome,
  type Verdict,
} from './outcome.ts';
export { createRedactor, listSecretValues, type Redact } from './redact.ts';
export { parseReport, type Report } from './report.ts';
export { type Operation, REACTIONS, type Reaction, toBackoffMs } from './retry.ts';
export { type RunOptions, run } from './run.ts';
export type { RunEvent } from './run-event.ts';
export type {
  LogCompleteness,
  RunError,
  RunHandle,
  RunJob,
  RunLogs,
  RunResult,
  RunTimeline,
} from './run-result.ts';
