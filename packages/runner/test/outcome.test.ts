import {
  DriverError,
  type DriverErrorCode,
  type EndCause,
  type Ending,
  type OutcomeFacts,
  type Report,
  type RunStatus,
  type StopCause,
  toOutcome,
} from '@dativo/runner';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

const ended = (status: Partial<RunStatus>, stop?: StopCause): Ending => ({
  kind: 'ended',
  status: { phase: 'ended', ...status },
  ...(stop ? { stop } : {}),
});
const CANCEL: StopCause = { kind: 'signal', signal: 'SIGTERM' };
const TIMEOUT: StopCause = { kind: 'deadline', deadline: 'run', seconds: 60 };
const LATE_START: StopCause = { kind: 'deadline', deadline: 'start', seconds: 900 };

/** What the ended run showed · the job's report · verdict, origin, process exit code, and a piece of the reason. */
const ENDED: readonly (readonly [string, Partial<RunStatus>, Report | undefined, string])[] = [
  ['code 0', { exitCode: 0 }, undefined, 'succeeded container 0: the container exited with code 0'],
  [
    'the platform’s word for a success, without a code',
    { exitCode: 0, isExitCodeInferred: true },
    undefined,
    'succeeded platform 0: the platform says that the run succeeded, and names no exit code',
  ],
  [
    'code 0 with a report of 0',
    { exitCode: 0 },
    { exit_code: 0 },
    'succeeded container 0: the container exited with code 0',
  ],
  [
    'code 0 against its own report',
    { exitCode: 0 },
    { exit_code: 2 },
    'succeeded container 0: the container exited with code 0, although its job_finished event says exit_code 2',
  ],
  [
    'code 1 without a report',
    { exitCode: 1 },
    undefined,
    'failed container 1: the container exited with code 1 and logged no job_finished event: it crashed',
  ],
  [
    'code 1 with a report',
    { exitCode: 1 },
    {},
    'partial container 1: the job finished with some rows left aside (exit code 1)',
  ],
  [
    'code 1 with a report of 1',
    { exitCode: 1 },
    { exit_code: 1 },
    'partial container 1: the job finished with some rows left aside (exit code 1)',
  ],
  [
    'code 1 after a report of success',
    { exitCode: 1 },
    { exit_code: 0 },
    'failed container 1: the container exited with code 1, although its job_finished event says exit_code 0',
  ],
  [
    'code 2',
    { exitCode: 2, reason: 'Essential container exited' },
    undefined,
    'failed container 2: the container exited with code 2; the platform says: Essential container exited',
  ],
  ['code 137', { exitCode: 137 }, undefined, 'failed container 137: the container exited with code 137 (SIGKILL)'],
  ['code 143', { exitCode: 143 }, undefined, 'failed container 143: the container exited with code 143 (SIGTERM)'],
  ['code 125', { exitCode: 125 }, undefined, 'failed container 125: the container exited with code 125'],
  ['code 255', { exitCode: 255 }, undefined, 'failed container 255: the container exited with code 255'],
  [
    'a signal',
    { signal: 'SIGKILL', reason: 'OOM' },
    undefined,
    'failed container 137: the container was ended by SIGKILL; the platform says: OOM',
  ],
  [
    'a signal beside code 0',
    { exitCode: 0, signal: 'SIGTERM' },
    undefined,
    'failed container 143: the container was ended by SIGTERM',
  ],
  [
    'a signal that nobody knows',
    { signal: 'SIGNOVEL' },
    undefined,
    'failed container 125: the container was ended by SIGNOVEL',
  ],
  ['no code', {}, undefined, 'failed platform 125: the run ended without an exit code'],
  ['no code, a report of success', {}, { exit_code: 0 }, 'failed platform 125: the run ended without an exit code'],
  [
    'a code that is none',
    { exitCode: Number.NaN },
    undefined,
    'failed platform 125: the run ended without an exit code',
  ],
  ['a code out of range', { exitCode: 256 }, undefined, 'failed platform 125: the run ended without an exit code'],
  ['a negative code', { exitCode: -1 }, undefined, 'failed platform 125: the run ended without an exit code'],
  [
    'canceled by somebody else, code 0',
    { exitCode: 0, isCanceled: true },
    undefined,
    'canceled platform 125: ended by somebody else, the container exited with code 0',
  ],
  [
    'canceled by somebody else, no code',
    { isCanceled: true },
    undefined,
    'canceled platform 125: ended by somebody else, the container ended without an exit code',
  ],
];

