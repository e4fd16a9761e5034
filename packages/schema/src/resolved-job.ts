import type { Job } from './generated/job.ts';

declare const resolved: unique symbol;

/** A job without placeholders. Only `parseResolvedJob` makes one, so a job that is not resolved cannot be run by mistake. */
export type ResolvedJob = Job & { readonly [resolved]: true };
