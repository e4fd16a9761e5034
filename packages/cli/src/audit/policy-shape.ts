import { TAG_RULES } from '@dativo/terraform/audit';
import type { ObjectShape } from '../config/shape.ts';

/** What may stand in `dativo-tags.yaml`. */
export const POLICY_SHAPE = {
  kind: 'object',
  description: 'What an organisation asks of the tags of cloud resources, for `dativo audit`.',
  required: [],
  members: {
    required: {
      kind: 'list',
      description:
        'The tags that every resource carries (default: the five of a job). Google Cloud gets names and values as labels.',
      items: { kind: 'text', description: 'The name of a tag, as on AWS and Azure.' },
    },
    allowed: {
      kind: 'map',
      description:
        'The values that a tag may have, by its name. A tag that is not required is judged where it is there.',
      values: {
        kind: 'list',
        description: 'The allowed values.',
        items: { kind: 'text', description: 'A value; a number goes in quotes.' },
      },
    },
    patterns: {
      kind: 'map',
      description:
        'What the whole value of a tag must look like, by its name. With `allowed` for the same tag, either is enough.',
      values: { kind: 'text', description: 'A regular expression, for example `FIN-\\d{3}`.' },
    },
    owners: {
      kind: 'map',
      description: 'The team that owns a module, by its address, where tags do not say. The first that fits counts.',
      values: { kind: 'text', description: 'The name of the team.' },
    },
    ignore: {
      kind: 'list',
      description: 'Findings that are accepted. One that ignores nothing is reported (TAG010).',
      items: {
        kind: 'object',
        description: 'Which findings, and why. A finding is ignored where all that is given fits.',
        required: ['reason'],
        members: {
          address: { kind: 'text', description: 'The address of a resource; `*` stands for any text.' },
          type: { kind: 'text', description: 'The type of a resource; `*` stands for any text.' },
          rule: {
            kind: 'choice',
            description: 'The rule to ignore (default: all).',
            choices: Object.keys(TAG_RULES).filter((id) => id !== 'TAG010'),
          },
          reason: { kind: 'text', description: 'Why the findings are accepted.' },
          until: {
            kind: 'text',
            description: 'The last day on which it counts.',
            pattern: { source: '^\\d{4}-\\d{2}-\\d{2}$', words: 'a day such as 2027-01-31' },
          },
        },
      },
    },
  },
} as const satisfies ObjectShape;
