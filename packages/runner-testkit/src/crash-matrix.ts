import type { RunRequest, RunResult } from '@dativo/runner';
import { describe, expect, test } from 'vitest';
import type { CloudStage } from './cloud-stage.ts';
import { expectNeverTwoAlive, type Played, play, takeOver } from './cloud-suite/play.ts';
import { CRASH_COURSES, type CrashCourse } from './crash-courses.ts';
import { type Crash, createIncarnation, type Incarnation } from './crash-incarnation.ts';

/** More steps than any course has: a course that never survives is a loop without an end. */
const MANY = 200;

/**
 * Kills the process at every step of a run, once before the step takes effect and once after it, before its answer; everything
 * of it stands still from then on. A new process takes over from the journal. Whatever the step: as many containers as without
 * a crash, and the same verdict. Call it at the top level of a test file.
 */
export function describeCrashMatrix(
  name: string,
  arrange: () => Promise<CloudStage>,
  { hasSpare }: { readonly hasSpare: boolean },
): void {
  describe(`${name} survives a crash at every step`, () => {
    const courses = CRASH_COURSES.filter(({ onSpareFirst }) => hasSpare || onSpareFirst !== true);
    test.each(courses)('S7 S8 S9 R3 N1: $what', { timeout: 60_000 }, async (course) => {
      const whole = await playWhole(arrange, course);
      expect(await crashEverywhere(arrange, course, [], whole), 'there are steps to die at').toBeGreaterThan(15);
    });

    test('S7 N1: started, not written down, and a second crash at every step of the takeover', {
      timeout: 60_000,
    }, async () => {
      const [course] = courses;
      if (course === undefined) throw new Error('there is a course');
      const first = { kind: 'append', name: 'submitted', when: 'before' } as const;
      const whole = await playWhole(arrange, course);
      expect(await crashEverywhere(arrange, course, [first], whole)).toBeGreaterThan(15);
    });
  });
}

/** A run without a crash: what all the others are held against. */
interface Whole {
  readonly starts: number;
  readonly verdict: ReturnType<typeof toVerdict>;
}

function playWhole(arrange: () => Promise<CloudStage>, course: CrashCourse): Promise<Whole> {
  return withStage(arrange, async (stage) => {
    const { result } = await begin(
      stage,
      course,
      await toRequest(stage, course),
      createIncarnation(stage, stage.journal()),
    );
    expect(result).toMatchObject(course.ending);
    return { starts: stage.starts.length, verdict: toVerdict(result, course) };
  });
}

/** Gives the number of steps: a run that survives has come to the end of them. */
async function crashEverywhere(
  arrange: () => Promise<CloudStage>,
  course: CrashCourse,
  before: readonly Crash[],
  whole: Whole,
): Promise<number> {
  for (let index = 0; index < MANY; index += 1) {
    const deaths = [];
    for (const when of ['before', 'after'] as const) {
      deaths.push(await playCrashed(arrange, course, [...before, { index, when }], whole));
    }
    if (!deaths.includes(true)) return index;
  }
  throw new Error(`${course.what}: no end after ${MANY} steps`);
}

/** Plays one run through these crashes, one process after the other, to its verdict. Says whether the last crash came. */
function playCrashed(
  arrange: () => Promise<CloudStage>,
  course: CrashCourse,
  crashes: readonly Crash[],
  whole: Whole,
): Promise<boolean> {
  return withStage(arrange, async (stage) => {
    const request = await toRequest(stage, course);
    const disk = stage.journal();
    let played: Played | undefined;
    for (const crash of [...crashes, undefined]) {
      const process = createIncarnation(stage, disk, crash);
      const isFirst = disk.records.length === 0 && crash === crashes[0];
      const playing = isFirst ? begin(stage, course, request, process) : goOn(stage, course, request, process);
      played = await Promise.race([playing, process.died.then(() => undefined)]);
      if (played) {
        expectAsWhole(
          stage,
          played.result,
          course,
          whole,
          `${JSON.stringify(crashes)}, ${JSON.stringify(process.steps.at(-1))}`,
        );
        return crash === undefined;
      }
      await stage.clock.sleep(course.absentSeconds * 1000);
    }
    throw new Error('the last process does not die');
  });
}

function expectAsWhole(stage: CloudStage, result: RunResult, course: CrashCourse, whole: Whole, where: string): void {
  expect(toVerdict(result, course), where).toEqual(whole.verdict);
  expectNeverTwoAlive(stage, result.run_id);
  expect(
    stage.starts.filter(({ endedAt }) => endedAt === undefined),
    where,
  ).toEqual([]);
  if (course.signalAt === undefined) expect(stage.starts.length, where).toBe(whole.starts);
  // A signal may come before there is anything to stop.
  else expect(stage.starts.length, where).toBeLessThanOrEqual(whole.starts);
}

function begin(stage: CloudStage, course: CrashCourse, request: RunRequest, process: Incarnation): Promise<Played> {
  const { signalAt, retry } = course;
  const { driver, clock, journal } = process;
  return play(stage, request, { driver, clock, journal, retry, ...(signalAt && { signals: [[signalAt, 'SIGTERM']] }) });
}

/** The next process: where nothing was written down yet, the run is simply asked for again. */
function goOn(stage: CloudStage, course: CrashCourse, request: RunRequest, process: Incarnation): Promise<Played> {
  const { driver, clock, journal, disk } = process;
  const isAsked = disk.records.some(({ type }) => type === 'stop_requested');
  const signals = course.signalAt !== undefined && !isAsked ? ([[0, 'SIGTERM']] as const) : [];
  const options = { driver, clock, journal, retry: course.retry, signals };
  return disk.records.length === 0 ? play(stage, request, options) : takeOver(stage, disk.records, options);
}

function toRequest(stage: CloudStage, { container, onSpareFirst, lies }: CrashCourse): Promise<RunRequest> {
  for (const lie of lies) stage.lie(lie);
  return stage.requestFor(container, { runId: 'crashed', ...(onSpareFirst && { onSpareFirst }) });
}

/** A signal may come before the container can hear it; then it has no exit code of its own. */
function toVerdict({ verdict, origin, exit_code, process_exit_code, attempts }: RunResult, { signalAt }: CrashCourse) {
  const own = signalAt === undefined ? { exit_code } : {};
  return { verdict, origin, process_exit_code, attempts: attempts.length, ...own };
}

async function withStage<T>(arrange: () => Promise<CloudStage>, work: (stage: CloudStage) => Promise<T>): Promise<T> {
  const stage = await arrange();
  try {
    return await work(stage);
  } finally {
    await stage.close();
  }
}
