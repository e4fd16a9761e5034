import type { CommandSpec } from '../command.ts';
import { CONFIG_OPTIONS, TERRAFORM_OPTIONS } from '../option-specs.ts';

/** The commands that tell about dativo itself. */
export const HELP: readonly CommandSpec[] = [
  {
    name: 'schema',
    summary: 'print the JSON Schema of job files',
    usage: ['dativo schema [--out FILE]'],
    about: ['Draft-07, for editors and other tools.'],
    examples: [
      { about: 'For an editor', line: 'dativo schema --out job-config.schema.json' },
      { about: 'Through a pipe', line: 'dativo schema | head -3' },
    ],
    positionals: { name: 'ARGUMENT', min: 0, max: 0 },
    options: [
      { name: 'out', short: 'o', type: 'string', value: 'FILE', summary: 'write to a file (default: standard output)' },
    ],
    load: () => import('../commands/schema.ts'),
  },
  {
    name: 'explain',
    summary: 'explain a rule, or list all rules',
    usage: ['dativo explain [RULE]'],
    about: ['Why the rule is there, what breaks it and what keeps it. Needs no network.'],
    examples: [
      { about: 'What JOB203 in a message means', line: 'dativo explain JOB203' },
      { about: 'All rules', line: 'dativo explain' },
      { about: 'For a program', line: 'dativo explain JOB302 --json' },
    ],
    positionals: { name: 'RULE', min: 0, max: 1 },
    options: [],
    load: () => import('../commands/explain.ts'),
  },
  {
    name: 'doctor',
    summary: 'check this machine and this project',
    usage: ['dativo doctor [JOB] [options]'],
    about: [
      'Looks for what the other commands need and says how to mend it: on this',
      'machine, and for JOB or else all jobs that dativo.config.yaml names. Asks no',
      'cloud; what cannot be told from here is unknown.',
    ],
    examples: [
      { about: 'Is everything here?', line: 'dativo doctor' },
      { about: 'And for this job?', line: 'dativo doctor job.yaml --json' },
    ],
    positionals: { name: 'JOB', min: 0, max: 1 },
    options: [...TERRAFORM_OPTIONS, ...CONFIG_OPTIONS],
    load: () => import('../commands/doctor.ts'),
  },
  {
    name: 'completion',
    summary: 'print what makes a shell complete dativo commands',
    usage: ['dativo completion bash|zsh|fish|powershell'],
    about: [
      'A Tab then completes commands, options, their values, rules, runs and files.',
      'Once for all sessions:',
      '  bash  dativo completion bash >> ~/.bashrc',
      '  zsh   dativo completion zsh > DIR/_dativo, with a DIR of $fpath',
      '  fish  dativo completion fish > ~/.config/fish/completions/dativo.fish',
      'or for this one, in zsh after compinit:',
      '  eval "$(dativo completion bash)" or eval "$(dativo completion zsh)"',
      '  dativo completion powershell | Out-String | Invoke-Expression',
      'The shell has to find dativo, by name or by a path. bash has to be 4 or newer.',
    ],
    examples: [
      { about: 'For bash', line: 'dativo completion bash > dativo.bash' },
      { about: 'For zsh, in a folder of $fpath', line: 'dativo completion zsh > _dativo' },
    ],
    positionals: { name: 'SHELL', min: 1, max: 1, choices: ['bash', 'zsh', 'fish', 'powershell'] },
    options: [],
    load: () => import('../commands/completion.ts'),
  },
  {
    name: 'help',
    summary: 'show help for a command, or exit-codes',
    usage: ['dativo help [COMMAND|exit-codes]'],
    about: ['Every page starts with examples.'],
    examples: [
      { about: 'How resolve works', line: 'dativo help resolve' },
      { about: 'What exit codes mean', line: 'dativo help exit-codes' },
    ],
    positionals: { name: 'TOPIC', min: 0, max: 1 },
    options: [],
    load: () => import('../commands/help.ts'),
  },
  {
    name: 'version',
    summary: 'show the version',
    usage: ['dativo version [options]'],
    about: ['The version of this command line; of Node with --json.'],
    examples: [{ about: 'Which one is this?', line: 'dativo version' }],
    positionals: { name: 'ARGUMENT', min: 0, max: 0 },
    options: [],
    load: () => import('../commands/version.ts'),
  },
];
