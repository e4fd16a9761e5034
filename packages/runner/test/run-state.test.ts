import { JournalError, type JournalRecord, toRunState } from '@dativo/runner';
import { describe, expect, test } from 'vitest';

const at = (seconds: number) => new Date(Date.UTC(2026, 2, 1, 12, 0, seconds)).toISOString();
const REQUEST = {
  runtime: 'scripted',
  run_id: 'run-1',
  job_text: 'job',
  container_mode: 'self_hosted',
  environment: {},
  timeout_seconds: 60,
  grace_seconds: 30,
};
const ref = (attempt: number) => ({ runtime: 'scripted', run_id: 'run-1', attempt, handle: { task: `t${attempt}` } });

/** A run of two attempts, record by record, with the phase after each. */
const RECORDS: readonly (readonly [JournalRecord, string])[] = [
  [{ at: at(0), type: 'intent', schema_version: 1, request: REQUEST }, 'intended'],
  [{ at: at(1), type: 'attempt', attempt: 1, rung: 'SPOT' }, 'starting'],
  [{ at: at(2), type: 'not_started', attempt: 1, error: { code: 'CAPACITY', message: 'full', help: null } }, 'ended'],
  [{ at: at(3), type: 'attempt', attempt: 2, rung: 'FARGATE' }, 'starting'],
  [{ at: at(4), type: 'submitted', ref: ref(2) }, 'starting'],
  [{ at: at(5), type: 'running', attempt: 2, started_at: at(4) }, 'running'],
  [{ at: at(6), type: 'stop_requested', attempt: 2, cause: { kind: 'signal', signal: 'SIGINT' } }, 'stopping'],
  [
    {
      at: at(7),
      type: 'ended',
      attempt: 2,
      status: { phase: 'ended', exitCode: 143, endedAt: at(6), moments: { createdAt: at(4), odd: 1 } },
    },
    'ended',
  ],
  [{ at: at(8), type: 'finished', result: { verdict: 'canceled' } as never }, 'finished'],
];
const JOURNAL = RECORDS.map(([record]) => record);

describe('what a journal says', () => {
  test.each(RECORDS.map(([record, phase], index) => [index + 1, record.type, phase] as const))(
    'after %i records, the last one %s: %s',
    (count, _type, phase) => {
      expect(toRunState(JOURNAL.slice(0, count)).phase).toBe(phase);
    },
  );

  test('the whole run', () => {
    expect(toRunState(JOURNAL)).toEqual({
      request: REQUEST,
      requestedAt: new Date(at(0)),
      attempts: [
        {
          attempt: 1,
          rung: 'SPOT',
          askedAt: new Date(at(1)),
          notStarted: { code: 'CAPACITY', message: 'full', help: null },
        },
        {
          attempt: 2,
          rung: 'FARGATE',
          askedAt: new Date(at(3)),
          submitted: {
            at: new Date(at(4)),
            ref: { runtime: 'scripted', runId: 'run-1', attempt: 2, handle: { task: 't2' } },
          },
          running: { at: new Date(at(5)), startedAt: new Date(at(4)) },
          stop: { at: new Date(at(6)), cause: { kind: 'signal', signal: 'SIGINT' } },
          ended: {
            at: new Date(at(7)),
            status: {
              phase: 'ended',
              exitCode: 143,
              endedAt: new Date(at(6)),
              moments: { createdAt: new Date(at(4)) },
            },
          },
        },
      ],
      ref: { runtime: 'scripted', runId: 'run-1', attempt: 2, handle: { task: 't2' } },
      stop: { at: new Date(at(6)), cause: { kind: 'signal', signal: 'SIGINT' } },
      result: { verdict: 'canceled' },
      phase: 'finished',
      warnings: [],
    });
  });

  test('records of two processes that took the run over at once: the first of each kind counts', () => {
    const again = JOURNAL.map((record) => ({ ...record, at: at(59) }));
    const other: JournalRecord[] = [
      { at: at(59), type: 'submitted', ref: { ...ref(2), handle: { task: 'other' } } },
      { at: at(59), type: 'ended', attempt: 2, status: { phase: 'ended', exitCode: 0 } },
      { at: at(59), type: 'finished', result: { verdict: 'succeeded' } as never },
    ];
    expect(toRunState([...JOURNAL, ...again, ...other])).toEqual(toRunState(JOURNAL));
  });

  test('records that are cut off, of a later version, or no records at all are left out and named', () => {
    const odd = [
      { at: '', type: 'unreadable' },
      { at: at(9), type: 'paused', attempt: 2 },
      { at: at(9), type: 'submitted' },
      { at: at(9), type: 'ended', attempt: 'two' },
    ] as unknown as JournalRecord[];
    const state = toRunState([...JOURNAL.slice(0, 6), ...odd]);
    expect({ ...state, warnings: [] }).toEqual(toRunState(JOURNAL.slice(0, 6)));
    expect(state.warnings).toEqual([
      'record 7 of the journal was cut off or damaged, and is left out',
      expect.stringContaining('record 8 of the journal has the type paused'),
      expect.stringContaining('record 9 of the journal has the type submitted'),
      expect.stringContaining('record 10 of the journal has the type ended'),
    ]);
  });

  test('an attempt whose own record is lost is known from what follows', () => {
    const { attempts } = toRunState(JOURNAL.filter((record) => record.type !== 'attempt'));
    expect(attempts.map(({ attempt, rung }) => [attempt, rung])).toEqual([
      [1, null],
      [2, null],
    ]);
  });

  test.each([
    ['no records', [], 'EMPTY'],
    ['no intent', JOURNAL.slice(1), 'UNREADABLE'],
    ['an intent without a request', [{ at: at(0), type: 'intent', schema_version: 1 } as never], 'UNREADABLE'],
  ])('%s: an error', (_name, records, code) => {
    expect(() => toRunState(records)).toThrow(expect.objectContaining({ name: 'JournalError', code }));
    expect(() => toRunState(records)).toThrow(JournalError);
  });
});
