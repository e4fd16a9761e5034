import { DriverError, type Journal, type RunEvent, run } from '@dativo/runner';
import { createScriptedDriver, createVirtualClock, type Script } from '@dativo/runner-testkit';
import { describe, expect, test } from 'vitest';
import { createJournal } from './mortal.ts';
import { REQUEST, rehearse } from './rehearse.ts';

const AT = new Date('2026-03-01T12:00:01.000Z');
const PLAIN: Script = {
  describe: ({ seconds }) =>
    seconds < 10
      ? { phase: 'running', startedAt: AT }
      : { phase: 'ended', exitCode: 0, startedAt: AT, evidence: { task: { lastStatus: 'STOPPED' } } },
  logEndsAt: 10,
};

test('a plain run: every record, in order, each with what is needed to go on from there', async () => {
  const journal = createJournal();
  const { result } = await rehearse(PLAIN, { journal });
  const ref = { runtime: 'scripted', run_id: 'run-1', attempt: 1, handle: { task: 'task-1' } };
  expect(journal.records).toEqual([
    {
      at: expect.stringMatching(/^2026-03-01T12:00:00/),
      type: 'intent',
      schema_version: 1,
      request: {
        runtime: 'scripted',
        run_id: 'run-1',
        job_text: REQUEST.jobText,
        container_mode: 'self_hosted',
        environment: {},
        timeout_seconds: null,
        grace_seconds: 30,
      },
    },
    { at: expect.any(String), type: 'attempt', attempt: 1, rung: null },
    { at: expect.any(String), type: 'submitted', ref },
    { at: expect.any(String), type: 'running', attempt: 1, started_at: AT.toISOString() },
    {
      at: expect.any(String),
      type: 'ended',
      attempt: 1,
      status: {
        phase: 'ended',
        exitCode: 0,
        startedAt: AT.toISOString(),
        evidence: { task: { lastStatus: 'STOPPED' } },
      },
    },
    { at: expect.any(String), type: 'finished', result },
  ]);
});

describe('a journal that cannot be written', () => {
  const failing = (types: readonly string[], how: 'rejects' | 'throws' | 'hangs' = 'rejects'): Journal => ({
    append(record) {
      if (!types.includes(record.type)) return Promise.resolve();
      if (how === 'throws') throw new Error('ENOSPC: no space left');
      return how === 'hangs' ? new Promise(() => {}) : Promise.reject(new Error('ENOSPC: no space left'));
    },
  });

  test.each([
    ['intent', 'rejects'],
    ['intent', 'throws'],
    ['intent', 'hangs'],
    ['attempt', 'rejects'],
  ] as const)('before the submit (%s %s): nothing is started', async (type, how) => {
    const { result, driver } = await rehearse(PLAIN, { journal: failing([type], how) });
    expect(result).toMatchObject({
      verdict: 'failed',
      origin: 'runner',
      process_exit_code: 125,
      error: { code: 'INTERNAL', message: expect.stringContaining(`the journal could not be written (${type})`) },
    });
    expect([driver.calls.submit, driver.starts]).toEqual([0, []]);
  });

  test.each(['rejects', 'hangs'] as const)('after the submit (%s): warnings, and the run goes on', async (how) => {
    const types = ['submitted', 'running', 'ended', 'finished'];
    const deadlines = { callSeconds: 2 };
    const { result } = await rehearse(PLAIN, { journal: failing(types, how), deadlines });
    expect(result.verdict).toBe('succeeded');
    for (const type of types) {
      expect(result.warnings).toContainEqual(expect.stringContaining(`the journal could not be written (${type})`));
    }
  });

  test('before a second attempt: the second is not started', async () => {
    let attempts = 0;
    const journal: Journal = {
      append: async ({ type }) => {
        if (type === 'attempt') attempts += 1;
        if (attempts === 2) throw new Error('read-only file system');
      },
    };
    const { result, driver } = await rehearse(
      { submit: () => new DriverError('CAPACITY', 'full'), describe: () => ({ phase: 'running' }) },
      { journal },
    );
    expect(result).toMatchObject({ verdict: 'failed', origin: 'runner', process_exit_code: 125 });
    expect(driver.calls.submit).toBe(1);
  });
});

test('N15: a secret that the platform gives back is in no event, no record and not in the result', async () => {
  const CANARY = 'canary-7f3a9c51';
  const clock = createVirtualClock();
  const journal = createJournal();
  const events: RunEvent[] = [];
  const lines: string[] = [];
  const diagnosis = {
    cause: 'spot',
    isTransient: true,
    summary: `summary ${CANARY}`,
    detail: `detail ${CANARY}`,
    nextStep: `next ${CANARY}`,
    raw: `raw ${CANARY}`,
  } as const;
  const driver = createScriptedDriver(clock, {
    submit: (call) => (call === 1 ? new DriverError('CAPACITY', `full ${CANARY}`, { help: CANARY }) : 'accepted'),
    describe: ({ seconds, count }) => {
      if (count % 2 === 0) return new DriverError('THROTTLED', `slow ${CANARY}`);
      if (seconds < 5) return { phase: 'running', reason: CANARY };
      const evidence = { [CANARY]: [{ environment: CANARY }], text: JSON.stringify({ password: CANARY }) };
      return { phase: 'ended', exitCode: 1, reason: `said ${CANARY}`, diagnosis, moments: { [CANARY]: AT }, evidence };
    },
    readLogs: (call) => (call === 1 ? new DriverError('UNAVAILABLE', `reset ${CANARY}`) : undefined),
    lines: [{ at: 1, text: `password=${CANARY}` }],
    logEndsAt: 5,
  });
  const result = await run(REQUEST, driver, {
    clock,
    journal,
    secrets: [CANARY],
    random: () => 0.5,
    onEvent: (event) => void events.push(event),
    onLog: ({ text }) => void lines.push(text),
    retry: { on: ['not-started', 'spot'], maxAttempts: 3 },
  });
  expect(result.attempts).toHaveLength(4);
  for (const written of [events, lines, journal.records, result]) {
    const text = JSON.stringify(written);
    expect(text).toContain('***');
    expect(text).not.toContain(CANARY);
  }
});
