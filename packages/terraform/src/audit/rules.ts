/** What the audit of tags finds. An id never changes its meaning and is never used again. */
export const TAG_RULES = {
  TAG001: { severity: 'error', summary: 'A resource that can carry tags carries every required one.' },
  TAG002: { severity: 'error', summary: 'A required tag has a finished value.' },
  TAG003: { severity: 'error', summary: 'A tag has a value that the policy allows.' },
  TAG004: { severity: 'warning', summary: 'Tags are known when the plan is made.' },
  TAG005: { severity: 'error', summary: 'Tags reach what a resource starts: tasks, instances, volumes, revisions.' },
  TAG006: { severity: 'warning', summary: 'Tags reach the copies that a resource makes: snapshots, replicas.' },
  TAG007: {
    severity: 'error',
    summary: 'A required tag has the name that bills are grouped by, not another spelling.',
  },
  TAG008: { severity: 'warning', summary: 'A value is spelled the same on all resources.' },
  TAG009: { severity: 'error', summary: 'The cloud accepts the names, the values and the number of tags.' },
  TAG010: { severity: 'warning', summary: 'An ignore of the policy ignores something and has not expired.' },
} as const satisfies Readonly<Record<string, { readonly severity: 'error' | 'warning'; readonly summary: string }>>;

export type TagRuleId = keyof typeof TAG_RULES;
