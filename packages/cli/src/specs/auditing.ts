import { AUDIT_FORMATS } from '../audit/formats.ts';
import type { CommandSpec } from '../command.ts';
import { TERRAFORM_BINARY, TERRAFORM_DIR } from '../option-specs.ts';

/** The command that judges what Terraform made or is about to make. */
export const AUDITING: readonly CommandSpec[] = [
  {
    name: 'audit',
    summary: 'check the tags of a Terraform plan or state',
    usage: ['dativo audit PLAN_OR_STATE... [options]'],
    about: [
      'Names each resource that lacks a required tag, has a value that is not',
      'allowed or does not pass its tags on, with the team and how to mend it; then',
      'how many resources each team and each value has. Any plan or state of AWS,',
      'Azure and Google Cloud is read: what terraform show -json printed, a plan file',
      '(terraform shows it), a state file, - for standard input, or a state at',
      's3://BUCKET/KEY, gs://BUCKET/OBJECT or',
      'https://ACCOUNT.blob.core.windows.net/CONTAINER/BLOB.',
      'Without a policy the five tags of a job are required. docs/audit.md has the',
      'rules and the policy. Exit code 1 when a finding is an error (--fail-on).',
    ],
    examples: [
      { about: 'What terraform show -json plan.tfplan > plan.json wrote', line: 'dativo audit plan.json' },
      { about: 'Through a pipe', line: 'cat plan.json | dativo audit -' },
      {
        about: 'With a policy of your own, as a gate in CI',
        line: 'dativo audit plan.json --policy dativo-tags.yaml --fail-on warning --format github',
      },
      {
        about: 'Words for people and a file for code scanning',
        line: 'dativo audit plan.json --format text --format sarif=tags.sarif',
      },
    ],
    positionals: { name: 'PLAN_OR_STATE', min: 1 },
    options: [
      {
        name: 'policy',
        type: 'string',
        value: 'FILE',
        env: 'DATIVO_TAG_POLICY',
        summary: 'the policy (default: dativo-tags.yaml here or in a folder above, up to the root of the repository)',
      },
      {
        name: 'format',
        type: 'list',
        value: 'FORMAT[=FILE]',
        heads: AUDIT_FORMATS,
        summary: 'text (default), json (same as --json), ndjson, junit, sarif, github or markdown; several with =FILE',
      },
      {
        name: 'fail-on',
        type: 'string',
        value: 'SEVERITY',
        choices: ['error', 'warning', 'never'],
        default: 'error',
        summary: 'the lightest finding that makes the command fail: error, warning or never',
      },
      { ...TERRAFORM_DIR, summary: 'the root module of a plan file (default: the folder of the plan)' },
      TERRAFORM_BINARY,
    ],
    load: () => import('../commands/audit.ts'),
  },
];
