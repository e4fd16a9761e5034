import { DriverError } from '../driver-error.ts';
import type { AttemptState } from '../journal/run-state.ts';
import type { Ending } from '../verdict/outcome.ts';
import { toNextStep, toRungs } from './next-step.ts';
import { type AttemptPlan, playAttempt, type RunSetting } from './play-attempt.ts';
import type { PlayedAttempt } from './played-attempt.ts';

/** Where a run stands before its next attempt. */
export interface Progress {
  /** Those that lie behind. */
  readonly attempts: readonly PlayedAttempt[];
  /** One that another process has begun and nobody has finished with. */
  readonly open: AttemptState | undefined;
}

/** A run that has come to its end. */
export interface PlayedRun {
  readonly attempts: readonly PlayedAttempt[];
  /** Of the whole run. */
  readonly ending: Ending;
}

export type Step = { readonly plan: AttemptPlan } | { readonly ending: Ending };

/** Makes attempts until one of them, or the user, ends the run. */
export async function playAttempts(progress: Progress, submitUntilMs: number, setting: RunSetting): Promise<PlayedRun> {
  const { clock, deadlines } = setting.tools;
  const attempts = [...progress.attempts];
  let untilMs = submitUntilMs;
  let step = await toFirstStep(progress, untilMs, setting);
  while ('plan' in step) {
    const played = await playAttempt(step.plan, untilMs, setting);
    attempts.push(played);
    // What the platform has accepted once starts the time for the next start anew.
    if (played.ref) untilMs = clock.monotonicMs() + deadlines.submitSeconds * 1000;
    step = await toNextStep(attempts, untilMs, setting);
  }
  return { attempts, ending: step.ending };
}

async function toFirstStep({ attempts, open }: Progress, untilMs: number, setting: RunSetting): Promise<Step> {
  if (open) return { plan: { attempt: open.attempt, rung: open.rung, why: 'resumed', known: open } };
  if (attempts.length > 0) return toNextStep(attempts, untilMs, setting);
  const rungs = toRungs(setting);
  if (rungs instanceof DriverError) return { ending: { kind: 'not_submitted', error: rungs, mayHaveStarted: false } };
  return { plan: { attempt: 1, rung: rungs[0] ?? null, why: 'first' } };
}
