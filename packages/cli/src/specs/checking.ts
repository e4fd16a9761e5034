import type { CommandSpec } from '../command.ts';
import { SETTINGS_OPTIONS } from '../config/settings-options.ts';
import { FAIL_FAST } from '../option-specs.ts';
import { FORMAT_NAMES } from '../validate/format-names.ts';

/** The commands that check job files and show by what they are judged. */
export const CHECKING: readonly CommandSpec[] = [
  {
    name: 'validate',
    summary: 'check job files',
    usage: ['dativo validate [FILE...] [options]'],
    about: [
      'FILE is a job file, a folder (all .yaml and .yml files below it), a glob, or -',
      'for standard input. Without FILE, `files` of dativo.config.yaml counts.',
      'Connectors, assets, compose files and the like that a folder or a glob gives',
      'are named and left alone; a file that is named itself is always checked.',
      'Reports every finding with its place; exit code 1 when one of them is an error',
      '(--fail-on, --max-warnings). --quiet shows only what makes it fail.',
      '--fix --diff exits 3 when nothing fails and something would change.',
    ],
    examples: [
      { about: 'Check one file, or many', line: 'dativo validate job.yaml' },
      { about: 'Folders and globs; quotes make it the same in every shell', line: "dativo validate jobs 'job*.yaml'" },
      { about: 'Annotations on a pull request', line: 'dativo validate jobs --format github' },
      {
        about: 'Words for people and a file for code scanning',
        line: 'dativo validate jobs --format text --format sarif=jobs.sarif',
      },
      {
        about: 'What an editor has not saved yet, for a program',
        line: 'cat job.yaml | dativo validate - --stdin-filename job.yaml --json',
      },
      { about: 'Files that another program names', line: "find jobs -name '*.yaml' | dativo validate --files-from -" },
      { about: 'With the connectors and assets that the jobs refer to', line: 'dativo validate jobs --root .' },
      {
        about: 'Only what changed since the last commit; since main on a branch',
        line: 'dativo validate jobs --changed-since HEAD',
      },
      {
        about: 'Start with a project that has findings: only new ones count',
        line: 'dativo validate jobs --write-baseline known.json',
      },
      { about: 'From then on', line: 'dativo validate jobs --baseline known.json --fail-on warning' },
      { about: 'Is anything wrong at all?', line: 'dativo validate jobs --fail-fast --quiet' },
      { about: 'What could be mended by itself', line: 'dativo validate jobs --fix --diff' },
      { about: 'Mend it', line: 'dativo validate jobs --fix' },
    ],
    positionals: { name: 'FILE', min: 0 },
    options: [
      {
        name: 'format',
        type: 'list',
        value: 'FORMAT[=FILE]',
        heads: FORMAT_NAMES,
        summary:
          'text (default), compact, json (same as --json), ndjson, junit, sarif, github, gitlab, azure or markdown; several with =FILE',
      },
      { name: 'fix', type: 'boolean', summary: 'write the fixes that are safe, and report what is left' },
      { name: 'diff', type: 'boolean', summary: 'with --fix: write nothing, show what would change' },
      { name: 'watch', type: 'boolean', summary: 'check again whenever a file changes, until Ctrl-C' },
      { name: 'resolved', type: 'boolean', summary: 'also refuse placeholders that are left' },
      { name: 'stdin-filename', type: 'string', value: 'FILE', summary: 'the name of the job that - reads' },
      {
        name: 'files-from',
        type: 'string',
        value: 'FILE',
        summary: 'also check the files that FILE (or -) lists, one a line or separated by NUL',
      },
      {
        name: 'changed-since',
        type: 'string',
        value: 'REF',
        summary: 'report only jobs that changed since git left REF, or of which a referenced file did',
      },
      { ...FAIL_FAST, summary: 'stop at the first file with a finding that fails' },
      ...SETTINGS_OPTIONS,
      {
        name: 'write-baseline',
        type: 'string',
        value: 'FILE',
        summary: 'write what is found as known, and drop what is gone',
      },
    ],
    load: () => import('../commands/validate.ts'),
  },
  {
    name: 'config',
    summary: 'show the settings of the project',
    usage: ['dativo config show [--origin] [options]'],
    about: [
      'Flags count before the environment, that before dativo.config.yaml, that',
      'before the defaults. schemas/dativo-config.schema.json describes the file.',
      'Rules, ignores, tag_defaults and container_mode hold for every command that',
      'reads a job; the others are for dativo validate.',
    ],
    examples: [
      { about: 'The settings that count here', line: 'dativo config show' },
      { about: 'And what gave each its value', line: 'dativo config show --origin --fail-on warning' },
    ],
    positionals: { name: 'show', min: 1, max: 1 },
    verbs: { show: { summary: 'the settings that count here', positionals: { name: 'ARGUMENT', min: 0, max: 0 } } },
    options: [{ name: 'origin', type: 'boolean', summary: 'add where each value comes from' }, ...SETTINGS_OPTIONS],
    load: () => import('../commands/config.ts'),
  },
];
