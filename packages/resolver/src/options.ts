import type { ParseOptions, StateResource } from '@dativo/schema';

/** How to resolve. */
export interface ResolveOptions {
  /** The file as the user knows it, for diagnostics. Default `job.yaml`. */
  readonly file?: string;
  /** What happens to a placeholder of a sensitive output: an error (default), it stays, or the value is written. */
  readonly sensitive?: 'refuse' | 'keep' | 'write';
  /** What happens to a placeholder whose output (or path in it) is not there: an error (default), or it stays and a warning says so. */
  readonly missing?: 'error' | 'keep';
  /** What Terraform's state holds, by the alias of its outputs (`''`: those without one): named where an output is missing. */
  readonly resources?: ReadonlyMap<string, readonly StateResource[]>;
  /** By what the job that comes out is judged, as for `parseJob`: what the project makes of rules, and what it knows. */
  readonly project?: Omit<ParseOptions, 'file'>;
}
