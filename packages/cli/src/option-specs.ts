import type { OptionSpec } from './command.ts';

// Options that several commands share, so that they mean the same everywhere.

const CONFIG: OptionSpec = {
  name: 'config',
  type: 'string',
  value: 'FILE',
  env: 'DATIVO_CONFIG',
  summary: 'the settings (default: dativo.config.yaml here or in a folder above, up to the root of the repository)',
};

const NO_CONFIG: OptionSpec = { name: 'no-config', type: 'boolean', summary: 'use no settings file' };

/** Where the settings of the project are. */
export const CONFIG_OPTIONS: readonly OptionSpec[] = [CONFIG, NO_CONFIG];

/** The same for `run`, whose `--config` is the job file. */
export const RUN_CONFIG_OPTIONS: readonly OptionSpec[] = [{ ...CONFIG, name: 'settings' }, NO_CONFIG];

export const ROOT: OptionSpec = {
  name: 'root',
  type: 'list',
  value: '[CONTAINER=]DIR',
  env: 'DATIVO_ROOT',
  summary: 'the folder that is /app (or CONTAINER) for the job; its files are checked too',
};

/** Which jobs a command is about, beside the names that are typed. `listJobs` reads them. */
export const JOB_LIST_OPTIONS: readonly OptionSpec[] = [
  {
    name: 'files-from',
    type: 'string',
    value: 'FILE',
    summary: 'also take the files that FILE (or -) lists, one a line or separated by NUL',
  },
  {
    name: 'changed-since',
    type: 'string',
    value: 'REF',
    summary: 'take only jobs that changed since git left REF, or of which a file that they refer to did (--root)',
  },
  { ...ROOT, summary: 'the folder that is /app (or CONTAINER) for the jobs, for --changed-since' },
];

export const FAIL_FAST: OptionSpec = {
  name: 'fail-fast',
  type: 'boolean',
  summary: 'stop at the first job with an error',
};

export const TERRAFORM_DIR: OptionSpec = {
  name: 'terraform-dir',
  type: 'string',
  value: 'DIR',
  env: 'DATIVO_TERRAFORM_DIR',
  summary: 'the root module (default: terraform/ beside the job file)',
};

export const TERRAFORM_BINARY: OptionSpec = {
  name: 'terraform-binary',
  type: 'string',
  value: 'PROGRAM',
  env: 'DATIVO_TERRAFORM',
  summary: 'the program to use (default: terraform, else tofu)',
};

export const WORK_DIR: OptionSpec = {
  name: 'work-dir',
  type: 'string',
  value: 'DIR',
  env: 'DATIVO_WORK_DIR',
  summary: 'where working files go (default: .dativo/JOB beside the file)',
};

export const OUTPUTS: OptionSpec = {
  name: 'outputs',
  type: 'list',
  value: '[ALIAS=]FILE|URL',
  summary:
    'what terraform output -json printed, or a state; - is standard input (default: outputs.json in the working files)',
};

export const SENSITIVE: OptionSpec = {
  name: 'sensitive',
  type: 'string',
  value: 'WHAT',
  choices: ['refuse', 'keep', 'write'],
  default: 'refuse',
  summary: 'sensitive outputs: refuse, keep the placeholder, or write them',
};

export const AUTO_APPROVE: OptionSpec = {
  name: 'auto-approve',
  type: 'boolean',
  summary: 'do not ask before changing or destroying',
};

export const EVENTS: OptionSpec = {
  name: 'events',
  type: 'string',
  value: 'FILE',
  env: 'DATIVO_EVENTS',
  summary: 'write what happens as NDJSON, one event a line',
};

export const CONTAINER_MODE: OptionSpec = {
  name: 'container-mode',
  type: 'string',
  value: 'MODE',
  choices: ['self_hosted', 'cloud'],
  summary: "the --mode that the job's own program gets (default: as the settings say, else self_hosted)",
};

export const TERRAFORM_OPTIONS: readonly OptionSpec[] = [TERRAFORM_DIR, TERRAFORM_BINARY, WORK_DIR];
