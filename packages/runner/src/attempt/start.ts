import type { Driver, RunRef, RunRequest, StartRequest } from '../driver.ts';
import { type DriverErrorCode, toDriverError } from '../driver-error.ts';
import type { RunTools } from '../loop/run-tools.ts';
import { pause, settle } from '../loop/settle.ts';
import type { Ending } from '../verdict/outcome.ts';
import { REACTIONS, toBackoffMs } from './retry.ts';

export type Start = { readonly kind: 'started'; readonly ref: RunRef } | Ending;

type Done<T> = { readonly kind: 'done'; readonly value: T };

/** After these answers to a submit, the run may have begun all the same. */
const UNCLEAR: ReadonlySet<DriverErrorCode> = new Set(['UNAVAILABLE', 'AMBIGUOUS', 'INTERNAL']);

/** What is known before the first call. */
interface Window {
  /** Milliseconds on the monotonic clock. */
  readonly deadlineMs: number;
  /** True where another process may have called already. */
  readonly mayHaveStarted: boolean;
}

/** Asks whether the request may be started at all; retried by the class of the error. */
export async function check(
  request: RunRequest,
  driver: Driver,
  tools: RunTools,
  deadlineMs: number,
): Promise<Ending | undefined> {
  const window = { deadlineMs, mayHaveStarted: false };
  const onWarning = (message: string) => tools.feed.warn(message);
  const checked = await insist('check', () => driver.check(request, { onWarning }), window, tools);
  return checked.kind === 'done' ? undefined : checked;
}

/** Starts one attempt; retried by the class of the error. */
export async function submit(request: StartRequest, driver: Driver, tools: RunTools, window: Window): Promise<Start> {
  const { cancel } = tools.interruption;
  // What is canceled is rather found than started in order to be stopped.
  const call = async () => (cancel.aborted ? await findAttempt(request, driver) : undefined) ?? driver.submit(request);
  const submitted = await insist('submit', call, window, tools);
  return submitted.kind === 'done' ? { kind: 'started', ref: submitted.value } : submitted;
}

async function findAttempt(request: StartRequest, driver: Driver): Promise<RunRef | undefined> {
  const { runId, attempt } = request;
  const refs = await driver.find(request).catch(() => []);
  return refs.find((ref) => ref.runId === runId && ref.attempt === attempt);
}

async function insist<T>(
  operation: 'check' | 'submit',
  call: () => Promise<T>,
  window: Window,
  tools: RunTools,
): Promise<Done<T> | Ending> {
  const { clock, interruption, feed } = tools;
  const { deadlineMs } = window;
  const isSubmit = operation === 'submit';
  let { mayHaveStarted } = window;
  for (let failures = 1; ; failures += 1) {
    const early = toEarlyEnding(tools, mayHaveStarted);
    if (early) return early;
    // A submit under way is not abandoned at the first signal: only its answer tells what there is to stop.
    const signals = isSubmit ? [interruption.leaveAtOnce] : [interruption.cancel, interruption.leaveAtOnce];
    const settled = await settle(clock, call(), deadlineMs - clock.monotonicMs(), signals);
    if (settled.kind === 'value') return { kind: 'done', value: settled.value };
    if (settled.kind === 'timeout') return toExpired(tools, isSubmit);
    if (settled.kind === 'interrupted') return toInterrupted(tools, isSubmit);
    const error = toDriverError(settled.error);
    mayHaveStarted = isSubmit && mayStillHaveStarted(error.code, mayHaveStarted);
    if (REACTIONS[error.code][operation] === 'give_up') return { kind: 'not_submitted', error, mayHaveStarted };
    feed.warn(`${operation} failed: ${error.message} (${error.code}); trying again`);
    const wakers = interruption.cancel.aborted ? [interruption.leaveAtOnce] : [interruption.cancel];
    await pause(clock, Math.min(toBackoffMs(failures, tools.random), deadlineMs - clock.monotonicMs()), wakers);
    if (clock.monotonicMs() >= deadlineMs) return toExpired(tools, mayHaveStarted);
  }
}

/** A repeated call finds what a lost one has begun, so `CAPACITY` is certain whatever came before it. */
function mayStillHaveStarted(code: DriverErrorCode, before: boolean): boolean {
  return code !== 'CAPACITY' && (before || UNCLEAR.has(code));
}

function toExpired({ deadlines, interruption: { cause } }: RunTools, mayHaveStarted: boolean): Ending {
  if (cause) return { kind: 'canceled_early', cause, mayHaveStarted };
  return { kind: 'submit_expired', seconds: deadlines.submitSeconds, mayHaveStarted };
}

/**
 * A start in doubt is not given up at the first signal: it is asked for again, which finds what may be there, so that it can be
 * stopped.
 */
function toEarlyEnding(tools: RunTools, mayHaveStarted: boolean): Ending | undefined {
  const { cause, leaveAtOnce } = tools.interruption;
  const mustKnow = mayHaveStarted && !leaveAtOnce.aborted;
  return cause === undefined || mustKnow ? undefined : toInterrupted(tools, mayHaveStarted);
}

function toInterrupted(tools: RunTools, mayHaveStarted: boolean): Ending {
  const { cause, signal, leaveAtOnce } = tools.interruption;
  if (cause === undefined) return toExpired(tools, mayHaveStarted);
  if (leaveAtOnce.aborted && mayHaveStarted) return { kind: 'left', ...(signal && { signal }) };
  return { kind: 'canceled_early', cause, mayHaveStarted };
}
