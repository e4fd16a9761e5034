import type { MergedTags } from '@dativo/schema';
import type { Finding } from './finding.ts';

/** Fields of the job that give no tag, because their values are not known before Terraform runs. */
export function findUnknownTags({ tags, unknown }: MergedTags): Finding[] {
  return unknown
    .filter(({ key }) => !Object.hasOwn(tags, key))
    .map(({ key, origin: { pointer = '' } }) => ({
      ruleId: 'JOB306',
      pointer,
      message: `\`${pointer.slice(1).replaceAll('/', '.')}\` is not known before Terraform runs, so resources do not get the tag \`${key}\``,
      help: `Write a fixed value, or give the tag \`${key}\` under \`infrastructure.tags\`.`,
    }));
}
