import {
  type Diagnosis,
  DriverError,
  type JournalRecord,
  look,
  type RunOptions,
  type RunResult,
  reattach,
  resume,
  run,
} from '@dativo/runner';
import {
  createScriptedDriver,
  createSignals,
  createVirtualClock,
  type Look,
  type Script,
  type ScriptedDriver,
  type VirtualClock,
} from '@dativo/runner-testkit';
import { parseResolvedJob } from '@dativo/schema';
import { describe, expect, test } from 'vitest';
import { createJournal, createMortal, type Death, type MemoryJournal } from './mortal.ts';
import { REQUEST } from './rehearse.ts';
import { expectValidRun } from './valid-run.ts';

const SPOT: Diagnosis = { cause: 'spot', isTransient: true, summary: 's', detail: 'd', nextStep: 'n', raw: 'r' };
const endsAt = (seconds: number, exitCode: number) => (seen: Look) =>
  seen.seconds < seconds ? ({ phase: 'running' } as const) : ({ phase: 'ended', exitCode } as const);

const SCRIPTS: Readonly<Record<string, Script>> = {
  succeeding: { describe: endsAt(20, 0), lines: [{ at: 1, text: 'hello' }], logEndsAt: 20 },
  failing: { describe: endsAt(20, 3), logEndsAt: 20 },
  'taken back from Spot': {
    rungs: ['SPOT', 'FARGATE'],
    describe: (seen) =>
      seen.attempt === 1 && seen.seconds >= 10
        ? { phase: 'ended', exitCode: 143, diagnosis: SPOT }
        : endsAt(20, 0)(seen),
    logEndsAt: 20,
  },
  'without room at first': {
    rungs: ['SPOT', 'FARGATE'],
    submit: (_call, { rung }) => (rung === 'SPOT' ? new DriverError('CAPACITY', 'full') : 'accepted'),
    describe: endsAt(20, 0),
    logEndsAt: 20,
  },
  'too slow': {
    describe: ({ stoppedFor }) =>
      stoppedFor !== undefined && stoppedFor > 2 ? { phase: 'ended', exitCode: 143 } : { phase: 'running' },
    logEndsAt: 70,
  },
};
const OPTIONS: RunOptions = { retry: { on: ['not-started', 'spot'] }, random: () => 0.5 };
const TIMED = { ...REQUEST, timeoutSeconds: 60 };

interface World {
  readonly clock: VirtualClock;
  readonly driver: ScriptedDriver;
  readonly journal: MemoryJournal;
}

function createWorld(script: Script): World {
  const clock = createVirtualClock();
  return { clock, driver: createScriptedDriver(clock, script), journal: createJournal() };
}

/** A first process that dies at the given record. */
async function runUntil({ clock, driver, journal }: World, death: Death): Promise<void> {
  const mortal = createMortal(clock, driver, journal, death);
  void run(TIMED, mortal.driver, { ...OPTIONS, clock: mortal.clock, journal: mortal.journal });
  await mortal.death;
}

function takeOver({ clock, driver, journal }: World, options: RunOptions = {}): Promise<RunResult> {
  return resume(journal.records, driver, { ...OPTIONS, clock, journal, ...options });
}

/** What must not depend on who was alive when. */
const toEssence = ({ verdict, origin, exit_code, process_exit_code, deadline, attempts, ref }: RunResult) => ({
  verdict,
  origin,
  exit_code,
  process_exit_code,
  deadline,
  ref,
  attempts: attempts.map(({ attempt, rung, outcome, cause }) => `${attempt} ${rung} ${outcome} ${cause}`),
});

describe.each(Object.entries(SCRIPTS))('R3: a run %s, its process killed at any record', async (_name, script) => {
  const calm = createWorld(script);
  const expected = await run(TIMED, calm.driver, { ...OPTIONS, clock: calm.clock, journal: calm.journal });
  const deaths = calm.journal.records.flatMap(({ type }, index) =>
    (['before', 'after'] as const).map((when) => [when, type, index + 1] as const),
  );

  test.each(deaths)('%s the record %s (number %i): the same starts, the same verdict', async (when, _type, record) => {
    const world = createWorld(script);
    await runUntil(world, { record, when });
    if (world.journal.records.length === 0) {
      await expect(takeOver(world)).rejects.toMatchObject({ name: 'JournalError', code: 'EMPTY' });
      expect(world.driver.starts).toEqual([]);
      return;
    }
    const result = await takeOver(world);
    expectValidRun(result);
    expect(toEssence(result)).toEqual(toEssence(expected));
    expect(world.driver.starts.map(({ attempt, rung }) => [attempt, rung])).toEqual(
      calm.driver.starts.map(({ attempt, rung }) => [attempt, rung]),
    );
    const callsBefore = { ...world.driver.calls };
    expect(await takeOver(world)).toEqual(result);
    expect(world.driver.calls).toEqual(callsBefore);
  });

  test('two processes that take it over at once: the same starts, the same verdict', async () => {
    for (const [when, , record] of deaths) {
      const world = createWorld(script);
      await runUntil(world, { record, when });
      if (world.journal.records.length === 0) continue;
      const results = await Promise.all([takeOver(world), takeOver(world)]);
      for (const result of results) expect(toEssence(result)).toEqual(toEssence(expected));
      expect(world.driver.starts).toHaveLength(calm.driver.starts.length);
    }
  });
});

