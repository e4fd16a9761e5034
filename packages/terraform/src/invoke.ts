import type { TerraformDiagnostic } from './diagnostics.ts';
import { TerraformError, type TerraformErrorCode } from './errors.ts';
import type { TerraformEvent } from './events.ts';
import { toTerraformError } from './failure.ts';
import type { Flavour } from './find-binary.ts';
import { harmlessText } from './harmless-text.ts';
import { createLineSplitter } from './line-splitter.ts';
import { maskEvent } from './mask-event.ts';
import { parseEventLine } from './plan-events.ts';
import type { Secrets } from './secrets.ts';
import type { SignalSource } from './signals.ts';
import { type CommandEnd, runCommand } from './terraform-cli.ts';

/** What all commands of one root module share. */
export interface Invocation {
  readonly name: Flavour;
  readonly program: readonly string[];
  readonly workingDirectory: string;
  readonly environment: NodeJS.ProcessEnv;
  readonly signals: SignalSource;
  readonly isForegroundTty: () => boolean;
  /** What must not be told; grows with each plan and each look at the outputs. */
  readonly secrets: Secrets;
  /** Plan files whose secrets are known. */
  readonly knownPlans: Set<string>;
  /** Takes masked events only. */
  readonly onEvent: (event: TerraformEvent) => void;
  readonly onCommand: (argv: string[]) => void;
}

export interface Expectation {
  /** The error code when the command fails. */
  readonly code: TerraformErrorCode;
  /** How stdout is read: shown line by line, as event lines, or kept whole and shown to nobody. */
  readonly reads: 'text' | 'events' | 'json';
  /** Exit codes that are no failure; by default only 0. */
  readonly okCodes?: readonly number[];
}

/** Plain lines kept for the error, and diagnostics kept for it. */
const KEPT = 1_000;
/** Longest JSON text read: Node's strings end at 512 MiB. */
const LONGEST_JSON_BYTES = 256 * 1_048_576;

/** Runs one command and throws `TerraformError` unless it ended well. */
export async function invoke(
  invocation: Invocation,
  args: readonly string[],
  expectation: Expectation,
): Promise<{ readonly exitCode: number; readonly stdout: string }> {
  const argv = [...invocation.program, ...args];
  const command = args[0] ?? '';
  invocation.onCommand(argv);
  const readers = createReaders(invocation, expectation.reads);
  const end = await start({ ...invocation, argv, onStdout: readers.onStdout, onStderr: readers.onStderr });
  readers.end();
  const isOk = end.exitCode !== undefined && (expectation.okCodes ?? [0]).includes(end.exitCode);
  if (end.exitCode === undefined || !isOk || end.interruptedBy !== undefined) {
    throw toTerraformError({ ...readers, ...invocation, code: expectation.code, command, end });
  }
  return { exitCode: end.exitCode, stdout: readers.takeStdout(command) };
}

async function start(command: Parameters<typeof runCommand>[0]): Promise<CommandEnd> {
  try {
    return await runCommand(command);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new TerraformError('NOT_FOUND', `${command.argv[0]} could not be started: ${reason}`, { cause });
  }
}

/** The last plain lines of each stream, for the error: without colours, boxes and blank ends. */
interface PlainLines {
  readonly stdout: string[];
  readonly stderr: string[];
}

interface Readers {
  readonly onStdout: (chunk: Uint8Array) => void;
  readonly onStderr: (chunk: Uint8Array) => void;
  readonly lines: PlainLines;
  readonly diagnostics: readonly TerraformDiagnostic[];
  end(): void;
  takeStdout(command: string): string;
}

function createReaders({ name, onEvent, secrets }: Invocation, reads: Expectation['reads']): Readers {
  const lines: PlainLines = { stdout: [], stderr: [] };
  const diagnostics: TerraformDiagnostic[] = [];
  const onEventLine = (line: string): void => {
    const parsed = parseEventLine(line);
    if (parsed === undefined) return;
    const event = maskEvent(parsed, secrets);
    if (event.kind === 'diagnostic' && diagnostics.length < KEPT) diagnostics.push(event.diagnostic);
    onEvent(event);
  };
  const onPlainLine = (stream: keyof PlainLines, line: string): void => {
    const text = secrets.mask(harmlessText(line).replace(/^[╷│╵]\s?/, '')).trimEnd();
    lines[stream].push(text);
    if (lines[stream].length > KEPT) lines[stream].shift();
    if (text !== '') onEvent(reads === 'text' ? { kind: 'line', text } : { kind: 'notice', message: text });
  };
  const whole = createCollector(name);
  const stdout = createLineSplitter(reads === 'events' ? onEventLine : (line) => onPlainLine('stdout', line));
  const stderr = createLineSplitter((line) => onPlainLine('stderr', line));
  return {
    onStdout: reads === 'json' ? whole.write : stdout.write,
    onStderr: stderr.write,
    lines,
    diagnostics,
    end: () => {
      stdout.end();
      stderr.end();
    },
    takeStdout: whole.take,
  };
}

function createCollector(name: Flavour): { write(chunk: Uint8Array): void; take(command: string): string } {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  return {
    write: (chunk) => {
      bytes += chunk.byteLength;
      if (bytes <= LONGEST_JSON_BYTES) chunks.push(chunk);
    },
    take: (command) => {
      if (bytes <= LONGEST_JSON_BYTES) return Buffer.concat(chunks).toString('utf8');
      throw new TerraformError('BAD_OUTPUT', `${name} ${command} printed ${bytes} bytes; 256 MiB can be read.`);
    },
  };
}
