import type { Driver } from './driver.ts';
import { finishRun } from './finish-run.ts';
import type { JournalRecord } from './journal.ts';
import { JournalError } from './journal-error.ts';
import { toRunRequest } from './journaled-request.ts';
import { type Progress, playAttempts } from './play-attempts.ts';
import { toPlayedAttempt } from './played-attempt.ts';
import type { RunOptions } from './run-options.ts';
import type { RunResult } from './run-result.ts';
import { type RunState, toRunState } from './run-state.ts';
import { toTools } from './run-tools.ts';

/**
 * Takes a run over from its journal, wherever the process before stopped: what has a verdict keeps it, what was started is
 * watched to its end, what may have been started is asked for again under the same identity. Deadlines go on from the recorded
 * times. Throws `JournalError` (`EMPTY`, `UNREADABLE`, `OTHER_RUNTIME`) before any driver is called, and nothing else.
 *
 * @example
 * const result = await resume(await readFileJournal(folder), driver, { journal: await openFileJournal(folder) });
 */
export async function resume(
  records: readonly JournalRecord[],
  driver: Driver,
  options: RunOptions = {},
): Promise<RunResult> {
  const state = toRunState(records);
  checkRuntime(state, driver);
  if (state.result) return state.result;
  const request = toRunRequest(state.request);
  const tools = toTools(request, options);
  const { clock, deadlines, feed, interruption } = tools;
  const setting = { request, driver, tools };
  for (const warning of state.warnings) feed.warn(warning);
  // The time in which nobody was there is not counted against the start.
  const submitUntilMs = clock.monotonicMs() + deadlines.submitSeconds * 1000;
  try {
    const played = await playAttempts(toProgress(state), submitUntilMs, setting);
    return await finishRun(played, state.requestedAt, setting);
  } finally {
    interruption.close();
  }
}

function checkRuntime({ request }: RunState, { runtime }: Driver): void {
  if (request.runtime === runtime) return;
  throw new JournalError(
    'OTHER_RUNTIME',
    `run ${request.run_id} belongs to ${request.runtime}; this driver runs ${runtime}`,
    {
      help: `Take it over with the driver of ${request.runtime}.`,
    },
  );
}

/** The last attempt is open unless it surely started nothing: one whose end is known still has a log to read. */
function toProgress({ attempts }: RunState): Progress {
  const last = attempts.at(-1);
  const open = last?.notStarted && last.submitted === undefined ? undefined : last;
  return { attempts: attempts.filter((state) => state !== open).map(toPlayedAttempt), open };
}
