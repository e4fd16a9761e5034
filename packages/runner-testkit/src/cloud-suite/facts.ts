/** What a person has to know of a cloud to judge what its driver says. Everything else is the same everywhere. */
export interface CloudFacts {
  /** The column of the scoreboard, as in `infrastructure.runtime.type`. */
  readonly runtime: string;
  /** The cloud's own words, which a person must get to see. */
  readonly words: { readonly capacity: RegExp; readonly invalid: RegExp; readonly image: RegExp };
  /** Where the cloud sells spare capacity: the driver's names of the two rungs. */
  readonly rungs?: { readonly spare: string; readonly regular: string };
  /** A file outside the repository's history for the results, and the document that shows them. */
  readonly scoreboard: { readonly resultFile: string; readonly document: string };
}
