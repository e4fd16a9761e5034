/**
 * The command cannot do what was asked with what it was given; another call can.
 * Not a `CodedError`: reading arguments must not load the schema package, and this never leaves the command line.
 */
export class UsageError extends Error {
  readonly code = 'USAGE';
  readonly help: string;

  constructor(message: string, help: string) {
    super(message);
    this.name = 'UsageError';
    this.help = help;
  }
}
