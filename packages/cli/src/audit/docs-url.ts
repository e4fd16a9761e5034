import type { TagRuleId } from '@dativo/terraform/audit';

/** The place of a rule on its page. */
export function docsUrlOf(ruleId: TagRuleId): string {
  return `https://github.com/dativo-io/dativo-job-tooling/blob/main/docs/audit.md#${ruleId.toLowerCase()}`;
}
