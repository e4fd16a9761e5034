import { cloudOf, findName, nameOn } from './cloud-text.ts';
import { coverTeams, type TeamCoverage } from './coverage.ts';
import { judgePropagation } from './judge-propagation.ts';
import { findSpellings } from './judge-spellings.ts';
import { judgeTags } from './judge-tags.ts';
import { withoutIndexes } from './module-address.ts';
import { type OwnTags, ownTags } from './own-tags.ts';
import { createOwnerFinder, type Owner, type TaggedTeam } from './owners.ts';
import { DEFAULT_POLICY, type TagPolicy } from './policy.ts';
import { type AuditedKind, readResources } from './read-resources.ts';
import type { AuditedResource } from './resource.ts';
import { TAG_RULES, type TagRuleId } from './rules.ts';
import { createSieve, type IgnoredTagFinding } from './sieve.ts';
import { sumTags, type TagSum } from './sums.ts';
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

/** What the audit found. */
export interface TagAudit {
  readonly kind: AuditedKind;
  /** False for a plan that failed or left something out (`-target`); what it leaves out was not judged. */
  readonly isComplete: boolean;
  readonly counts: {
    readonly resources: number;
    readonly taggable: number;
    /** Taggable ones with every required tag. */
    readonly complete: number;
    readonly untaggable: number;
  };
  readonly findings: readonly TagFinding[];
  readonly ignored: readonly IgnoredTagFinding[];
  /** What cannot carry tags, by type; nobody can mend that. */
  readonly untaggable: readonly { readonly type: string; readonly addresses: readonly string[] }[];
  /** How many taggable resources have each value of the required tags. */
  readonly sums: readonly TagSum[];
  /** How far each team has come. */
  readonly teams: readonly TeamCoverage[];
}

/** What the audit is held against. */
export interface AuditOptions {
  readonly policy?: TagPolicy;
  /** The day of the audit, for ignores that expire, `YYYY-MM-DD`. Without it none has expired. */
  readonly today?: string;
}

/**
 * Judges the tags of every managed resource of a plan or a state, of any module. `undefined` where the document is neither.
 * Values of attributes other than tags are never part of the result, nor are sensitive tags.
 *
 * @param document what `terraform show -json` printed, or a state file of version 4, parsed
 *
 * @example
 * import { auditTags } from '@dativo/terraform/audit';
 *
 * const bucket = { address: 'aws_s3_bucket.raw', mode: 'managed', type: 'aws_s3_bucket', values: { tags: { team: 'sales' } } };
 * const plan = { format_version: '1.2', planned_values: { root_module: { resources: [bucket] } } };
 * const audit = auditTags(plan, { policy: { required: ['team', 'cost_center'], allowed: {}, owners: [], ignore: [] } });
 * audit?.findings[0]?.message; // => 'aws_s3_bucket.raw has no tag cost_center'
 * audit?.findings[0]?.owner?.team; // => 'sales'
 */
export function auditTags(
  document: unknown,
  { policy = DEFAULT_POLICY, today }: AuditOptions = {},
): TagAudit | undefined {
  const read = readResources(document);
  if (read === undefined) return undefined;
  const judged = withSpellings(
    read.resources.map((resource) => judge(resource, policy)),
    policy,
  );
  const findOwner = createOwnerFinder(judged.map(toTeam), policy.owners);
  const toFindings = (each: Judged): TagFinding[] =>
    each.faults.map((fault) => toFinding(each, fault, read.moduleSources, findOwner(toTeam(each))));
  const { kept, ignored } = createSieve(policy.ignore, today)(judged.flatMap(toFindings));
  const taggable = judged.filter(isTaggable);
  return {
    kind: read.kind,
    isComplete: read.isComplete,
    counts: {
      resources: judged.length,
      taggable: taggable.length,
      complete: taggable.filter(isComplete).length,
      untaggable: judged.length - taggable.length,
    },
    findings: kept,
    ignored,
    untaggable: byType(judged.filter((each) => !isTaggable(each))),
    sums: sumTags(taggable, policy.required),
    teams: coverTeams(taggable, isComplete, (each) => findOwner(toTeam(each))?.team ?? ''),
  };
}

function isComplete({ faults }: Judged): boolean {
  return !faults.some(({ ruleId }) => INCOMPLETE.has(ruleId));
}

const INCOMPLETE: ReadonlySet<TagRuleId> = new Set(['TAG001', 'TAG002', 'TAG003', 'TAG004', 'TAG007']);

function withSpellings(judged: readonly Judged[], policy: TagPolicy): readonly Judged[] {
  const spellings = findSpellings(judged.filter(isTaggable), policy);
  if (spellings.size === 0) return judged;
  return judged.map((each) => ({ ...each, faults: [...each.faults, ...(spellings.get(each.resource) ?? [])] }));
}

export interface Judged {
  readonly resource: AuditedResource;
  readonly own: OwnTags | undefined;
  readonly faults: readonly TagFault[];
}

export interface JudgedTaggable extends Judged {
  readonly own: OwnTags;
}

function judge(resource: AuditedResource, policy: TagPolicy): Judged {
  const own = ownTags(resource);
  const faults = own === undefined ? [] : judgeTags(resource, own, policy);
  return { resource, own, faults: [...faults, ...judgePropagation(resource, carried(resource, own, policy.required))] };
}

/** What a resource does not carry itself it cannot pass on, and that has been said. */
function carried(
  { provider }: AuditedResource,
  own: OwnTags | undefined,
  required: readonly string[],
): readonly string[] {
  if (own === undefined || own.isOpen) return required;
  const cloud = cloudOf(provider);
  return required.filter(
    (name) => findName(cloud, own.tags, name) !== undefined || own.unknown.has(nameOn(cloud, name)),
  );
}

function isTaggable(each: Judged): each is JudgedTaggable {
  return each.own !== undefined;
}

function toTeam({ resource, own }: Judged): TaggedTeam {
  const { module } = resource;
  if (own === undefined || own.isSensitive) return { module, team: undefined };
  const name = findName(cloudOf(resource.provider), own.tags, 'team');
  return { module, team: (name !== undefined && own.tags[name]?.trim()) || undefined };
}

function toFinding(
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

function byType(untaggable: readonly Judged[]): TagAudit['untaggable'] {
  const types = new Map<string, string[]>();
  for (const { resource } of untaggable) {
    const addresses = types.get(resource.type) ?? [];
    addresses.push(resource.address);
    types.set(resource.type, addresses);
  }
  return [...types]
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([type, addresses]) => ({ type, addresses }));
}
