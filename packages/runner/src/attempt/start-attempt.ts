import type { RunRef, StartRequest } from '../driver.ts';
import type { DriverErrorCode } from '../driver-error.ts';
import type { AttemptState } from '../journal/run-state.ts';
import type { RunTools } from '../loop/run-tools.ts';
import type { Ending } from '../verdict/outcome.ts';
import type { RunError } from '../verdict/run-result.ts';
import { toRunHandle } from '../verdict/to-run-handle.ts';
import type { RunSetting } from './play-attempt.ts';
import { submit } from './start.ts';

type StartedAttempt = { readonly ref: RunRef; readonly at: Date } | { readonly ending: Ending };

/**
 * Starts one attempt, and writes down that it will before it does. An attempt that is in the journal already may have been
 * started by the process that wrote it there: it is asked for again under the same identity, which finds it.
 */
export async function startAttempt(
  request: StartRequest,
  known: AttemptState | undefined,
  submitUntilMs: number,
  { driver, tools }: RunSetting,
): Promise<StartedAttempt> {
  const { attempt, rung } = request;
  const { clock, journal, feed } = tools;
  const isKnown = known !== undefined;
  const failure = isKnown ? undefined : await journal.require({ type: 'attempt', attempt, rung });
  if (failure) return { ending: { kind: 'not_submitted', error: failure, mayHaveStarted: false } };
  const window = { deadlineMs: submitUntilMs, mayHaveStarted: isKnown };
  const firstAskedAt = known?.askedAt && { firstAskedAt: known.askedAt };
  const started = await submit({ ...request, ...firstAskedAt }, driver, tools, window);
  if (started.kind !== 'started') {
    await noteNotStarted(started, attempt, tools);
    return { ending: started };
  }
  const { ref } = started;
  const at = clock.now();
  await journal.note({ type: 'submitted', ref: toRunHandle(ref) });
  feed.emit({ type: 'submitted', ref: toRunHandle(ref) });
  return { ref, at };
}

/** Only what is certain is written down; an attempt in doubt is asked for again by whoever takes the run over. */
async function noteNotStarted(ending: Ending, attempt: number, { journal }: RunTools): Promise<void> {
  if (!('mayHaveStarted' in ending) || ending.mayHaveStarted) return;
  if (ending.kind === 'canceled_early') await journal.note({ type: 'stop_requested', attempt, cause: ending.cause });
  await journal.note({ type: 'not_started', attempt, error: toError(ending) });
}

function toError(ending: Ending): RunError {
  if (ending.kind === 'not_submitted') {
    const { code, message, help } = ending.error;
    return { code, message, help: help ?? null };
  }
  const code: DriverErrorCode = ending.kind === 'submit_expired' ? 'UNAVAILABLE' : 'REFUSED';
  const message =
    ending.kind === 'submit_expired' ? `no start within ${ending.seconds} s` : 'canceled before the start';
  return { code, message, help: null };
}
