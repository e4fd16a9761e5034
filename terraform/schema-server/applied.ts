import type { Value } from './message-pack.ts';

/** A change of one resource as it was applied: before it is null where the resource is new, after it where the resource is gone. */
export interface Applied {
  /** For example `google_cloud_run_v2_job`. */
  readonly type: string;
  readonly before: Value;
  /** As Terraform keeps it: all values are known. */
  readonly after: Value;
}

/** Is told each change before Terraform hears that it is done, so that a fake cloud has the resource by then. What it throws fails the apply. */
export type OnApply = (applied: Applied) => void;
