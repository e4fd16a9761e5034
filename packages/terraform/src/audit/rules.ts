interface TagRule {
  readonly severity: 'error' | 'warning';
  readonly summary: string;
  /** What to do about a finding. */
  readonly mend: string;
  /** Whose rule it is, or where it is explained. */
  readonly source: string;
}

/** What the audit of tags finds. An id never changes its meaning and is never used again. */
export const TAG_RULES = {
  TAG001: {
    severity: 'error',
    summary: 'A resource that can carry tags carries every required one.',
    mend: 'Write the tags in the attribute that the finding names, or in default_tags (aws) or default_labels (google) of the provider.',
    source: 'https://docs.aws.amazon.com/whitepapers/latest/tagging-best-practices/tagging-best-practices.html',
  },
  TAG002: {
    severity: 'error',
    summary: 'A required tag has a finished value.',
    mend: 'Replace what is empty, padded with blanks or left over from a template (TODO, {{name}}, <name>) by the value.',
    source: 'https://docs.aws.amazon.com/whitepapers/latest/tagging-best-practices/tagging-best-practices.html',
  },
  TAG003: {
    severity: 'error',
    summary: 'A tag has a value that the policy allows.',
    mend: 'Write one of the allowed values, or add the value to `allowed` or `patterns` of the policy.',
    source: 'https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_tag-policies.html',
  },
  TAG004: {
    severity: 'warning',
    summary: 'Tags are known when the plan is made.',
    mend: 'Take the value from a variable or a local, not from an attribute of a resource; or audit the state after the apply.',
    source: 'https://developer.hashicorp.com/terraform/internals/json-format#change-representation',
  },
  TAG005: {
    severity: 'error',
    summary: 'Tags reach what a resource starts: tasks, instances, volumes, revisions.',
    mend: 'Set the switch that passes tags on, or write the tags a second time where the finding says.',
    source: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs-using-tags.html',
  },
  TAG006: {
    severity: 'warning',
    summary: 'Tags reach the copies that a resource makes: snapshots, backups, replicas.',
    mend: 'Set the switch that copies tags, or write the tags a second time where the finding says.',
    source: 'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_Tagging.html',
  },
  TAG007: {
    severity: 'error',
    summary: 'A required tag has the name that bills are grouped by, not another spelling.',
    mend: 'Rename the tag; a bill shows CostCenter and cost_center as two tags.',
    source: 'https://docs.aws.amazon.com/awsaccountbilling/latest/aboutv2/custom-tags.html',
  },
  TAG008: {
    severity: 'warning',
    summary: 'A value is spelled the same on all resources.',
    mend: 'Choose one spelling; a bill shows Finance and finance as two teams.',
    source: 'https://learn.microsoft.com/azure/azure-resource-manager/management/tag-resources#limitations',
  },
  TAG009: {
    severity: 'error',
    summary: 'The cloud accepts the names, the values and the number of tags.',
    mend: 'Keep to the limits of the cloud, which the finding names.',
    source: 'https://cloud.google.com/resource-manager/docs/labels-overview#requirements',
  },
  TAG010: {
    severity: 'warning',
    summary: 'An ignore of the policy ignores something and has not expired.',
    mend: 'Take the ignore out of the policy, or mend what it ignored.',
    source: 'docs/audit.md',
  },
} as const satisfies Readonly<Record<string, TagRule>>;

/** The name of a rule of the audit. */
export type TagRuleId = keyof typeof TAG_RULES;
