import type { Diagnostic } from '@dativo/schema';
import type { Arguments } from './arguments.ts';
import type { Io } from './io.ts';
import type { SeenFiles } from './quick/look-quickly.ts';
import type { EnvelopeError } from './render/envelope.ts';
import type { Report } from './report.ts';

export interface OptionSpec {
  /** Long name without the dashes. */
  readonly name: string;
  readonly short?: string;
  readonly type: 'boolean' | 'string' | 'list';
  /** How help names the value, for example `FILE`. */
  readonly value?: string;
  readonly choices?: readonly string[];
  /** The value is a list with commas; these may be in it. */
  readonly parts?: readonly string[];
  /** The value starts with one of these; `=FILE` may follow. */
  readonly heads?: readonly string[];
  /** `seconds` takes 90, 90s, 15m, 2h or 7d; `count` a whole number from 1. */
  readonly unit?: 'seconds' | 'count';
  /** Environment variable that stands in when the flag is not given. */
  readonly env?: string;
  readonly default?: string;
  readonly summary: string;
}

export interface Example {
  readonly about: string;
  /** A line for `sh`, as a reader would type it. Every one is executed by a test. */
  readonly line: string;
}

/** How many arguments there may be; `max` is missing where there is no limit. */
export interface Positionals {
  readonly name: string;
  readonly min: number;
  readonly max?: number;
  readonly choices?: readonly string[];
}

/** The first argument of a command that does several things. */
export interface Verb {
  readonly summary: string;
  /** What may follow it. */
  readonly positionals: Positionals;
}

export interface CommandSpec {
  readonly name: string;
  readonly summary: string;
  readonly usage: readonly string[];
  readonly about: readonly string[];
  readonly examples: readonly Example[];
  readonly positionals: Positionals;
  readonly verbs?: Readonly<Record<string, Verb>>;
  readonly options: readonly OptionSpec[];
  /** True when `-- PROGRAM ARG…` may follow. */
  readonly takesProgram?: boolean;
  readonly load: () => Promise<{ readonly run: CommandRun }>;
}

export interface CommandContext {
  /** All commands there are, for help. */
  readonly commands: readonly CommandSpec[];
  readonly io: Io;
  readonly args: Arguments;
  readonly report: Report;
  /** Job files that a quick look has read, where there was one. */
  readonly seen?: SeenFiles | undefined;
}

/** What a command hands back; `main` decides how it is shown. */
export interface CommandResult {
  readonly exitCode: number;
  /** Goes to standard output in text mode, as it is. */
  readonly text?: string;
  /** Goes into the JSON envelope. */
  readonly data?: unknown;
  readonly diagnostics?: readonly Diagnostic[];
  /** Texts of the files that the diagnostics speak of, for code frames. */
  readonly sources?: ReadonlyMap<string, string>;
  /** Why it could not be done, where a command has more to hand back than that. */
  readonly error?: EnvelopeError;
  /** True where `text` already shows the diagnostics; otherwise they go to standard error. */
  readonly isTextComplete?: boolean;
}

export type CommandRun = (context: CommandContext) => Promise<CommandResult>;
