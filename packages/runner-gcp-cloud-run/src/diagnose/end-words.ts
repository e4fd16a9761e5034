import type { ExecutionLook } from '../execution-look.ts';
import type { Condition } from '../gcp-api.ts';

/** What a diagnosis reads of an ended execution. */
export interface EndWords {
  /** Cloud Run's names of reasons, of the execution's conditions and the task's. */
  readonly reasons: readonly string[];
  /** Cloud Run's sentences. */
  readonly messages: readonly string[];
}

/** The condition that tells how the execution stands as a whole. */
export function toCompleted({ execution }: ExecutionLook): Condition | undefined {
  return execution?.conditions?.find(({ type }) => type === 'Completed');
}

/** Whether somebody asked for the end. Tasks are also counted as canceled where another task of the execution has failed. */
export function isCanceled(look: ExecutionLook): boolean {
  const reason = toCompleted(look)?.executionReason;
  if (reason === 'CANCELLED' || reason === 'CANCELLING') return true;
  return Boolean(look.execution?.cancelledCount) && !look.execution?.failedCount && reason !== 'NON_ZERO_EXIT_CODE';
}

/** Conditions that are met say nothing of a failure, and `Retry` is there without one, too. */
export function listEndWords({ execution, task }: ExecutionLook): EndWords {
  const conditions = [...(execution?.conditions ?? []), ...(task?.conditions ?? [])];
  const failed = conditions.filter(({ type, state }) => type !== 'Retry' && state !== 'CONDITION_SUCCEEDED');
  const reasons = failed.flatMap(({ reason, executionReason }) => [reason, executionReason]);
  const messages = [task?.lastAttemptResult?.status?.message, ...failed.map(({ message }) => message)];
  return { reasons: unique(reasons), messages: unique(messages) };
}

function unique(texts: readonly (string | undefined)[]): string[] {
  return [...new Set(texts.filter((text) => text !== undefined && text.trim() !== ''))] as string[];
}
