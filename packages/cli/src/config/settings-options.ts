import type { OptionSpec } from '../command.ts';
import { CONFIG_OPTIONS, CONTAINER_MODE, ROOT } from '../option-specs.ts';

/** Options that stand for settings of the project, and those that tell where these are. */
export const SETTINGS_OPTIONS: readonly OptionSpec[] = [
  ...CONFIG_OPTIONS,
  ROOT,
  CONTAINER_MODE,
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
