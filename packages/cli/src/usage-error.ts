/**
 * The command cannot do what was asked with what it was given; another call can.
 * Not a `CodedError`: reading arguments must not load the schema package, and this never leaves the command line.
 */
export class UsageError extends Error {
  readonly code = 'USAGE';
  readonly help: string;
  /** How the command is called, where it is the words of the call that are wrong. */
  readonly usage: readonly string[];

  constructor(message: string, help: string, usage: readonly string[] = []) {
    super(message);
    this.name = 'UsageError';
    this.help = help;
    this.usage = usage;
  }
}
