import type { Rule } from './rule.ts';

const TERRAFORM_OUTPUT = 'https://developer.hashicorp.com/terraform/cli/commands/output';
const TERRAFORM_OUTPUT_VALUES = 'https://developer.hashicorp.com/terraform/language/values/outputs';
const CONTRACT = 'job-config.schema.json';

/** Filling in Terraform outputs. */
export const resolvingRules = {
  JOB501: {
    severity: 'error',
    isContract: true,
    summary: 'An output that a placeholder names exists.',
    source: TERRAFORM_OUTPUT,
  },
  JOB502: {
    severity: 'error',
    isContract: true,
    summary: 'A sensitive output is written only where that was asked for.',
    source: `${TERRAFORM_OUTPUT_VALUES}#sensitive-suppressing-values-in-cli-output`,
  },
  JOB503: {
    severity: 'error',
    isContract: true,
    summary: 'Inside other text a placeholder stands for one plain value.',
    source: CONTRACT,
  },
  JOB504: {
    severity: 'error',
    isContract: true,
    summary: 'The path of a placeholder leads to a value.',
    source: CONTRACT,
  },
  JOB505: {
    severity: 'error',
    isContract: true,
    summary: 'The resolved job file keeps all other rules.',
    source: CONTRACT,
  },
  JOB506: {
    severity: 'error',
    isContract: true,
    summary: 'The source that a placeholder names is known.',
    source: CONTRACT,
  },
  JOB507: {
    severity: 'error',
    isContract: true,
    summary: 'Inside other text a placeholder does not stand for null.',
    source: CONTRACT,
  },
  JOB508: {
    severity: 'error',
    isContract: true,
    summary: 'A placeholder does not mean an output of the root module and another one of the fleet.',
    source: CONTRACT,
  },
  JOB510: {
    severity: 'error',
    isContract: true,
    summary: 'The outputs file can be read and is JSON.',
    source: TERRAFORM_OUTPUT,
  },
  JOB511: { severity: 'warning', summary: 'Nothing but JSON stands in the outputs file.', source: TERRAFORM_OUTPUT },
  JOB512: { severity: 'error', isContract: true, summary: 'The outputs file is not empty.', source: TERRAFORM_OUTPUT },
  JOB513: {
    severity: 'error',
    isContract: true,
    summary: 'The outputs file has the shape that `terraform output -json` writes.',
    source: TERRAFORM_OUTPUT,
  },
} as const satisfies Record<string, Rule>;
