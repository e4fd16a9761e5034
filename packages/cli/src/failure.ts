import { describeFileError } from './describe-file-error.ts';
import { EXIT } from './exit-codes.ts';
import type { Io } from './io.ts';
import { type EnvelopeError, toEnvelope } from './render/envelope.ts';
import { escapeHidden } from './render/visible.ts';
import { UsageError } from './usage-error.ts';

export interface FailureContext {
  readonly io: Io;
  readonly command: string;
  readonly startedAt: Date;
  readonly isJson: boolean;
  readonly isVerbose: boolean;
}

export interface Failure {
  readonly exitCode: number;
  readonly error: EnvelopeError;
}

/** Error codes of the libraries that do not mean "failed" in general. Keys are `class name` and `class name.CODE`. */
const EXIT_OF_ERROR: Readonly<Record<string, number>> = {
  UsageError: EXIT.usage,
  TerraformError: EXIT.terraform,
  'TerraformError.STATE_LOCKED': EXIT.busy,
  'TerraformError.INTERRUPTED': EXIT.interrupted,
  InterruptedError: EXIT.interrupted,
  DeadlineError: EXIT.deadline,
  DriverError: EXIT.runner,
  'DriverError.REFUSED': EXIT.refused,
  'DriverError.AUTH': EXIT.auth,
};

/** Says what went wrong, on standard error and, with --json, as the envelope. Gives the exit code. */
export function showFailure(error: unknown, context: FailureContext): number {
  const failure = toFailure(error);
  context.io.stderr.write(renderError(failure.error, error instanceof UsageError ? error.usage : []));
  if (context.isVerbose && failure.exitCode === EXIT.internal && error instanceof Error) {
    context.io.stderr.write(`${error.stack ?? ''}\n`);
  }
  if (context.isJson) {
    const durationMs = Number(context.io.clock.now()) - Number(context.startedAt);
    context.io.stdout.write(toEnvelope({ command: context.command, result: failure, durationMs }));
  }
  return failure.exitCode;
}

export function renderError({ message, help }: EnvelopeError, usage: readonly string[] = []): string {
  const hints = [...usage.map((line) => `  usage: ${line}\n`), ...(help === undefined ? [] : [`  help: ${help}\n`])];
  // A name that somebody gave may be in it; what is hidden in one must not steer the terminal.
  return escapeHidden(`dativo: ${message}\n${hints.join('')}`, '\n\t');
}

/** Maps anything thrown to an exit code and words. */
export function toFailure(error: unknown): Failure {
  if (isCoded(error)) {
    const exitCode = exitCodeOf(error);
    return {
      exitCode,
      error: { code: error.code, message: error.message, help: error.help, terraform: terraformPart(error) },
    };
  }
  const words = describeFileError(error);
  if (words !== undefined) return { exitCode: EXIT.findings, error: { code: 'FILE', message: words } };
  const message = error instanceof Error ? error.message : String(error);
  return {
    exitCode: EXIT.internal,
    error: {
      code: 'INTERNAL',
      message: `this is a bug in dativo: ${message}`,
      help: 'Run the same command with --verbose and report what it prints. Leave out what is secret.',
    },
  };
}

interface Coded extends Error {
  readonly code: string;
  readonly help: string | undefined;
}

/** By shape, so that no library has to be loaded to speak of its errors. */
function isCoded(error: unknown): error is Coded {
  return (
    error instanceof UsageError ||
    (error instanceof Error && 'help' in error && 'code' in error && typeof error.code === 'string')
  );
}

function exitCodeOf(error: Coded): number {
  if (error.code === 'INTERRUPTED' && 'signal' in error && error.signal === 'SIGTERM') return EXIT.terminated;
  return EXIT_OF_ERROR[`${error.name}.${error.code}`] ?? EXIT_OF_ERROR[error.name] ?? EXIT.findings;
}

function terraformPart(error: Coded): EnvelopeError['terraform'] {
  if (error.name !== 'TerraformError') return undefined;
  const diagnostics = 'diagnostics' in error && Array.isArray(error.diagnostics) ? error.diagnostics : [];
  return { exit_code: nativeExitCode(error), diagnostics };
}

function nativeExitCode(error: Coded): number | null {
  return 'exitCode' in error && typeof error.exitCode === 'number' ? error.exitCode : null;
}
