import { cloudRules } from '../generated/cloud-rules.ts';
import { quoted } from '../rules/found.ts';
import type { EncodedTag } from './encode-tags.ts';
import { moduleTags } from './module-tags.ts';
import { type Cloud, TAG_LIMITS } from './tag-limits.ts';
import { lowerCase, nfc } from './terraform-text.ts';
import { findTextFault } from './text-fault.ts';

/** Why a cloud would refuse a tag, or all of them together. */
export interface TagFault {
  readonly ruleId: 'JOB701' | 'JOB702' | 'JOB704' | 'JOB705' | 'JOB706';
  /** Name of the tag as it is written; missing where all tags together are too many. */
  readonly key?: string;
  readonly part?: 'key' | 'value';
  /** The earlier tag that this one would become. */
  readonly other?: string;
  readonly message: string;
  readonly help: string;
}

export function findTagFaults(tags: readonly EncodedTag[], cloud: Cloud): TagFault[] {
  const firsts = new Map<string, string>();
  const faults = tags.flatMap((tag) => {
    const own = [keyFault(tag, cloud), valueFault(tag, cloud)].filter((fault) => fault !== undefined);
    const identity = identityOf(tag);
    const first = firsts.get(identity);
    if (first !== undefined && identity !== '') return [...own, collision(tag, first, cloud)];
    firsts.set(identity, tag.key);
    return own;
  });
  return [...faults, ...tooMany(tags, cloud)];
}

/** Equal for names that a cloud takes for the same: none of them minds the case of a name. */
function identityOf({ applied }: EncodedTag): string {
  return lowerCase(applied.key.applied);
}

function keyFault(tag: EncodedTag, cloud: Cloud): TagFault | undefined {
  const fault = moduleTagFault(tag, cloud) ?? reservedFault(tag, 'key', cloud);
  if (fault !== undefined) return fault;
  const found = findTextFault(nfc(tag.key), tag.applied.key.applied, 'key', cloud);
  return found && { ruleId: 'JOB701', key: tag.key, part: 'key', ...found(`the name of tag ${quoted(tag.key)}`) };
}

function valueFault(tag: EncodedTag, cloud: Cloud): TagFault | undefined {
  const fault = reservedFault(tag, 'value', cloud);
  if (fault !== undefined) return fault;
  const found = findTextFault(nfc(tag.value), tag.applied.value.applied, 'value', cloud);
  return found && { ruleId: 'JOB702', key: tag.key, part: 'value', ...found(`the value of tag ${quoted(tag.key)}`) };
}

function moduleTagFault(tag: EncodedTag, cloud: Cloud): TagFault | undefined {
  const own = Object.entries(moduleTags(cloud)).find(([key]) => key === identityOf(tag));
  if (own === undefined || (own[0] === tag.key && own[1] === tag.value)) return undefined;
  const [name, value] = own;
  const found = tag.key === name ? `is ${quoted(tag.value)}` : `takes the place of \`${name}\``;
  const message = `tag ${quoted(tag.key)} ${found}, but the Terraform modules set ${name} to ${quoted(value)}`;
  return { ruleId: 'JOB706', key: tag.key, part: 'key', message, help: 'Take the tag away, or give it another name.' };
}

function reservedFault(tag: EncodedTag, part: 'key' | 'value', cloud: Cloud): TagFault | undefined {
  const { title, reserved_key_prefixes, reserved_value_prefixes } = TAG_LIMITS[cloud];
  const texts = [lowerCase(part === 'key' ? tag.key : tag.value), tag.applied[part].applied];
  const prefixes = part === 'key' ? reserved_key_prefixes : reserved_value_prefixes;
  const prefix = prefixes.find((each) => texts.some((text) => text.startsWith(each)));
  if (prefix === undefined) return undefined;
  const what = part === 'key' ? 'the name' : 'the value';
  const message = `${what} of tag ${quoted(tag.key)} begins with \`${prefix}\`, which ${title} keeps for itself`;
  return { ruleId: 'JOB706', key: tag.key, part, message, help: `Begin ${what} with something else.` };
}

function collision(tag: EncodedTag, other: string, cloud: Cloud): TagFault {
  const { title } = TAG_LIMITS[cloud];
  const message =
    nfc(other) === nfc(tag.key)
      ? `two tags are named ${quoted(other)}, spelled with different code points; Terraform makes them one`
      : `tags ${quoted(other)} and ${quoted(tag.key)} become one on ${title}: ${quoted(identityOf(tag))}`;
  const help = 'Keep one of them, or give one a name that differs in more than case and punctuation.';
  return { ruleId: 'JOB705', key: tag.key, part: 'key', other, message, help };
}

function tooMany(tags: readonly EncodedTag[], cloud: Cloud): TagFault[] {
  const { title, max_per_resource: max } = TAG_LIMITS[cloud];
  const added = [...Object.keys(moduleTags(cloud)), ...cloudRules.tags.resource_tags[cloud]];
  const own = new Set(tags.map(({ applied }) => applied.key.applied));
  const more = added.filter((key) => !own.has(key));
  const count = own.size + more.length;
  if (count <= max) return [];
  const message = `a resource would get ${count} tags, but ${title} takes ${max}: ${own.size} of the job and its defaults, ${more.length} of the Terraform modules (${more.join(', ')})`;
  const help = `Take ${count - max} away. Terraform puts these on every resource of the job.`;
  return [{ ruleId: 'JOB704', message, help }];
}
