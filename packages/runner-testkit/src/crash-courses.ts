import type { RetryPolicy, RunResult } from '@dativo/runner';
import type { Container, Lie } from './cloud-stage.ts';
import { toFinishedLine, working } from './cloud-suite/scripts.ts';

/** One way in which a run goes when nobody crashes. */
export interface CrashCourse {
  readonly what: string;
  readonly container: Container;
  readonly lies: readonly Lie[];
  readonly retry: Partial<RetryPolicy>;
  readonly onSpareFirst?: boolean;
  /** Seconds after the beginning at which SIGTERM comes, to whichever process is there; to the next one, if none is. */
  readonly signalAt?: number;
  /** How long nobody is there after the crash. */
  readonly absentSeconds: number;
  readonly ending: Partial<RunResult>;
}

/** Longer than any course takes. */
const FOR_EVER = 100_000;

/** Works for so long, or until SIGTERM; says in both cases that it has finished, so that nobody waits for its log. */
const leaving = (seconds: number): Container => ({
  kind: 'script',
  run: async ({ print, sleep, terminated }) => {
    print('begin');
    await sleep(seconds, terminated);
    print(toFinishedLine(terminated.aborted ? 1 : 0), 'stderr');
    return terminated.aborted ? 143 : 0;
  },
});

const SUCCEEDED = { verdict: 'succeeded', process_exit_code: 0 } as const;
const FAILED = { verdict: 'failed', exit_code: 7, process_exit_code: 7 } as const;

export const CRASH_COURSES: readonly CrashCourse[] = [
  {
    what: 'a run that succeeds, taken over at once',
    container: working(2),
    lies: [],
    retry: {},
    absentSeconds: 1,
    ending: SUCCEEDED,
  },
  {
    what: 'a run that fails, taken over after its end',
    container: working(2, 7),
    lies: [],
    retry: {},
    absentSeconds: 900,
    ending: FAILED,
  },
  {
    what: 'a run that is canceled',
    container: leaving(FOR_EVER),
    lies: [],
    retry: {},
    signalAt: 6,
    absentSeconds: 1,
    ending: { verdict: 'canceled', process_exit_code: 143 },
  },
  {
    what: 'a run that loses its spare capacity and is run again on regular capacity',
    container: leaving(5),
    lies: [{ kind: 'interrupt', by: 'spot', afterSeconds: 2, times: 1 }],
    retry: { on: ['not-started', 'spot'] },
    onSpareFirst: true,
    absentSeconds: 1,
    ending: SUCCEEDED,
  },
];
