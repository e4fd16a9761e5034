import { fieldAt, isUnknownAt, listAt } from './field-at.ts';
import { missingTags } from './missing-tags.ts';
import { toTags } from './own-tags.ts';
import type { AuditedResource, Fields } from './resource.ts';
import type { TagFault } from './tag-fault.ts';

type Judge = (resource: AuditedResource, required: readonly string[]) => TagFault[];

/** Types whose tags reach what they start on a way of their own. */
const JUDGES: Readonly<Record<string, Judge>> = {
  aws_autoscaling_group: judgeGroup,
  aws_instance: judgeVolumes,
  aws_launch_template: judgeTemplate,
  aws_spot_instance_request: judgeVolumes,
};

export function judgeSpecial(resource: AuditedResource, required: readonly string[]): TagFault[] {
  return Object.hasOwn(JUDGES, resource.type) ? (JUDGES[resource.type]?.(resource, required) ?? []) : [];
}

const AWS = 'https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources';

function judgeGroup({ values }: AuditedResource, required: readonly string[]): TagFault[] {
  const kept = listAt(values, 'tag').filter(
    (tag) => required.includes(String(tag['key'])) && tag['propagate_at_launch'] === false,
  );
  if (kept.length === 0) return [];
  const names = kept.map((tag) => String(tag['key'])).join(', ');
  return fault(`${names} on to its instances`, `Set propagate_at_launch = true. See ${AWS}/autoscaling_group#tag`);
}

/** What starts from a template has the tags of its specifications, whatever the template itself carries. */
function judgeTemplate(resource: AuditedResource, required: readonly string[]): TagFault[] {
  if (isUnknownAt(resource.unknown, 'tag_specifications')) return [];
  const specifications = listAt(resource.values, 'tag_specifications');
  const bare = ['instance', 'volume'].filter((kind) => {
    const found = specifications.find((each) => each['resource_type'] === kind);
    return missingTags(toTags(found?.['tags']), resource, required) !== undefined;
  });
  if (bare.length === 0) return [];
  const kinds = bare.map((kind) => `${kind}s`).join(' and ');
  const types = bare.map((kind) => `resource_type = "${kind}"`).join(' and one with ');
  const help = `Write the tags in a block tag_specifications with ${types}. See ${AWS}/launch_template#tag_specifications`;
  return fault(`its tags on to the ${kinds} that start from it`, help);
}

/** Volumes that start with an instance take none of its tags. */
function judgeVolumes(resource: AuditedResource, required: readonly string[]): TagFault[] {
  const { values, unknown } = resource;
  const isTagged = (tags: unknown): boolean => missingTags(toTags(tags), resource, required) === undefined;
  if (fieldAt(unknown, 'volume_tags') === true && values['volume_tags'] !== null) return [];
  if (isTagged(values['volume_tags'])) return [];
  const root = listAt(values, 'root_block_device');
  const volumes = [...root, ...listAt(values, 'ebs_block_device')];
  const defaults = defaultTags(values);
  if (root.length > 0 && volumes.every((volume) => isTagged(tagsOf(volume, defaults)))) return [];
  return fault('its tags on to its volumes', `Write the tags in volume_tags as well. See ${AWS}/instance#volume_tags`);
}

/** What a volume gets of the provider is known after the apply only, and what the instance gets is the same. */
function tagsOf(volume: Fields, defaults: Fields): unknown {
  return volume['tags_all'] ?? { ...defaults, ...toTags(volume['tags']) };
}

function defaultTags(values: Fields): Fields {
  const own = toTags(values['tags']);
  return Object.fromEntries(Object.entries(toTags(values['tags_all'])).filter(([name]) => !Object.hasOwn(own, name)));
}

function fault(what: string, help: string): TagFault[] {
  return [{ ruleId: 'TAG005', keys: [], message: `does not pass ${what}`, help }];
}
