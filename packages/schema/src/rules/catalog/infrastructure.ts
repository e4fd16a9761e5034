import type { Rule } from './rule.ts';

const CONTRACT = 'job-config.schema.json';

/** The infrastructure block and its required tags. */
export const infrastructureRules = {
  JOB301: { severity: 'error', isContract: true, summary: 'The runtime belongs to the provider.', source: CONTRACT },
  JOB302: { severity: 'error', isContract: true, summary: 'The five required tags are there.', source: CONTRACT },
  JOB303: { severity: 'error', isContract: true, summary: 'A tag is not empty.', source: CONTRACT },
  JOB304: { severity: 'error', isContract: true, summary: 'A tag is text.', source: CONTRACT },
  JOB305: {
    severity: 'error',
    isContract: true,
    summary: 'Tags, `provider` and `runtime.type` hold no placeholder: Terraform needs them before there are outputs.',
    source: CONTRACT,
  },
  JOB306: {
    severity: 'warning',
    summary: 'A setting that Terraform needs has a fixed value.',
    source: CONTRACT,
  },
} as const satisfies Record<string, Rule>;
