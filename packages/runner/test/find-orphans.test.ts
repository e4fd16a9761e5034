import { findOrphans, type JournalRecord, type MarkedRun, type RunPhase, toRunState } from '@dativo/runner';
import { expect, test } from 'vitest';

const marked = (runId: string, attempt = 1, phase: RunPhase = 'running'): MarkedRun => ({
  ref: { runtime: 'scripted', runId, attempt, handle: {} },
  phase,
  startedAt: undefined,
});
const known = (runId: string, isOwned: boolean, ...more: JournalRecord[]) => {
  const request = {
    runtime: 'scripted',
    run_id: runId,
    job_text: '',
    container_mode: 'm',
    environment: {},
    timeout_seconds: null,
    grace_seconds: 1,
  };
  const intent: JournalRecord = { at: '2026-03-01T12:00:00.000Z', type: 'intent', schema_version: 1, request };
  return { runId, isOwned, state: toRunState([intent, ...more]) };
};
const at = '2026-03-01T12:00:00.000Z';

test.each([
  ['looked after', marked('a'), known('a', true), undefined],
  ['without its process', marked('a'), known('a', false), 'no_owner'],
  ['of nobody here', marked('b'), known('a', true), 'no_journal'],
  ['alive after its verdict', marked('a'), known('a', true, { at, type: 'finished', result: {} as never }), 'finished'],
  [
    'of an attempt that was followed by another',
    marked('a', 1),
    known('a', true, { at, type: 'attempt', attempt: 2, rung: null }),
    'replaced',
  ],
  ['of the last attempt', marked('a', 2), known('a', true, { at, type: 'attempt', attempt: 2, rung: null }), undefined],
  ['ended, whoever it belonged to', marked('b', 1, 'ended'), known('a', true), undefined],
])('N9: a start %s', (_name, start, journal, why) => {
  expect(findOrphans([start], [journal])).toEqual(why === undefined ? [] : [{ ...start, why }]);
});
