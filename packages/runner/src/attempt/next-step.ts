import { DriverError, toDriverError } from '../driver-error.ts';
import type { EarlyCause } from '../loop/interruption.ts';
import { pause } from '../loop/settle.ts';
import type { Ending } from '../verdict/outcome.ts';
import { toNextAttempt } from './next-attempt.ts';
import type { RunSetting } from './play-attempt.ts';
import type { Step } from './play-attempts.ts';
import { type PlayedAttempt, toAttemptOutcome, toPastAttempt } from './played-attempt.ts';
import { toAttemptBackoffMs } from './retry.ts';

/** Waits until the next attempt may be made; gives the ending of the run where none follows. */
export async function toNextStep(
  attempts: readonly PlayedAttempt[],
  submitUntilMs: number,
  setting: RunSetting,
): Promise<Step> {
  const { clock, feed, interruption, retry, random } = setting.tools;
  const { timeoutSeconds } = setting.request;
  const last = attempts.at(-1);
  const ending = toLastEnding(last);
  const rungs = toRungs(setting);
  const history = attempts.map((played) => toPastAttempt(played, { timeoutSeconds }));
  const next = rungs instanceof DriverError ? undefined : toNextAttempt(history, retry, rungs);
  if (next === undefined || last === undefined) return { ending };
  const reason = toAttemptOutcome(last, { timeoutSeconds })?.reason;
  feed.warn(`attempt ${last.attempt}: ${reason}; another one follows`);
  const leftMs = submitUntilMs - clock.monotonicMs();
  await pause(clock, Math.min(toAttemptBackoffMs(last.attempt, random), leftMs), [
    interruption.cancel,
    interruption.leave,
  ]);
  const { cause } = interruption;
  if (cause) return { ending: await cancel(cause, last.attempt, setting) };
  if (interruption.leave.aborted) return { ending: { kind: 'left' } };
  return clock.monotonicMs() < submitUntilMs ? { plan: next } : { ending };
}

/** Kinds of capacity, or why the driver has none for this request. */
export function toRungs({ driver, request }: RunSetting): readonly string[] | DriverError {
  try {
    return driver.listRungs(request);
  } catch (thrown) {
    return toDriverError(thrown);
  }
}

/** Written down, so that whoever takes the run over makes no further attempt either. */
async function cancel(cause: EarlyCause, attempts: number, { tools }: RunSetting): Promise<Ending> {
  await tools.journal.note({ type: 'stop_requested', attempt: attempts, cause });
  return { kind: 'canceled_early', cause, mayHaveStarted: false, attempts };
}

function toLastEnding(last: PlayedAttempt | undefined): Ending {
  if (last?.ending) return last.ending;
  const error = new DriverError('AMBIGUOUS', 'nothing says how the last attempt ended');
  return { kind: 'not_submitted', error, mayHaveStarted: true };
}
