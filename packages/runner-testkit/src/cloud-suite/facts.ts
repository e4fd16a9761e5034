import type { LieKind } from '../cloud-stage.ts';

/** What a person has to know of a cloud to judge what its driver says. Everything else is the same everywhere. */
export interface CloudFacts {
  /** The column of the scoreboard, as in `infrastructure.runtime.type`. */
  readonly runtime: string;
  /** The cloud's own words, which a person must get to see. */
  readonly words: { readonly capacity: RegExp; readonly invalid: RegExp; readonly image: RegExp };
  /** Where the cloud sells spare capacity: the driver's names of the two rungs. */
  readonly rungs?: { readonly spare: string; readonly regular: string };
  /** The driver asks for each run by itself: R14, many runs in one look, is not held. */
  readonly looksOneByOne?: true;
  /** The platform takes requests of any size: R9, what is too large is refused beforehand, is not held. */
  readonly takesAnySize?: true;
  /** Lies that the fake cannot tell: scenarios that need one are left out, and count as not passed. */
  readonly cannotLie?: readonly LieKind[];
  /** A file outside the repository's history for the results, and the document that shows them. */
  readonly scoreboard?: { readonly resultFile: string; readonly document: string };
}
