import type { Rule } from './rule.ts';

const JSON_SCHEMA = 'https://json-schema.org/draft-07/json-schema-validation';
const CONTRACT = 'job-config.schema.json';

/** Structure: keys, types, allowed values. */
export const structureRules = {
  JOB201: {
    severity: 'error',
    isContract: true,
    summary: 'A required key is there.',
    source: `${JSON_SCHEMA}#rfc.section.6.5.3`,
  },
  JOB202: {
    severity: 'error',
    isContract: true,
    summary: 'A value has the type that its key asks for.',
    source: `${JSON_SCHEMA}#rfc.section.6.1.1`,
  },
  JOB203: {
    severity: 'error',
    isContract: true,
    summary: 'A value is one of those that its key allows.',
    source: `${JSON_SCHEMA}#rfc.section.6.1.2`,
  },
  JOB204: { severity: 'warning', summary: 'A key at the top level is one that is known.', source: CONTRACT },
  JOB205: {
    severity: 'error',
    isContract: true,
    summary: 'A key inside `infrastructure` is one that is known.',
    source: CONTRACT,
  },
  JOB206: {
    severity: 'error',
    isContract: true,
    summary: 'A text that is needed is not empty.',
    source: `${JSON_SCHEMA}#rfc.section.6.3.2`,
  },
  JOB207: {
    severity: 'error',
    isContract: true,
    summary: 'A text has the format that its key asks for.',
    source: `${JSON_SCHEMA}#rfc.section.6.3.3`,
  },
  JOB208: {
    severity: 'error',
    isContract: true,
    summary: 'A number lies within the bounds of its key.',
    source: `${JSON_SCHEMA}#rfc.section.6.2`,
  },
  JOB209: { severity: 'warning', summary: 'A key below the top level is one that is known.', source: CONTRACT },
} as const satisfies Record<string, Rule>;
