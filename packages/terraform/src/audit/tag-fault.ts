import type { TagRuleId } from './rules.ts';

/** What is wrong with tags, before it is said whose they are. */
export interface TagFault {
  readonly ruleId: TagRuleId;
  /** Names of the tags in question, as the policy writes them where they are required. */
  readonly keys: readonly string[];
  /** Goes on after the address of the resource. */
  readonly message: string;
  readonly help: string;
}
