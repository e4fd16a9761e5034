import type { Range } from '@dativo/schema';

/** One placeholder that was replaced by a value. */
export interface Replacement {
  /** RFC 6901 pointer to the value that holds the placeholder. */
  readonly pointer: string;
  /** Of the placeholder, in the source. */
  readonly range: Range;
  /** The placeholder as written, braces included. */
  readonly placeholder: string;
  /** Alias of the source, when the placeholder names one. */
  readonly source?: string;
  /** Name of the output. */
  readonly name: string;
  readonly isSensitive: boolean;
  /** What stands in its place: YAML for a whole value, plain text inside other text; {@link MASK} when the output is sensitive. */
  readonly newText: string;
}

/** Stands for a sensitive value wherever something is shown. */
export const MASK = '(sensitive)';
