import { encodeTags } from '@dativo/schema';
import type { AuditedCloud } from './cloud-text.ts';
import type { OwnTags } from './own-tags.ts';
import type { TagFault } from './tag-fault.ts';

/** Sources: those of the limits of tags in terraform/modules/job_metadata/cloud-rules.json. */
const MOST_TAGS: Readonly<Record<AuditedCloud, number>> = { aws: 50, azure: 50, gcp: 64 };

/** What terraform would find out in the middle of an apply. */
export function findRefused(own: OwnTags, cloud: AuditedCloud | undefined): TagFault[] {
  if (cloud === undefined || own.isSensitive) return [];
  const { changes, faults } = encodeTags(chosen(own.tags, cloud), cloud);
  const rewritten = changes.map(({ key, part, raw, applied }): TagFault => {
    const what = part === 'key' ? 'the name' : 'the value';
    const message = `has a label that Google Cloud refuses: ${what} ${JSON.stringify(raw)}`;
    return { ruleId: 'TAG009', keys: [key], message, help: `Write ${JSON.stringify(applied)}.` };
  });
  const refused = faults
    .filter((fault) => isOfTheCloud(fault, cloud))
    .map(({ key, message, help }): TagFault => {
      return { ruleId: 'TAG009', keys: key === undefined ? [] : [key], message: `would be refused: ${message}`, help };
    });
  return [...rewritten, ...refused, ...tooMany(own, cloud)];
}

type EncodingFault = ReturnType<typeof encodeTags>['faults'][number];

/** Names that differ in case only are two on AWS; what the modules of this project add to tags is theirs to judge. */
function isOfTheCloud({ ruleId, key = '', part }: EncodingFault, cloud: AuditedCloud): boolean {
  if (ruleId === 'JOB705') return cloud === 'azure';
  if (ruleId !== 'JOB706') return ruleId === 'JOB701' || ruleId === 'JOB702';
  return part === 'value' || !Object.hasOwn(encodeTags({}, cloud).tags, key.toLowerCase());
}

/** What a cloud or its provider writes itself is not for people to mend. */
const NOT_OURS: Readonly<Record<AuditedCloud, RegExp>> = {
  aws: /^aws:/,
  // Source: https://learn.microsoft.com/azure/azure-resource-manager/management/tag-resources
  azure: /^(?:hidden-|ms-resource-usage)/i,
  // Source: https://registry.terraform.io/providers/hashicorp/google/latest/docs/guides/provider_reference#add_terraform_attribution_label
  gcp: /^goog-/,
};

function chosen(tags: OwnTags['tags'], cloud: AuditedCloud): OwnTags['tags'] {
  const names = Object.keys(tags);
  if (!names.some((name) => NOT_OURS[cloud].test(name))) return tags;
  return Object.fromEntries(Object.entries(tags).filter(([name]) => !NOT_OURS[cloud].test(name)));
}

function tooMany({ tags, place }: OwnTags, cloud: AuditedCloud): TagFault[] {
  // What AWS adds itself does not count.
  const count = Object.keys(tags).filter((key) => !key.startsWith('aws:')).length;
  const over = count - MOST_TAGS[cloud];
  if (over <= 0) return [];
  const message = `has ${count} tags, and the cloud takes ${MOST_TAGS[cloud]}`;
  return [{ ruleId: 'TAG009', keys: [], message, help: `Take ${over} away from ${place}.` }];
}
