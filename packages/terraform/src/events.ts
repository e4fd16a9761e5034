import type { TerraformDiagnostic } from './diagnostics.ts';

/** What terraform is about to do, does, or has done to one resource. `refresh` is the look at the real thing before a plan. */
export type ResourcePhase = 'planned' | 'drifted' | 'started' | 'progress' | 'done' | 'failed';

/** What happens while a command runs. No event carries the value of an output. */
export type TerraformEvent =
  | {
      readonly kind: 'resource';
      readonly phase: ResourcePhase;
      readonly address: string;
      /** terraform's word: `create`, `update`, `delete`, `replace`, `read`, `refresh`, … */
      readonly action: string;
      /** From `progress` on. */
      readonly elapsedSeconds?: number;
    }
  | {
      readonly kind: 'summary';
      readonly operation: 'plan' | 'apply' | 'destroy';
      readonly add: number;
      readonly change: number;
      readonly destroy: number;
      readonly import: number;
    }
  | { readonly kind: 'outputs'; readonly outputs: readonly OutputName[] }
  | { readonly kind: 'diagnostic'; readonly diagnostic: TerraformDiagnostic }
  /** terraform's own words where it has no structure for them: all of `init`, output of provisioners. */
  | { readonly kind: 'line'; readonly text: string }
  /** Something the user should know of that is nobody's fault: stray output, a variable left out of the environment. */
  | { readonly kind: 'notice'; readonly message: string }
  /** Something that may do harm. */
  | { readonly kind: 'warning'; readonly message: string };

/** An output without its value. */
export interface OutputName {
  readonly name: string;
  readonly isSensitive: boolean;
}
