import type { RunRef } from '../driver.ts';
import { DriverError } from '../driver-error.ts';
import type { AttemptState } from '../journal/run-state.ts';
import type { Report } from '../log/report.ts';
import type { EarlyCause } from '../loop/interruption.ts';
import { type Ending, type Outcome, type OutcomeFacts, type StopCause, toOutcome } from '../verdict/outcome.ts';
import type { RunLogs } from '../verdict/run-result.ts';
import type { PastAttempt } from './next-attempt.ts';
import { toRetryCause } from './retry-cause.ts';

/** One attempt with everything that was seen of it. */
export interface PlayedAttempt {
  readonly attempt: number;
  readonly rung: string | null;
  /** Undefined where a journal does not say how it ended. */
  readonly ending: Ending | undefined;
  readonly ref?: RunRef | undefined;
  readonly submittedAt?: Date | undefined;
  readonly startedAt?: Date | undefined;
  readonly stopRequestedAt?: Date | undefined;
  /** When the end was first seen, by this machine's clock. */
  readonly endSeenAt?: Date | undefined;
  readonly log?: { readonly logs: RunLogs; readonly tail: readonly string[]; readonly report: Report | null };
}

/** An attempt that another process has finished with, as its journal tells; its log was read there. */
export function toPlayedAttempt(state: AttemptState): PlayedAttempt {
  return {
    attempt: state.attempt,
    rung: state.rung,
    ending: toEnding(state),
    ref: state.submitted?.ref,
    submittedAt: state.submitted?.at,
    startedAt: state.ended?.status.startedAt ?? state.running?.startedAt,
    stopRequestedAt: state.stop?.at,
    endSeenAt: state.ended?.at,
  };
}

function toEnding({ ended, notStarted, stop, attempt }: AttemptState): Ending | undefined {
  if (ended) return { kind: 'ended', status: ended.status, ...(stop ? { stop: stop.cause } : {}) };
  if (notStarted === undefined) return undefined;
  const cause = stop && toEarlyCause(stop.cause);
  if (cause) return { kind: 'canceled_early', cause, mayHaveStarted: false, attempts: attempt - 1 };
  const { code, message, help } = notStarted;
  return {
    kind: 'not_submitted',
    error: new DriverError(code, message, help === null ? {} : { help }),
    mayHaveStarted: false,
  };
}

function toEarlyCause(cause: StopCause): EarlyCause | undefined {
  if (cause.kind === 'signal') return cause;
  return cause.deadline === 'call' ? { ...cause, deadline: 'call' } : undefined;
}

/** The verdict on one attempt; undefined where its end is not known. */
export function toAttemptOutcome(played: PlayedAttempt, facts: OutcomeFacts): Outcome | undefined {
  return played.ending && toOutcome(played.ending, played.log?.report ?? undefined, toOutcomeFacts(played, facts));
}

/** What the choice of a next attempt needs to know of this one. */
export function toPastAttempt(played: PlayedAttempt, facts: OutcomeFacts): PastAttempt {
  const { attempt, rung, ending } = played;
  const outcome = toAttemptOutcome(played, facts);
  const cause = ending && outcome ? toRetryCause(ending, outcome) : null;
  return { attempt, rung, isAccepted: played.ref !== undefined, outcome: toKnowledge(ending), cause };
}

/** What is certain about an attempt. */
export function toKnowledge(ending: Ending | undefined): PastAttempt['outcome'] {
  if (ending?.kind === 'ended') return ending.status.hasStarted === false ? 'not_started' : 'ended';
  if (ending === undefined || ending.kind === 'left' || ending.kind === 'expired') return 'unknown';
  return ending.mayHaveStarted ? 'unknown' : 'not_started';
}

/** With how long the attempt was seen to run. */
export function toOutcomeFacts(played: PlayedAttempt | undefined, facts: OutcomeFacts): OutcomeFacts {
  const endedAt = (played?.ending?.kind === 'ended' ? played.ending.status.endedAt : undefined) ?? played?.endSeenAt;
  const startedAt = played?.startedAt;
  if (startedAt === undefined || endedAt === undefined) return facts;
  return { ...facts, observedSeconds: (endedAt.getTime() - startedAt.getTime()) / 1000 };
}
