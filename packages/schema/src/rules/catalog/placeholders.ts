import type { Rule } from './rule.ts';

const YAML_1_2 = 'https://yaml.org/spec/1.2.2/';
const CONTRACT = 'job-config.schema.json';

/** Placeholders as they are written. */
export const placeholderRules = {
  JOB401: { severity: 'error', isContract: true, summary: 'A placeholder follows the grammar.', source: CONTRACT },
  JOB402: { severity: 'error', isContract: true, summary: 'A placeholder is closed with `}}`.', source: CONTRACT },
  JOB403: {
    severity: 'error',
    isContract: true,
    summary: 'Placeholders stand in values, not in keys.',
    source: CONTRACT,
  },
  JOB404: {
    severity: 'warning',
    summary: 'A placeholder that is a whole value is quoted.',
    source: `${YAML_1_2}#742-flow-mappings`,
  },
  JOB405: {
    severity: 'error',
    isContract: true,
    summary: 'The name before the dot of a placeholder is `terraform_outputs`.',
    source: CONTRACT,
  },
  JOB406: {
    severity: 'error',
    isContract: true,
    summary: 'A resolved job file holds no placeholder.',
    source: CONTRACT,
  },
} as const satisfies Record<string, Rule>;
