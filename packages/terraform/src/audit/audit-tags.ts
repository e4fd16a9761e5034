import { cloudOf, findName } from './cloud-text.ts';
import { coverTeams, type TeamCoverage } from './coverage.ts';
import { type TagFinding, toFinding } from './finding.ts';
import { isComplete, isTaggable, type Judged, judge } from './judge.ts';
import { findSpellings } from './judge-spellings.ts';
import { createOwnerFinder, type TaggedTeam } from './owners.ts';
import { DEFAULT_POLICY, type TagPolicy } from './policy.ts';
import { type AuditedKind, readResources } from './read-resources.ts';
import type { AuditedResource } from './resource.ts';
import { createSieve, type IgnoredTagFinding } from './sieve.ts';
import { sumTags, type TagSum } from './sums.ts';

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
    inOrder(read.resources).map((resource) => judge(resource, policy)),
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

/** Module by module. Terraform writes modules in any order, and the same plan is to give the same audit. */
function inOrder(resources: readonly AuditedResource[]): readonly AuditedResource[] {
  const modules = new Map<string, AuditedResource[]>();
  for (const resource of resources) {
    const known = modules.get(resource.module);
    if (known === undefined) modules.set(resource.module, [resource]);
    else known.push(resource);
  }
  return [...modules].sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([, all]) => all);
}

function withSpellings(judged: readonly Judged[], policy: TagPolicy): readonly Judged[] {
  const spellings = findSpellings(judged.filter(isTaggable), policy);
  if (spellings.size === 0) return judged;
  return judged.map((each) => ({ ...each, faults: [...each.faults, ...(spellings.get(each.resource) ?? [])] }));
}

function toTeam({ resource, own }: Judged): TaggedTeam {
  const { module } = resource;
  if (own === undefined || own.isSensitive) return { module, team: undefined };
  const name = findName(cloudOf(resource.provider), own.tags, 'team');
  return { module, team: (name !== undefined && own.tags[name]?.trim()) || undefined };
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
