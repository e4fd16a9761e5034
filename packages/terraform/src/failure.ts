import { parsePlainDiagnostics, type TerraformDiagnostic, withoutRepeats } from './diagnostics.ts';
import { TerraformError, type TerraformErrorCode } from './errors.ts';
import type { Flavour } from './find-binary.ts';
import { quoteCommand } from './quote-command.ts';
import { findStateLock, type StateLock } from './state-lock.ts';
import type { CommandEnd } from './terraform-cli.ts';

/** A command that ended badly, with all that is known of it. */
export interface Failure {
  readonly code: TerraformErrorCode;
  readonly name: Flavour;
  /** `init`, `plan`, … */
  readonly command: string;
  readonly end: CommandEnd;
  /** From the `-json` lines. */
  readonly diagnostics: readonly TerraformDiagnostic[];
  /** The last lines of plain text, by stream: between streams there is no order. */
  readonly lines: { readonly stdout: readonly string[]; readonly stderr: readonly string[] };
  /** The program with its `-chdir`, for commands that help. */
  readonly program: readonly string[];
}

const SHOWN_LINES = 10;

/** The error for a failure: interrupted, locked out, or simply failed, in this order. */
export function toTerraformError(failure: Failure): TerraformError {
  const { command, end } = failure;
  const { stdout, stderr } = failure.lines;
  const plain = [...parsePlainDiagnostics(stderr), ...parsePlainDiagnostics(stdout)];
  const diagnostics = withoutRepeats([...failure.diagnostics, ...plain]);
  const facts = { diagnostics, exitCode: end.exitCode };
  if (end.interruptedBy !== undefined) {
    const message = `${failure.name} ${command} was interrupted by ${end.interruptedBy} and has ended (${howItEnded(end)}).`;
    return new TerraformError('INTERRUPTED', message, { ...facts, signal: end.interruptedBy });
  }
  const lock = findStateLock(diagnostics);
  if (lock !== undefined) {
    return new TerraformError('STATE_LOCKED', lockMessage(failure, lock), {
      ...facts,
      lock,
      help: lockHelp(lock, failure.program),
    });
  }
  const reason = firstReason(diagnostics) ?? (lastLines(stderr) || lastLines(stdout));
  const message = `${failure.name} ${command} failed (${howItEnded(end)})${reason === '' ? '.' : `: ${reason}`}`;
  return new TerraformError(failure.code, message, facts);
}

function howItEnded({ exitCode, killedBy }: CommandEnd): string {
  return killedBy === undefined ? `exit code ${exitCode}` : `ended by ${killedBy}`;
}

function firstReason(diagnostics: readonly TerraformDiagnostic[]): string | undefined {
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  const [first] = errors;
  if (first === undefined) return undefined;
  const place = first.range ? `${first.range.filename}:${first.range.start.line}: ` : '';
  const more = errors.length > 1 ? ` (and ${errors.length - 1} more)` : '';
  return `${place}${first.summary}${more}`;
}

function lastLines(lines: readonly string[]): string {
  return lines
    .filter((line) => line !== '')
    .slice(-SHOWN_LINES)
    .join('\n');
}

function lockMessage({ name, command }: Failure, { who, created, id }: StateLock): string {
  const holder = [who && `by ${who}`, created && `since ${created}`, id && `with lock ID ${id}`]
    .filter(Boolean)
    .join(' ');
  return `${name} ${command} could not start: the state is locked${holder === '' ? '' : ` ${holder}`}.`;
}

function lockHelp({ id }: StateLock, program: readonly string[]): string {
  const wait = 'Wait until the other terraform has ended and try again.';
  if (id === undefined) return wait;
  return `${wait} Only if it is certain that it no longer runs: ${quoteCommand([...program, 'force-unlock', id])}`;
}
