import { found } from '../rules/found.ts';
import type { JobView } from '../rules/job-view.ts';
import { isFixed } from '../rules/job-view.ts';
import { JOB_TAG_FIELDS, tagText } from '../tags/job-tag-fields.ts';
import { isMap, type ReadFile } from './loaded-file.ts';
import { causeIn, type ReferenceFinding } from './reference-finding.ts';
import type { Reference } from './references-of-job.ts';

/** JOB805: the container takes an asset only with a `schema` at the top, and one that is not empty. */
export function checkAsset(
  { pointer }: Reference,
  file: ReadFile,
  job: JobView,
  nameOf: (path: string) => string,
): ReferenceFinding[] {
  const { schema, asset } = file.value;
  if ((Array.isArray(schema) && schema.length > 0) || (isMap(schema) && Object.keys(schema).length > 0)) return [];
  const isNested = schema === undefined && isMap(asset) && asset['schema'] !== undefined;
  // Programs on this machine may read both forms.
  if (isNested && job.provider === 'local') return [];
  const place = isNested ? '/asset/schema' : '/schema';
  const fault = isNested
    ? 'has its `schema` under `asset`'
    : schema === undefined
      ? 'has no `schema`'
      : `has a \`schema\` that is ${found(schema === '' ? null : schema, '/schema')}`;
  return [
    {
      ruleId: 'JOB805',
      pointer,
      mark: 'value',
      message: `asset \`${nameOf(file.path)}\` ${fault}; the container reads a list of columns at the top of the file`,
      help: isNested
        ? 'Move everything under `asset` to the top of the file.'
        : 'Write `schema:` with the columns, each with `name` and `type`.',
      causes: [causeIn(file, place, isNested ? 'the schema' : 'the schema belongs here')],
    },
  ];
}

/** Where an asset says what a job says in `governance_overrides.owner`: in the form of the standard, and in the older one. */
const OWNERS = [
  ['team', 'owner'],
  ['governance', 'owner'],
] as const;

/** The tags of an asset, under the names that the same fields of a job have. */
export function assetTagsIn({ value }: ReadFile): Record<string, string> {
  const nested = value['asset'];
  const asset = isMap(nested) && value['schema'] === undefined ? nested : value;
  const costs = JOB_TAG_FIELDS.filter(({ layer }) => layer === 'finops').map(({ key }) => ['finops', key] as const);
  const tags: Record<string, string> = {};
  for (const [group, key] of [...costs, ...OWNERS]) {
    const text = fieldOf(asset, group, key);
    if (text !== undefined) tags[key] ??= text;
  }
  return tags;
}

function fieldOf(asset: Readonly<Record<string, unknown>>, group: string, key: string): string | undefined {
  const members = asset[group];
  const text = isMap(members) && Object.hasOwn(members, key) ? tagText(members[key]) : undefined;
  return text !== undefined && isFixed(text) ? text : undefined;
}
