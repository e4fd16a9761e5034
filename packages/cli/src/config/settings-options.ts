import type { OptionSpec } from '../command.ts';

/** Options that stand for settings of the project, and those that tell where these are. */
export const SETTINGS_OPTIONS: readonly OptionSpec[] = [
  {
    name: 'config',
    type: 'string',
    value: 'FILE',
    env: 'DATIVO_CONFIG',
    summary: 'the settings (default: dativo.config.yaml here or in a folder above, up to the root of the repository)',
  },
  { name: 'no-config', type: 'boolean', summary: 'use no settings file' },
  {
    name: 'root',
    type: 'list',
    value: '[CONTAINER=]DIR',
    env: 'DATIVO_ROOT',
    summary: 'the folder that is /app (or CONTAINER) for the job; its files are checked too',
  },
  {
    name: 'container-mode',
    type: 'string',
    value: 'MODE',
    choices: ['self_hosted', 'cloud'],
    summary: "the --mode that the job's own program gets (default: self_hosted)",
  },
  {
    name: 'fail-on',
    type: 'string',
    value: 'SEVERITY',
    choices: ['error', 'warning', 'info'],
    env: 'DATIVO_FAIL_ON',
    summary: 'the lightest finding that fails: error (default), warning or info',
  },
  {
    name: 'max-warnings',
    type: 'string',
    value: 'N',
    env: 'DATIVO_MAX_WARNINGS',
    summary: 'fail when there are more warnings than this',
  },
  {
    name: 'baseline',
    type: 'string',
    value: 'FILE',
    summary: 'known findings, which do not count; see --write-baseline',
  },
];
