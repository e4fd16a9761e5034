import type { CloudLies } from '../../fake-cloud/cloud-lies.ts';

/** What only Cloud Run is made to do. */
export type GcpLie =
  /** Executions are shown as going on so long after their tasks have completed. */
  { readonly kind: 'lingering'; readonly seconds: number };

export type Lies = CloudLies<GcpLie>;
