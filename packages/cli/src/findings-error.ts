import type { Diagnostic } from '@dativo/schema';

/** A stage found the user's file wrong; carries the findings up to the command, which returns them. */
export class FindingsError extends Error {
  readonly diagnostics: readonly Diagnostic[];
  readonly sources: ReadonlyMap<string, string>;

  constructor(diagnostics: readonly Diagnostic[], sources: ReadonlyMap<string, string>) {
    super('findings');
    this.name = 'FindingsError';
    this.diagnostics = diagnostics;
    this.sources = sources;
  }
}
