import type { CommandSpec } from '../command.ts';
import {
  AUTO_APPROVE,
  CONFIG_OPTIONS,
  EVENTS,
  OUTPUTS,
  SENSITIVE,
  TERRAFORM_OPTIONS,
  WORK_DIR,
} from '../option-specs.ts';
import { ONE_JOB } from './one-job.ts';

/** The commands that drive Terraform for a job, step by step. */
export const INFRASTRUCTURE: readonly CommandSpec[] = [
  {
    name: 'metadata',
    summary: "print a job's tags for Terraform",
    usage: ['dativo metadata JOB [options]'],
    about: [
      'The tags as one flat JSON object, or all inputs of the Terraform module.',
      'tag_defaults of dativo.config.yaml are the lowest layer of the tags.',
    ],
    examples: [
      { about: 'What jsondecode(file("metadata.json")) expects', line: 'dativo metadata job.yaml > metadata.json' },
      {
        about: "All of the module's inputs",
        line: 'dativo metadata job.yaml --format tfvars --out job.auto.tfvars.json',
      },
    ],
    positionals: ONE_JOB,
    options: [
      { name: 'out', short: 'o', type: 'string', value: 'FILE', summary: 'write to a file (default: standard output)' },
      {
        name: 'format',
        type: 'string',
        value: 'FORMAT',
        choices: ['metadata', 'tfvars'],
        default: 'metadata',
        summary: 'metadata (the tags) or tfvars (all inputs)',
      },
      { name: 'origins', type: 'boolean', summary: 'instead, say for each tag which layer gave it, and where' },
      ...CONFIG_OPTIONS,
    ],
    load: () => import('../commands/metadata.ts'),
  },
  {
    name: 'plan',
    summary: 'show what Terraform would change for a job',
    usage: ['dativo plan JOB [options]'],
    about: ['Runs terraform init and plan and keeps the plan for dativo apply.'],
    examples: [
      { about: 'See what would change', line: 'dativo plan job.yaml' },
      { about: 'Exit 3 if anything would change', line: 'dativo plan job.yaml --detailed || test $? -eq 3' },
    ],
    positionals: ONE_JOB,
    options: [
      { name: 'detailed', type: 'boolean', summary: 'exit 3 when the plan has changes' },
      ...TERRAFORM_OPTIONS,
      EVENTS,
      ...CONFIG_OPTIONS,
    ],
    load: () => import('../commands/plan.ts'),
  },
  {
    name: 'apply',
    summary: 'apply the plan that dativo plan kept',
    usage: ['dativo apply JOB [options]'],
    about: [
      'Applies exactly that plan and keeps the outputs for dativo resolve.',
      'Asks before it destroys or replaces anything.',
    ],
    examples: [{ about: 'Plan, look, apply', line: 'dativo plan job.yaml && dativo apply job.yaml' }],
    positionals: ONE_JOB,
    options: [AUTO_APPROVE, ...TERRAFORM_OPTIONS, EVENTS, ...CONFIG_OPTIONS],
    load: () => import('../commands/apply.ts'),
  },
  {
    name: 'output',
    summary: "show the Terraform outputs of a job's root module",
    usage: ['dativo output JOB [options]'],
    about: ['Sensitive values are shown as (sensitive) unless asked for.'],
    examples: [
      { about: 'Look at them', line: 'dativo output job.yaml' },
      { about: 'Keep them for dativo resolve, sensitive ones too', line: 'dativo output job.yaml --out outputs.json' },
    ],
    positionals: ONE_JOB,
    options: [
      {
        name: 'out',
        short: 'o',
        type: 'string',
        value: 'FILE',
        summary: 'write all outputs, as terraform prints them, to a private file',
      },
      { name: 'show-sensitive', type: 'boolean', summary: 'show sensitive values' },
      ...TERRAFORM_OPTIONS,
      ...CONFIG_OPTIONS,
    ],
    load: () => import('../commands/output.ts'),
  },
  {
    name: 'destroy',
    summary: 'destroy what Terraform made for a job',
    usage: ['dativo destroy JOB [options]'],
    about: ['Plans the destruction, asks, applies that very plan.'],
    examples: [{ about: 'Without a question', line: 'dativo destroy job.yaml --auto-approve' }],
    positionals: ONE_JOB,
    options: [AUTO_APPROVE, ...TERRAFORM_OPTIONS, EVENTS, ...CONFIG_OPTIONS],
    load: () => import('../commands/destroy.ts'),
  },
  {
    name: 'resolve',
    summary: 'fill Terraform outputs into a job file',
    usage: ['dativo resolve JOB [--outputs FILE] [options]'],
    about: [
      'Writes JOB.resolved.yaml beside the job (job.yaml: job.resolved.yaml) and',
      'leaves the job alone. All bytes outside the placeholders stay as they are.',
      'Outputs come from a file (terraform output -json, or a state), or from the',
      'state at s3://BUCKET/KEY, gs://BUCKET/OBJECT or',
      'https://ACCOUNT.blob.core.windows.net/CONTAINER/BLOB.',
    ],
    examples: [
      { about: 'Write job.resolved.yaml', line: 'dativo resolve job.yaml --outputs outputs.json' },
      { about: 'Look before you write', line: 'dativo resolve job.yaml --outputs outputs.json --diff' },
      { about: 'Through a pipe', line: 'cat outputs.json | dativo resolve job.yaml --outputs - --stdout' },
      {
        about: 'Is the written file still right? Exit 3 if not',
        line: 'dativo resolve job.yaml --outputs outputs.json --check || test $? -eq 3',
      },
      {
        about: 'Two sources: {{terraform_outputs:net.vpc_id}} comes from the second',
        line: 'dativo resolve job.yaml --outputs outputs.json --outputs net=net.json --stdout',
      },
    ],
    positionals: ONE_JOB,
    options: [
      OUTPUTS,
      { name: 'stdout', type: 'boolean', summary: 'print the resolved job instead of writing it' },
      { name: 'out', short: 'o', type: 'string', value: 'FILE', summary: 'write to this file; - is standard output' },
      { name: 'in-place', type: 'boolean', summary: 'rewrite the job file itself; its placeholders are gone then' },
      { name: 'check', type: 'boolean', summary: 'write nothing; exit 3 when the file is missing or stale' },
      {
        name: 'diff',
        type: 'boolean',
        summary: 'write nothing; show what changes in the job, sensitive values masked',
      },
      SENSITIVE,
      { name: 'allow-missing', type: 'boolean', summary: 'leave a placeholder without a value and warn' },
      WORK_DIR,
      ...CONFIG_OPTIONS,
    ],
    load: () => import('../commands/resolve.ts'),
  },
];