describe('the verdict on a run', () => {
  test.each(ENDED)('%s', (_name, status, report, expected) => {
    const { verdict, origin, processExitCode, reason } = toOutcome(ended(status), report);
    expect(`${verdict} ${origin} ${processExitCode}: ${reason}`).toBe(expected);
  });

  test.each([
    [
      'canceled, code 0',
      CANCEL,
      { exitCode: 0 },
      'canceled user 143: canceled by SIGTERM; stopped, the container exited with code 0',
    ],
    [
      'canceled, killed',
      { kind: 'signal', signal: 'SIGINT' },
      { signal: 'SIGKILL' },
      'canceled user 130: canceled by SIGINT; stopped, the container was ended by SIGKILL',
    ],
    [
      'timed out, code 0',
      TIMEOUT,
      { exitCode: 0 },
      'timed_out runner 124: the run took longer than its limit of 60 s; stopped, the container exited with code 0',
    ],
    [
      'timed out, no code',
      TIMEOUT,
      {},
      'timed_out runner 124: the run took longer than its limit of 60 s; stopped, the container ended without an exit code',
    ],
    [
      'never started',
      LATE_START,
      { isCanceled: true, reason: 'stuck in pull' },
      'timed_out runner 124: the container was not seen running within 900 s; stopped, the container ended without an exit code; the platform says: stuck in pull',
    ],
  ] as const)('after a stop: %s', (_name, stop, status, expected) => {
    const { verdict, origin, processExitCode, reason } = toOutcome(ended(status, stop), { exit_code: 0 });
    expect(`${verdict} ${origin} ${processExitCode}: ${reason}`).toBe(expected);
  });

  const at = (seconds: number) => new Date(Date.UTC(2026, 2, 1, 12, 0, seconds));
  const told = (cause: EndCause) => ({
    diagnosis: { cause, isTransient: false, summary: 'a summary', detail: '', nextStep: '', raw: '' },
  });
  test.each<[string, Partial<RunStatus>, Report | undefined, OutcomeFacts, string]>([
    ['never started', { hasStarted: false }, undefined, {}, 'failed platform 125: the container never started'],
    [
      'never started, with a diagnosis',
      { hasStarted: false, reason: 'CannotPull', ...told('image') },
      undefined,
      {},
      'failed platform 125: the container never started: a summary; the platform says: CannotPull',
    ],
    [
      'never started because somebody ended it',
      { hasStarted: false, ...told('user') },
      undefined,
      {},
      'canceled platform 125: ended by somebody else, the container never started',
    ],
    [
      'Spot taken back',
      { exitCode: 143, ...told('spot') },
      undefined,
      {},
      'failed platform 143: a summary; the container exited with code 143',
    ],
    [
      'Spot taken back: obeying with code 0 is no success',
      { exitCode: 0, ...told('spot') },
      undefined,
      {},
      'failed platform 125: a summary; the container exited with code 0',
    ],
    [
      'Spot taken back from a job that had finished',
      { exitCode: 0, ...told('spot') },
      { exit_code: 0 },
      {},
      'succeeded container 0: the container exited with code 0',
    ],
    [
      'want of memory',
      { exitCode: 137, ...told('memory') },
      undefined,
      { timeoutSeconds: 60, observedSeconds: 100 },
      'failed container 137: the container exited with code 137 (SIGKILL)',
    ],
    [
      'N11: its own limit, by the clock of the platform',
      { exitCode: 124, startedAt: at(0), endedAt: at(60) },
      undefined,
      { timeoutSeconds: 60 },
      'timed_out container 124: the run took longer than its limit of 60 s; the container exited with code 124',
    ],
    [
      'N11: its own limit, as it was seen',
      { exitCode: 137 },
      undefined,
      { timeoutSeconds: 60, observedSeconds: 62 },
      'timed_out container 124: the run took longer than its limit of 60 s; the container exited with code 137',
    ],
    [
      'N11: its own limit, ended by a signal',
      { signal: 'SIGTERM' },
      undefined,
      { timeoutSeconds: 60, observedSeconds: 60 },
      'timed_out container 124: the run took longer than its limit of 60 s; the container was ended by SIGTERM',
    ],
    [
      'code 124 long before the limit is its own',
      { exitCode: 124, startedAt: at(0), endedAt: at(30) },
      undefined,
      { timeoutSeconds: 60 },
      'failed container 124: the container exited with code 124',
    ],
    [
      'code 124 without a limit is its own',
      { exitCode: 124 },
      undefined,
      { observedSeconds: 9 },
      'failed container 124: the container exited with code 124',
    ],
    [
      'another code at the limit is its own',
      { exitCode: 3 },
      undefined,
      { timeoutSeconds: 60, observedSeconds: 62 },
      'failed container 3: the container exited with code 3',
    ],
    [
      'a limit of the platform',
      { ...told('timeout') },
      undefined,
      {},
      'timed_out platform 124: the run took longer than its limit; the container ended without an exit code',
    ],
  ])('in the words of the platform: %s', (_name, status, report, facts, expected) => {
    const { verdict, origin, processExitCode, reason, deadline } = toOutcome(ended(status), report, facts);
    expect(`${verdict} ${origin} ${processExitCode}: ${reason}`).toBe(expected);
    expect(deadline).toBe(verdict === 'timed_out' ? 'run' : undefined);
  });

  const notSubmitted = (code: DriverErrorCode, mayHaveStarted = false): Ending => ({
    kind: 'not_submitted',
    error: new DriverError(code, 'the reason'),
    mayHaveStarted,
  });
  test.each<[string, Ending, string]>([
    ['refused', notSubmitted('REFUSED'), 'failed runner 126: not started: the reason'],
    ['invalid', notSubmitted('INVALID'), 'failed runner 126: not started: the reason'],
    ['not allowed', notSubmitted('AUTH'), 'failed runner 125: the run could not be started: the reason'],
    ['no room', notSubmitted('CAPACITY'), 'failed platform 125: the run could not be started: the reason'],
    [
      'canceled between two attempts',
      { kind: 'canceled_early', cause: { kind: 'signal', signal: 'SIGINT' }, mayHaveStarted: false, attempts: 2 },
      'canceled user 130: SIGINT came before attempt 3 was started; nothing of the run is alive',
    ],
    ['not there', notSubmitted('NOT_FOUND'), 'failed runner 125: the run could not be started: the reason'],
    ['ambiguous', notSubmitted('AMBIGUOUS', true), 'unknown runner 75: the run may or may not have begun: the reason'],
    [
      'refused after a lost answer',
      notSubmitted('REFUSED', true),
      'unknown runner 75: the run may or may not have begun: the reason',
    ],
    [
      'start too slow',
      { kind: 'submit_expired', seconds: 120, mayHaveStarted: false },
      'timed_out runner 124: the run could not be started within 120 s; nothing was started',
    ],
    [
      'start unanswered',
      { kind: 'submit_expired', seconds: 120, mayHaveStarted: true },
      'unknown runner 75: the start was not answered within 120 s; the run may have begun',
    ],
    [
      'canceled before',
      { kind: 'canceled_early', cause: { kind: 'signal', signal: 'SIGINT' }, mayHaveStarted: false },
      'canceled user 130: SIGINT came before the run was started; nothing was started',
    ],
    [
      'canceled in doubt',
      { kind: 'canceled_early', cause: { kind: 'signal', signal: 'SIGINT' }, mayHaveStarted: true },
      'unknown user 75: SIGINT came while the start was unanswered; the run may have begun',
    ],
    [
      'left without a signal',
      { kind: 'left' },
      'unknown user 75: left without waiting for the end of the run, which goes on',
    ],
    [
      'left',
      { kind: 'left', signal: 'SIGTERM' },
      'unknown user 143: a second signal came; left without waiting for the end of the run',
    ],
    [
      'stop unconfirmed',
      { kind: 'expired', deadline: 'stop', seconds: 60, stop: CANCEL },
      'unknown runner 75: the end of the run was not confirmed within 60 s of the stop (asked to stop: canceled by SIGTERM)',
    ],
    [
      'missing',
      { kind: 'expired', deadline: 'missing', seconds: 60 },
      'unknown platform 75: the platform could not find the run for 60 s',
    ],
    [
      'blind',
      { kind: 'expired', deadline: 'blind', seconds: 3600 },
      'unknown runner 75: the run could not be looked at for 3600 s',
    ],
  ])('without an end: %s', (_name, ending, expected) => {
    const { verdict, origin, processExitCode, reason } = toOutcome(ending, undefined);
    expect(`${verdict} ${origin} ${processExitCode}: ${reason}`).toBe(expected);
  });

  test('success needs exit code 0, no signal, no cancel and no stop; anything else exits with another code', () => {
    const status = fc.record(
      {
        exitCode: fc.oneof(fc.constantFrom(0, 1), fc.integer(), fc.double()),
        signal: fc.constantFrom('SIGKILL', 'SIGTERM', ''),
        isCanceled: fc.boolean(),
        reason: fc.string(),
      },
      { requiredKeys: [] },
    );
    const report = fc.option(fc.record({ exit_code: fc.nat(2) }, { requiredKeys: [] }), { nil: undefined });
    fc.assert(
      fc.property(status, fc.constantFrom(undefined, CANCEL, TIMEOUT), report, (seen, stop, said) => {
        const { verdict, processExitCode } = toOutcome(ended(seen, stop), said);
        const isProven = seen.exitCode === 0 && seen.signal === undefined && !seen.isCanceled && stop === undefined;
        expect(verdict === 'succeeded').toBe(isProven);
        expect(processExitCode === 0).toBe(isProven);
        expect(Number.isInteger(processExitCode) && processExitCode >= 0 && processExitCode <= 255).toBe(true);
      }),
    );
  });
});
