import type { ObjectShape } from './shape.ts';

/** What may stand in `dativo.config.yaml`. */
export const SETTINGS_SHAPE = {
  kind: 'object',
  description: 'Settings of a project. Paths start at the folder of the settings file.',
  required: [],
  members: {
    files: {
      kind: 'list',
      description: 'The job files to check where the command line names none: files, folders or globs.',
      items: { kind: 'text', description: 'A file, a folder or a glob with `*`, `**`, `?`, `[…]` and `{…}`.' },
    },
    root: {
      kind: 'text',
      description: 'The folder that is `/app` in the container. With it, files that jobs refer to are checked.',
    },
    roots: {
      kind: 'list',
      description: 'More folders of the repository and where the container has them.',
      items: {
        kind: 'object',
        description: 'One folder.',
        required: ['container', 'repository'],
        members: {
          container: {
            kind: 'text',
            description: 'The folder as jobs name it, for example `/app`.',
            pattern: { source: '^/', words: 'a path that starts with `/`, such as `/app`' },
          },
          repository: { kind: 'text', description: 'The folder in the repository that it is made from.' },
        },
      },
    },
    rules: {
      kind: 'map',
      keys: 'rules',
      description: 'Weights of rules by id. Rules that later stages rely on keep theirs.',
      values: {
        kind: 'choice',
        description: 'What a finding counts as.',
        choices: ['error', 'warning', 'info', 'off'],
      },
    },
    ignores: {
      kind: 'list',
      description: 'Findings that the project lives with. One that ignores nothing is reported (JOB901).',
      items: {
        kind: 'object',
        description: 'Rules, the files in which they are ignored, and why.',
        required: ['rules', 'files', 'reason'],
        members: {
          rules: {
            kind: 'list',
            description: 'The rules to ignore.',
            items: { kind: 'rule', description: 'The id of a rule, for example `JOB612`.' },
          },
          files: {
            kind: 'list',
            description: 'Globs of job files.',
            items: { kind: 'text', description: 'A glob with `*`, `**`, `?`, `[…]` and `{…}`.' },
          },
          pointer: {
            kind: 'text',
            description: 'Only this value and what is below it, as an RFC 6901 pointer (default: the whole file).',
            pattern: { source: '^/', words: 'a pointer such as `/infrastructure/tags`' },
          },
          reason: { kind: 'text', description: 'Why the project lives with the findings.' },
        },
      },
    },
    tag_defaults: {
      kind: 'map',
      description: 'Tags of the organisation: the lowest layer, under those of the asset and of the job.',
      values: { kind: 'text', description: 'The value of the tag; a number goes in quotes.' },
    },
    container_mode: {
      kind: 'choice',
      description: 'The `--mode` that the container gets (default: self_hosted).',
      choices: ['self_hosted', 'cloud'],
    },
    fail_on: {
      kind: 'choice',
      description: 'The lightest finding that makes the command fail (default: error).',
      choices: ['error', 'warning', 'info'],
    },
    max_warnings: { kind: 'count', description: 'More warnings than this make the command fail (default: no limit).' },
    baseline: {
      kind: 'text',
      description: 'The file of known findings, written by `dativo validate --write-baseline FILE`.',
    },
  },
} as const satisfies ObjectShape;