test.each([
  ['without room', { submit: () => new DriverError('CAPACITY', 'full'), describe: endsAt(9, 0) }],
  [
    'taken back from Spot',
    { describe: () => ({ phase: 'ended', exitCode: 143, diagnosis: SPOT }) as const, logEndsAt: 0 },
  ],
] satisfies [string, Script][])(
  'a cancel between two attempts (%s) holds for whoever takes the run over',
  async (_why, script) => {
    const world = createWorld(script);
    const signals = createSignals();
    void world.clock.sleep(500).then(() => signals.send('SIGINT'));
    const isVerdict = (record: JournalRecord) => record.type === 'finished';
    const mortal = createMortal(world.clock, world.driver, {
      append: (record) => (isVerdict(record) ? new Promise(() => {}) : world.journal.append(record)),
    });
    const abandoned = run(TIMED, mortal.driver, { ...OPTIONS, clock: mortal.clock, journal: mortal.journal, signals });
    expect((await abandoned).verdict).toBe('canceled');
    const { starts } = world.driver;
    const calls = world.driver.calls.submit;
    expect(await takeOver(world)).toMatchObject({ verdict: 'canceled', process_exit_code: 130 });
    expect([world.driver.starts, world.driver.calls.submit]).toEqual([starts, calls]);
  },
);

const at = (seconds: number) => new Date(Date.UTC(2026, 2, 1, 12, 0, seconds)).toISOString();
const REF = { runtime: 'scripted', run_id: 'run-1', attempt: 1, handle: { task: 'task-1' } };
const INTENT: JournalRecord = {
  at: at(0),
  type: 'intent',
  schema_version: 1,
  request: {
    runtime: 'scripted',
    run_id: 'run-1',
    job_text: REQUEST.jobText,
    container_mode: 'self_hosted',
    environment: {},
    timeout_seconds: 60,
    grace_seconds: 10,
  },
};
const ATTEMPT: JournalRecord = { at: at(0), type: 'attempt', attempt: 1, rung: null };
const SUBMITTED: JournalRecord = { at: at(0), type: 'submitted', ref: REF };

/** Takes over, so many seconds after the start, what other processes have written. */
async function takeOverAfter(
  seconds: number,
  records: readonly JournalRecord[],
  script: Script,
  options: RunOptions = {},
) {
  const clock = createVirtualClock(new Date(Date.parse(at(0)) + seconds * 1000));
  const driver = createScriptedDriver(clock, script);
  const journal = createJournal();
  const result = await resume(records, driver, { clock, journal, random: () => 0.5, ...options });
  expectValidRun(result);
  return { result, driver, journal, seconds: clock.seconds };
}

