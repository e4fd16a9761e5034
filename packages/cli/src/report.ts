import type { Arguments } from './arguments.ts';
import type { Io } from './io.ts';
import { type ColorChoice, createStyle, decideColor, type Style } from './style.ts';

/** How a command speaks while it works. Words go to standard error; data is handed back to `main`. */
export interface Report {
  readonly isJson: boolean;
  readonly isQuiet: boolean;
  readonly isVerbose: boolean;
  /** True when standard error is a terminal where a line may be drawn again. */
  readonly isLive: boolean;
  /** True when a person can be asked: C5 of the command line rules. */
  readonly canAsk: boolean;
  readonly out: Style;
  readonly err: Style;
  /** A line of words; silent with --quiet. */
  say(line: string): void;
  /** A line that only --verbose shows. */
  detail(line: string): void;
  /** Warnings and errors; --quiet does not silence errors. */
  complain(text: string): void;
}

export function createReport(io: Io, args: Arguments): Report {
  const choice = (args.text('color') ?? 'auto') as ColorChoice;
  const isQuiet = args.has('quiet');
  const isVerbose = args.has('verbose');
  const isCi = (io.env['CI'] ?? '') !== '' && io.env['CI'] !== 'false';
  const err = createStyle(decideColor({ choice, env: io.env, isTty: io.stderr.isTty }), io.env);
  return {
    isJson: args.has('json'),
    isQuiet,
    isVerbose,
    isLive: io.stderr.isTty && !isCi && !isQuiet && io.env['TERM'] !== 'dumb',
    get canAsk() {
      return io.stdin.isTty && io.stderr.isTty && !isCi && !args.has('no-input');
    },
    out: createStyle(decideColor({ choice, env: io.env, isTty: io.stdout.isTty }), io.env),
    err,
    say(line) {
      if (!isQuiet) io.stderr.write(`${line}\n`);
    },
    detail(line) {
      if (isVerbose) io.stderr.write(`${err.dim(line)}\n`);
    },
    complain: (text) => io.stderr.write(text.endsWith('\n') ? text : `${text}\n`),
  };
}
