import type { Rule } from './rule.ts';

const YAML_1_2 = 'https://yaml.org/spec/1.2.2/';
const YAML_1_1_TYPES = 'https://yaml.org/type/';
const CONTRACT = 'job-config.schema.json';

/** Reading the file: is it there, is it text, is it one YAML map? */
export const readingRules = {
  JOB101: { severity: 'error', isContract: true, summary: 'The job file is there and can be read.', source: CONTRACT },
  JOB102: { severity: 'error', isContract: true, summary: 'The job file is not empty.', source: CONTRACT },
  JOB103: { severity: 'error', isContract: true, summary: 'The job file is valid YAML.', source: YAML_1_2 },
  JOB104: {
    severity: 'error',
    isContract: true,
    summary: 'The job file holds one document.',
    source: `${YAML_1_2}#92-streams`,
  },
  JOB105: {
    severity: 'error',
    isContract: true,
    summary: 'A key stands once in a map.',
    source: `${YAML_1_2}#3213-node-comparison`,
  },
  JOB106: { severity: 'error', isContract: true, summary: 'The job file is not larger than 10 MiB.', source: CONTRACT },
  JOB107: {
    severity: 'error',
    isContract: true,
    summary: 'The job file is text in UTF-8.',
    source: `${YAML_1_2}#52-character-encodings`,
  },
  JOB108: {
    severity: 'error',
    isContract: true,
    summary: 'Indentation is made of spaces.',
    source: `${YAML_1_2}#61-indentation-spaces`,
  },
  JOB109: {
    severity: 'error',
    isContract: true,
    summary: 'Aliases do not expand without bounds.',
    source: `${YAML_1_2}#71-alias-nodes`,
  },
  JOB110: { severity: 'error', isContract: true, summary: 'The job is a map of keys and values.', source: CONTRACT },
  JOB111: { severity: 'error', isContract: true, summary: 'No key is called `__proto__`.', source: CONTRACT },
  JOB112: { severity: 'warning', summary: 'A value means the same in YAML 1.1 and YAML 1.2.', source: YAML_1_1_TYPES },
  JOB113: {
    severity: 'error',
    isContract: true,
    summary: 'Maps and lists are not nested without bounds.',
    source: CONTRACT,
  },
} as const satisfies Record<string, Rule>;
