import type { OptionSpec } from './command.ts';

/** Options that every command takes. */
export const GLOBAL_OPTIONS: readonly OptionSpec[] = [
  { name: 'json', type: 'boolean', summary: 'one JSON object on standard output' },
  { name: 'quiet', short: 'q', type: 'boolean', summary: 'no words on standard error but errors' },
  { name: 'verbose', short: 'v', type: 'boolean', summary: 'more words: commands run, stacks of bugs' },
  {
    name: 'color',
    type: 'string',
    value: 'WHEN',
    choices: ['auto', 'always', 'never'],
    default: 'auto',
    summary: 'auto, always or never; NO_COLOR and FORCE_COLOR count too',
  },
  { name: 'no-input', type: 'boolean', env: 'DATIVO_NO_INPUT', summary: 'never ask; a missing answer is an error' },
  { name: 'help', short: 'h', type: 'boolean', summary: 'show this page' },
];
