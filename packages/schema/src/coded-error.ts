/**
 * Base of every error that a Dativo package throws: something could not be done.
 * What is wrong with a user's file is never thrown; it is returned as {@link Diagnostic}s.
 */
export class CodedError<Code extends string = string> extends Error {
  /** Written out in each class, so that it is the same in a program whose names were shortened. */
  override readonly name: string = 'CodedError';
  /** A closed set per package, UPPER_SNAKE, never reused. */
  readonly code: Code;
  /** What the reader can do about it: one or two sentences, without secrets. */
  readonly help: string | undefined;

  constructor(code: Code, message: string, options: { readonly cause?: unknown; readonly help?: string } = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.code = code;
    this.help = options.help;
  }
}
