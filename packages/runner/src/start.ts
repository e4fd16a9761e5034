import type { Driver, RunRef, RunRequest } from './driver.ts';
import { type DriverErrorCode, toDriverError } from './driver-error.ts';
import type { Ending } from './outcome.ts';
import { REACTIONS, toBackoffMs } from './retry.ts';
import type { RunTools } from './run-tools.ts';
import { pause, settle } from './settle.ts';

export type Start = { readonly kind: 'started'; readonly ref: RunRef } | Ending;

/** After these answers to a submit, the run may have begun all the same. */
const UNCLEAR: ReadonlySet<DriverErrorCode> = new Set(['UNAVAILABLE', 'AMBIGUOUS', 'INTERNAL']);

type Attempted<T> = { readonly kind: 'done'; readonly value: T } | Ending;

/** Checks and submits, each retried by the class of its error, both within one deadline. */
export async function start(request: RunRequest, driver: Driver, tools: RunTools): Promise<Start> {
  const deadlineMs = tools.clock.monotonicMs() + tools.deadlines.submitSeconds * 1000;
  const checked = await attempt('check', () => driver.check(request), deadlineMs, tools);
  if (checked.kind !== 'done') return checked;
  const submitted = await attempt('submit', () => driver.submit(request), deadlineMs, tools);
  return submitted.kind === 'done' ? { kind: 'started', ref: submitted.value } : submitted;
}

async function attempt<T>(
  operation: 'check' | 'submit',
  call: () => Promise<T>,
  deadlineMs: number,
  tools: RunTools,
): Promise<Attempted<T>> {
  const { clock, interruption, feed } = tools;
  const isSubmit = operation === 'submit';
  const expired = (mayHaveStarted: boolean): Ending => {
    return { kind: 'submit_expired', seconds: tools.deadlines.submitSeconds, mayHaveStarted };
  };
  let mayHaveStarted = false;
  for (let failures = 1; ; failures += 1) {
    const early = toEarlyEnding(tools, mayHaveStarted);
    if (early) return early;
    // A submit under way is not abandoned at the first signal: only its answer tells what there is to stop.
    const signals = isSubmit ? [interruption.leave] : [interruption.cancel, interruption.leave];
    const settled = await settle(clock, call(), deadlineMs - clock.monotonicMs(), signals);
    if (settled.kind === 'value') return { kind: 'done', value: settled.value };
    if (settled.kind === 'timeout') return expired(isSubmit);
    if (settled.kind === 'interrupted') return toEarlyEnding(tools, isSubmit) ?? expired(isSubmit);
    const error = toDriverError(settled.error);
    mayHaveStarted ||= isSubmit && UNCLEAR.has(error.code);
    if (REACTIONS[error.code][operation] === 'give_up') return { kind: 'not_submitted', error, mayHaveStarted };
    feed.warn(`${operation} failed: ${error.message} (${error.code}); trying again`);
    await pause(clock, Math.min(toBackoffMs(failures, tools.random), deadlineMs - clock.monotonicMs()), [
      interruption.cancel,
    ]);
    if (clock.monotonicMs() >= deadlineMs) return expired(mayHaveStarted);
  }
}

function toEarlyEnding({ interruption }: RunTools, mayHaveStarted: boolean): Ending | undefined {
  const { signal } = interruption;
  if (signal === undefined) return undefined;
  if (interruption.leave.aborted && mayHaveStarted) return { kind: 'left', signal };
  return { kind: 'canceled_early', signal, mayHaveStarted };
}
