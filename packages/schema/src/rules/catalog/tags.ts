import type { Rule } from './rule.ts';

const TAG_LIMITS = 'https://docs.aws.amazon.com/tag-editor/latest/userguide/best-practices-and-strats.html';
const AZURE_TAGS = 'https://learn.microsoft.com/azure/azure-resource-manager/management/tag-resources';
const GCP_LABELS = 'https://cloud.google.com/resource-manager/docs/labels-overview';
const RESOURCE_NAMES = 'https://learn.microsoft.com/azure/azure-resource-manager/management/resource-name-rules';
const CONTRACT = 'job-config.schema.json';

/** Tags and names as each cloud takes them. */
export const tagRules = {
  JOB701: { severity: 'error', summary: 'The name of a tag is one that the cloud accepts.', source: TAG_LIMITS },
  JOB702: { severity: 'error', summary: 'The value of a tag is one that the cloud accepts.', source: TAG_LIMITS },
  JOB703: { severity: 'warning', summary: 'A tag reaches Google Cloud as it is written.', source: GCP_LABELS },
  JOB704: { severity: 'error', summary: 'A resource has room for all tags.', source: TAG_LIMITS },
  JOB705: { severity: 'error', summary: 'No two tags become one on the cloud.', source: AZURE_TAGS },
  JOB706: { severity: 'error', summary: 'A tag does not take a name that is reserved.', source: TAG_LIMITS },
  JOB707: {
    severity: 'warning',
    summary: 'A tag holds no blanks at its ends and nothing left to fill in.',
    source: CONTRACT,
  },
  JOB708: {
    severity: 'info',
    isOptIn: true,
    summary: 'A tag means the same on every cloud.',
    source: GCP_LABELS,
  },
  JOB709: { severity: 'warning', summary: 'The tag `environment` is the environment of the job.', source: CONTRACT },
  JOB710: { severity: 'warning', summary: 'The layers that tags come from agree.', source: CONTRACT },
  JOB720: {
    severity: 'error',
    summary: 'Resource names can be made from the name of the job.',
    source: RESOURCE_NAMES,
  },
  JOB721: {
    severity: 'info',
    isOptIn: true,
    summary: 'The name of the job fits into resource names.',
    source: RESOURCE_NAMES,
  },
} as const satisfies Record<string, Rule>;
