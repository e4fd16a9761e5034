import type { CommandSpec } from '../command.ts';
import type { Records } from './find-records.ts';

export interface Candidate {
  readonly text: string;
  /** What it means; may be empty. */
  readonly about: string;
}

/** What fits at the cursor. */
export interface Completion {
  /** Whole words, with what was typed of them. */
  readonly candidates: readonly Candidate[];
  /** The names of these fit as well. */
  readonly files: 'none' | 'files' | 'folders';
  /** What stands in the word before such a name, for example `--out=`. */
  readonly prefix: string;
}

/** Where candidates come from. `records` is asked only where runs or jobs are wanted. */
export interface Sources {
  readonly commands: readonly CommandSpec[];
  readonly records: () => Promise<Records>;
}
