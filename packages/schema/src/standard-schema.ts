/**
 * What every validation library of the Standard Schema family offers, in the words of its specification, version 1; only
 * that `validate` never waits. Source: https://standardschema.dev
 */
export interface StandardSchema<Output> {
  readonly '~standard': {
    readonly version: 1;
    readonly vendor: string;
    /** Never throws, whatever the value is. */
    readonly validate: (value: unknown) => StandardResult<Output>;
    /** Never there at run time; compilers infer from it. */
    readonly types?: { readonly input: Output; readonly output: Output } | undefined;
  };
}

/** What `validate` gives: a value, or issues. */
export type StandardResult<Output> =
  | { readonly value: Output; readonly issues?: undefined }
  | { readonly issues: readonly StandardIssue[] };

/** One complaint, as the Standard Schema has it. */
export interface StandardIssue {
  readonly message: string;
  /** The keys that lead to the value, numbers for items of lists; empty for the whole value. */
  readonly path: readonly PropertyKey[];
}
