import type { Severity } from '../diagnostic.ts';

/** Every rule there is. Hundreds are topics; ids are never reused. */
export type RuleId =
  | `JOB10${1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9}`
  | `JOB11${0 | 1 | 2 | 3}`
  | `JOB20${1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9}`
  | `JOB30${1 | 2 | 3 | 4 | 5}`
  | `JOB40${1 | 2 | 3 | 4 | 5 | 6}`
  | `JOB50${1 | 2 | 3 | 4 | 5 | 6 | 7}`
  | `JOB51${0 | 1 | 2 | 3}`;

export interface Rule {
  readonly severity: Severity;
  /** What the rule asks for, in one sentence. */
  readonly summary: string;
  /** Where the rule comes from. */
  readonly source: string;
}

const YAML_1_2 = 'https://yaml.org/spec/1.2.2/';
const YAML_1_1_TYPES = 'https://yaml.org/type/';
const JSON_SCHEMA = 'https://json-schema.org/draft-07/json-schema-validation';
const TERRAFORM_OUTPUT = 'https://developer.hashicorp.com/terraform/cli/commands/output';
const TERRAFORM_OUTPUT_VALUES = 'https://developer.hashicorp.com/terraform/language/values/outputs';
const CONTRACT = 'job-config.schema.json';

export const ruleCatalog: Record<RuleId, Rule> = {
  JOB101: { severity: 'error', summary: 'The job file is there and can be read.', source: CONTRACT },
  JOB102: { severity: 'error', summary: 'The job file is not empty.', source: CONTRACT },
  JOB103: { severity: 'error', summary: 'The job file is valid YAML.', source: YAML_1_2 },
  JOB104: { severity: 'error', summary: 'The job file holds one document.', source: `${YAML_1_2}#92-streams` },
  JOB105: { severity: 'error', summary: 'A key stands once in a map.', source: `${YAML_1_2}#3213-node-comparison` },
  JOB106: { severity: 'error', summary: 'The job file is not larger than 10 MiB.', source: CONTRACT },
  JOB107: {
    severity: 'error',
    summary: 'The job file is text in UTF-8 or UTF-16.',
    source: `${YAML_1_2}#52-character-encodings`,
  },
  JOB108: { severity: 'error', summary: 'Indentation is made of spaces.', source: `${YAML_1_2}#61-indentation-spaces` },
  JOB109: { severity: 'error', summary: 'Aliases do not expand without bounds.', source: `${YAML_1_2}#71-alias-nodes` },
  JOB110: { severity: 'error', summary: 'The job is a map of keys and values.', source: CONTRACT },
  JOB111: { severity: 'error', summary: 'No key is called `__proto__`.', source: CONTRACT },
  JOB112: { severity: 'warning', summary: 'A value means the same in YAML 1.1 and YAML 1.2.', source: YAML_1_1_TYPES },
  JOB113: { severity: 'error', summary: 'Maps and lists are not nested without bounds.', source: CONTRACT },

  JOB201: { severity: 'error', summary: 'A required key is there.', source: `${JSON_SCHEMA}#rfc.section.6.5.3` },
  JOB202: {
    severity: 'error',
    summary: 'A value has the type that its key asks for.',
    source: `${JSON_SCHEMA}#rfc.section.6.1.1`,
  },
  JOB203: {
    severity: 'error',
    summary: 'A value is one of those that its key allows.',
    source: `${JSON_SCHEMA}#rfc.section.6.1.2`,
  },
  JOB204: { severity: 'warning', summary: 'A key at the top level is one that is known.', source: CONTRACT },
  JOB205: { severity: 'error', summary: 'A key inside `infrastructure` is one that is known.', source: CONTRACT },
  JOB206: {
    severity: 'error',
    summary: 'A text that is needed is not empty.',
    source: `${JSON_SCHEMA}#rfc.section.6.3.2`,
  },
  JOB207: {
    severity: 'error',
    summary: 'A text has the format that its key asks for.',
    source: `${JSON_SCHEMA}#rfc.section.6.3.3`,
  },
  JOB208: {
    severity: 'error',
    summary: 'A number lies within the bounds of its key.',
    source: `${JSON_SCHEMA}#rfc.section.6.2`,
  },
  JOB209: { severity: 'warning', summary: 'A key below the top level is one that is known.', source: CONTRACT },

  JOB301: { severity: 'error', summary: 'The runtime belongs to the provider.', source: CONTRACT },
  JOB302: { severity: 'error', summary: 'The five required tags are there.', source: CONTRACT },
  JOB303: { severity: 'error', summary: 'A tag is not empty.', source: CONTRACT },
  JOB304: { severity: 'error', summary: 'A tag is text.', source: CONTRACT },
  JOB305: {
    severity: 'error',
    summary: 'Tags, `provider` and `runtime.type` hold no placeholder: Terraform needs them before there are outputs.',
    source: CONTRACT,
  },

  JOB401: { severity: 'error', summary: 'A placeholder follows the grammar.', source: CONTRACT },
  JOB402: { severity: 'error', summary: 'A placeholder is closed with `}}`.', source: CONTRACT },
  JOB403: { severity: 'error', summary: 'Placeholders stand in values, not in keys.', source: CONTRACT },
  JOB404: {
    severity: 'warning',
    summary: 'A placeholder that is a whole value is quoted.',
    source: `${YAML_1_2}#742-flow-mappings`,
  },
  JOB405: {
    severity: 'error',
    summary: 'The name before the dot of a placeholder is `terraform_outputs`.',
    source: CONTRACT,
  },
  JOB406: { severity: 'error', summary: 'A resolved job file holds no placeholder.', source: CONTRACT },

  JOB501: { severity: 'error', summary: 'An output that a placeholder names exists.', source: TERRAFORM_OUTPUT },
  JOB502: {
    severity: 'error',
    summary: 'A sensitive output is written only where that was asked for.',
    source: `${TERRAFORM_OUTPUT_VALUES}#sensitive-suppressing-values-in-cli-output`,
  },
  JOB503: {
    severity: 'error',
    summary: 'Inside other text a placeholder stands for one plain value.',
    source: CONTRACT,
  },
  JOB504: { severity: 'error', summary: 'The path of a placeholder leads to a value.', source: CONTRACT },
  JOB505: { severity: 'error', summary: 'The resolved job file keeps all other rules.', source: CONTRACT },
  JOB506: { severity: 'error', summary: 'The source that a placeholder names is known.', source: CONTRACT },
  JOB507: { severity: 'error', summary: 'Inside other text a placeholder does not stand for null.', source: CONTRACT },
  JOB510: { severity: 'error', summary: 'The outputs file can be read and is JSON.', source: TERRAFORM_OUTPUT },
  JOB511: { severity: 'warning', summary: 'Nothing but JSON stands in the outputs file.', source: TERRAFORM_OUTPUT },
  JOB512: { severity: 'error', summary: 'The outputs file is not empty.', source: TERRAFORM_OUTPUT },
  JOB513: {
    severity: 'error',
    summary: 'The outputs file has the shape that `terraform output -json` writes.',
    source: TERRAFORM_OUTPUT,
  },
};
