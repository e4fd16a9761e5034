import type { RunPhase, RunRef } from './driver.ts';

/** What a driver calls an action for. `verify` and `gc` only look. */
export type ActionPurpose = 'run' | 'cancel' | 'logs' | 'verify' | 'gc' | 'lock';

/** One action of the cloud's API that a driver may call. */
export interface DriverAction {
  /** The permission as the cloud names it, for example `ecs:RunTask`. */
  readonly action: string;
  /** The kind of resource it is called on, for example `task-definition`. */
  readonly resource: string;
  readonly for: ActionPurpose;
}

/** How a check ended: `failed` keeps the run from being started. */
export type VerifyStatus = 'ok' | 'warning' | 'failed' | 'skipped';

/** What one check of the target found. A look-up that was denied is a `warning` that says so, never a failure. */
export interface VerifyCheck {
  /** Stable name of the check, for example `image-platform`. */
  readonly id: string;
  /** What was looked at, for example a role's ARN. */
  readonly subject: string;
  readonly status: VerifyStatus;
  readonly message: string;
  readonly help: string | null;
}

/** What `verify` is to look for. */
export interface VerifyOptions {
  readonly signal?: AbortSignal;
}

/** A start on the target that carries a marker of this tooling, whoever began it. */
export interface MarkedRun {
  readonly ref: RunRef;
  readonly phase: RunPhase;
  readonly startedAt: Date | undefined;
}
