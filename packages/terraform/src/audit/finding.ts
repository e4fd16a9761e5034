import type { Judged } from './judge.ts';
import { withoutIndexes } from './module-address.ts';
import type { Owner } from './owners.ts';
import { TAG_RULES, type TagRuleId } from './rules.ts';
import type { TagFault } from './tag-fault.ts';

/** A finding of the audit, with the resource that it is about. */
export interface TagFinding {
  readonly ruleId: TagRuleId;
  readonly severity: 'error' | 'warning';
  /** Address of the resource; of an ignore that ignores nothing, its pattern. */
  readonly address: string;
  readonly type: string;
  /** Address of the module; `''` is the root module. */
  readonly module: string;
  /** Where the code of the module is, as the plan writes it; a state does not say. */
  readonly moduleSource?: string;
  readonly owner?: Owner;
  /** Names of the tags in question, as the policy writes them. */
  readonly keys: readonly string[];
  /** A sentence that begins with the address. */
  readonly message: string;
  readonly help: string;
  /** Of TAG010: which ignore of the policy, from 0 up. */
  readonly ignore?: number;
}

export function toFinding(
  { resource }: Judged,
  { ruleId, keys, message, help }: TagFault,
  sources: ReadonlyMap<string, string>,
  owner: Owner | undefined,
): TagFinding {
  const { address, type, module } = resource;
  const moduleSource = sources.get(withoutIndexes(module));
  return {
    ruleId,
    severity: TAG_RULES[ruleId].severity,
    address,
    type,
    module,
    ...(moduleSource !== undefined && { moduleSource }),
    ...(owner !== undefined && { owner }),
    keys,
    message: `${address} ${message}`,
    help,
  };
}
