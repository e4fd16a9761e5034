import { CodedError } from '@dativo/schema';
import type { TerraformDiagnostic } from './diagnostics.ts';
import type { StateLock } from './state-lock.ts';

/** What could not be done. Codes are not renamed and not used again for something else. */
export type TerraformErrorCode =
  | 'NOT_FOUND'
  | 'TOO_OLD'
  | 'INIT_FAILED'
  | 'PLAN_FAILED'
  | 'APPLY_FAILED'
  | 'OUTPUT_FAILED'
  | 'STATE_LOCKED'
  | 'INTERRUPTED'
  | 'BAD_OUTPUT';

/** What is known beside the code. */
export interface TerraformErrorOptions {
  readonly cause?: unknown;
  readonly help?: string;
  readonly diagnostics?: readonly TerraformDiagnostic[];
  readonly exitCode?: number | undefined;
  readonly signal?: 'SIGINT' | 'SIGTERM' | undefined;
  readonly lock?: StateLock | undefined;
}

/** terraform could not be started, or did not do what it was asked. */
export class TerraformError extends CodedError<TerraformErrorCode> {
  override readonly name = 'TerraformError';
  /** What terraform itself found, in its order. */
  readonly diagnostics: readonly TerraformDiagnostic[];
  /** terraform's own exit code; `undefined` when it never started or a signal ended it. */
  readonly exitCode: number | undefined;
  /** With `INTERRUPTED`: the signal that this process got. */
  readonly signal: 'SIGINT' | 'SIGTERM' | undefined;
  /** With `STATE_LOCKED`: who holds the state. */
  readonly lock: StateLock | undefined;

  constructor(code: TerraformErrorCode, message: string, options: TerraformErrorOptions = {}) {
    super(code, message, options);
    this.diagnostics = options.diagnostics ?? [];
    this.exitCode = options.exitCode;
    this.signal = options.signal;
    this.lock = options.lock;
  }
}
