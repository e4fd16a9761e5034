import { isRecord } from '../is-record.ts';
import { cloudOf, findName, nameOn } from './cloud-text.ts';
import { fieldAt, listAt } from './field-at.ts';
import { toTags } from './own-tags.ts';
import { PROPAGATION, type Propagation } from './propagation.ts';
import type { AuditedResource, Fields } from './resource.ts';
import type { TagFault } from './tag-fault.ts';

const BY_TYPE = new Map(PROPAGATION.flatMap((row) => row.types.map((type) => [type, row] as const)));

/** Whether tags reach what a resource starts or copies; it may carry none itself. */
export function judgePropagation(resource: AuditedResource, required: readonly string[]): TagFault[] {
  if (resource.type === 'aws_autoscaling_group') return judgeGroup(resource, required);
  if (resource.type === 'aws_launch_template') return judgeTemplate(resource, required);
  const row = BY_TYPE.get(resource.type);
  if (row === undefined) return [];
  const blocks = row.block === undefined ? [resource.values] : listAt(resource.values, row.block);
  const mark = row.block === undefined ? resource.unknown : fieldAt(resource.unknown, row.block);
  return blocks.flatMap((block) => judgeBlock(block, row, resource, mark, required));
}

function judgeBlock(
  block: Fields,
  row: Propagation,
  resource: AuditedResource,
  mark: unknown,
  required: readonly string[],
): TagFault[] {
  const { through, tags, what, ruleId } = row;
  if (through !== undefined) {
    if (through.values.includes(fieldAt(block, through.attribute)) || isUnknown(mark, through.attribute)) return [];
    if (tags === undefined) {
      const place = within(row, through.attribute);
      return [
        {
          ruleId,
          keys: [],
          message: `does not pass its tags on to ${what}`,
          help: `Set ${place} = ${JSON.stringify(through.values[0])}. See ${row.source}`,
        },
      ];
    }
  }
  if (tags === undefined || isUnknown(mark, tags)) return [];
  return missing(toTags(fieldAt(block, tags)), resource, required, what).map((fault) => ({
    ...fault,
    ruleId,
    help: `Write the tags in ${within(row, tags)} as well. See ${row.source}`,
  }));
}

/** Source: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/autoscaling_group#propagate_at_launch */
function judgeGroup({ values }: AuditedResource, required: readonly string[]): TagFault[] {
  const kept = listAt(values, 'tag').filter(
    (tag) => required.includes(String(tag['key'])) && tag['propagate_at_launch'] === false,
  );
  if (kept.length === 0) return [];
  const names = kept.map((tag) => String(tag['key'])).join(', ');
  return [
    {
      ruleId: 'TAG005',
      keys: [],
      message: `does not pass ${names} on to its instances`,
      help: 'Set propagate_at_launch = true.',
    },
  ];
}

/** Source: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/launch_template#tag_specifications */
function judgeTemplate(resource: AuditedResource, required: readonly string[]): TagFault[] {
  const specifications = listAt(resource.values, 'tag_specifications');
  return ['instance', 'volume'].flatMap((kind) => {
    const found = specifications.find((each) => each['resource_type'] === kind);
    return missing(toTags(found?.['tags']), resource, required, `the ${kind}s that start from it`).map((fault) => ({
      ...fault,
      help: `Write the tags in a block tag_specifications with resource_type = "${kind}".`,
    }));
  });
}

function missing(
  tags: Readonly<Record<string, string>>,
  resource: AuditedResource,
  required: readonly string[],
  what: string,
): TagFault[] {
  const cloud = cloudOf(resource.provider);
  const names = required.filter((name) => findName(cloud, tags, name) === undefined).map((name) => nameOn(cloud, name));
  if (names.length === 0) return [];
  const message = `does not pass ${names.length === required.length ? 'its tags' : names.join(', ')} on to ${what}`;
  return [{ ruleId: 'TAG005', keys: [], message, help: '' }];
}

function within({ block }: Propagation, attribute: string): string {
  return block === undefined ? attribute : `${block}.${attribute}`;
}

function isUnknown(mark: unknown, path: string): boolean {
  if (mark === true) return true;
  const [first] = Array.isArray(mark) ? mark : [mark];
  return isRecord(first) && fieldAt(first, path) === true;
}
