import { type Progress, playAttempts } from './attempt/play-attempts.ts';
import { toPlayedAttempt } from './attempt/played-attempt.ts';
import type { Driver } from './driver.ts';
import type { JournalRecord } from './journal/journal.ts';
import { JournalError } from './journal/journal-error.ts';
import { toRunRequest } from './journal/journaled-request.ts';
import { type RunState, toRunState } from './journal/run-state.ts';
import { toTools } from './loop/run-tools.ts';
import type { RunOptions } from './run-options.ts';
import { finishRun } from './verdict/finish-run.ts';
import type { RunResult } from './verdict/run-result.ts';

/**
 * Takes a run over from its journal, wherever the process before stopped: what has a verdict keeps it, what was started is
 * watched to its end, what may have been started is asked for again under the same identity. Deadlines go on from the recorded
 * times. Throws `JournalError` (`EMPTY`, `UNREADABLE`, `OTHER_RUNTIME`) before any driver is called, and nothing else.
 *
 * @example
 * import { readFileSync } from 'node:fs';
 * import { look, resume, run, toRunState } from '@dativo/runner';
 * import { openFileJournal, readFileJournal } from '@dativo/runner/files';
 * import { createLocalProcessDriver } from '@dativo/runner-local-process';
 * import { parseResolvedJob } from '@dativo/schema';
 *
 * const jobText = readFileSync('resolved.yaml', 'utf8');
 * const parsed = parseResolvedJob(jobText, { file: 'resolved.yaml' });
 * if (!parsed.ok) throw new Error(parsed.diagnostics[0]?.message);
 * const request = {
 *   runId: 'orders-1',
 *   job: parsed.job,
 *   jobText,
 *   containerMode: 'self_hosted',
 *   environment: {},
 *   timeoutSeconds: 300,
 *   graceSeconds: 10,
 * };
 * const driver = createLocalProcessDriver();
 * const journal = await openFileJournal('runs/orders-1');
 * await run(request, driver, { journal });
 * // Another process can do this at any time, from the journal alone.
 * const records = await readFileJournal('runs/orders-1');
 * toRunState(records).phase; // => 'finished'
 * (await look(records, driver)).state.result?.verdict; // => 'succeeded'
 * (await resume(records, driver, { journal })).verdict; // => 'succeeded'
 * await journal.close();
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
