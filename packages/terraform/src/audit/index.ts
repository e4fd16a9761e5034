export { type AuditOptions, auditTags, type TagAudit, type TagFinding } from './audit-tags.ts';
export type { TeamCoverage } from './coverage.ts';
export type { Owner } from './owners.ts';
export { type AllowedValues, DEFAULT_POLICY, type ModuleOwner, type TagIgnore, type TagPolicy } from './policy.ts';
export { PROPAGATION, type Propagation, type Switch } from './propagation.ts';
export type { AuditedKind } from './read-resources.ts';
export { TAG_RULES, type TagRuleId } from './rules.ts';
export type { IgnoredTagFinding } from './sieve.ts';
export type { TagSum } from './sums.ts';
