import { type CancelSignal, type Cutoff, scheduleRuns } from '@dativo/runner';
import type { CommandContext } from '../../command.ts';
import type { Outlet } from '../../stages/session.ts';
import { watchInterruption } from '../interrupted.ts';
import type { ChosenJob } from './choose-jobs.ts';
import { countOutcomes, type JobEnd, toFacts } from './job-end.ts';
import { runJob } from './run-job.ts';

export interface ManyEnds {
  /** In the order of the jobs. */
  readonly ends: readonly JobEnd[];
  /** The one that ended the call. */
  readonly signal: CancelSignal | undefined;
}

/** Runs the jobs side by side, those of one tenant one after the other, and waits for all of them. */
export async function runJobs(
  { io, args }: CommandContext,
  jobs: readonly ChosenJob[],
  { progress, cutoff }: Pick<Outlet, 'progress'> & { readonly cutoff: Cutoff | undefined },
): Promise<ManyEnds> {
  const interruption = watchInterruption(io);
  const signal = cutoff ? AbortSignal.any([interruption.signal, cutoff.signal]) : interruption.signal;
  const options = {
    parallel: args.count('parallel') ?? 10,
    perKey: args.count('per-tenant') ?? 1,
    keyOf: ({ session }: ChosenJob) => session.loaded.job.tenant_id,
    signal,
  };
  const board = createBoard(jobs.length, progress.at);
  const begunMs = Number(io.clock.now());
  try {
    return await progress.stage('run', async () => {
      const ended = await scheduleRuns(jobs, options, async (job) => {
        const { name } = toFacts(job);
        board.begin(name);
        const end = await runJob(job, { begunMs, signal, cutoff });
        board.end(name, end);
        return end;
      });
      const why = interruption.cause === undefined && cutoff?.signal.aborted ? tooLate(cutoff) : INTERRUPTED;
      const ends = jobs.map((job, index): JobEnd => ended[index] ?? { ...toFacts(job), ...why });
      return { value: { ends, signal: interruption.cause }, note: countOutcomes(ends) };
    });
  } finally {
    interruption.close();
  }
}

const INTERRUPTED = { outcome: 'canceled', exitCode: null, words: 'never started: the call was interrupted' } as const;

function tooLate({ seconds }: Cutoff): Pick<JobEnd, 'outcome' | 'exitCode' | 'words'> {
  return {
    outcome: 'timed_out',
    exitCode: null,
    words: `never started: the deadline of the call, ${seconds} s, passed`,
  };
}

/** What a terminal shows while jobs run: how many are done, and which ones go on. */
function createBoard(all: number, show: (what: string) => void) {
  const running: string[] = [];
  const done: JobEnd[] = [];
  const update = () => {
    const bad = done.filter(({ outcome }) => outcome !== 'succeeded' && outcome !== 'skipped').length;
    const words = [
      `${done.length} of ${all} done`,
      ...(bad === 0 ? [] : [`${bad} without success`]),
      running.join(', '),
    ];
    show(words.join('; '));
  };
  return {
    begin(name: string) {
      running.push(name);
      update();
    },
    end(name: string, end: JobEnd) {
      running.splice(running.indexOf(name), 1);
      done.push(end);
      update();
    },
  };
}