describe('R8: deadlines go on over a restart', () => {
  const obeys = ({ stoppedFor }: Look) =>
    stoppedFor === undefined ? ({ phase: 'running' } as const) : ({ phase: 'ended', exitCode: 143 } as const);

  test('the limit of the run counts from the first sight of it', async () => {
    const running: JournalRecord = { at: at(5), type: 'running', attempt: 1, started_at: at(4) };
    const { result, seconds } = await takeOverAfter(40, [INTENT, ATTEMPT, SUBMITTED, running], {
      describe: obeys,
      logEndsAt: 0,
    });
    expect(result).toMatchObject({ verdict: 'timed_out', deadline: 'run', timeline: { started_at: at(4) } });
    expect(seconds).toBeCloseTo(25, 0);
  });

  test('where nobody had seen it run, from what the platform says, and not before the submit', async () => {
    const says = (startedAt: Date) => (seen: Look) =>
      seen.stoppedFor === undefined ? ({ phase: 'running', startedAt } as const) : obeys(seen);
    const records = [INTENT, ATTEMPT, SUBMITTED];
    const honest = await takeOverAfter(40, records, { describe: says(new Date(at(10))), logEndsAt: 0 });
    expect([honest.result.deadline, honest.seconds]).toEqual(['run', expect.closeTo(30, 0)]);
    const behind = await takeOverAfter(40, records, { describe: says(new Date(at(-3600))), logEndsAt: 0 });
    expect([behind.result.deadline, behind.seconds]).toEqual(['run', expect.closeTo(20, 0)]);
    const ahead = await takeOverAfter(40, records, { describe: says(new Date(at(3600))), logEndsAt: 0 });
    expect([ahead.result.deadline, ahead.seconds]).toEqual(['run', expect.closeTo(60, 0)]);
  });

  test('a run whose limit passed while nobody was there is stopped at once, one that ended meanwhile is judged', async () => {
    const running: JournalRecord = { at: at(5), type: 'running', attempt: 1, started_at: at(4) };
    const records = [INTENT, ATTEMPT, SUBMITTED, running];
    const late = await takeOverAfter(7200, records, { describe: obeys, logEndsAt: 0 });
    expect(late.result).toMatchObject({ verdict: 'timed_out', deadline: 'run' });
    expect(late.seconds).toBeLessThan(1);
    const ended = await takeOverAfter(7200, records, {
      describe: () => ({ phase: 'ended', exitCode: 0 }),
      logEndsAt: 0,
    });
    expect([ended.result.verdict, ended.driver.calls.stop]).toEqual(['succeeded', 0]);
  });

  test('the time for the start counts from the submit', async () => {
    const { result, seconds } = await takeOverAfter(800, [INTENT, ATTEMPT, SUBMITTED], {
      describe: ({ stoppedFor }) =>
        stoppedFor === undefined ? { phase: 'starting' } : { phase: 'ended', isCanceled: true },
      logEndsAt: 0,
    });
    expect(result).toMatchObject({ verdict: 'timed_out', deadline: 'start' });
    expect(seconds).toBeGreaterThanOrEqual(100);
    expect(seconds).toBeLessThan(103);
  });

  test('a stop goes on: asked for again, and its time counts from when it was decided', async () => {
    const stop: JournalRecord = {
      at: at(30),
      type: 'stop_requested',
      attempt: 1,
      cause: { kind: 'signal', signal: 'SIGTERM' },
    };
    const records = [INTENT, ATTEMPT, SUBMITTED, stop];
    const obeyed = await takeOverAfter(35, records, { describe: obeys, logEndsAt: 0 });
    expect(obeyed.result).toMatchObject({
      verdict: 'canceled',
      process_exit_code: 143,
      timeline: { stop_requested_at: at(30) },
    });
    const ignored = await takeOverAfter(35, records, { describe: () => ({ phase: 'running' }), logEndsAt: 0 });
    expect(ignored.result).toMatchObject({ verdict: 'unknown', deadline: 'stop' });
    expect([ignored.seconds, ignored.driver.calls.stop]).toEqual([35, 1]);
    // Long after, it gets the margin, since nobody knows whether it was asked to stop at all.
    const late = await takeOverAfter(7200, records, { describe: () => ({ phase: 'running' }), logEndsAt: 0 });
    expect([late.result.deadline, late.seconds]).toEqual(['stop', 30]);
  });
});

