/** Something that is on the bill and not in an estimate. */
export interface Exclusion {
  readonly code: string;
  readonly words: string;
}

/** What no estimate includes, in the order of what surprises people most. */
export const EXCLUSIONS: readonly Exclusion[] = [
  { code: 'network', words: 'network egress, NAT, public addresses and load balancers' },
  { code: 'logs', words: 'logs and metrics' },
  { code: 'storage', words: 'object storage, databases, the image registry, secrets and keys' },
  { code: 'scheduler', words: 'the scheduler and API requests' },
  { code: 'idle-profiles', words: 'nodes of dedicated workload profiles' },
  { code: 'free-tier', words: 'free amounts of each month (so the bill may be lower)' },
  { code: 'discounts', words: 'discounts, commitments and Savings Plans' },
  { code: 'taxes', words: 'taxes and support' },
];
