import type { TagPolicy, TagRuleId } from '@dativo/terraform/audit';
import { DEFAULT_POLICY } from '@dativo/terraform/audit';
import type { Fields } from './edit-document.ts';

/** One fault in a document that is clean otherwise. */
export interface PlantedFault {
  readonly name: string;
  readonly rule: TagRuleId;
  /** The address that the finding has to name. */
  readonly at: string;
  /** The clean document. */
  readonly clean: () => Fields;
  readonly plant: (document: Fields) => void;
  readonly policy?: TagPolicy;
  /** The policy with the fault, where it is in there. */
  readonly faultyPolicy?: TagPolicy;
  /** What the message has to say. */
  readonly says?: RegExp;
}

export const TODAY = '2026-11-24';

export function policyWith(parts: Partial<TagPolicy>): TagPolicy {
  return { ...DEFAULT_POLICY, ...parts };
}