describe('S9, N8: a run whose end is on record', () => {
  const ENDED: JournalRecord = {
    at: at(20),
    type: 'ended',
    attempt: 1,
    status: { phase: 'ended', exitCode: 0, startedAt: at(5), endedAt: at(19), evidence: { tasks: ['all of it'] } },
  };
  const GONE: Script = {
    describe: () => ({ phase: 'ended', isMissing: true }),
    readLogs: () => new DriverError('NOT_FOUND', 'no such stream'),
  };

  test('is judged by it, though the platform has forgotten everything', async () => {
    const { result, driver, journal } = await takeOverAfter(7200, [INTENT, ATTEMPT, SUBMITTED, ENDED], GONE);
    expect(result).toMatchObject({
      verdict: 'succeeded',
      timeline: { started_at: at(5), ended_at: at(19) },
      logs: { completeness: 'unavailable', reason: 'reading the log failed: NOT_FOUND' },
    });
    expect([driver.calls.submit, driver.calls.stop, journal.records.map(({ type }) => type)]).toEqual([
      0,
      0,
      ['finished'],
    ]);
  });

  test('is judged by it, though nothing says how to find its log', async () => {
    const { result } = await takeOverAfter(60, [INTENT, ATTEMPT, ENDED], GONE);
    expect(result).toMatchObject({ verdict: 'succeeded', ref: null, logs: { completeness: 'unavailable' } });
  });

  test('long ago: its log is read to the end, and not waited for', async () => {
    const { result, seconds } = await takeOverAfter(7200, [INTENT, ATTEMPT, SUBMITTED, ENDED], {
      describe: () => ({ phase: 'ended', isMissing: true }),
      lines: [{ at: 0, text: 'kept' }],
      logQuiet: { seconds: 5, unmarkedSeconds: 25 },
      caughtUpEvery: 2,
    });
    expect(result).toMatchObject({ verdict: 'succeeded', tail: ['kept'], logs: { completeness: 'complete' } });
    expect(seconds).toBeLessThan(3);
  });

  test('S11: forgotten before anybody saw its end: unknown, and that is the verdict', async () => {
    const { result, journal } = await takeOverAfter(7200, [INTENT, ATTEMPT, SUBMITTED], GONE);
    expect(result).toMatchObject({ verdict: 'unknown', deadline: 'missing', recovery: 'scripted stop task-1' });
    expect(journal.records).toMatchObject([{ type: 'finished', result: { deadline: 'missing' } }]);
  });

  test('that could not be read for long gets no verdict on record: it may be alive', async () => {
    const { result, journal } = await takeOverAfter(60, [INTENT, ATTEMPT, SUBMITTED], {
      describe: () => new DriverError('AUTH', 'token expired'),
    });
    expect([result.verdict, result.deadline, journal.records]).toEqual(['unknown', 'blind', []]);
  });
});

describe('a start in doubt', () => {
  test('is asked for again as it was written down, whatever has changed since', async () => {
    const seen: unknown[] = [];
    const { result, driver } = await takeOverAfter(30, [INTENT, { ...ATTEMPT, rung: 'SPOT' }], {
      rungs: ['FARGATE'],
      check: () => new DriverError('REFUSED', 'not today'),
      submit: (_call, { runId, attempt, rung, timeoutSeconds, graceSeconds, firstAskedAt }) => {
        seen.push({ runId, attempt, rung, timeoutSeconds, graceSeconds, firstAskedAt });
        return 'accepted';
      },
      describe: () => ({ phase: 'ended', exitCode: 0 }),
      logEndsAt: 0,
    });
    expect(result.verdict).toBe('succeeded');
    expect(seen).toEqual([
      { runId: 'run-1', attempt: 1, rung: 'SPOT', timeoutSeconds: 60, graceSeconds: 10, firstAskedAt: new Date(at(0)) },
    ]);
    expect(driver.calls.check).toBe(0);
  });

  test('stays in doubt where it is refused, and is certain where there is no room', async () => {
    const refused = await takeOverAfter(30, [INTENT, ATTEMPT], {
      submit: () => new DriverError('AUTH', 'denied'),
      describe: () => ({ phase: 'running' }),
    });
    expect(refused.result).toMatchObject({ verdict: 'unknown', recovery: expect.stringContaining('run-1') });
    const full = await takeOverAfter(
      30,
      [INTENT, ATTEMPT],
      { submit: () => new DriverError('CAPACITY', 'full'), describe: () => ({ phase: 'running' }) },
      { deadlines: { submitSeconds: 10 } },
    );
    expect(full.result).toMatchObject({ verdict: 'failed', error: { code: 'CAPACITY' } });
  });
});

