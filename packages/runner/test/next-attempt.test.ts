import {
  type Diagnosis,
  DriverError,
  type DriverErrorCode,
  type EndCause,
  type Ending,
  type PastAttempt,
  type RetryCause,
  type RunStatus,
  type StopCause,
  toNextAttempt,
  toOutcome,
  toRetryCause,
} from '@dativo/runner';
import { describe, expect, test } from 'vitest';

const ALL: readonly RetryCause[] = ['not-started', 'spot', 'platform', 'oom', 'container-error'];
const LADDER = ['FARGATE_SPOT', 'FARGATE'];
const past = (
  attempt: number,
  rung: string | null,
  cause: RetryCause | null,
  outcome: PastAttempt['outcome'] = 'ended',
  isAccepted = true,
): PastAttempt => ({ attempt, rung, isAccepted, outcome, cause });
const refusedForRoom = (attempt: number) => past(attempt, 'FARGATE', 'not-started', 'not_started', false);

describe('the next attempt', () => {
  test.each<[string, PastAttempt[], readonly RetryCause[], readonly string[], string | undefined]>([
    ['nothing lies behind', [], ALL, LADDER, undefined],
    ['no cause', [past(1, 'FARGATE', null)], ALL, LADDER, undefined],
    ['a cause that is not allowed', [past(1, 'FARGATE', 'spot')], ['not-started'], LADDER, undefined],
    ['no room climbs', [past(1, 'FARGATE_SPOT', 'not-started', 'not_started')], ALL, LADDER, '2 FARGATE not-started'],
    ['no room on the last rung stays', [past(1, 'FARGATE', 'not-started')], ALL, LADDER, '2 FARGATE not-started'],
    ['Spot taken back climbs', [past(1, 'FARGATE_SPOT', 'spot')], ALL, LADDER, '2 FARGATE spot'],
    ['a fault of the platform stays', [past(1, 'FARGATE_SPOT', 'platform')], ALL, LADDER, '2 FARGATE_SPOT platform'],
    ['want of memory stays', [past(1, 'FARGATE_SPOT', 'oom')], ALL, LADDER, '2 FARGATE_SPOT oom'],
    ['a fault of the job stays', [past(1, 'FARGATE', 'container-error')], ALL, LADDER, '2 FARGATE container-error'],
    ['no ladder', [past(1, null, 'not-started')], ALL, [], '2 null not-started'],
    ['a rung that is not on the ladder', [past(1, 'OLD', 'spot')], ALL, LADDER, '2 FARGATE_SPOT spot'],
    [
      'the last attempt allowed',
      [past(1, 'FARGATE', 'spot'), past(2, 'FARGATE', 'spot'), past(3, 'FARGATE', 'spot')],
      ALL,
      LADDER,
      undefined,
    ],
    [
      'refusals for want of room do not count',
      [refusedForRoom(1), refusedForRoom(2), refusedForRoom(3), past(4, 'FARGATE', 'spot'), refusedForRoom(5)],
      ALL,
      LADDER,
      '6 FARGATE not-started',
    ],
    [
      'an earlier attempt may be alive',
      [past(1, 'FARGATE_SPOT', null, 'unknown'), past(2, 'FARGATE', 'not-started')],
      ALL,
      LADDER,
      undefined,
    ],
    ['the last one may be alive', [past(1, 'FARGATE', 'spot', 'unknown')], ALL, LADDER, undefined],
  ])('%s', (_name, history, on, rungs, expected) => {
    const next = toNextAttempt(history, { maxAttempts: 3, on }, rungs);
    expect(next && `${next.attempt} ${next.rung} ${next.why}`).toBe(expected);
  });
});

const diagnosed = (cause: EndCause, isTransient = false): { diagnosis: Diagnosis } => ({
  diagnosis: { cause, isTransient, summary: 'short', detail: 'long', nextStep: 'do', raw: 'raw' },
});
const ended = (status: Partial<RunStatus>, stop?: StopCause): Ending => ({
  kind: 'ended',
  status: { phase: 'ended', ...status },
  ...(stop ? { stop } : {}),
});
const refused = (code: DriverErrorCode, mayHaveStarted = false): Ending => ({
  kind: 'not_submitted',
  error: new DriverError(code, 'no'),
  mayHaveStarted,
});
const LATE: StopCause = { kind: 'deadline', deadline: 'start', seconds: 900 };
const LIMIT: StopCause = { kind: 'deadline', deadline: 'run', seconds: 60 };
const CANCEL: StopCause = { kind: 'signal', signal: 'SIGINT' };

