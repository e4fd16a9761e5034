/** What is asked of a finished run. `RunResult` of `@dativo/runner`, which is `result.json`, is one. */
export interface MeasuredRun {
  readonly runtime: string;
  readonly verdict: string;
  readonly timeline: { readonly finished_at: string };
  readonly attempts: readonly MeasuredAttempt[];
  /** The size that the platform says; null where it does not. */
  readonly cost_unit: { readonly vcpu: number; readonly memory_gib: number } | null;
}

/** One start of a run. Times are ISO 8601. */
export interface MeasuredAttempt {
  readonly rung: string | null;
  readonly outcome: string;
  readonly started_at: string | null;
  readonly ended_at: string | null;
}