describe('a journal that does not fit', () => {
  test('of another runtime: an error, and no call', async () => {
    const other: JournalRecord = { ...INTENT, request: { ...INTENT.request, runtime: 'aws_fargate' } } as JournalRecord;
    await expect(takeOverAfter(0, [other], { describe: () => ({ phase: 'running' }) })).rejects.toMatchObject({
      code: 'OTHER_RUNTIME',
      message: 'run run-1 belongs to aws_fargate; this driver runs scripted',
    });
  });

  test('whose job a rule of today would refuse: taken over all the same', async () => {
    const runtime = '"type": "aws_fargate", "cpu": "300", "memory": "512"';
    const jobText = REQUEST.jobText
      .replace('"type": "local_process"', runtime)
      .replace('"provider": "local"', '"provider": "aws"');
    expect(parseResolvedJob(jobText).ok).toBe(false);
    const intent: JournalRecord = { ...INTENT, request: { ...INTENT.request, job_text: jobText } } as JournalRecord;
    const script: Script = { describe: () => ({ phase: 'ended', exitCode: 0 }), logEndsAt: 0 };
    expect((await takeOverAfter(5, [intent, ATTEMPT, SUBMITTED], script)).result.verdict).toBe('succeeded');
  });

  test('with a job that cannot be read: an error', async () => {
    const damaged: JournalRecord = { ...INTENT, request: { ...INTENT.request, job_text: 'no: job' } } as JournalRecord;
    await expect(takeOverAfter(0, [damaged], { describe: () => ({ phase: 'running' }) })).rejects.toMatchObject({
      code: 'UNREADABLE',
    });
  });

  test('with a line that was cut off: taken over, with a warning', async () => {
    const torn = { at: '', type: 'unreadable' } as unknown as JournalRecord;
    const { result } = await takeOverAfter(5, [INTENT, ATTEMPT, SUBMITTED, torn], {
      describe: () => ({ phase: 'ended', exitCode: 0 }),
      logEndsAt: 0,
    });
    expect(result).toMatchObject({
      verdict: 'succeeded',
      warnings: [expect.stringContaining('record 4 of the journal')],
    });
  });
});

describe('R3: without a journal', () => {
  const world = async (script: Script) => {
    const { clock, driver } = createWorld(script);
    await driver.submit({ ...REQUEST, attempt: 1, rung: null });
    await clock.sleep(10_000);
    return { clock, driver };
  };

  test('a running run is found by its run id and watched to its end', async () => {
    const { clock, driver } = await world({
      describe: endsAt(20, 0),
      lines: [{ at: 1, text: 'hello' }],
      logEndsAt: 20,
    });
    const records = (await reattach(REQUEST, driver, { clock })) ?? [];
    const result = await resume(records, driver, { clock });
    expect(result).toMatchObject({ verdict: 'succeeded', run_id: 'run-1', tail: ['hello'] });
    expect(driver.calls.submit).toBe(1);
  });

  test('a finished one is judged; its attempts before that are told', async () => {
    const { clock, driver } = await world({ describe: endsAt(5, 4), logEndsAt: 0 });
    await driver.submit({ ...REQUEST, attempt: 2, rung: null });
    await clock.sleep(10_000);
    const result = await resume((await reattach(REQUEST, driver, { clock })) ?? [], driver, { clock });
    expect(result).toMatchObject({ verdict: 'failed', exit_code: 4, ref: { attempt: 2 } });
    expect(result.attempts.map(({ attempt, outcome }) => [attempt, outcome])).toEqual([
      [1, 'ended'],
      [2, 'ended'],
    ]);
  });

  test('one that cannot be looked at now is found all the same', async () => {
    const { clock, driver } = await world({ describe: () => new DriverError('THROTTLED', 'slow') });
    expect((await reattach(REQUEST, driver, { clock }))?.map(({ type }) => type)).toEqual([
      'intent',
      'attempt',
      'submitted',
    ]);
  });

  test("one that is not there, and a stranger's, are not found", async () => {
    const { clock, driver } = await world({
      describe: endsAt(5, 0),
      find: () => [{ runtime: 'scripted', runId: 'stranger', attempt: 1, handle: {} }],
    });
    expect(await reattach(REQUEST, driver, { clock })).toBeUndefined();
  });
});

describe('one look', () => {
  const ENDED: JournalRecord = { at: at(9), type: 'ended', attempt: 1, status: { phase: 'ended', exitCode: 0 } };
  test.each([
    ['before the start', [INTENT], 0, null, null],
    ['while it runs', [INTENT, ATTEMPT, SUBMITTED], 1, { phase: 'running' }, null],
    ['after its end is on record', [INTENT, ATTEMPT, SUBMITTED, ENDED], 0, { phase: 'ended', exitCode: 0 }, null],
  ] as const)('%s', async (_when, records, calls, status, error) => {
    const driver = createScriptedDriver(createVirtualClock(), { describe: () => ({ phase: 'running' }) });
    expect(await look(records, driver)).toMatchObject({ status, error });
    expect(driver.calls.describe).toBe(calls);
  });

  test.each([
    ['fails', new DriverError('AUTH', 'denied'), 'AUTH'],
    ['is not answered', 'no answer' as const, 'UNAVAILABLE'],
  ])('that %s says why', async (_how, reply, code) => {
    const clock = createVirtualClock();
    const driver = createScriptedDriver(clock, { describe: () => reply });
    expect(await look([INTENT, ATTEMPT, SUBMITTED], driver, { clock })).toMatchObject({
      status: null,
      error: { code },
    });
  });
});