describe('why another attempt may follow', () => {
  test.each<[string, Ending, RetryCause | null]>([
    ['no room, surely not started', refused('CAPACITY'), 'not-started'],
    ['no room, in doubt', refused('CAPACITY', true), null],
    ['refused', refused('REFUSED'), null],
    ['not allowed', refused('AUTH'), null],
    ['ambiguous', refused('AMBIGUOUS', true), null],
    ['a start that took too long', { kind: 'submit_expired', seconds: 120, mayHaveStarted: false }, null],
    [
      'canceled before the start',
      { kind: 'canceled_early', cause: { kind: 'signal', signal: 'SIGINT' }, mayHaveStarted: false },
      null,
    ],
    ['left', { kind: 'left', signal: 'SIGINT' }, null],
    ['lost', { kind: 'expired', deadline: 'missing', seconds: 60 }, null],
    ['success', ended({ exitCode: 0 }), null],
    ['any exit code', ended({ exitCode: 3 }), 'container-error'],
    ['a signal', ended({ signal: 'SIGSEGV' }), 'container-error'],
    ['no exit code: nobody knows what the job has done', ended({}), null],
    ['never started, passing trouble', ended({ hasStarted: false, ...diagnosed('image', true) }), 'not-started'],
    ['never started, no room', ended({ hasStarted: false, ...diagnosed('capacity', true) }), 'not-started'],
    ['never started, a fault that stays', ended({ hasStarted: false, ...diagnosed('image') }), null],
    ['never started, nobody knows why', ended({ hasStarted: false }), null],
    ['perhaps started, passing trouble', ended({ ...diagnosed('image', true) }), null],
    ['Spot taken back', ended({ exitCode: 143, ...diagnosed('spot', true) }), 'spot'],
    ['Spot taken back, code 0, no report', ended({ exitCode: 0, ...diagnosed('spot', true) }), 'spot'],
    ['a fault of the platform', ended({ ...diagnosed('platform') }), 'platform'],
    ['want of memory', ended({ exitCode: 137, ...diagnosed('memory') }), 'oom'],
    [
      'the job itself, in the words of the platform',
      ended({ exitCode: 1, ...diagnosed('container') }),
      'container-error',
    ],
    ['a failed health check', ended({ exitCode: 137, ...diagnosed('health') }), null],
    ['unknown words', ended({ exitCode: 3, ...diagnosed('unknown') }), null],
    ['ended by somebody else', ended({ isCanceled: true, exitCode: 143 }), null],
    [
      'ended by somebody, never started',
      ended({ isCanceled: true, hasStarted: false, ...diagnosed('user', true) }),
      null,
    ],
    ['stopped by the user', ended({ exitCode: 143 }, CANCEL), null],
    ['stopped by the user before it started', ended({ hasStarted: false }, CANCEL), null],
    ['stopped at its limit', ended({ exitCode: 143 }, LIMIT), null],
    ['stopped for not starting, and it had not', ended({ hasStarted: false, isCanceled: true }, LATE), 'not-started'],
    ['stopped for not starting, and it had', ended({ hasStarted: true, exitCode: 143 }, LATE), null],
    ['stopped for not starting, and nobody can tell', ended({ isCanceled: true }, LATE), null],
  ])('%s', (_name, ending, expected) => {
    expect(toRetryCause(ending, toOutcome(ending, undefined))).toBe(expected);
  });

  test('a job that finished with rows left aside is no failure', () => {
    const ending = ended({ exitCode: 1 });
    expect(toRetryCause(ending, toOutcome(ending, { exit_code: 1 }))).toBeNull();
  });

  test('a job that ran into its own limit is not started again', () => {
    const ending = ended({ exitCode: 124 });
    expect(toRetryCause(ending, toOutcome(ending, undefined, { timeoutSeconds: 60, observedSeconds: 61 }))).toBeNull();
  });
});
