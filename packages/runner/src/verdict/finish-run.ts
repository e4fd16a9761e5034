import type { RunSetting } from '../attempt/play-attempt.ts';
import type { PlayedRun } from '../attempt/play-attempts.ts';
import type { RunResult } from './run-result.ts';
import { toRunResult } from './to-run-result.ts';

/** The verdict, made durable before it is told. */
export async function finishRun(
  { attempts, ending }: PlayedRun,
  requestedAt: Date,
  { request, driver, tools }: RunSetting,
): Promise<RunResult> {
  const { clock, feed, journal, redact } = tools;
  const ref = attempts.findLast((played) => played.ref)?.ref;
  const facts = {
    request,
    runtime: driver.runtime,
    ending,
    attempts,
    redact,
    recoveryHint: ref && driver.toRecoveryHint(ref),
    requestedAt,
    finishedAt: clock.now(),
  };
  const result = toRunResult({ ...facts, warnings: feed.warnings });
  const isWritten = isOpen(result) || (await journal.note({ type: 'finished', result }));
  const { verdict, origin, reason, exit_code, process_exit_code } = result;
  feed.emit({ type: 'ended', verdict, origin, reason, exit_code, process_exit_code });
  return isWritten ? result : { ...result, warnings: [...feed.warnings] };
}

/** A run that may still be alive gets no verdict in the journal: another process can find out. One that is lost stays lost. */
function isOpen({ verdict, deadline }: RunResult): boolean {
  return verdict === 'unknown' && deadline !== 'missing';
}
